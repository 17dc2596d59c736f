import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAlive } from '../../fixtures/process';
import { until } from '../../fixtures/until';
import {
  expectEnding,
  expectNextWorks,
  expectRefused,
  expectUnchanged,
  linkTools,
  liveOn,
  openSite,
  readLive,
  replaceTool,
  restoreTool,
  type Site,
} from './site';

const tools = mkdtempSync(join(tmpdir(), 'bowline-tools-'));
let site: Site;

beforeAll(async () => {
  linkTools(tools);
  site = await openSite({ tools });
});

afterAll(async () => {
  await site?.[Symbol.asyncDispose]();
  rmSync(tools, { recursive: true, force: true });
});

test('fault 21: everything that a host lacks stands in one list before anything is touched', async () => {
  site.configure((config, app) => {
    config.defaults.preflight = { disk_free: '1MB', commands: ['no-such-compiler'] };
    app.runtime = { systemd: { unit: 'shop.service', start: 'true' } };
  });
  for (const tool of ['tar', 'flock', 'systemctl']) rmSync(join(tools, tool), { force: true });
  const says = [
    /web-1: missing on the host: (?=.*flock)(?=.*tar)(?=.*systemctl)(?=.*no-such-compiler)/,
    /Next: Install .*flock/,
  ];
  await expectRefused(site, { exitCode: 4, says });
  for (const tool of ['tar', 'flock']) restoreTool(tools, tool);
  await expectUnchanged(site);
});

test('fault 27: a clock that is ten years off, and then right again, decides nothing', async () => {
  replaceTool(tools, 'date', 'exec "$REAL" -d "now + 3650 days" "$@"');
  site.configure();
  const ahead = await site.deploy('2.0.0');
  restoreTool(tools, 'date');
  expect(ahead.exitCode, ahead.output).toBe(0);
  const future = liveOn(site);
  expect(Number(future.slice(0, 4))).toBeGreaterThan(new Date().getFullYear() + 8);

  const now = await site.deploy('3.0.0');
  expect(now.exitCode, now.output).toBe(0);
  expect(readLive(site, 'VERSION').trim()).toBe('3.0.0');
  const { releases } = JSON.parse((await site.run(['releases', '--json'])).stdout) as {
    releases: { version: string }[];
  };
  expect(releases.map(({ version }) => version)).toEqual(['3.0.0', '2.0.0', '1.0.0']);
  const back = await site.run(['rollback', '--yes']);
  expect(back.exitCode, back.output).toBe(0);
  expect(liveOn(site)).toBe(future);
});

test('fault 28: a real directory named current is refused and kept, and a deploy works once it is moved away', async () => {
  const path = join(site.project.base, 'by-hand');
  const change = (_config: unknown, app: Record<string, unknown>) => Object.assign(app, { path });
  mkdirSync(join(path, 'current'), { recursive: true });
  writeFileSync(join(path, 'current/index.html'), 'made by hand');
  site.configure(change);
  const says = [
    `web-1`,
    `${path}/current is a real file or directory, not a link`,
    `move it away, for example to ${path}/before-bowline`,
  ];
  await expectRefused(site, { exitCode: 4, says });
  expect(readFileSync(join(path, 'current/index.html'), 'utf8')).toBe('made by hand');
  expect(readdirSync(path)).toEqual(['current']);
  renameSync(join(path, 'current'), join(path, 'before-bowline'));
  const run = await site.run(['deploy']);
  expect(run.exitCode, run.output).toBe(0);
  expect(existsSync(join(path, 'current/VERSION'))).toBe(true);
});

test.each([
  ['changed', `printf x >"$f"`],
  ['not at all', 'rm "$f"'],
])(
  'fault 30: a file that arrives %s is noticed by its checksum, and the next run sends it anew',
  async (how, spoil) => {
    const live = liveOn(site);
    const unfinished = `[ ! -e "$f" ] || [ -e "\${f%/*}/.bowline/complete" ] || ${spoil}`;
    replaceTool(
      tools,
      'tar',
      `"$REAL" "$@" || exit\nfor f in ${site.path()}/releases/*/VERSION; do ${unfinished}; done`,
    );
    site.configure();
    const run = await site.deploy(`4.0.0-${how.length}`);
    restoreTool(tools, 'tar');
    expectEnding(run, { exitCode: 1, says: ['web-1', /check what arrived/, 'VERSION'] });
    expect(liveOn(site)).toBe(live);
    await expectNextWorks(site, `4.0.1-${how.length}`);
  },
);

test('fault 35: what a killed run left, a link and a release without its marker included, is passed by and collected', async () => {
  const path = site.path();
  const partial = '20200101T000000Z-abcdef0';
  mkdirSync(join(path, '.bowline/incoming/gone/deep'), { recursive: true });
  mkdirSync(join(path, 'releases', partial));
  writeFileSync(join(path, 'releases', partial, 'VERSION'), 'half');
  symlinkSync(`releases/${partial}`, join(path, 'current.gone'));
  const listed = await site.run(['releases', '--json']);
  const { releases } = JSON.parse(listed.stdout) as { releases: { release: string; live: boolean }[] };
  expect(releases.find(({ live }) => live)?.release).not.toBe(partial);
  await expectNextWorks(site, '5.0.0');
  expect(readdirSync(path).filter((name) => name.startsWith('current.'))).toEqual([]);
  expect(readdirSync(join(path, '.bowline/incoming'))).toEqual([]);
  expect(existsSync(join(path, 'releases', partial))).toBe(false);
});

test('fault 37: a lock that a dead run left is nobody’s, and one that a live process holds is never broken', async () => {
  const own = join(site.path(), '.bowline');
  const holder = spawn('flock', [join(own, 'lock'), 'sleep', '60'], { stdio: 'ignore', detached: true });
  await until(() => {
    try {
      execFileSync('flock', ['-n', join(own, 'lock'), 'true']);
      return false;
    } catch {
      return true;
    }
  });
  writeFileSync(join(own, 'holder'), 'deploy of shop to production by monalisa, run 7\n');
  await site.project.release('6.0.0');
  site.configure();
  const says = [/web-1 .*the lock is held by .*monalisa, run 7/, 'a lock is never left behind'];
  await expectRefused(site, { exitCode: 5, says });
  expect(isAlive(holder.pid ?? 0)).toBe(true);
  process.kill(-(holder.pid ?? 0), 'SIGKILL');
  await expectNextWorks(site, '6.0.0');
});
