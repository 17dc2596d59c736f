import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { type Result, result } from '../../src/report/result';
import { type Fleet, type FleetHost, type FleetOptions, startFleet } from '../fixtures/fleet';
import { type ConfigObject, makeConfig, spellConfig } from '../fixtures/project';
import { type RunningStep, runCli, type StepOptions, type StepRun, startAction, startCli } from '../fixtures/runner';
import type { Variables } from '../fixtures/runner-variables';

/** A fleet with the runs that a scenario is made of. */
export interface Shop extends Fleet {
  /** The first host. */
  readonly host: FleetHost;
  /** Writes the config anew, changed. */
  configure(change: (config: ConfigObject, app: Record<string, unknown>) => void): void;
  /** Runs a step of the action in this mode. */
  run(mode: string, inputs?: Variables, options?: Partial<StepOptions>): Promise<StepRun>;
  start(mode: string, inputs?: Variables, options?: Partial<StepOptions>): RunningStep;
  /** Writes a version and deploys it with the action. */
  deploy(version: string, inputs?: Variables, options?: Partial<StepOptions>): Promise<StepRun>;
  cli(...args: readonly string[]): ReturnType<typeof runCli>;
  startCli(...args: readonly string[]): ReturnType<typeof startCli>;
}

export async function openShop(names: readonly string[] = ['web-1'], options: FleetOptions = {}): Promise<Shop> {
  const fleet = await startFleet(names, options);
  const { project, key } = fleet;
  const [host] = fleet.hosts;
  if (host === undefined) throw new Error('a shop needs a host');
  const start: Shop['start'] = (mode, inputs = {}, more = {}) =>
    startAction({ cwd: project.folder, action: mode, inputs: { 'ssh-key': key.privateKey, ...inputs }, ...more });
  const run: Shop['run'] = (...args) => start(...args).ended;
  const cliOptions = { cwd: project.folder, env: { BOWLINE_INPUT_SSH_KEY: key.privateKey } };
  return {
    ...fleet,
    host,
    start,
    run,
    configure: (change) => {
      const config = makeConfig(fleet.options);
      change(config, config.apps.shop ?? {});
      project.write('config/bowline.yml', spellConfig(config));
    },
    deploy: async (version, inputs, more) => {
      await project.release(version);
      return run('deploy', inputs, more);
    },
    cli: (...args) => runCli(args, cliOptions),
    startCli: (...args) => startCli(args, cliOptions),
  };
}

/** The report of a run, which must be what its schema says. */
export function readResult(run: Pick<StepRun, 'report' | 'output'>): Result {
  const parsed = result.safeParse(run.report);
  if (!parsed.success) throw new Error(`no report:\n${parsed.error.message}\n${run.output}`);
  return parsed.data;
}

/** Asserts a status and shows the log where it is another. */
export function expectStatus(run: StepRun, status: string): void {
  expect(run.outputs.status, run.log).toBe(status);
  expect(run.exitCode, run.log).toBe(status === 'success' || status === 'unchanged' ? 0 : 1);
}

/** What the app of a host answers at a path; undefined when nothing listens. */
export async function ask(host: FleetHost, path = '/health'): Promise<Record<string, unknown> | undefined> {
  const response = await fetch(`http://127.0.0.1:${host.appPort}${path}`, {
    headers: { connection: 'close' },
    signal: AbortSignal.timeout(5_000),
  }).catch(() => undefined);
  return response === undefined ? undefined : ((await response.json()) as Record<string, unknown>);
}

/** The version that a host's app says it is. */
export async function servedVersion(host: FleetHost): Promise<unknown> {
  return (await ask(host))?.version;
}

/** Id of the release that `current` points to; null where there is none. */
export function liveRelease({ path }: Pick<FleetHost, 'path'>): string | null {
  try {
    return basename(readlinkSync(join(path, 'current')));
  } catch {
    return null;
  }
}

/** Names of the releases on a host, oldest first. */
export function releasesOn({ path }: FleetHost): string[] {
  return existsSync(join(path, 'releases')) ? readdirSync(join(path, 'releases')).sort() : [];
}

export function readRelease(host: FleetHost, file: string, id = 'current'): string {
  return readFileSync(join(host.path, id === 'current' ? id : `releases/${id}`, file), 'utf8');
}

/** Asserts that every host answers with this version and that `current` holds it. */
export async function expectServing({ hosts }: Pick<Shop, 'hosts'>, version: string): Promise<void> {
  for (const host of hosts) {
    expect(readRelease(host, 'VERSION').trim(), host.name).toBe(version);
    expect(await servedVersion(host), host.name).toBe(version);
  }
}

/** The last lines that somebody reads, without colours and blank lines. */
export function lastLines(text: string, count = 5): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-count).join('\n');
}

export interface JournalLine {
  readonly n: number;
  readonly at: string;
  readonly event: string;
  readonly release?: string;
  readonly verdict?: string;
  readonly [key: string]: unknown;
}

export function readJournal({ path }: Pick<FleetHost, 'path'>): JournalLine[] {
  const text = readFileSync(join(path, '.bowline/journal.jsonl'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as JournalLine);
}
