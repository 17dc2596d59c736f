import { expect, test } from 'vitest';
import { expectStatus, liveRelease, openShop, readJournal, readResult, servedVersion } from '../shop';

test('rollback off leaves the failed release live and marks it bad', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  await shop.project.release('2.0.0', 'version');
  shop.configure((_config, app) => {
    app.checks = { version: {} };
  });
  const run = await shop.run('deploy', { rollback: 'off' });
  expectStatus(run, 'failed');
  expect(run.outputs).toMatchObject({ changed: 'true', 'failed-hosts': 'web-1' });
  expect(liveRelease(shop.host)).toBe(run.outputs.release);
  expect(await servedVersion(shop.host)).toBe('0.0.0');
  expect(readJournal(shop.host).findLast(({ event }) => event === 'verdict')).toMatchObject({ verdict: 'bad' });
  expect(readResult(run).hosts[0]?.status).toBe('failed');
});

test('a first deploy that fails has nothing to return to: its service is stopped and current stays', async () => {
  await using shop = await openShop();
  await shop.project.release('1.0.0', 'health');
  shop.configure((_config, app) => {
    app.health = { path: '/health', deadline: '1s', interval: '100ms' };
  });
  const run = await shop.run('deploy');
  expectStatus(run, 'failed');
  expect(liveRelease(shop.host)).toBe(run.outputs.release);
  expect(await servedVersion(shop.host)).toBeUndefined();
  expect(readJournal(shop.host).findLast(({ event }) => event === 'verdict')).toMatchObject({ verdict: 'bad' });

  await shop.project.release('1.0.1');
  expectStatus(await shop.run('deploy'), 'success');
  expect(await servedVersion(shop.host)).toBe('1.0.1');
});
