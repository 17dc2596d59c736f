import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '../../fixtures/until';
import { expectServing, expectStatus, liveRelease, openShop } from '../shop';

test('fault 55: an irreversible step that ran on one host keeps every host on the release', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  await shop.deploy('1.0.0');
  shop.configure((_config, app) => {
    app.hooks = { before_activate: [{ run: 'echo migrated', once: true, irreversible: true }] };
    app.health = { path: '/health', deadline: '1s', interval: '100ms' };
  });
  await shop.project.release('2.0.0', 'health');
  const run = await shop.run('deploy');
  expectStatus(run, 'rollback_failed');
  expect(shop.hosts.map(liveRelease)).toEqual([run.outputs.release, run.outputs.release]);
  expect(run.log).toContain('No rollback was tried on web-1: ');
  expect(run.summary).toContain('No rollback was tried, because a step cannot be undone: a person has to look at');
  expect(`${run.log}${run.summary}`).not.toMatch(/way back failed/i);
  for (const name of ['web-1', 'web-2']) expect(run.log).toMatch(new RegExp(`${name}: shop: .* is not left`));
});

test('an irreversible step that fails before the switch leaves every host on what it had', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  const one = await shop.deploy('1.0.0');
  shop.configure((_config, app) => {
    app.hooks = { before_activate: [{ run: 'echo cannot migrate; exit 1', once: true, irreversible: true }] };
  });
  const run = await shop.deploy('2.0.0');
  expect(['failed', 'rolled_back'], run.log).toContain(run.outputs.status);
  expect(run.log).toContain('cannot migrate');
  expect(shop.hosts.map(liveRelease)).toEqual([one.outputs.release, one.outputs.release]);
});

test('a migration that runs once has ended before another host serves what needs it', async () => {
  await using shop = await openShop(['web-1', 'web-2', 'web-3']);
  const one = await shop.deploy('1.0.0');
  const flag = join(shop.project.base, 'go');
  shop.configure((_config, app) => {
    app.hooks = {
      before_activate: [{ run: `: >${flag}.begun; while [ ! -e ${flag} ]; do sleep 0.05; done`, once: true }],
    };
  });
  await shop.project.release('2.0.0');
  const step = shop.start('deploy');
  await until(() => existsSync(`${flag}.begun`), 20_000);
  // Time enough for a host that does not wait.
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(shop.hosts.map(liveRelease)).toEqual(shop.hosts.map(() => one.outputs.release));
  shop.project.write('../go', '');
  expectStatus(await step.ended, 'success');
  await expectServing(shop, '2.0.0');
});
