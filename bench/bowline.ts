import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../src/report/result';
import { spellConfig } from '../test/fixtures/project';
import type { Hosts } from './hosts';
import { type Measured, measure } from './measure';
import type { Sample } from './outcome';
import { changeTree, type TreeSize, writeTree } from './tree';

/** The working directory of a deploy: a git repository with the tree in `app/`. */
export interface Workspace {
  readonly folder: string;
  readonly tree: string;
  /** A bare repository that has every commit, where Capistrano gets them from. */
  readonly bare: string;
  /** Changes 1 % of the files and commits them. */
  change(round: number): void;
}

/** Makes a workspace below `base`; without a size its `app/` is left to the caller. */
export function makeWorkspace(base: string, size?: TreeSize): Workspace {
  const folder = join(base, 'workspace');
  const tree = join(folder, 'app');
  const bare = join(base, 'origin.git');
  mkdirSync(tree, { recursive: true });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, env: gitVariables(), stdio: 'pipe' });
  const commit = (message: string) => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', message);
    git('push', '--quiet', bare, 'main');
  };
  git('init', '--quiet', '--initial-branch', 'main');
  git('init', '--quiet', '--bare', '--initial-branch', 'main', bare);
  writeFileSync(join(folder, '.gitignore'), size === undefined ? 'app/\nconfig/\n' : 'config/\n');
  if (size !== undefined) writeTree(tree, size);
  commit('The tree');
  const change = (round: number) => {
    if (size === undefined) return;
    changeTree(tree, size, round);
    commit(`Round ${round}`);
  };
  return { folder, tree, bare, change };
}

function gitVariables(): Record<string, string> {
  const people = ['AUTHOR', 'COMMITTER'].flatMap((role) => [
    [`GIT_${role}_NAME`, 'Bench'],
    [`GIT_${role}_EMAIL`, 'bench@example.com'],
  ]);
  return { PATH: process.env.PATH ?? '', GIT_CONFIG_GLOBAL: '/dev/null', ...Object.fromEntries(people) };
}

export interface SiteOptions {
  readonly hosts: Hosts;
  readonly base: string;
  readonly workspace: Workspace;
  /** Of the server that answers the one health check; without it nothing is verified. */
  readonly healthPort?: number;
  /** The Node that Bowline runs with. */
  readonly node: string;
  /** A copy of `dist/`. */
  readonly bundle: string;
}

/** A run with its report, and the copy of `dist/` that it ran from. */
export interface BowlineRun extends Measured {
  readonly report: Result;
  readonly bundle: string;
}

/** Bowline's command line in a workspace, for a set of hosts. */
export interface Bowline {
  /** Runs a mode; also returns what its report says that it cost. */
  run(mode: string, ...args: string[]): Promise<Sample>;
  /** The same with its measurement and report; `nodeOptions` are for profilers. */
  runFully(args: readonly string[], nodeOptions?: readonly string[]): Promise<BowlineRun>;
  /** Removes what it deployed. */
  forget(): void;
}

/** Writes the config of a static site and returns the command that deploys it. */
export function openBowline(options: SiteOptions): Bowline {
  const { hosts, workspace, base, node, bundle } = options;
  mkdirSync(join(workspace.folder, 'config'), { recursive: true });
  const config = join(workspace.folder, 'config', `${hosts.first.port}.yml`);
  writeFileSync(config, writeConfig(options));
  const runFully: Bowline['runFully'] = async (args, nodeOptions = []) => {
    const measured = await measure({
      program: node,
      args: [...nodeOptions, join(bundle, 'bowline.js'), ...args, '--config', config, '--json'],
      cwd: workspace.folder,
      env: { ...clientVariables(base), BOWLINE_INPUT_SSH_KEY: hosts.key.privateKey },
    });
    return { ...measured, bundle, report: JSON.parse(measured.stdout) as Result };
  };
  const run: Bowline['run'] = async (mode, ...args) => {
    const { sample, report, startedAt } = await runFully([mode, ...args]);
    return { ...sample, ...readCosts(report, startedAt, sample.wallMs ?? 0) };
  };
  const forget = () => {
    for (const { root } of hosts.all) rmSync(join(root, 'shop'), { recursive: true, force: true });
  };
  return { run, runFully, forget };
}

/** What every client gets of the environment: no agent, no settings of this machine's user. */
export function clientVariables(base: string): Record<string, string> {
  const home = join(base, 'home');
  mkdirSync(home, { recursive: true });
  return { PATH: process.env.PATH ?? '', HOME: home, LANG: 'C.UTF-8' };
}

/** All hosts of a bench are one machine, so the lock is that of the app; checks begin at once. */
function writeConfig({ hosts, base, healthPort }: SiteOptions): string {
  const health = healthPort === undefined ? {} : { port: healthPort, health: { path: '/{host}/health' } };
  return spellConfig({
    defaults: { lock: { scope: 'app' }, preflight: { disk_free: '1MB' }, parallel: 20 },
    hosts: Object.fromEntries(
      hosts.all.map(({ name, port, sshd }) => [
        name,
        { address: '127.0.0.1', port, user: 'root', host_key: sshd.fingerprints[0] },
      ]),
    ),
    apps: {
      shop: { source: { upload: 'app' }, path: join(base, 'hosts/{host}/shop'), runtime: 'static', ...health },
    },
    environments: { production: { hosts: hosts.all.map(({ name }) => name) } },
  });
}

/** Round trips and channels of the costliest host, the phases, and what lies before and after them. */
function readCosts({ connections = [], phases = [] }: Result, startedAt: number, wallMs: number): Sample {
  const most = (values: readonly number[]) => Math.max(0, ...values);
  return {
    roundTrips: most(connections.map(({ roundTrips }) => roundTrips)),
    channels: most(connections.map(({ channels }) => channels)),
    ...readMargins(phases, startedAt, wallMs),
    ...Object.fromEntries(phases.map(({ name, durationMs }) => [`phase ${name}`, durationMs])),
  };
}

/** Loading, the config and the tree come before the first phase; hanging up and telling come after the last. */
function readMargins(phases: NonNullable<Result['phases']>, startedAt: number, wallMs: number): Sample {
  const [first, last] = [phases[0], phases.at(-1)];
  if (first === undefined || last === undefined) return {};
  const before = Date.parse(first.startedAt) - startedAt;
  const end = Date.parse(last.startedAt) + last.durationMs - startedAt;
  return { 'phase (before)': before, 'phase (after)': Math.max(0, wallMs - end) };
}
