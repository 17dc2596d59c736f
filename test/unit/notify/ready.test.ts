import { describe, expect, test } from 'vitest';
import type { Channel, Notifier } from '../../../src/config/notifiers/notifier';
import { readyNotifiers } from '../../../src/notify/ready';
import { Secret } from '../../../src/shell/secret';

const notifier = (channel: Channel): Notifier => ({ channel, events: ['failed'], timeoutMs: 1_000 });
const slack = notifier({ kind: 'slack', webhook: 'SLACK' });
const telegram = notifier({ kind: 'telegram', token: 'BOT', chat: '-1', api: 'https://api.telegram.org' });
const email = notifier({
  kind: 'email',
  host: 'mx.example',
  port: 587,
  security: 'starttls',
  login: { user: 'deploy', password: 'MAIL' },
  from: 'a@b.example',
  to: ['c@d.example'],
});
const webhook = notifier({
  kind: 'webhook',
  address: { secret: 'HOOK' },
  secret: 'SIGN',
  token: 'BEARER',
  headers: {},
});

const VALUES = {
  SLACK: 'https://hooks.slack.example/services/T0000/B0000/abcdefghijklmnopqrst\n',
  BOT: ' 123456:ABC-def_ghi\n',
  MAIL: ' pass word ',
  HOOK: 'https://example.com/in?key=1234567890123456',
  SIGN: 'a signature',
  BEARER: 'a-token',
};

function ready(notifiers: readonly Notifier[], env: Readonly<Record<string, string>> = VALUES) {
  return readyNotifiers(notifiers, new Map(), env);
}

test('each is named so that it can be found in the config, without anything secret', () => {
  const url = notifier({ kind: 'webhook', address: { url: 'https://example.com/key/1234' }, headers: {} });
  expect(ready([slack, telegram, email, webhook, url]).ready.map(({ name }) => name)).toEqual([
    'slack (SLACK)',
    'telegram (-1)',
    'email (c@d.example)',
    'webhook (HOOK)',
    'webhook (example.com)',
  ]);
});

test('values come from the input, else from the environment; space around addresses and tokens is no part of them', () => {
  const given = new Map([['BOT', new Secret('654321:from-the-input')]]);
  const env = { ...VALUES, BOT: undefined };
  const found = readyNotifiers([slack, telegram, email], given, env).ready.map(({ secrets }) =>
    [...secrets.values()].map((secret) => secret.reveal()),
  );
  expect(found).toEqual([
    ['https://hooks.slack.example/services/T0000/B0000/abcdefghijklmnopqrst'],
    ['654321:from-the-input'],
    [' pass word '],
  ]);
});

test('an address is hidden whole and in the parts that give it away', () => {
  const hidden = ready([slack, webhook]).hidden.map((secret) => secret.reveal());
  expect(hidden).toContain('/services/T0000/B0000/abcdefghijklmnopqrst');
  expect(hidden).toContain('abcdefghijklmnopqrst');
  expect(hidden).toContain('/in?key=1234567890123456');
  expect(hidden).not.toContain('in');
});

test('a login that there is none of needs no secret', () => {
  const relay = notifier({ kind: 'email', host: 'mx', port: 25, security: 'none', from: 'a@b.c', to: ['a@b.c'] });
  expect(ready([relay], {}).problems).toEqual([]);
});

describe('a secret that does not do is told by its name, and takes nothing from the others', () => {
  test.each([
    ['is missing', {}, 'notify slack (SLACK): the secret SLACK is missing'],
    ['is empty', { SLACK: '' }, 'notify slack (SLACK): the secret SLACK is empty'],
    ['is no URL', { SLACK: 'hooks.slack.com/x' }, 'the secret SLACK is not a URL of http or https'],
    ['is another URL', { SLACK: 'file:///etc/passwd' }, 'the secret SLACK is not a URL of http or https'],
    ['has a password', { SLACK: 'https://u:p@hooks.example/x' }, 'holds a user or a password'],
  ])('of Slack: it %s', (_, env, expected) => {
    const { SLACK: _slack, ...others } = VALUES;
    const readiness = ready([slack, telegram], { ...others, ...env });
    expect(readiness.problems.map(({ message }) => message)).toEqual([expect.stringContaining(expected)]);
    expect(readiness.ready.map(({ name }) => name)).toEqual(['telegram (-1)']);
    for (const value of Object.values(env))
      if (value !== '') expect(readiness.problems[0]?.message).not.toContain(value);
  });

  test.each(['ABC', '123456:ABC/../getMe', '123456:ABC def', 'bot123456:ABC'])('no token of a bot: %s', (BOT) => {
    const { problems } = ready([telegram], { BOT });
    expect(problems[0]?.message).toBe(
      'notify telegram (-1): the secret BOT is not the token of a bot, such as 123456:ABC-DEF',
    );
  });

  test('no token for a header', () => {
    const { problems } = ready([webhook], { ...VALUES, BEARER: 'a\nX-Other: b' });
    expect(problems[0]?.message).toContain('the secret BEARER is not a token of ASCII on one line');
  });
});
