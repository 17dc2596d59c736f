import { expect, test } from 'vitest';
import type { ConfigObject } from '../../fixtures/project';
import { expectServing, expectStatus, openShop, readResult } from '../shop';
import { type Audience, gatherAudience } from './audience';

/** Tells the audience, of everything or of some events. */
function listen(config: ConfigObject, { notify }: Audience): void {
  config.defaults.notify = notify;
}

test('a version that is broken: rolled back, with the reason and the last lines of the service', async () => {
  await using audience = await gatherAudience(['rolled_back']);
  await using shop = await openShop(['web-1', 'web-2']);
  const change = (config: ConfigObject, app: Record<string, unknown>) => {
    app.health = { path: '/health', deadline: '1s', interval: '100ms' };
    config.defaults.notify = audience.notify.map((one) => ({ ...one, logs: true }));
  };
  shop.configure(change);
  expectStatus(await shop.deploy('1.0.0', {}, { env: audience.env }), 'success');
  expect(audience.events()).toEqual([]);
  await shop.project.release('2.0.0', 'health');
  const run = await shop.run('deploy', { reason: 'try it' }, { env: audience.env });
  expectStatus(run, 'rolled_back');
  await expectServing(shop, '1.0.0');
  expect(audience.complaints()).toEqual([]);
  const { error, hosts } = readResult(run);
  const [line = ''] = hosts
    .flatMap(({ logs }) => logs)
    .filter((one) => one.trim() !== '')
    .slice(-1);
  for (const [channel, messages] of Object.entries(audience.readAll())) {
    expect(messages, channel).toHaveLength(1);
    expect(messages[0], channel).toContain('❌ deploy to production: rolled back · shop 2.0.0');
    expect(messages[0], channel).toContain('The previous release is live again.');
    expect(messages[0], channel).toContain('health failed: not healthy within');
    expect(messages[0], channel).toContain(error?.hint ?? 'no hint');
    expect(messages[0], channel).toContain('try it');
    expect(messages[0], channel).toContain(line.slice(0, 100));
  }
  expect(audience.webhook.received[0]?.body).toMatchObject({ status: 'rolled_back', error: { code: 'verification' } });
});

test('the way back is barred: critical', async () => {
  await using audience = await gatherAudience(['critical']);
  await using shop = await openShop(['web-1', 'web-2']);
  shop.configure(listenWith(audience));
  await shop.deploy('1.0.0', {}, { env: audience.env });
  shop.configure((config, app) => {
    listen(config, audience);
    app.hooks = { before_activate: [{ run: 'echo migrated', once: true, irreversible: true }] };
    app.health = { path: '/health', deadline: '1s', interval: '100ms' };
  });
  await shop.project.release('2.0.0', 'health');
  expectStatus(await shop.run('deploy', {}, { env: audience.env }), 'rollback_failed');
  expect(audience.events()).toEqual(['critical']);
  for (const [channel, [message = '']] of Object.entries(audience.readAll())) {
    expect(message, channel).toContain('🚨 deploy to production: rollback failed · shop 2.0.0');
    expect(message, channel).toContain(
      'No rollback was tried, because a step cannot be undone: a person has to look at web-1, web-2.',
    );
  }
});

function listenWith(audience: Audience) {
  return (config: ConfigObject) => listen(config, audience);
}

test('a host that does not switch, and no way back is wanted: partial success', async () => {
  await using audience = await gatherAudience(['partial_success']);
  await using shop = await openShop(['web-1', 'web-2']);
  shop.configure(listenWith(audience));
  await shop.deploy('1.0.0', {}, { env: audience.env });
  shop.configure((config, app) => {
    listen(config, audience);
    app.hooks = { before_activate: ['test "$BOWLINE_HOST" = web-1'] };
  });
  expectStatus(await shop.deploy('2.0.0', { rollback: 'off' }, { env: audience.env }), 'partial_success');
  expect(audience.events()).toEqual(['partial_success']);
  expect(audience.readAll().email[0]).toContain(
    'On the new release: 1 host (web-1). Left on the previous release: 1 host (web-2).',
  );
});

