import { mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../../src/config/environment';

import { openRunnerWorld } from '../../../src/entry/runner-world';
import { createDeploymentReporter } from '../../../src/github/lazy-deployment-reporter';
import { connect } from '../../../src/hosts/connect';
import { parseKnownHosts } from '../../../src/hosts/keys/known-hosts';
import { cliSource, readInputs } from '../../../src/inputs';
import { createNotifications } from '../../../src/notify/notifications';
import { parseJournal } from '../../../src/release/journal';
import { createRedactor } from '../../../src/report/text/redact';
import { keepOutput } from '../../../src/rollout/kept-output';
import type { RunnerWorld, World } from '../../../src/rollout/world';
import type { StepState } from '../../../src/step-state';
import { resolve } from '../config/fixture';
import { makeFolder } from '../shell/shells';
import { type Clock, openClock } from './clock';

/** Folders of this machine as hosts, deployed to by the functions of a run, in this process and by a clock of its own. */
export interface LocalFleet extends Disposable {
  readonly environment: Environment;
  readonly clock: Clock;
  readonly world: World;
  /** What a step would have left to its `post`. */
  readonly saved: StepState;
  /** Everything that was said. */
  readonly said: string[];
  /** Runs a mode as the command line does, without its log. */
  run<T>(mode: (inputs: never, runner: RunnerWorld) => Promise<T>, name: string, flags?: Flags): Promise<T>;
  /** Cancels the run, as GitHub or Ctrl-C does. */
  cancel(reason: Error): void;
  /** Writes the config anew, with these lines of the app, and perhaps another environment. */
  configure(app: readonly string[], environment?: string): void;
  /** What is uploaded next. */
  write(files: Readonly<Record<string, string>>): void;
  /** Writes a file that the releases share, on every host. */
  writeShared(name: string, text: string): void;
  /** What the config lies in. */
  readonly folder: string;
  /** The path of the app on a host. */
  root(host: string): string;
  live(host: string): string | null;
  /** The text of a file of what is live on a host. */
  read(host: string, file: string): string;
  /** The newest verdict of a release. */
  verdict(host: string, release: string): string | undefined;
  journal(host: string): ReturnType<typeof parseJournal>['entries'];
}

type Flags = Readonly<Record<string, string>>;

export interface FleetOptions {
  readonly hosts: readonly string[];
  /** More lines of the app, without indentation. */
  readonly app?: readonly string[];
  readonly leavesUndoToPost?: boolean;
  /** What the environment `production` is, instead of one of all hosts. */
  readonly environment?: string;
}

export function openLocalFleet({
  hosts,
  app = [],
  leavesUndoToPost = false,
  environment = `{ hosts: [${hosts.join(', ')}] }`,
}: FleetOptions): LocalFleet {
  const folder = makeFolder();
  const clock = openClock();
  const said: string[] = [];
  const [state, abort] = [{ saved: {} as StepState }, new AbortController()];
  const runner = openRunner({ folder: folder.path, clock, said, state, abort, leavesUndoToPost });
  const config = writeConfig(folder.path, hosts, app, environment);
  mkdirSync(join(folder.path, 'config'));
  const saveConfig = (text: string) => writeFileSync(join(folder.path, 'config/bowline.yml'), text);
  saveConfig(config);
  const root = (host: string) => join(folder.path, host, 'shop');
  const journal = (host: string) =>
    parseJournal(readFileSync(join(root(host), '.bowline/journal.jsonl'), 'utf8')).entries;
  mkdirSync(join(folder.path, 'site'));
  return {
    environment: resolve(config),
    clock,
    world: { ...runner, root: folder.path, connect: connectLocally },
    get saved() {
      return state.saved;
    },
    said,
    run: (mode, name, flags = {}) =>
      mode(
        readInputs(
          cliSource(
            {
              mode: name,
              flags: new Map(Object.entries({ ...(name === 'rollback' ? { yes: 'true' } : {}), ...flags })),
            },
            {},
          ),
        ) as never,
        runner,
      ),
    cancel: (reason) => abort.abort(reason),
    configure: (lines, changed = environment) => saveConfig(writeConfig(folder.path, hosts, lines, changed)),
    write: (files) => {
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder.path, 'site', name), text);
    },
    writeShared: (name, text) => {
      for (const host of hosts) writeFileSync(join(root(host), 'shared', name), text);
    },
    folder: folder.path,
    root,
    live: (host) => readlinkSync(join(root(host), 'current')).replace('releases/', ''),
    read: (host, file) => readFileSync(join(root(host), 'current', file), 'utf8'),
    journal,
    verdict: (host, release) => {
      const found = journal(host).findLast((entry) => entry.event === 'verdict' && entry.release === release);
      return found?.event === 'verdict' ? found.verdict : undefined;
    },
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}

const connectLocally: World['connect'] = (address, signal) =>
  connect(address, {
    credentialsFor: () => ({ keys: [] }),
    knownHosts: parseKnownHosts('', 'known-hosts'),
    signal,
    onRetry: () => {},
    onNote: () => {},
  });

function writeConfig(folder: string, hosts: readonly string[], app: readonly string[], environment: string): string {
  return [
    'hosts:',
    ...hosts.map((host) => `  ${host}: { connection: local }`),
    'environments:',
    `  production: ${environment}`,
    'apps:',
    '  shop:',
    '    source: { upload: site }',
    '    runtime: static',
    `    path: "${folder}/{host}/{app}"`,
    '    lock: { scope: app }',
    '    preflight: { disk_free: 1MB }',
    ...app.map((line) => `    ${line}`),
    '',
  ].join('\n');
}

interface RunnerParts {
  readonly folder: string;
  readonly clock: Clock;
  readonly said: string[];
  readonly state: { saved: StepState };
  readonly abort: AbortController;
  readonly leavesUndoToPost: boolean;
}

function openRunner({ folder, clock, said, state, abort, leavesUndoToPost }: RunnerParts): RunnerWorld {
  const redactor = createRedactor();
  const progress = {
    ...keepOutput(said),
    note: (text: string) => void said.push(text),
    warn: (text: string) => void said.push(`warning: ${text}`),
    phase: (name: string) => void said.push(`phase ${name}`),
    setApps: () => {},
    [Symbol.dispose]: () => {},
  };
  const world = openRunnerWorld({
    env: process.env,
    cwd: folder,
    progress,
    redactor,
    signal: abort.signal,
    mask: () => {},
    leavesUndoToPost,
    confirm: async () => {},
    saveState: (saved) => {
      state.saved = { ...state.saved, ...saved };
    },
    notifications: createNotifications({ progress, redactor, signal: abort.signal }),
    deployments: createDeploymentReporter(),
  });
  return { ...world, now: clock.now, sleep: clock.sleep };
}
