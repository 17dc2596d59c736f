import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { FleetHost } from '../../fixtures/fleet';
import { findFreePort } from '../../fixtures/port';
import type { StepOptions, StepRun } from '../../fixtures/runner';
import type { Variables } from '../../fixtures/runner-variables';
import { until } from '../../fixtures/until';
import { type Before, type Moment, readBefore, type ToldRelease } from '../../fixtures/version-before/before';
import { ROOT, replaceRoot, type Tree, writeTree } from '../../fixtures/version-before/tree';
import { openShop, type Shop, servedVersion } from '../shop';

type Settings = Record<string, unknown>;

/** A host that an earlier version of Bowline left, its service running, and the project that was deployed to it. */
export interface Takeover extends AsyncDisposable {
  readonly host: FleetHost;
  readonly shop: Shop;
  readonly moment: Moment;
  /** Runs a step of the action with the secrets of then, and looks whether the journal still begins as it did. */
  run(mode: string, inputs?: Variables, options?: Partial<StepOptions>): Promise<StepRun>;
  /** Deploys what was live, as another version. */
  deploy(version: string): Promise<StepRun>;
  /** Changes the settings of the app. */
  change(settings: Settings): void;
  /** The release of a version, as the version before told it. */
  told(version: string): ToldRelease;
}

export interface TakeoverOptions {
  readonly isKilled?: boolean;
  /** Changes what that version left, before anything is run. */
  readonly change?: (host: Tree, moment: Moment) => Tree;
}

export async function openTakeover(version: string, { isKilled, change }: TakeoverOptions = {}): Promise<Takeover> {
  const before = readBefore(version, 'command');
  const moment = isKilled ? before.killed : before;
  const appPort = await findFreePort();
  const portOffset = appPort - Number(before.config.apps.shop?.port);
  const shop = await openShop(['web-1'], { server: { portOffset } });
  const host = { ...shop.host, appPort };
  writeTree(host.path, replaceRoot(change?.(moment.host, moment) ?? moment.host, ROOT, host.path));
  configure(shop, before, host, {});
  writeTree(join(shop.project.folder, 'app'), moment.source);
  release(shop, moment.version);
  await startService(host, portOffset);
  const journal = readJournalText(host);
  const run: Takeover['run'] = async (mode, inputs = {}, more = {}) => {
    const secrets = Object.entries(before.secrets).map(([name, value]) => `${name}=${value}`);
    const ended = await shop.run(mode, { secrets: secrets.join('\n'), ...inputs }, more);
    expect(readJournalText(host).slice(0, journal.length), `the journal after ${mode}`).toBe(journal);
    return ended;
  };
  return {
    host,
    shop,
    moment,
    run,
    deploy: (next) => {
      release(shop, next);
      return run('deploy');
    },
    change: (settings) => configure(shop, before, host, settings),
    told: (its) => findTold(moment, its),
    [Symbol.asyncDispose]: () => shop[Symbol.asyncDispose](),
  };
}

/** Changes the text of the journal. */
export function changeJournal(tree: Tree, change: (journal: string) => string): Tree {
  const path = '.bowline/journal.jsonl';
  const entry = tree[path];
  if (entry === undefined || !('text' in entry)) throw new Error('the host has no journal');
  return { ...tree, [path]: { ...entry, text: change(entry.text) } };
}

/** The config of then but for its hosts, which have other ports and keys. */
function configure(shop: Shop, { config }: Before, host: FleetHost, settings: Settings): void {
  const app = { ...config.apps.shop, path: host.path, ...settings };
  shop.configure((now) => Object.assign(now, config, { apps: { shop: app } }));
}

function release({ project }: Shop, version: string): void {
  project.write('VERSION', `${version}\n`);
  project.write('app/VERSION', `${version}\n`);
  project.commit(`Release ${version}`);
}

async function startService(host: FleetHost, portOffset: number): Promise<void> {
  const env = { PATH: process.env.PATH ?? '', NODE: process.execPath, PORT_OFFSET: String(portOffset) };
  execFileSync(join(host.path, 'current/.bowline/start'), { env, stdio: 'ignore' });
  await until(async () => (await servedVersion(host)) !== undefined);
}

export function readJournalText({ path }: FleetHost): string {
  return readFileSync(join(path, '.bowline/journal.jsonl'), 'utf8');
}

export function findTold({ releases }: Moment, version: string): ToldRelease {
  const found = releases.find((one) => one.version === version);
  if (found === undefined) throw new Error(`the version before told of no ${version}`);
  return found;
}
