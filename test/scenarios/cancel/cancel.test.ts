import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runPost } from '../../fixtures/runner';
import { until } from '../../fixtures/until';
import {
  expectServing,
  expectStatus,
  lastLines,
  liveRelease,
  openShop,
  readJournal,
  readResult,
  type Shop,
} from '../shop';

/** A new version that is waited for after the switch, because it is not healthy. */
async function releaseSick(shop: Shop): Promise<void> {
  await shop.project.release('2.0.0', 'health');
  shop.configure((_config, app) => {
    app.health = { path: '/health', deadline: '60s', interval: '100ms' };
  });
}

test('cancelled before the switch, a step ends in its seconds and post has nothing to do', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  const one = await shop.deploy('1.0.0');
  shop.configure((_config, app) => {
    app.build = ['echo waiting; sleep 60'];
  });
  await shop.project.release('2.0.0');
  const step = shop.start('deploy');
  await step.waitFor(/^waiting$/);
  const cancelledAt = Date.now();
  const run = await step.cancel();
  expect(Date.now() - cancelledAt).toBeLessThan(7_500);
  expect(run).toMatchObject({ exitCode: 1, signal: null });
  expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'cancelled', changed: 'false' });
  expect(run.log).toContain('cancelled: nothing was switched, and nothing new is started');
  expect(shop.hosts.map(liveRelease)).toEqual([one.outputs.release, one.outputs.release]);
  const post = await runPost(run);
  expect([post.exitCode, post.log]).toEqual([0, '']);

  shop.configure(() => {});
  expectStatus(await shop.run('deploy'), 'success');
  await expectServing(shop, '2.0.0');
});

test('cancelled after the switch, a step leaves the way back to post, which takes it', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  await shop.deploy('1.0.0');
  await releaseSick(shop);
  const step = shop.start('deploy');
  await step.waitFor(/web-2.*restart/);
  await step.waitFor(/▸ verify/);
  const cancelledAt = Date.now();
  const run = await step.cancel();
  expect(Date.now() - cancelledAt).toBeLessThan(7_500);
  expect(run).toMatchObject({ exitCode: 1, signal: null });
  expect(run.outputs['error-code']).toBe('cancelled');

  const post = await runPost(run);
  expect(post.exitCode, post.log).toBe(0);
  await expectServing(shop, '1.0.0');
  expect(readResult(post)).toMatchObject({ status: 'rolled_back', error: { code: 'cancelled' } });
  expect(readJournal(shop.host).findLast(({ event }) => event === 'verdict')).toMatchObject({ verdict: 'bad' });
});

test('cancelled in a switch that takes longer than it has, a step claims nothing and post waits for its end', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  shop.configure((_config, app) => {
    app.hooks = { after_activate: ['echo migrating; sleep 14'] };
  });
  await shop.project.release('2.0.0');
  const step = shop.start('deploy');
  await step.waitFor(/migrating/);
  const run = await step.cancel();
  expect(run).toMatchObject({ exitCode: 1, signal: null });
  expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'cancelled' });
  expect(run.log).not.toMatch(/Nothing was touched|still serves/);

  const post = await runPost(run);
  expect(post.exitCode, post.log).toBe(0);
  expect(post.log).toMatch(/waiting for the end of a switch/);
  await expectServing(shop, '1.0.0');
});

test('a step that is killed after the switch is rolled back by post', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  await releaseSick(shop);
  const run = await shop.run('deploy', {}, { killAt: /▸ verify/ });
  expect(run.signal).toBe('SIGKILL');
  const post = await runPost(run);
  expect(post.exitCode, post.log).toBe(0);
  await expectServing(shop, '1.0.0');
});

test('post prints nothing and connects to nothing after a run that ended by itself', async () => {
  await using shop = await openShop();
  for (const run of [await shop.deploy('1.0.0'), await shop.run('deploy'), await shop.run('status')]) {
    const { connections } = shop.host.server.traffic;
    const post = await runPost(run);
    expect([post.exitCode, post.log]).toEqual([0, '']);
    expect(shop.host.server.traffic.connections).toBe(connections);
  }
  await releaseSick(shop);
  shop.configure((_config, app) => {
    app.health = { path: '/health', deadline: '500ms', interval: '100ms' };
  });
  const failed = await shop.run('deploy');
  expectStatus(failed, 'rolled_back');
  expect(await runPost(failed)).toMatchObject({ exitCode: 0, log: '' });
});

test('the command line takes back at once, and a second Ctrl-C leaves everything where it is', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  await releaseSick(shop);
  const first = shop.startCli('deploy');
  await first.waitFor(/▸ verify/);
  first.kill('SIGINT');
  const ended = await first.ended;
  expect(ended.exitCode, ended.output).toBe(130);
  expect(lastLines(ended.output)).toContain('cancelled');
  await expectServing(shop, '1.0.0');

  const second = shop.startCli('deploy');
  await second.waitFor(/▸ verify/);
  second.kill('SIGINT');
  await second.waitFor(/Ctrl-C again/);
  second.kill('SIGINT');
  const left = await second.ended;
  expect(left.exitCode, left.output).toBe(130);
  expect(left.output).toContain('bowline status');
  await shop.project.release('3.0.0');
  await until(async () => (await shop.run('deploy')).exitCode === 0, 10_000);
  await expectServing(shop, '3.0.0');
});

test('fault 34: the runner ladder cannot leave anything between two releases', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  const flag = join(shop.project.base, 'go');
  shop.configure((_config, app) => {
    app.hooks = { before_activate: [`echo holding; while [ ! -e ${flag} ]; do sleep 0.05; done`] };
  });
  await shop.project.release('2.0.0');
  const step = shop.start('deploy', {}, { heldOutputMs: 500 });
  await step.waitFor(/holding/);
  const run = await step.cancel({ interruptMs: 300, terminateMs: 300 });
  expect(run.signal).toBe('SIGKILL');
  shop.project.write('../go', '');
  await until(() => readJournal(shop.host).filter(({ event }) => event === 'activated').length === 2);
  const post = await runPost(run);
  expect(post.exitCode, post.log).toBe(0);
  await expectServing(shop, '1.0.0');
});

test('Ctrl-C before a switch says that nothing was switched, and after one that it is rolled back', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  shop.configure((_config, app) => {
    app.build = ['echo waiting; sleep 60'];
  });
  await shop.project.release('2.0.0');
  const early = shop.startCli('deploy', '--yes');
  await early.waitFor(/waiting$/, 20_000);
  early.kill('SIGINT');
  const first = await early.ended;
  expect(first.output).toContain('cancelled: nothing was switched;');

  await releaseSick(shop);
  const late = shop.startCli('deploy', '--yes');
  await late.waitFor(/verify/, 20_000);
  late.kill('SIGINT');
  const second = await late.ended;
  expect(second.output).toContain('cancelled: what was started or switched is rolled back as `on_failure` says;');
  await expectServing(shop, '1.0.0');
});
