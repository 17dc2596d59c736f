import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { FleetHost } from '../../fixtures/fleet';
import { until } from '../../fixtures/until';
import { expectServing, expectStatus, lastLines, openShop, readJournal, readResult } from '../shop';

/** Each run is a process of its own, and a busy machine takes its time for them. */
vi.setConfig({ testTimeout: 240_000 });

const holdOf = ({ path }: FleetHost) => join(path, '.bowline/hold');
const readHoldOf = (host: FleetHost) => JSON.parse(readFileSync(holdOf(host), 'utf8')) as Record<string, unknown>;

test('a hold keeps everybody from deploying until it is released, and a rollback goes through', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  await shop.deploy('1.0.0');
  await shop.deploy('2.0.0');
  const put = await shop.cli('hold', '--reason', 'incident 12', '--app', 'shop');
  expect(put, put.stdout).toMatchObject({ exitCode: 0 });
  for (const host of shop.hosts) {
    expect(readHoldOf(host)).toMatchObject({ reason: 'incident 12', runUrl: null, until: null });
    expect(readJournal(host).at(-1)).toMatchObject({ event: 'held', reason: 'incident 12' });
  }

  const refused = await shop.deploy('3.0.0');
  expectStatus(refused, 'aborted');
  expect(refused.outputs['error-code']).toBe('held');
  expect(refused.log).toMatch(/shop: on hold since \S+Z( by \S+)?: incident 12 \(web-1, web-2\)/);
  expect(lastLines(refused.log)).toContain('release-hold');
  expect((await shop.cli('deploy')).exitCode).toBe(5);
  await expectServing(shop, '2.0.0');

  const [status, plan] = [await shop.cli('status'), await shop.cli('plan')];
  expect(status, status.stdout).toMatchObject({ exitCode: 0 });
  expect(status.stdout).toMatch(/web-1, web-2 › shop: on hold since \S+Z.*: incident 12/);
  expect(plan.stdout).toContain('incident 12');
  expect(Math.max(...status.stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(200);

  const back = await shop.run('rollback');
  expectStatus(back, 'success');
  expect(back.log).toMatch(/a hold stands, and this run goes on: web-1: shop: on hold since/);
  await expectServing(shop, '1.0.0');

  const forced = await shop.run('deploy', { force: 'hold' });
  expectStatus(forced, 'success');
  expect(forced.log).toContain('a hold stands, and this run goes on');
  await expectServing(shop, '3.0.0');

  expect((await shop.cli('release-hold')).exitCode).toBe(0);
  for (const host of shop.hosts) expect(existsSync(holdOf(host))).toBe(false);
  const again = await shop.cli('release-hold', '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({ status: 'unchanged' });
  expectStatus(await shop.deploy('4.0.0'), 'success');
});

test('a hold waits for the deploy that holds the lock, and ends by itself', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  await shop.project.release('2.0.0');
  shop.configure((_config, app) => {
    app.build = ['sleep 10'];
  });
  const deploying = shop.start('deploy');
  await deploying.waitFor(/build: sleep/, 60_000);
  const busy = await shop.cli('hold', '--reason', 'now');
  expect(busy).toMatchObject({ exitCode: 5 });
  expect(busy.stdout).toContain('the lock is held by deploy of shop');
  const waited = await shop.cli('hold', '--reason', 'after it', '--for', '3s', '--lock-wait', '1m');
  expect(waited, waited.stdout).toMatchObject({ exitCode: 0 });
  expectStatus(await deploying.ended, 'success');
  const { since, until: end } = readHoldOf(shop.host);
  expect(Date.parse(String(end)) - Date.parse(String(since))).toBe(3_000);
  await until(() => Date.now() > Date.parse(String(end)) + 1_000);
  expectStatus(await shop.deploy('3.0.0'), 'success');
});

test('a hold that somebody writes while a release is made is met before the switch, and by nothing that goes back', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  const written = JSON.stringify({ reason: 'stop this', since: '2026-11-21T12:00:00Z' });
  shop.configure((_config, app) => {
    app.hooks = { before_activate: ['touch activated'] };
    app.build = [`echo '${written}' >${holdOf(shop.host)}`];
  });
  const met = await shop.deploy('2.0.0');
  expectStatus(met, 'aborted');
  expect(readResult(met).error).toMatchObject({ code: 'held', message: expect.stringContaining('stop this') });
  await expectServing(shop, '1.0.0');
  const { release } = readResult(met);
  expect(existsSync(join(shop.host.path, 'releases', String(release), 'activated'))).toBe(false);

  rmSync(holdOf(shop.host));
  shop.configure((_config, app) => {
    app.hooks = { before_verify: [`echo '${written}' >${holdOf(shop.host)}; exit 1`] };
  });
  const undone = await shop.deploy('3.0.0');
  expectStatus(undone, 'rolled_back');
  expect(undone.log).toMatch(/a hold stands, and this run goes on: .*stop this/);
  await expectServing(shop, '1.0.0');
});

test.each([
  ['it is no JSON', (file: string) => writeFileSync(file, 'deploys are off')],
  ['is missing or not what it should be', (file: string) => writeFileSync(file, '{"reason":"x","since":"soon"}')],
  ['it is no file', (file: string) => mkdirSync(file)],
])('a hold that cannot be read counts, because %s, and is released all the same', async (why, write) => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  write(holdOf(shop.host));
  const refused = await shop.deploy('2.0.0');
  expectStatus(refused, 'aborted');
  expect(refused.log).toContain(why);
  expect(lastLines(refused.log)).toContain(`rm -r ${holdOf(shop.host)}`);
  expect((await shop.cli('release-hold')).exitCode).toBe(0);
  expectStatus(await shop.deploy('2.0.0'), 'success');
});

test('a hold stands on all hosts or on none', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  await shop.deploy('1.0.0');
  const [first, second] = shop.hosts;
  if (first === undefined || second === undefined) throw new Error('two hosts');
  // The host fails late, when the other has its hold already.
  const journal = join(second.path, '.bowline/journal.jsonl');
  renameSync(journal, `${journal}.kept`);
  mkdirSync(journal);
  const failed = await shop.cli('hold', '--reason', 'incident 13');
  expect(failed, failed.stdout).toMatchObject({ exitCode: 1 });
  expect(failed.stdout).toContain('web-2');
  for (const host of shop.hosts) expect(existsSync(holdOf(host))).toBe(false);
  expect(readJournal(first).slice(-2)).toMatchObject([{ event: 'held' }, { event: 'hold_released' }]);

  await second.server.stop();
  expect((await shop.cli('hold', '--reason', 'incident 14')).exitCode).toBe(3);
  expect(existsSync(holdOf(first))).toBe(false);
});