test('a build that fails: failed; nobody is told that nothing was switched back', async () => {
  await using audience = await gatherAudience();
  await using shop = await openShop();
  shop.configure(listenWith(audience));
  await shop.deploy('1.0.0', {}, { env: audience.env });
  shop.configure((config, app) => {
    listen(config, audience);
    app.build = ['echo cannot build >&2; exit 3'];
  });
  expectStatus(await shop.deploy('2.0.0', {}, { env: audience.env }), 'failed');
  expect(audience.events()).toEqual(['started', 'success', 'started', 'failed']);
  const { slack } = audience.readAll();
  expect(slack.at(-1)).toContain('❌ deploy to production: failed · shop 2.0.0');
  expect(slack.at(-1)).toContain('The previous release is still live.');
  expect(audience.webhook.received.at(-1)?.body).toMatchObject({
    error: { code: 'command', step: expect.any(String) },
  });
});

test('a host that cannot be reached: aborted, and nothing began', async () => {
  await using audience = await gatherAudience();
  await using shop = await openShop(['web-1', 'web-2']);
  shop.configure(listenWith(audience));
  await shop.hosts[1]?.server.stop();
  expectStatus(await shop.deploy('1.0.0', {}, { env: audience.env }), 'aborted');
  expect(audience.events()).toEqual(['aborted']);
  expect(audience.readAll().telegram[0]).toContain('Nothing was touched.');
});

test('a run that is refused before it asks a host is told with its environment and links', async () => {
  await using audience = await gatherAudience();
  await using shop = await openShop();
  shop.configure((config, app) => {
    listen(config, audience);
    app.secrets = { TOKEN: 'NOT_GIVEN' };
  });
  const run = await shop.deploy('1.0.0', { reason: 'why not' }, { env: audience.env });
  expectStatus(run, 'aborted');
  expect(audience.events()).toEqual(['aborted']);
  expect(readResult(run)).toMatchObject({ environment: 'production', reason: 'why not', actor: 'octocat' });
  for (const [channel, [message = '']] of Object.entries(audience.readAll())) {
    expect(message, channel).toContain('❌ deploy to production: aborted');
    expect(message, channel).toContain('NOT_GIVEN');
    expect(message, channel).toContain('why not');
  }
});

test('nothing to do is told only where it is asked for', async () => {
  await using quiet = await gatherAudience();
  await using curious = await gatherAudience(['unchanged']);
  await using shop = await openShop();
  shop.configure((config) => {
    config.defaults.notify = [
      ...quiet.notify.slice(0, 1),
      { slack: { webhook: 'OTHER_SLACK' }, events: ['unchanged'] },
    ];
  });
  const env = { ...quiet.env, OTHER_SLACK: curious.slack.webhook };
  expectStatus(await shop.deploy('1.0.0', {}, { env }), 'success');
  expectStatus(await shop.run('deploy', {}, { env }), 'unchanged');
  expect(quiet.readAll().slack.map((text) => text.split('\n')[0])).toEqual([
    '*🚀 deploy to production: started · shop 1.0.0*',
    '*✅ deploy to production: success · shop 1.0.0*',
  ]);
  expect(curious.readAll().slack.map((text) => text.split('\n')[0])).toEqual([
    '*✅ deploy to production: unchanged · shop 1.0.0*',
  ]);
});

test('a rollback by hand tells what it left', async () => {
  await using audience = await gatherAudience();
  await using shop = await openShop();
  const one = await shop.deploy('1.0.0');
  const two = await shop.deploy('2.0.0');
  shop.configure(listenWith(audience));
  expectStatus(await shop.run('rollback', { reason: 'too slow' }, { env: audience.env }), 'success');
  expect(audience.events()).toEqual(['started', 'success']);
  const [, body] = audience.webhook.received.map((request) => request.body);
  expect(body).toMatchObject({
    mode: 'rollback',
    version: '1.0.0',
    release: one.outputs.release,
    rollbackOf: two.outputs.release,
    reason: 'too slow',
  });
});

test('an environment has its own listeners, or none', async () => {
  await using everybody = await gatherAudience();
  await using testers = await gatherAudience();
  await using shop = await openShop();
  const env = { ...everybody.env, TEST_SLACK: testers.slack.webhook };
  const deployTo = async (notify: unknown) => {
    shop.configure((config) => {
      config.defaults.notify = everybody.notify.slice(0, 1);
      if (notify !== undefined) Object.assign(config.environments.production ?? {}, { notify });
    });
    expectStatus(await shop.run('deploy', { force: 'redeploy' }, { env }), 'success');
    return [everybody.slack.received.length, testers.slack.received.length];
  };
  expect(await deployTo([{ slack: { webhook: 'TEST_SLACK' }, events: ['success'] }])).toEqual([0, 1]);
  expect(await deployTo(false)).toEqual([0, 1]);
  expect(await deployTo(undefined)).toEqual([2, 1]);
});
