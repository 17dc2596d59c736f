import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { expectNextWorks, expectRefused, openSite, readLive, type Site } from './site';

type Change = Parameters<Site['configure']>[0];

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => site?.[Symbol.asyncDispose]());

afterEach(() => site.configure());

const CONFIG = 'config/bowline.yml';
const PLACE = /config\/bowline\.yml:\d+:\d+: /;

/** Asserts that a config is refused at its place before the host is asked anything. */
async function expectConfigRefused(says: readonly (string | RegExp)[]): Promise<void> {
  const before = site.sshd.log();
  await expectRefused(site, { exitCode: 2, says: [PLACE, ...says] });
  expect(site.sshd.log()).toBe(before);
}

function editText(from: RegExp, to: string): void {
  const text = readFileSync(join(site.project.folder, CONFIG), 'utf8');
  expect(text).toMatch(from);
  site.project.write(CONFIG, text.replace(from, to));
}

test.each<[string, RegExp, string, string | RegExp]>([
  ['a tab', /^ {2}shop:/m, '\tshop:', /tab/i],
  ['a duplicate key', /^( +)(user: .*)$/m, '$1$2\n$1$2', /`?user`? .*(twice|already|line)/],
  ['an unknown key', /^( +)user: /m, '$1usr: ', /unknown key `usr`: did you mean `user`\?/],
])('fault 15: %s is an error at its line and column before any host is asked', async (_what, from, to, says) => {
  editText(from, to);
  await expectConfigRefused([says]);
});

test.each<[string, string, string | RegExp]>([
  ['no, which YAML reads as false', 'env: { COUNTRY: no }', /no.*quotes/],
  ['1.10, which YAML reads as 1.1', 'env: { RELEASE: 1.10 }', '1.10'],
])('fault 16: %s is refused at its place', async (_what, line, says) => {
  editText(/^( +)runtime: /m, `$1${line}\n$1runtime: `);
  await expectConfigRefused([says]);
});

test('fault 16: an empty secret is refused by its name before any host is asked', async () => {
  site.configure((_config, app) => {
    app.runtime = { command: { start: 'true', stop: 'true', status: 'true' } };
    app.secrets = ['TOKEN'];
  });
  const before = site.sshd.log();
  await expectRefused(site, { exitCode: 2, says: ['the secret TOKEN is empty', '`--secrets`'] }, [
    'deploy',
    '--secrets',
    '{"TOKEN":""}',
  ]);
  expect(site.sshd.log()).toBe(before);
});

const hostsOf =
  (list: readonly string[]): Change =>
  (config) =>
    Object.assign(config.environments.production ?? {}, { hosts: list });

test.each<[string, Change, string | RegExp]>([
  [
    'a cycle of jumps',
    (config, _app, host) =>
      Object.assign(host, { jump: 'b' }) && Object.assign(config.hosts, { b: { ...host, jump: 'web-1' } }),
    'the jumps are a cycle: web-1 → b → web-1',
  ],
  ['no host at all', hostsOf([]), 'the list of hosts is empty'],
  ['a host twice', hostsOf(['web-1', 'web-1']), 'the host `web-1` stands here twice'],
  ['an unknown host', hostsOf(['web-9']), /web-9.*did you mean `web-1`/],
  [
    'an empty list of stages',
    (config) => Object.assign(config.environments.production ?? {}, { hosts: undefined, stages: [] }),
    'environments.production.stages: the list is empty',
  ],
])('fault 17: %s is refused at its place, never a success', async (_what, change, says) => {
  site.configure(change);
  await expectConfigRefused([says]);
});

test.each<[string, Change, string | RegExp]>([
  [
    'a name of a variable',
    (_config, app) => Object.assign(app, { env: { 'A$(id)': 'x' } }),
    'is not a name of letters',
  ],
  ['a shared path', (_config, app) => Object.assign(app, { shared: ['../../etc/passwd'] }), 'leaves the release by ..'],
  ['a path', (_config, app) => Object.assign(app, { path: `/srv/it's $(id)` }), 'has characters other than'],
  ['an address', (_config, _app, host) => Object.assign(host, { address: '-oProxyCommand=id' }), 'is not an address'],
  ['a user', (_config, _app, host) => Object.assign(host, { user: 'a;id' }), 'is no name of a user'],
])('fault 18: %s with code in it is refused at its place', async (_what, change, says) => {
  site.configure(change);
  await expectConfigRefused([says]);
});

test('fault 18: values with quotes, newlines, dashes and $() arrive as they are and run nothing', async () => {
  const canary = join(site.project.base, 'canary');
  const value = `-rf it's "quoted" \`touch ${canary}\` $(touch ${canary}) \\ ../..\nnext ;|& line`;
  site.configure((_config, app) => {
    app.env = { ODD: value };
    app.build = [`printf %s "$ODD" >odd.txt`];
  });
  site.project.write(`app/-rf $(touch ${canary.replaceAll('/', ':')})`, 'a name');
  const flags = ['--version', `1.0'"$(touch ${canary})`, '--reason', value.replaceAll('\n', ' ')];
  const run = await site.run(['deploy', ...flags]);
  expect(run.exitCode, run.output).toBe(0);
  expect(readLive(site, 'odd.txt')).toBe(value);
  expect(readLive(site, `-rf $(touch ${canary.replaceAll('/', ':')})`)).toBe('a name');
  expect(existsSync(canary)).toBe(false);
  await site.project.release('1.0.0');
});

test.each([
  ['/', 'is the root of the host'],
  ['', 'is empty'],
  ['/srv/..', 'has a part . or ..'],
  [userInfo().homedir, 'is a home directory'],
  ['/etc', 'is a directory of the system'],
])('fault 19: the path "%s" is refused', async (path, says) => {
  site.configure((_config, app) => Object.assign(app, { path }));
  await expectConfigRefused([says]);
});

test.each([
  ['up and out', '../../../../etc/passwd'],
  ['to an absolute path', '/etc/passwd'],
])('fault 20: a link that leads %s is refused before anything is touched', async (_how, target) => {
  const link = join(site.project.folder, 'app/escape');
  symlinkSync(target, link);
  await expectRefused(site, {
    exitCode: 2,
    says: [`the link escape leads out of the release, to ${target}`, 'exclude it'],
  });
  rmSync(link);
});

test('fault 41: an admin API of Caddy that others could reach is refused', async () => {
  const runtime = {
    systemd: 'shop@{port}.service',
    ports: { blue: 5001, green: 5002 },
    site: 'https://shop.example.com',
  };
  site.configure((_config, app) => {
    delete app.port;
    Object.assign(app, { runtime: { blue_green: { ...runtime, caddy: { api: { admin: 'http://10.0.0.1:2019' } } } } });
  });
  await expectConfigRefused(['`http://10.0.0.1:2019` is no admin address of the host itself', 'on the loopback']);
});

test('fault 20: an empty artifact is refused, and the next one is deployed', async () => {
  const folder = join(site.project.folder, 'app');
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  await expectRefused(site, { exitCode: 2, says: ['app has no files to upload', 'check that it was built'] });
  execFileSync('git', ['checkout', '--quiet', '--', 'app'], { cwd: site.project.folder });
  await expectNextWorks(site);
});
