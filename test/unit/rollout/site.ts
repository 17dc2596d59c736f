import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from '../../../src/config/targets/target';

import { sleep } from '../../../src/entry/sleep';
import { createDeploymentReporter } from '../../../src/github/lazy-deployment-reporter';
import type { Host } from '../../../src/hosts/host';
import { takeLock } from '../../../src/hosts/lock';
import { runScript } from '../../../src/hosts/session';
import { createNotifications } from '../../../src/notify/notifications';
import type { Activation } from '../../../src/phases/activate';
import { writeFacts } from '../../../src/phases/facts';
import { type DeployPlan, planDeploy, type TargetPlan } from '../../../src/plan/deploy';
import { type AppFacts, type HostFacts, parseFacts } from '../../../src/plan/facts';
import { type HostPaths, pathsOf } from '../../../src/release/host-layout';
import type { JournalEntry } from '../../../src/release/journal';
import { createRedactor } from '../../../src/report/text/redact';
import { activateMachine } from '../../../src/rollout/activate';
import { commitFleet } from '../../../src/rollout/commit';
import type { Fleet, Machine } from '../../../src/rollout/fleet';
import { keepOutput } from '../../../src/rollout/kept-output';
import { Ledger } from '../../../src/rollout/ledger';
import { prepareMachine } from '../../../src/rollout/prepare';
import type { World } from '../../../src/rollout/world';
import type { Secret } from '../../../src/shell/secret';
import type { Content } from '../../../src/sources/source';
import { readTree } from '../../../src/sources/upload/tree';
import { makeContent } from '../../../src/sources/upload/upload';
import { askFor } from '../phases/held';
import { makeTarget } from '../plan/target';
import { makeFolder, openShellHost, type Shell } from '../shell/shells';
import { type Node, plant } from '../sources/upload/trees';

/** What the hooks of these runs are told. */
const TOLD = { mode: 'deploy', actor: null, reason: null, made: { version: '1.0.0', revision: null } };

const CHECKOUT = { revision: null, ref: null, isDirty: false, version: '1.0.0' };

export type Files = Readonly<Record<string, Node | string>>;

export interface SiteOptions {
  readonly shell: Shell;
  /** The host's PATH. */
  readonly path?: string | undefined;
  readonly target?: Partial<Target>;
  readonly secrets?: ReadonlyMap<string, Secret>;
}

/** An app on this machine as a host, deployed by the very functions of a run. */
export interface Site extends Disposable {
  readonly target: Target;
  readonly paths: HostPaths;
  readonly host: Host;
  /** Everything that was printed, and every warning. */
  readonly said: string[];
  readFacts(changes?: Partial<Target>): Promise<HostFacts>;
  /** Takes the lock and makes a plan for these files. */
  begin(files: Files, changes?: Partial<Target>): Promise<Run>;
  /** The same for apps of any source, the site's own first. */
  beginWith(parts: readonly Part[]): Promise<Omit<Run, 'source'>>;
  /** A deploy from end to end, good or bad. */
  deploy(files: Files, verdict?: 'good' | 'bad', changes?: Partial<Target>): Promise<string>;
  live(): string | null;
  journal(): Promise<readonly JournalEntry[]>;
}

/** One app of a run, and what it is deployed from. */
export interface Part {
  readonly changes?: Partial<Target>;
  readonly content: Content;
}

/** One run that holds the lock of its site. */
export interface Run extends AsyncDisposable {
  readonly machine: Machine;
  readonly fleet: Fleet;
  readonly plan: TargetPlan;
  readonly whole: DeployPlan;
  readonly id: string;
  /** The files that were sent, as they lie on the runner. */
  readonly source: string;
  prepare(signal?: AbortSignal): Promise<void>;
  activate(
    changes?: Partial<Pick<Activation, 'kind' | 'release' | 'previous' | 'drafts' | 'replacedFiles'>>,
  ): Promise<void>;
  close(isGood: boolean): Promise<void>;
}

