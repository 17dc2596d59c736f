import { expect, test } from 'vitest';
import { runPost } from '../../fixtures/runner';
import { expectServing, expectStatus, openShop, type Shop } from '../shop';
import { type Audience, gatherAudience } from './audience';

/** A new version that is waited for after the switch, because it is not healthy. */
async function releaseSick(shop: Shop, { notify }: Audience): Promise<void> {
  await shop.project.release('2.0.0', 'health');
  shop.configure((config, app) => {
    config.defaults.notify = notify;
    app.health = { path: '/health', deadline: '60s', interval: '100ms' };
  });
}

test('cancelled after the switch: post tells how it ended, once', async () => {
  await using audience = await gatherAudience();
  await using shop = await openShop(['web-1', 'web-2']);
  await shop.deploy('1.0.0');
  await releaseSick(shop, audience);
  const step = shop.start('deploy', { reason: 'a try' }, { env: audience.env });
  await step.waitFor(/web-2.*restart/);
  await step.waitFor(/▸ verify/);
  const run = await step.cancel();
  expect(run).toMatchObject({ exitCode: 1, signal: null });
  expect(audience.events()).toEqual(['started']);
  const post = await runPost(run);
  expect(post.exitCode, post.log).toBe(0);
  await expectServing(shop, '1.0.0');
  expect(audience.events()).toEqual(['started', 'rolled_back']);
  for (const [channel, messages] of Object.entries(audience.readAll())) {
    expect(messages, channel).toHaveLength(2);
    expect(messages[1], channel).toContain('❌ deploy to production: rolled back · shop 2.0.0');
    expect(messages[1], channel).toContain('cancelled');
    expect(messages[1], channel).toContain('a try');
  }
});

test('cancelled before the switch: post tells what the step reported, and leaves its log alone otherwise', async () => {
  await using audience = await gatherAudience();
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  shop.configure((config, app) => {
    config.defaults.notify = audience.notify;
    app.build = ['echo waiting; sleep 60'];
  });
  await shop.project.release('2.0.0');
  const step = shop.start('deploy', {}, { env: audience.env });
  await step.waitFor(/^waiting$/);
  const run = await step.cancel();
  expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'cancelled' });
  expect(audience.events()).toEqual(['started']);
  const post = await runPost(run);
  expect(post.exitCode, post.log).toBe(0);
  expect(audience.events()).toEqual(['started', 'failed']);
  expect(audience.readAll().slack[1]).toContain('the run was cancelled');
  expect(post.log).toMatch(/^\s*notified of failed: .*\s*$/);
});

test('killed while it prepares: post tells that nothing was switched', async () => {
  await using audience = await gatherAudience();
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  shop.configure((config, app) => {
    config.defaults.notify = audience.notify;
    app.build = ['echo waiting; sleep 60'];
  });
  await shop.project.release('2.0.0');
  const step = shop.start('deploy', { reason: 'a try' }, { env: audience.env, heldOutputMs: 500 });
  await step.waitFor(/^waiting$/);
  step.kill('SIGKILL');
  const run = await step.ended;
  expect(run.signal).toBe('SIGKILL');
  const post = await runPost(run);
  expect(post.exitCode, post.log).toBe(0);
  expect(audience.events().at(-1)).toBe('failed');
  expect(audience.events().filter((event) => event === 'failed')).toHaveLength(1);
  expect(audience.readAll().telegram.at(-1)).toContain('the run was ended before any host was switched');
  expect(audience.readAll().telegram.at(-1)).toContain('a try');
  await expectServing(shop, '1.0.0');
});

test('killed after the switch: post takes it back and tells so', async () => {
  await using audience = await gatherAudience(['rolled_back', 'failed', 'critical']);
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  await releaseSick(shop, audience);
  const run = await shop.run('deploy', {}, { killAt: /▸ verify/, env: audience.env });
  expect(run.signal).toBe('SIGKILL');
  const post = await runPost(run);
  expect(post.exitCode, post.log).toBe(0);
  expect(audience.events()).toEqual(['rolled_back']);
});

test('after a run that ended by itself post tells nobody', async () => {
  await using audience = await gatherAudience();
  await using shop = await openShop();
  shop.configure((config) => {
    config.defaults.notify = audience.notify;
  });
  const run = await shop.deploy('1.0.0', {}, { env: audience.env });
  expectStatus(run, 'success');
  expect(await runPost(run)).toMatchObject({ exitCode: 0, log: '' });
  expect(audience.events()).toEqual(['started', 'success']);
});
