import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Channel } from '../../../src/config/notifiers/notifier';
import { BowlineError } from '../../../src/errors';
import { deliver } from '../../../src/notify/deliver';
import { newsOfEnd } from '../../../src/notify/news';
import { NotifyError } from '../../../src/notify/notify-error';
import { readyNotifiers } from '../../../src/notify/ready';
import { createRedactor } from '../../../src/report/text/redact';
import { findRefusingPort, startDeadEnd, UNKNOWN_HOST } from '../../fixtures/receivers/dead-end';
import { startReceiver } from '../../fixtures/receivers/http-receiver';
import { readSlack, startSlack } from '../../fixtures/receivers/slack';
import { parseTelegramHtml, startTelegram } from '../../fixtures/receivers/telegram';
import { rolledBackResult } from '../report/sample';

const TOKEN = 'XXXXXXXXXXXXXXXXXXXXXXXX';
const BOT = '123456:ABC-def';
const NEVER = new AbortController().signal;

interface Sent {
  readonly channel: Channel;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly after?: Promise<unknown>;
  readonly stop?: AbortSignal;
}

function send({ channel, secrets = {}, timeoutMs = 10_000, after, stop = NEVER }: Sent): Promise<void> {
  const { ready, hidden } = readyNotifiers([{ channel, events: [], timeoutMs }], new Map(), secrets);
  const [notifier] = ready;
  if (notifier === undefined) throw new Error('the notifier is not ready');
  const { redact } = createRedactor(hidden);
  return deliver({ news: newsOfEnd(rolledBackResult()), notifier, after, stop, redact });
}

/** What is warned about; it must be an error of its own, and hold none of the secrets. */
async function failureOf(sent: Sent): Promise<string> {
  const error = await send(sent).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(NotifyError);
  const { message, hint } = error as NotifyError;
  const told = `${message} | ${hint}`;
  for (const value of Object.values(sent.secrets ?? {})) expect(told).not.toContain(value);
  expect(told).not.toContain(TOKEN);
  return told;
}

const toSlack = (webhook: string): Sent => ({
  channel: { kind: 'slack', webhook: 'SLACK' },
  secrets: { SLACK: webhook },
});
const toTelegram = (api: string, chat = '-100'): Sent => ({
  channel: { kind: 'telegram', token: 'BOT', chat, api },
  secrets: { BOT },
});
const toUrl = (url: string): Sent => ({ channel: { kind: 'webhook', address: { url }, headers: {} } });

describe('a message arrives', () => {
  test('at Slack', async () => {
    await using slack = await startSlack(TOKEN);
    await send(toSlack(slack.webhook));
    expect(slack.complaints).toEqual([]);
    expect(readSlack(slack.received[0]?.body ?? {})).toContain('deploy to production: rolled back');
  });

  test('at Telegram', async () => {
    await using telegram = await startTelegram(BOT, '-100');
    await send(toTelegram(telegram.url));
    expect(telegram.complaints).toEqual([]);
    expect(parseTelegramHtml(String(telegram.received[0]?.body.text))).toContain('deploy to production: rolled back');
  });

  test('at a webhook: signed over its bytes, with its token and headers', async () => {
    await using receiver = await startReceiver(() => ({ status: 204, text: '' }));
    const channel: Channel = {
      kind: 'webhook',
      address: { secret: 'HOOK' },
      secret: 'SIGN',
      token: 'BEARER',
      headers: { 'X-Team': 'shop' },
    };
    await send({ channel, secrets: { HOOK: `${receiver.url}/in?key=1`, SIGN: 'sëcret', BEARER: 'tok' } });
    const [request] = receiver.received;
    if (request === undefined) throw new Error('nothing arrived');
    const signature = createHmac('sha256', 'sëcret').update(request.raw).digest('hex');
    expect(request.path).toBe('/in?key=1');
    expect(request.headers).toMatchObject({
      'x-bowline-signature-256': `sha256=${signature}`,
      'x-bowline-event': 'rolled_back',
      'x-bowline-delivery': request.body.deliveryId,
      authorization: 'Bearer tok',
      'x-team': 'shop',
    });
    expect(Date.parse(String(request.body.sentAt))).not.toBeNaN();
  });
});

describe('patience', () => {
  const busy = (count: number) =>
    count === 1 ? { status: 429, headers: { 'retry-after': '0' }, text: 'rate_limited' } : { status: 200, text: 'ok' };

  test('what is asked for is given, and the message comes again', async () => {
    await using slack = await startSlack(TOKEN, busy);
    await send(toSlack(slack.webhook));
    expect(slack.received).toHaveLength(2);
  });

  test('Telegram asks in the body of its answer', async () => {
    const wait = JSON.stringify({ ok: false, error_code: 429, parameters: { retry_after: 0 } });
    await using telegram = await startTelegram(BOT, '-100', (count) =>
      count === 1 ? { status: 429, text: wait } : { status: 200, text: '{"ok":true}' },
    );
    await send(toTelegram(telegram.url));
    expect(telegram.received).toHaveLength(2);
  });

  test('there is none beyond the time-out, nor for ever', async () => {
    await using long = await startSlack(TOKEN, () => ({ status: 429, headers: { 'retry-after': '60' }, text: 'busy' }));
    expect(await failureOf({ ...toSlack(long.webhook), timeoutMs: 300 })).toMatch(/no answer within 300ms|answers 429/);
    await using ever = await startSlack(TOKEN, () => ({ status: 429, headers: { 'retry-after': '0' }, text: 'busy' }));
    expect(await failureOf(toSlack(ever.webhook))).toContain('it answers 429: busy');
    expect(ever.received).toHaveLength(3);
  });

  test('what failed otherwise is not sent twice', async () => {
    await using slack = await startSlack(TOKEN, () => ({ status: 503, text: 'down' }));
    expect(await failureOf(toSlack(slack.webhook))).toBe('it answers 503: down | Try again later.');
    expect(slack.received).toHaveLength(1);
  });
});

