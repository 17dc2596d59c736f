import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectEnding, expectNextWorks, expectRefused, liveOn, openSite, readLive, type Site } from './site';

let site: Site;

beforeAll(async () => {
  site = await openSite({ hosts: ['web-1', 'web-2'] });
});

afterAll(async () => site?.[Symbol.asyncDispose]());

test('fault 52: a target that is missing or not whole on one host is refused before any host is switched', async () => {
  const first = liveOn(site);
  const two = await site.deploy('2.0.0');
  expect(two.exitCode, two.output).toBe(0);
  const says = [/web-2: shop: no release matches/, first];
  rmSync(join(site.path('web-2'), 'releases', first, '.bowline/complete'));
  await expectRefused(site, { exitCode: 1, says: ['web-2: shop: ', 'is no longer whole on this host'] }, [
    'rollback',
    '--yes',
    '--target',
    `id:${first}`,
  ]);
  rmSync(join(site.path('web-2'), 'releases', first), { recursive: true });
  await expectRefused(site, { exitCode: 1, says: [says[0] ?? ''] }, ['rollback', '--yes', '--target', `id:${first}`]);
  expect(liveOn(site, 'web-1')).toBe(liveOn(site, 'web-2'));
});

test('fault 53: a rollback that fails as well ends with a code of its own, the evidence and the next thing to do', async () => {
  const live = liveOn(site);
  site.configure((_config, app) => {
    app.hooks = {
      after_activate: [`[ "$BOWLINE_HOST" = web-1 ] || { rm ../${live}/.bowline/complete; echo not today; exit 1; }`],
    };
  });
  const run = await site.deploy('3.0.0');
  expectEnding(run, {
    exitCode: 8,
    says: ['web-2', 'not today', `--hosts web-2 --target id:${live}`, `ln -s releases/${live} current.by-hand`],
  });
  expect(liveOn(site, 'web-1')).toBe(live);
  expect(existsSync(join(site.path('web-2'), 'releases', liveOn(site, 'web-2')))).toBe(true);
  await expectNextWorks(site, '3.0.1');
});

test('fault 56: hosts with different versions are told one by one, and `failed` finishes the rest', async () => {
  site.configure();
  const part = await site.deploy('4.0.0', '--hosts', 'web-1');
  expect(part.exitCode, part.output).toBe(0);
  const status = await site.run(['status']);
  expect(status.output).toMatch(/web-1[\s\S]*?4\.0\.0/);
  expect(status.output).toMatch(/web-2[\s\S]*?3\.0\.1/);
  const rest = await site.run(['deploy', '--hosts', 'failed']);
  expect(rest.exitCode, rest.output).toBe(0);
  expect(liveOn(site, 'web-2')).toBe(liveOn(site, 'web-1'));
  expect(readLive(site, 'VERSION', 'web-2').trim()).toBe('4.0.0');
  expect(readdirSync(site.path('web-2'))).toContain('current');
});
