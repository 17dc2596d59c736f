import { expect, test } from 'vitest';
import { findLeaks } from '../../fixtures/leaks';
import { expectStatus, openShop, readResult } from '../shop';
import { gatherAudience } from './audience';

test('every channel is told of the start and the end of a deploy, in this order, by the one result', async () => {
  await using audience = await gatherAudience();
  await using shop = await openShop(['web-1', 'web-2']);
  shop.configure((config) => {
    config.defaults.notify = audience.notify;
    Object.assign(config.environments.production ?? {}, { url: 'https://shop.example.com' });
  });
  const run = await shop.deploy('1.0.0', { reason: 'prices < 10 & *more*' }, { env: audience.env });
  expectStatus(run, 'success');
  expect(audience.complaints()).toEqual([]);
  expect(audience.events()).toEqual(['started', 'success']);
  const told = audience.readAll();
  for (const [channel, [first = '', second = '', ...more]] of Object.entries(told)) {
    expect(more, channel).toEqual([]);
    expect(first, channel).toContain('🚀 deploy to production: started · shop 1.0.0');
    expect(second, channel).toContain('✅ deploy to production: success · shop 1.0.0');
    for (const part of ['prices < 10 & *more*', 'octocat', 'web-1, web-2', 'production']) {
      expect(first, channel).toContain(part);
      expect(second, channel).toContain(part);
    }
  }
  const { id, release, status, runUrl, durationMs } = readResult(run);
  expect(audience.webhook.received[1]?.body).toMatchObject({
    id,
    release,
    status,
    runUrl,
    durationMs,
    version: '1.0.0',
  });
  expect(audience.webhook.received[0]?.body).toMatchObject({ release, status: null, endedAt: null });
  expect(JSON.stringify(audience.slack.received[1]?.body)).toContain(`<${runUrl}|Run>`);
  expect(audience.telegram.received[1]?.body.text).toContain(`<a href="${runUrl}">Run</a>`);

  const [mail] = audience.smtp.mails.slice(1);
  expect(mail).toMatchObject({
    from: 'deploy@example.com',
    to: ['ops@example.com', 'on-call@example.com'],
    isEncrypted: true,
    user: 'deploy@example.com',
  });
  expect(mail?.headers.get('auto-submitted')).toEqual(['auto-generated']);
  expect(mail?.html).toContain('prices &lt; 10 &amp; *more*');
  expect(audience.smtp.exposed).toEqual([]);

  const texts = {
    'the log': run.log,
    'the summary': run.summary,
    'the outputs': JSON.stringify(run.outputs),
    'the state': JSON.stringify(run.state),
    'the report': JSON.stringify(run.report),
    'the messages': JSON.stringify(told),
    'the mails': JSON.stringify(audience.smtp.mails),
    'the bodies': JSON.stringify([...audience.slack.received, ...audience.telegram.received].map(({ body }) => body)),
  };
  for (const secret of audience.secrets) expect(findLeaks(texts, secret)).toEqual([]);
  expect(run.log).toMatch(/notified of success: slack \(SLACK_URL\), telegram \(-100123\), email .*, webhook/);
});

test('a secret of the service that its log gives away is in no message', async () => {
  await using audience = await gatherAudience();
  await using shop = await openShop();
  const secret = 'a-secret-of-the-service';
  const env = { ...audience.env, SHOP_TOKEN: secret };
  shop.configure((config, app) => {
    app.secrets = { TOKEN: 'SHOP_TOKEN' };
    config.defaults.notify = audience.notify;
  });
  await shop.deploy('1.0.0', {}, { env });
  shop.configure((config, app) => {
    app.secrets = { TOKEN: 'SHOP_TOKEN' };
    app.hooks = { after_activate: ['echo "token is $TOKEN"; exit 1'] };
    config.defaults.notify = audience.notify;
  });
  const failed = await shop.deploy('2.0.0', {}, { env });
  expectStatus(failed, 'rolled_back');
  expect(audience.events()).toEqual(['started', 'success', 'started', 'rolled_back']);
  const rolledBack = await shop.run('rollback', { target: 'version:1.0.0' }, { env });
  const texts = {
    'the messages': JSON.stringify(audience.readAll()),
    'the bodies': JSON.stringify(audience.webhook.received.map(({ body }) => body)),
    'the log': failed.log + rolledBack.log,
  };
  expect(findLeaks(texts, secret)).toEqual([]);
  expect(JSON.stringify(audience.readAll())).toContain('***');
});

test('the command line tells too', async () => {
  await using audience = await gatherAudience(['success']);
  await using shop = await openShop();
  shop.configure((config) => {
    config.defaults.notify = audience.notify.slice(0, 2);
  });
  const env = { ...audience.env, BOWLINE_INPUT_SSH_KEY: shop.key.privateKey };
  const { runCli } = await import('../../fixtures/runner');
  const run = await runCli(['deploy'], { cwd: shop.project.folder, env });
  expect(run.exitCode, run.output).toBe(0);
  expect(audience.slack.received).toHaveLength(1);
  expect(audience.telegram.received).toHaveLength(1);
  for (const secret of audience.secrets) expect(run.output).not.toContain(secret);
});

test('status, verify and plan tell nobody and ask for no secret', async () => {
  await using audience = await gatherAudience();
  await using shop = await openShop();
  expectStatus(await shop.deploy('1.0.0'), 'success');
  shop.configure((config) => {
    config.defaults.notify = audience.notify;
  });
  for (const mode of ['status', 'verify', 'plan', 'releases']) {
    const run = await shop.run(mode);
    expect(run.exitCode, run.log).toBe(0);
    expect(run.log).not.toContain('notified');
  }
  expect(audience.readAll()).toEqual({ slack: [], telegram: [], email: [], webhook: [] });
});