describe('a failure says what to look at, and no secret', () => {
  test('a webhook that is gone', async () => {
    await using slack = await startSlack(TOKEN);
    const gone = slack.webhook.replace('T0000', 'T9999');
    expect(await failureOf(toSlack(gone))).toBe('it answers 404: no_service | Check the secret SLACK.');
  });

  test('a chat that the bot is not in', async () => {
    await using telegram = await startTelegram(BOT, '-100');
    const told = await failureOf(toTelegram(telegram.url, '-200'));
    expect(told).toContain('it answers 400: {"ok":false,"error_code":400,"description":"Bad Request: chat not found"}');
    expect(told).toContain('Check the secret BOT and the chat -200.');
  });

  test('an answer that repeats what it was sent', async () => {
    const echo = `no such hook: ${TOKEN} ${'x'.repeat(10_000)}`;
    await using slack = await startSlack(TOKEN, () => ({ status: 410, text: echo }));
    const told = await failureOf(toSlack(slack.webhook));
    expect(told.length).toBeLessThan(300);
  });

  test('an answer that is no success of Telegram', async () => {
    await using portal = await startReceiver(() => ({ status: 200, text: '<html>Please log in</html>' }));
    expect(await failureOf(toTelegram(portal.url))).toContain('it answers without "ok": <html>Please log in</html>');
  });

  test('a redirect, which is not followed', async () => {
    await using elsewhere = await startReceiver(() => ({ status: 200, text: 'ok' }));
    for (const status of [301, 302, 307, 308]) {
      const headers = { location: `${elsewhere.url}/caught` };
      await using slack = await startSlack(TOKEN, () => ({ status, headers, text: '' }));
      const told = await failureOf(toSlack(slack.webhook));
      expect(told).toBe(`it answers with a redirect (${status}), which is not followed | Check the secret SLACK.`);
    }
    expect(elsewhere.received).toEqual([]);
  });

  test('nobody listens', async () => {
    const told = await failureOf(toUrl(`http://127.0.0.1:${await findRefusingPort()}/`));
    expect(told).toContain('the connection was refused | Check the `url` of the webhook');
  });

  test('a name that is not known', async () => {
    const told = await failureOf(toSlack(`https://${UNKNOWN_HOST}/services/${TOKEN}`));
    expect(told).toMatch(/its name (?:is not known|could not be looked up) \| Check the secret SLACK/);
    expect(told).not.toContain(UNKNOWN_HOST);
  });

  test('no TLS where it is expected', async () => {
    await using slack = await startSlack(TOKEN);
    const told = await failureOf(toSlack(slack.webhook.replace('http:', 'https:')));
    expect(told).toMatch(/TLS is not accepted|the connection failed/);
  });
});

describe('a dead end', () => {
  test('costs the time-out and no more', async () => {
    await using dead = await startDeadEnd();
    const told = await failureOf({ ...toUrl(`http://127.0.0.1:${dead.port}/`), timeoutMs: 300 });
    expect(told).toContain('no answer within 300ms | Check that it is up');
  });

  test('is one too where the answer begins and does not end, unless it says that the message was taken', async () => {
    const stall = (status: number) =>
      startReceiver(() => ({ status, headers: { 'content-length': '10', connection: 'keep-alive' }, text: 'x' }));
    await using taken = await stall(200);
    await send(toUrl(taken.url));
    expect(taken.received).toHaveLength(1);
    await using refused = await stall(500);
    expect(await failureOf({ ...toUrl(refused.url), timeoutMs: 500 })).toMatch(/no answer within|answers 500/);
  });

  test('the time for an earlier message counts as well', async () => {
    await using slack = await startSlack(TOKEN);
    const after = new Promise(() => {});
    expect(await failureOf({ ...toSlack(slack.webhook), after, timeoutMs: 100 })).toContain('no answer within 100ms');
    expect(slack.received).toEqual([]);
  });

  test('a cancel ends it at once', async () => {
    await using dead = await startDeadEnd();
    const stop = new AbortController();
    const told = failureOf({ ...toUrl(`http://127.0.0.1:${dead.port}/`), timeoutMs: 60_000, stop: stop.signal });
    stop.abort(new BowlineError('cancelled', 'the run was cancelled'));
    expect(await told).toContain('the run was cancelled');
  });
});
