import { expect, test } from 'vitest';
import { findLeaks } from '../../fixtures/leaks';
import { findRefusingPort, startDeadEnd, UNKNOWN_HOST } from '../../fixtures/receivers/dead-end';
import { startReceiver } from '../../fixtures/receivers/http-receiver';
import { startSlack } from '../../fixtures/receivers/slack';
import { startSmtp } from '../../fixtures/receivers/smtp';
import type { StepRun } from '../../fixtures/runner';
import type { Variables } from '../../fixtures/runner-variables';
import { expectServing, expectStatus, lastLines, openShop } from '../shop';
import { type Audience, gatherAudience, mailSettings } from './audience';

/** What a run warned of its notifiers. */
function warningsOf({ output }: StepRun): string[] {
  return output.split('\n').filter((line) => line.startsWith('::warning::notify '));
}

test('endpoints that are dead in every way only warn, and who lives is told', async () => {
  await using audience = await gatherAudience(['success']);
  await using silent = await startDeadEnd();
  await using silentMail = await startDeadEnd();
  await using elsewhere = await startReceiver(() => ({ status: 200, text: 'ok' }));
  await using moved = await startReceiver(() => ({ status: 302, headers: { location: elsewhere.url }, text: '' }));
  await using shop = await openShop();
  const refusing = await findRefusingPort();
  const rest = { events: ['started', 'success'], timeout: '1500ms' };
  const urls = {
    SILENT: `http://127.0.0.1:${silent.port}/services/abcdefghijklmnop1`,
    REFUSING: `http://127.0.0.1:${refusing}/services/abcdefghijklmnop2`,
    UNKNOWN: `https://${UNKNOWN_HOST}/services/abcdefghijklmnop3`,
    GONE: audience.slack.webhook.replace('T0000', 'T1111'),
    MOVED: `${moved.url}/services/abcdefghijklmnop4`,
  };
  shop.configure((config) => {
    config.defaults.notify = [
      ...Object.keys(urls).map((name) => ({ slack: { webhook: name }, ...rest })),
      { telegram: { token: 'BOT_TOKEN', chat: '-999', api: audience.telegram.url }, ...rest },
      { email: { ...mailSettings(silentMail.port), password: 'SMTP_PASSWORD' }, ...rest },
      ...audience.notify,
    ];
  });
  const run = await shop.deploy('1.0.0', {}, { env: { ...audience.env, ...urls } });
  expectStatus(run, 'success');
  await expectServing(shop, '1.0.0');
  expect(audience.events()).toEqual(['success']);
  const { pathname } = new URL(audience.slack.webhook);
  expect(audience.slack.received.filter(({ path }) => path === pathname)).toHaveLength(1);
  expect(audience.telegram.received.filter(({ body }) => body.chat_id === '-100123')).toHaveLength(1);
  expect(audience.smtp.mails).toHaveLength(1);

  const warnings = warningsOf(run);
  expect(warnings).toHaveLength(14);
  const told = new Set(warnings);
  for (const [name, cause] of [
    ['slack (SILENT)', /no answer within 1500ms\. Next: Check that it is up/],
    ['slack (REFUSING)', /the connection was refused\. Next: Check the secret REFUSING/],
    ['slack (UNKNOWN)', /its name .*\. Next: Check the secret UNKNOWN/],
    ['slack (GONE)', /it answers 404: no_service\. Next: Check the secret GONE/],
    ['slack (MOVED)', /a redirect \(302\), which is not followed\. Next: Check the secret MOVED/],
    ['telegram (-999)', /chat not found.*\. Next: Check the secret BOT_TOKEN and the chat -999/],
    ['email (ops@example.com, on-call@example.com)', /no answer within 1500ms/],
  ] as const) {
    const own = [...told].filter((line) => line.startsWith(`::warning::notify ${name}: `));
    expect(own, name).toHaveLength(1);
    expect(own[0]).toMatch(cause);
  }
  expect(elsewhere.received).toEqual([]);
  expect(lastLines(run.log, 1)).toContain('deploy to production: success');
  const texts = { 'the log': run.log, 'the summary': run.summary, 'the report': JSON.stringify(run.report) };
  for (const secret of [...audience.secrets, ...Object.values(urls), UNKNOWN_HOST]) {
    expect(findLeaks(texts, secret)).toEqual([]);
  }
});

test('a notifier that fails does not hide why the run failed: the reason is still the last line', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  shop.configure((config, app) => {
    app.health = { path: '/health', deadline: '1s', interval: '100ms' };
    config.defaults.notify = [{ slack: { webhook: 'GONE' } }];
  });
  const port = await findRefusingPort();
  await shop.project.release('2.0.0', 'health');
  const run = await shop.run('deploy', {}, { env: { GONE: `http://127.0.0.1:${port}/x` } });
  expectStatus(run, 'rolled_back');
  expect(warningsOf(run)).toHaveLength(2);
  expect(lastLines(run.log, 1)).toMatch(/^::error .*health failed/);
});

