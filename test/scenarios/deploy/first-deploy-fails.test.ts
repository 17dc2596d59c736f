import { expect, test } from 'vitest';
import { ask, expectServing, expectStatus, liveRelease, openShop, readJournal, readResult } from '../shop';

test('fault 54: a first deploy that is not healthy is stopped, `current` stays, and the next good one works', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  shop.configure((_config, app) => {
    app.health = { path: '/health', deadline: '1s', interval: '100ms' };
  });
  await shop.project.release('1.0.0', 'health');
  const run = await shop.run('deploy');
  expectStatus(run, 'failed');
  expect(readResult(run).hosts.map(({ status }) => status)).toEqual(['failed', 'failed']);
  for (const host of shop.hosts) {
    expect(await ask(host), host.name).toBeUndefined();
    expect(liveRelease(host)).toBe(run.outputs.release);
    expect(readJournal(host).findLast(({ event }) => event === 'verdict')).toMatchObject({
      verdict: 'bad',
      release: run.outputs.release,
    });
  }
  const again = await shop.run('rollback');
  expectStatus(again, 'aborted');
  expect(again.outputs['error-code']).toBe('refused');

  expectStatus(await shop.deploy('1.0.1'), 'success');
  await expectServing(shop, '1.0.1');
});
