import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BowlineError } from '../errors';
import type { DemoInputs, HostModeInputs } from '../inputs';
import { runMode } from '../modes/run-mode';
import { renderTerminalLists } from '../report/lists/lists';
import type { TerminalLog } from '../report/log/terminal-log';
import type { Result, RunStatus } from '../report/result';
import { renderTerminal } from '../report/terminal';
import { describeElapsed } from '../report/text/format';
import { describeStatus } from '../report/text/wording';
import type { RunnerWorld } from '../rollout/world';
import { Secret } from '../shell/secret';
import { startLoad } from './load';
import { type Site, startSite, writeSite } from './site';
import { generateSshKey } from './ssh-key';
import { type SshServer, startSshServer } from './ssh-server';

/** What the demo has made for itself: a host that is no more than a folder and an SSH server on loopback. */
interface Stage {
  readonly base: string;
  readonly server: SshServer;
  readonly site: Site;
  readonly key: Secret;
  readonly log: TerminalLog;
  readonly runner: RunnerWorld;
}

/**
 * Shows the main job from beginning to end, without a network, root or a host of one's own.
 * @returns the exit status: 0 when every run ended as it should
 */
export async function runDemo(
  { keep }: DemoInputs,
  log: TerminalLog,
  openSurroundings: (cwd: string) => RunnerWorld,
): Promise<number> {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'bowline-demo-')));
  try {
    const stage = await setUp(base, log, openSurroundings);
    try {
      await play(stage);
    } finally {
      await stage.site.stop();
      await stage.server.stop();
    }
  } finally {
    if (!keep) await rm(base, { recursive: true, force: true });
  }
  log.print(keep ? `\nKept to look at: ${base}\n` : '\nNothing of it is left on this machine.\n');
  return 0;
}

async function setUp(base: string, log: TerminalLog, openSurroundings: (cwd: string) => RunnerWorld): Promise<Stage> {
  const host = join(base, 'host');
  await mkdir(join(base, 'config'), { recursive: true });
  await mkdir(host);
  const key = generateSshKey('demo');
  const server = await startSshServer({ root: host, authorizedKeys: [key.publicKey] });
  const site = await startSite(join(host, 'shop'));
  const config = writeConfig(join(host, 'shop'), server, site);
  await writeFile(join(base, 'config/bowline.yml'), config);
  tell(log, 'An SSH server and a small shop run on this machine. This is the config:', config);
  return { base, server, site, key: new Secret(key.privateKey), log, runner: openSurroundings(base) };
}

function writeConfig(path: string, { port, fingerprint }: SshServer, site: Site): string {
  return `hosts:
  web-1: { address: 127.0.0.1, port: ${port}, user: demo, host_key: "${fingerprint}" }
apps:
  shop:
    source: { upload: shop }
    path: ${path}
    runtime: static
    port: ${site.port}
    health: { path: /health, deadline: 2s, interval: 200ms }
    checks: { version: {} }
    lock: { scope: app }
    preflight: { disk_free: 1MB }
environments:
  production: { hosts: [web-1] }
`;
}

async function play(stage: Stage): Promise<void> {
  const { log, site } = stage;
  const first = await release(stage, '1.0.0', 'Version 1.0.0 goes live.', 'success');
  const second = await release(stage, '2.0.0', 'Version 2.0.0 replaces it; only what changed is sent.', 'success');

  const load = startLoad(`http://127.0.0.1:${site.port}/`);
  const title = 'Version 3.0.0 answers /health with 503, while customers keep coming.';
  const third = await release(stage, '3.0.0', title, 'rolled_back');
  const { requests, failures, versions } = await load.stop();
  const seen = [...versions].map(([version, count]) => `${count} from ${version}`).join(', ');
  const told = `${requests} requests were made meanwhile, ${failures.length} failed (${seen})`;
  log.print(`${told}\n`);
  requireEqual('requests that failed', failures.length, 0);

  tell(log, 'Somebody prefers the first version: a rollback by hand.');
  const asked = {
    mode: 'rollback',
    target: { kind: 'previous' },
    currentSecrets: false,
    restoreSnapshot: false,
    ...CHANGE,
  } as const;
  const back = await run(stage, asked, 'success');
  tell(log, 'These are the releases on the host:');
  const list = await run(stage, { mode: 'releases' }, 'success', { isQuiet: true });
  log.print(renderTerminalLists(list, log.paint));
  tell(log, 'In short:', [...[first, second, third, back].map(summarise), `  ${told}`, ''].join('\n'));
}

function summarise({ mode, version, status, durationMs, apps }: Result): string {
  const what = `${mode} ${version ?? apps[0]?.version ?? ''}`.padEnd(16);
  return `  ${what} ${describeStatus(status).padEnd(12)} ${describeElapsed(durationMs)}`;
}

const CHANGE = {
  force: new Set<never>(),
  yes: true,
  reason: 'to show how',
  deployment: 'none',
  comment: false,
  releaseNotes: false,
} as const;

async function release(stage: Stage, version: string, title: string, expected: RunStatus): Promise<Result> {
  await writeSite(join(stage.base, 'shop'), { version, isBroken: expected !== 'success' });
  tell(stage.log, title);
  return run(
    stage,
    { mode: 'deploy', version, rollback: 'on', notify: 'on', skip: [], requiredSecrets: [], ...CHANGE },
    expected,
  );
}

type Asked<T> = T extends { mode: string } ? Omit<T, 'config' | 'apps' | 'hosts' | 'json'> : never;

async function run(
  { runner, key, log }: Stage,
  asked: Asked<HostModeInputs>,
  expected: RunStatus,
  { isQuiet = false } = {},
): Promise<Result> {
  const inputs = { config: 'config/bowline.yml', apps: [], hosts: [], json: false, sshKey: key, ...asked };
  const result = await runMode(inputs as HostModeInputs, runner);
  if (!isQuiet) log.print(`\n${renderTerminal(result, { paint: log.paint })}`);
  requireEqual(`the status of ${asked.mode}`, result.status, expected);
  return result;
}

function tell(log: TerminalLog, title: string, text = ''): void {
  log.print(`\n${log.paint.bold(`── ${title}`)}\n\n${text}`);
}

function requireEqual<T extends string | number>(what: string, found: T, expected: T): void {
  if (found === expected) return;
  throw new BowlineError('internal', `the demo did not go as it should: ${what} is ${found}, not ${expected}`, {
    hint: 'Run it again with `--keep` and look at what is left; please report it if it happens twice.',
  });
}
