import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isAlive } from '../../fixtures/process';
import { until } from '../../fixtures/until';
import { expectServing, expectStatus, lastLines, openShop, readResult } from '../shop';

test('fault 31: a build that outlasts the deadline is ended on the host, and the run is `failed` by the deadline', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  const book = join(shop.project.base, 'pids');
  shop.configure((_config, app) => {
    app.deadline = '7s';
    app.build = [`sleep 300 & echo $! $$ >${book}; wait`];
  });
  await shop.project.release('2.0.0');
  const run = await shop.run('deploy');
  expectStatus(run, 'failed');
  expect(run.outputs['error-code']).toBe('deadline');
  expect(lastLines(run.log, 2)).toContain('deadline of 7 s');
  expect(run.durationMs).toBeLessThan(14_000);
  expect(existsSync(book), run.log).toBe(true);
  const pids = readFileSync(book, 'utf8').trim().split(' ').map(Number);
  await until(() => !pids.some(isAlive), 2_000);
  await expectServing(shop, '1.0.0');

  shop.configure(() => {});
  expectStatus(await shop.run('deploy'), 'success');
  await expectServing(shop, '2.0.0');
});

test('a deadline that passes after the switch goes back on its own time', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  shop.configure((_config, app) => {
    app.deadline = '6s';
    app.hooks = { before_verify: [{ run: 'sleep 60', run_on: 'runner' }] };
  });
  const run = await shop.deploy('2.0.0');
  expectStatus(run, 'rolled_back');
  expect(readResult(run).error).toMatchObject({ code: 'deadline' });
  await expectServing(shop, '1.0.0');
});
