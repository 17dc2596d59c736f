import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ask, expectServing, lastLines, liveRelease, openShop, readJournal, servedVersion } from '../shop';

/** Each run is a process of its own, and a busy machine takes its time for them. */
vi.setConfig({ testTimeout: 240_000 });

test('services are stopped, started and restarted, and the journal tells who did it', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  await shop.deploy('1.0.0');
  const release = liveRelease(shop.host);
  const pid = async () => (await ask(shop.host))?.pid;

  const stopped = await shop.cli('stop', '--app', 'shop', '--reason', 'the database moves', '--json');
  expect(stopped, stopped.stderr).toMatchObject({ exitCode: 0 });
  const result = JSON.parse(stopped.stdout);
  expect(result).toMatchObject({
    mode: 'stop',
    status: 'success',
    hosts: [{ status: 'success' }, { status: 'success' }],
  });
  for (const host of shop.hosts) expect(await servedVersion(host)).toBeUndefined();
  expect(readJournal(shop.host).slice(-2)).toMatchObject([
    { event: 'operated', mode: 'stop', release, status: 'begun', reason: 'the database moves' },
    { event: 'operated', mode: 'stop', release, status: 'success' },
  ]);

  expect((await shop.cli('start')).exitCode).toBe(0);
  await expectServing(shop, '1.0.0');
  expect(JSON.parse((await shop.cli('start', '--json')).stdout)).toMatchObject({ status: 'unchanged' });

  const before = await pid();
  const restarted = await shop.cli('restart', '--hosts', 'web-1');
  expect(restarted, restarted.stdout).toMatchObject({ exitCode: 0 });
  expect(restarted.stdout).toContain('health');
  if (before !== undefined) expect(await pid()).not.toBe(before);
  // A look finds nothing left behind, and the last deploy is still the last deploy.
  expect(existsSync(join(shop.host.path, '.bowline/incoming', 'start.log'))).toBe(false);
  const plan = JSON.parse((await shop.cli('plan', '--json')).stdout);
  expect(plan.plan).toMatchObject([{ action: 'unchanged' }, { action: 'unchanged' }]);
});

test('a restart that fails leaves the other hosts as they are, and a hold or a lock keeps it from beginning', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  shop.configure((_config, app) => {
    app.health = { path: '/health', deadline: '3s' };
  });
  await shop.deploy('1.0.0');
  expect((await shop.cli('hold', '--reason', 'frozen')).exitCode).toBe(0);
  for (const mode of ['restart', 'stop']) {
    const held = await shop.cli(mode);
    expect(held, held.stdout).toMatchObject({ exitCode: 5 });
    expect(lastLines(held.stdout)).toContain('--force hold');
  }
  expect((await shop.cli('restart', '--force', 'hold')).exitCode).toBe(0);
  expect((await shop.cli('start')).exitCode).toBe(0);
  await shop.cli('release-hold');

  const start = join(shop.host.path, 'current/.bowline/start');
  writeFileSync(start, '#!/bin/sh\necho the port is taken >&2\nexit 9\n', { mode: 0o755 });
  const failed = await shop.cli('restart', '--json');
  expect(failed).toMatchObject({ exitCode: 1 });
  expect(JSON.parse(failed.stdout)).toMatchObject({
    status: 'failed',
    error: { host: 'web-1', message: expect.stringContaining('the port is taken') },
    hosts: [{ status: 'failed' }, { status: 'skipped' }],
  });
  expect(readJournal(shop.host).at(-1)).toMatchObject({ event: 'operated', status: 'failed' });
  expect(await servedVersion(shop.hosts[1] ?? shop.host)).toBe('1.0.0');
});

test('a deploy under way keeps a restart from beginning', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  await shop.project.release('2.0.0');
  shop.configure((_config, app) => {
    app.build = ['sleep 10'];
  });
  const deploying = shop.start('deploy');
  await deploying.waitFor(/build: sleep/, 60_000);
  const busy = await shop.cli('restart');
  expect(busy).toMatchObject({ exitCode: 5 });
  expect(busy.stdout).toContain('deploy of shop');
  await deploying.ended;
});

test('a static app has no service, and nothing live has none either', async () => {
  await using site = await openShop(['web-1'], { runtime: 'static' });
  const refused = await site.cli('restart');
  expect(refused).toMatchObject({ exitCode: 2 });
  expect(refused.stdout).toContain('there is no service to restart');
  await using shop = await openShop();
  const nothing = await shop.cli('stop');
  expect(nothing).toMatchObject({ exitCode: 4 });
  expect(nothing.stdout).toContain('nothing is live');
});