/** Deploys with mail servers one after the other. */
async function openMailing(audience: Audience) {
  const shop = await openShop();
  const { certificate, env } = audience;
  return {
    options: { certificate, user: 'deploy@example.com', password: env.SMTP_PASSWORD ?? '' },
    mail: (port: number, more: Record<string, unknown> = {}) => ({
      email: { ...mailSettings(port), password: 'SMTP_PASSWORD', ...more },
      events: ['success'],
    }),
    /** What a deploy that tells one of them warns of. */
    deployWith: async (notify: unknown, variables: Variables = env) => {
      shop.configure((config) => {
        config.defaults.notify = [notify];
      });
      const run = await shop.run('deploy', { force: 'redeploy' }, { env: variables });
      expectStatus(run, 'success');
      expect(run.log).not.toContain(variables.SMTP_PASSWORD);
      return warningsOf(run).join('\n');
    },
    [Symbol.asyncDispose]: () => shop[Symbol.asyncDispose](),
  };
}

test('a mail server must prove who it is, and offer STARTTLS', async () => {
  await using audience = await gatherAudience();
  await using mailing = await openMailing(audience);
  const { options, mail, deployWith } = mailing;
  const { NODE_EXTRA_CA_CERTS: _, ...distrustful } = audience.env;
  await using wrapped = await startSmtp({ ...options, isSecure: true });
  expect(await deployWith(mail(wrapped.port, { security: 'tls' }))).toBe('');
  expect(wrapped.mails).toMatchObject([{ isEncrypted: true, user: 'deploy@example.com' }]);

  const distrusted = /its certificate or its TLS is not accepted.*NODE_EXTRA_CA_CERTS/;
  expect(await deployWith(mail(wrapped.port, { security: 'tls' }), distrustful)).toMatch(distrusted);
  expect(await deployWith(mail(audience.smtp.port), distrustful)).toMatch(distrusted);
  await using stripped = await startSmtp({ ...options, isStripped: true });
  expect(await deployWith(mail(stripped.port))).toMatch(/it does not offer STARTTLS.*Next: Check `host`, `port` and/);
  expect([...stripped.exposed, ...stripped.mails, ...audience.smtp.mails]).toEqual([]);
  expect(wrapped.mails).toHaveLength(1);
});

test('a mail server must accept the login and every recipient', async () => {
  await using audience = await gatherAudience();
  await using mailing = await openMailing(audience);
  const { options, mail, deployWith } = mailing;
  expect(await deployWith(mail(audience.smtp.port), { ...audience.env, SMTP_PASSWORD: 'the wrong one' })).toMatch(
    /the login was refused: 535 .*Next: Check `user` and the secret SMTP_PASSWORD/,
  );
  expect(audience.smtp.mails).toEqual([]);
  await using picky = await startSmtp({ ...options, refused: ['on-call@example.com'] });
  expect(await deployWith(mail(picky.port))).toMatch(/the server refused on-call@example\.com\. Next: Check `to`/);
  expect(picky.mails).toMatchObject([{ to: ['ops@example.com'] }]);
});

test('without its secret a deploy is refused before a host is asked, and the others are told; going back is not', async () => {
  await using slack = await startSlack('abcdefghijklmnopqrst');
  await using shop = await openShop();
  const one = await shop.deploy('1.0.0');
  await shop.deploy('2.0.0');
  shop.configure((config) => {
    config.defaults.notify = [{ slack: { webhook: 'SLACK_URL' } }, { telegram: { token: 'BOT_TOKEN', chat: '-1' } }];
  });
  const { connections } = shop.host.server.traffic;
  const env = { SLACK_URL: slack.webhook };
  const refused = await shop.deploy('3.0.0', {}, { env });
  expectStatus(refused, 'aborted');
  expect(lastLines(refused.log, 1)).toContain('notify telegram (-1): the secret BOT_TOKEN is missing');
  expect(shop.host.server.traffic.connections).toBe(connections);
  expect(slack.received).toHaveLength(1);
  expect(JSON.stringify(slack.received[0]?.body)).toContain('the secret BOT_TOKEN is missing');

  const back = await shop.run('rollback', {}, { env });
  expectStatus(back, 'success');
  expect(back.outputs.release).toBe(one.outputs.release);
  expect(warningsOf(back)).toEqual([expect.stringContaining('the secret BOT_TOKEN is missing')]);
  expect(slack.received).toHaveLength(3);
});
