import { mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { generateSshKey, type SshKey } from '../../../src/demo/ssh-key';
import type { Ended } from '../../fixtures/process';
import {
  type ConfigObject,
  createProject,
  makeBase,
  makeConfig,
  type Project,
  spellConfig,
} from '../../fixtures/project';
import { runCli, startCli } from '../../fixtures/runner';
import { type Sshd, type SshdOptions, startSshd } from '../../fixtures/sshd';
import { lastLines } from '../shop';

type App = Record<string, unknown>;
type Env = Readonly<Record<string, string>>;

/** Static files on one OpenSSH server of this machine: the cheapest real deploy there is. */
export interface Site extends AsyncDisposable {
  readonly sshd: Sshd;
  readonly key: SshKey;
  readonly project: Project;
  /** The run that brought version 1.0.0. */
  readonly first: Ended;
  /** Where the app of a host lies; of `web-1` without a name. */
  path(host?: string): string;
  /** Writes the config anew, changed. */
  configure(change?: (config: ConfigObject, app: App, host: App) => void): void;
  /** Runs the command line; `env` may bring another key. */
  run(args: readonly string[], env?: Env): Promise<Ended>;
  start(args: readonly string[], env?: Env): ReturnType<typeof startCli>;
  /** Writes a version and deploys it. */
  deploy(version: string, ...flags: readonly string[]): Promise<Ended>;
}

export interface SiteOptions extends SshdOptions {
  /** All of them are the one server. */
  readonly hosts?: readonly string[];
  /** The host has the programs of this folder only; a test may take some away or put others in their place. */
  readonly tools?: string;
  /** The port that the config names instead of the server's: that of a proxy. */
  readonly reach?: (sshd: Sshd) => Promise<number>;
}

/** Starts a server and a project, and deploys version 1.0.0 there. */
export async function openSite({ hosts = ['web-1'], tools, reach, ...server }: SiteOptions = {}): Promise<Site> {
  const key = generateSshKey();
  const sshd = await startSshd({
    ...server,
    options: [...(server.options ?? []), ...(tools === undefined ? [] : [`SetEnv PATH=${tools}`])],
    authorizedKeys: [key.publicKey, ...(server.authorizedKeys ?? [])],
  });
  const base = makeBase();
  const port = (await reach?.(sshd)) ?? sshd.port;
  const options = {
    hosts: hosts.map((name) => ({ name, port, fingerprint: sshd.fingerprints[0] ?? '', user: sshd.user })),
    path: join(base, 'hosts/{host}/shop'),
    port: 8000,
    runtime: 'static' as const,
  };
  const project = await createProject(options, base);
  const env = (more: Env = {}) => ({ BOWLINE_INPUT_SSH_KEY: key.privateKey, ...more });
  const run: Site['run'] = (args, more) => runCli(args, { cwd: project.folder, env: env(more) });
  const configure: Site['configure'] = (change = () => {}) => {
    const config = makeConfig(options);
    const { shop = {} } = config.apps;
    delete shop.health;
    delete shop.port;
    config.defaults.ssh = { connect_timeout: '5s' };
    change(config, shop, config.hosts[hosts[0] ?? ''] ?? {});
    project.write('config/bowline.yml', spellConfig(config));
  };
  configure();
  const first = await run(['deploy']);
  if (first.exitCode !== 0) throw new Error(`the first deploy failed:\n${first.output}`);
  return {
    first,
    configure,
    sshd,
    key,
    project,
    path: (host = 'web-1') => join(base, 'hosts', host, 'shop'),
    run,
    start: (args, more) => startCli(args, { cwd: project.folder, env: env(more) }),
    deploy: async (version, ...flags) => {
      await project.release(version);
      return run(['deploy', ...flags]);
    },
    async [Symbol.asyncDispose]() {
      await sshd.stop();
      await project[Symbol.asyncDispose]();
    },
  };
}

/** Fills a folder with links to every program of this machine. */
export function linkTools(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync('/usr/bin')) symlinkSync(join('/usr/bin', name), join(folder, name));
}

/** Puts a script in the place of a program, which it finds as `$REAL`. */
export function replaceTool(folder: string, name: string, script: string): void {
  rmSync(join(folder, name), { force: true });
  writeFileSync(join(folder, name), `#!/bin/sh\nREAL=/usr/bin/${name}\n${script}\n`, { mode: 0o755 });
}

export function restoreTool(folder: string, name: string): void {
  rmSync(join(folder, name), { force: true });
  symlinkSync(join('/usr/bin', name), join(folder, name));
}

/** Id of the release that serves. */
export function liveOn(site: Site, host?: string): string {
  return basename(readlinkSync(join(site.path(host), 'current')));
}

export function readLive(site: Site, file: string, host?: string): string {
  return readFileSync(join(site.path(host), 'current', file), 'utf8');
}

/** Everything that lies where a release lives, so that two looks can be compared. */
export function lookAt(site: Site, host?: string): unknown {
  const path = site.path(host);
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !/^\.bowline\/(lock|holder|fence|activate)/.test(name),
  );
  return {
    live: liveOn(site, host),
    names: names.sort(),
    journal: readFileSync(join(path, '.bowline/journal.jsonl'), 'utf8'),
  };
}

/** What a run that ends badly says and leaves. */
export interface Ending {
  readonly exitCode: number;
  /** Each stands in the last lines. */
  readonly says: readonly (string | RegExp)[];
}

/** Asserts exit code and message, and that the message ends with the next thing to do. */
export function expectEnding(run: Ended, { exitCode, says }: Ending): void {
  expect(run.exitCode, run.output).toBe(exitCode);
  const said = lastLines(run.output, 12);
  for (const part of says) expect(said).toMatch(typeof part === 'string' ? literal(part) : part);
  expect(said).toMatch(/Next: \S/);
}

function literal(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

/** Runs what must be refused, and asserts that nothing on the host was changed by it. */
export async function expectRefused(
  site: Site,
  ending: Ending,
  args: readonly string[] = ['deploy'],
  env?: Env,
): Promise<Ended> {
  const before = lookAt(site);
  const run = await site.run(args, env);
  expectEnding(run, ending);
  expect(lookAt(site)).toEqual(before);
  return run;
}

/** Asserts that with everything in order again the next run finds the host as it was left. */
export async function expectUnchanged(site: Site): Promise<void> {
  site.configure();
  const run = await site.run(['deploy']);
  expect(run.exitCode, run.output).toBe(0);
  expect(run.output).toContain('unchanged');
}

/** Asserts that with everything in order again the next run needs no help to bring another version. */
export async function expectNextWorks(site: Site, version = '9.0.0'): Promise<void> {
  site.configure();
  const run = await site.deploy(version);
  expect(run.exitCode, run.output).toBe(0);
  expect(readLive(site, 'VERSION').trim()).toBe(version);
}
