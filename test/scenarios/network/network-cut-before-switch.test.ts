import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { until } from '../../fixtures/until';
import { openFarShop } from '../far-shop';
import { expectServing, expectStatus, liveRelease, readJournal, readResult } from '../shop';

test('fault 33: a connection that is lost within the critical section is made again, the host read, and what it did rolled back', async () => {
  await using far = await openFarShop(['web-1']);
  const { shop, link } = far;
  const one = await shop.deploy('1.0.0');
  const flag = join(shop.project.base, 'go');
  shop.configure((_config, app) => {
    app.hooks = { before_activate: [`: >${flag}.begun; while [ ! -e ${flag} ]; do sleep 0.05; done`] };
  });
  await shop.project.release('2.0.0');
  const step = shop.start('deploy');
  await until(() => existsSync(`${flag}.begun`), 20_000);
  link.cut();
  await pause(300);
  link.resume();
  // The host has not switched when its client is lost, and switches all the same.
  await pause(300);
  expect(liveRelease(shop.host)).toBe(one.outputs.release);
  shop.project.write('../go', '');
  const run = await step.ended;
  expectStatus(run, 'rolled_back');
  expect(readResult(run).error).toMatchObject({ host: 'web-1' });
  await expectServing(shop, '1.0.0');
  const told = readJournal(shop.host).filter(({ event }) => event === 'activated');
  expect(told.map(({ release }) => release)).toEqual([one.outputs.release, run.outputs.release, one.outputs.release]);
});