export function openSite({ shell, path, target: changes = {}, secrets = new Map() }: SiteOptions): Site {
  const folder = makeFolder();
  const target = makeTarget({ path: join(folder.path, 'srv/shöp@1'), ...changes });
  const paths = pathsOf(target.path);
  const host = openShellHost(shell, path);
  const said: string[] = [];
  const world = makeWorld(host, folder.path, said);
  let runs = 0;

  const machineFor = async (targets: readonly Target[]): Promise<Machine> => ({
    host,
    traffic: { roundTrips: 0, channels: 0 },
    address: target.host,
    targets,
    lockScope: 'app',
    facts: await readFactsOf(targets),
    lock: undefined,
  });

  const readFactsOf = async (targets: readonly Target[]): Promise<HostFacts> => {
    const script = writeFacts({ nonce: world.random(32), targets, withSizes: true });
    const outcome = await runScript({ host, traffic: { roundTrips: 0, channels: 0 } }, script, {
      progress: world.progress,
    });
    return parseFacts(host.name, outcome, targets);
  };

  const site: Site = {
    target,
    paths,
    host,
    said,
    readFacts: (more = {}) => readFactsOf([{ ...target, ...more }]),
    async begin(files, changes = {}) {
      const source = join(folder.path, `source-${runs++}`);
      mkdirSync(source);
      const upload = { kind: 'upload' as const, upload: '.', exclude: [] };
      const tree = await readTree(upload, plant(source, files), new AbortController().signal);
      return { ...(await site.beginWith([{ changes, content: makeContent(tree, CHECKOUT) }])), source };
    },
    async beginWith(parts) {
      const targets = parts.map(({ changes }) => ({ ...target, ...changes }));
      const machine = await machineFor(targets);
      const contents = new Map(parts.map(({ content }, index) => [targets[index]?.app ?? '', content]));
      const secretsOf = new Map(targets.map(({ app }) => [app, secrets]));
      const whole = planDeploy({
        targets,
        facts: new Map([[host.name, machine.facts]]),
        content: contents,
        secrets: secretsOf,
        revision: null,
        mustRedeploy: true,
        newKey: 'a new key',
        unhealthy: new Set(),
      });
      const [plan] = whole.targets;
      if (plan === undefined) throw new Error('there is no plan');
      const id = `${whole.release}.${world.random(6)}`;
      const roots = targets.map(({ path }) => path).sort();
      machine.lock = await takeLock(machine, askFor(roots, { run: id, waitMs: 5_000 }));
      const fleet: Fleet = {
        machines: [machine],
        parallel: 1,
        ledger: new Ledger(targets, world.now),
        world,
        async [Symbol.asyncDispose]() {},
      };
      for (const { target: one, action, live } of whole.targets) {
        fleet.ledger.adopt(one, action);
        Object.assign(fleet.ledger.of(one), { previousRelease: live, release: live });
      }
      return {
        machine,
        fleet,
        plan,
        whole,
        id,
        prepare: (signal = new AbortController().signal) =>
          prepareMachine(machine, {
            fleet,
            plans: whole.targets,
            release: whole.release,
            seq: whole.seq,
            run: id,
            contents,
            secrets: secretsOf,
            version: '1.0.0',
            reason: null,
            told: TOLD,
            owner: { repository: 'octo/shop', environment: plan.target.environment },
            signal,
          }),
        activate: (how = {}) =>
          activateMachine(
            machine,
            fleet,
            id,
            whole.targets.map((one) => ({
              plan: one,
              kind: 'deploy',
              release: one.release,
              previous: one.live,
              told: TOLD,
              drafts: [],
              ...how,
            })),
          ),
        async close(isGood) {
          for (const one of whole.targets) fleet.ledger.judge(one.target, isGood);
          await commitFleet({
            fleet,
            plans: whole.targets,
            run: id,
            mode: 'deploy',
            told: TOLD,
            reason: null,
            status: isGood ? 'success' : 'failed',
            error: null,
            hasSucceeded: isGood,
            upkeep: ({ app, path }) => contents.get(app)?.tidy?.(path),
          });
        },
        async [Symbol.asyncDispose]() {
          await machine.lock?.[Symbol.asyncDispose]();
        },
      };
    },
    async deploy(files, verdict = 'good', more = {}) {
      await using run = await site.begin(files, more);
      await run.prepare();
      await run.activate();
      await run.close(verdict === 'good');
      return run.plan.release;
    },
    live: () => (existsSync(paths.current) ? readlinkSync(paths.current).replace('releases/', '') : null),
    journal: async () => appOf(await site.readFacts()).journal.entries,
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
  return site;
}

/** What a host said about its only app. */
export function appOf({ apps }: HostFacts): AppFacts {
  const [app] = apps.values();
  if (app === undefined) throw new Error('no app was read');
  return app;
}

/** The text of a file of the live release. */
export function readLive({ paths }: Site, file: string): string {
  return readFileSync(join(paths.current, file), 'utf8');
}

export function makeWorld(host: Host, cwd: string, said: string[]): World {
  return {
    cwd,
    root: cwd,
    env: {},
    progress: {
      ...keepOutput(said),
      warn: (text) => {
        said.push(`warning: ${text}`);
      },
      setApps: () => {},
      [Symbol.dispose]: () => {},
    },
    signal: new AbortController().signal,
    run: { runId: '1', runUrl: null, actor: 'octocat' },
    readRepository: async () => 'octo/shop',
    now: () => new Date(),
    sleep,
    random: (digits) => randomBytes(digits).toString('hex').slice(0, digits),
    runOnRunner: async () => ({ code: 0, output: [] }),
    redactor: createRedactor(),
    saveState: () => {},
    deployments: createDeploymentReporter(),
    notifications: createNotifications({
      progress: keepOutput(said),
      redactor: createRedactor(),
      signal: new AbortController().signal,
    }),
    leavesUndoToPost: false,
    protect: () => {},
    confirm: async () => {},
    connect: async () => host,
  };
}
