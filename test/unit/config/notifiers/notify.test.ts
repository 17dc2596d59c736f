import { describe, expect, test } from 'vitest';
import { resolveDefaultNotifiers } from '../../../../src/config/notifiers/default-notifiers';
import { catchProblems, listProblems, load, problemsOf, resolve, withApp } from '../fixture';

const SLACK = '{ slack: { webhook: SLACK_URL } }';

/** A config of two apps and two environments, with `notify` at each place that is given. */
function configure(lists: Partial<Record<'defaults' | 'shop' | 'blog' | 'test' | 'production' | 'inTest', string>>) {
  const at = (place: keyof typeof lists) => (lists[place] === undefined ? '' : `notify: ${lists[place]}`);
  return `hosts:
  web-1: { address: 203.0.113.10 }
defaults: { source: { upload: . }, ${at('defaults')} }
apps:
  shop: { runtime: { systemd: "shop-{environment}.service" }, ${at('shop')} }
  blog: { runtime: static, ${at('blog')} }
environments:
  test: { hosts: [web-1], apps: { shop: { ${at('inTest')} } }, ${at('test')} }
  production: { hosts: [web-1], apps: { shop: {}, blog: {} }, ${at('production')} }
`.replace(/, (?=[ }])/g, ' ');
}

/** The kinds of those who are told in an environment. */
function kindsIn(environment: string, text: string, apps: readonly string[] = []): string[] {
  return resolve(text, { environment, apps }).notifiers.map(({ channel }) => channel.kind);
}

const TELEGRAM = '{ telegram: { token: BOT, chat: "-100123" } }';
const WEBHOOK = '{ webhook: HOOK_URL }';

describe('who is told', () => {
  test('nobody by default', () => expect(kindsIn('test', configure({}))).toEqual([]));

  test('by the defaults, where nothing else is said', () => {
    const text = configure({ defaults: `[${SLACK}]` });
    expect(kindsIn('test', text)).toEqual(['slack']);
    expect(kindsIn('production', text)).toEqual(['slack']);
  });

  test('a list replaces one of an outer layer; the later layer wins', () => {
    const text = configure({ defaults: `[${SLACK}]`, shop: `[${TELEGRAM}]`, test: `[${WEBHOOK}]` });
    expect(kindsIn('test', text)).toEqual(['webhook']);
    expect(kindsIn('production', text, ['shop'])).toEqual(['telegram']);
    expect(kindsIn('production', text, ['blog'])).toEqual(['slack']);
    expect(kindsIn('test', configure({ test: `[${WEBHOOK}]`, inTest: `[${SLACK}]` }))).toEqual(['slack']);
  });

  test('false takes an inherited list away', () => {
    const text = configure({ defaults: `[${SLACK}]`, test: 'false' });
    expect(kindsIn('test', text)).toEqual([]);
    expect(kindsIn('production', text)).toEqual(['slack']);
  });

  test('of several apps in a run each once, with the events of both and the longer time', () => {
    const one = '{ slack: { webhook: SLACK_URL }, events: [failed], timeout: 3s }';
    const two = '{ slack: { webhook: SLACK_URL }, events: [critical, failed], timeout: 5s }';
    const text = configure({ shop: `[${one}, ${TELEGRAM}]`, blog: `[${two}]` });
    const { notifiers } = resolve(text, { environment: 'production' });
    expect(notifiers.map(({ channel }) => channel.kind)).toEqual(['slack', 'telegram']);
    expect(notifiers[0]).toMatchObject({ events: ['failed', 'critical'], timeoutMs: 5_000 });
    expect(kindsIn('production', text, ['blog'])).toEqual(['slack']);
  });

  test('of a release by the defaults alone, with their variables', () => {
    const text = configure({ defaults: '[{ webhook: { url: "https://${HOST}/x" } }]', shop: `[${SLACK}]` });
    const document = load(text);
    expect(resolveDefaultNotifiers(document, { HOST: 'a.example' })).toMatchObject([
      { channel: { kind: 'webhook', address: { url: 'https://a.example/x' } } },
    ]);
    expect(listProblems(() => resolveDefaultNotifiers(document, {}))).toEqual([
      expect.stringContaining('the variable `${HOST}` is not set'),
    ]);
    expect(resolveDefaultNotifiers(load(configure({})), {})).toEqual([]);
  });
});

describe('the defaults', () => {
  const first = (lines: string) => resolve(withApp(lines)).notifiers[0];

  test('are every event but unchanged, and ten seconds', () => {
    expect(first(`notify: [${SLACK}]`)).toEqual({
      channel: { kind: 'slack', webhook: 'SLACK_URL' },
      events: ['started', 'success', 'rolled_back', 'failed', 'partial_success', 'aborted', 'critical', 'released'],
      timeoutMs: 10_000,
    });
  });

  test('of Telegram: its own API; a number is a chat too', () => {
    expect(first('notify: [{ telegram: { token: BOT, chat: -100123 } }]')?.channel).toEqual({
      kind: 'telegram',
      token: 'BOT',
      chat: '-100123',
      thread: undefined,
      api: 'https://api.telegram.org',
    });
  });

  test.each([
    ['', 'starttls', 587],
    ['security: tls,', 'tls', 465],
    ['security: none,', 'none', 25],
    ['security: tls, port: 2525,', 'tls', 2525],
  ])('of e-mail with `%s`: %s and port %i', (keys, security, port) => {
    const { channel } =
      first(`notify: [{ email: { ${keys} host: mx.example, from: a@b.example, to: c@d.example } }]`) ?? {};
    expect(channel).toMatchObject({ security, port, to: ['c@d.example'], login: undefined });
  });

  test('of a webhook: a text is the name of the secret that holds its address', () => {
    expect(first(`notify: [${WEBHOOK}]`)?.channel).toMatchObject({ address: { secret: 'HOOK_URL' }, headers: {} });
  });
});

test('addresses take variables, and unset is an error', () => {
  const text = withApp(
    'notify: [{ email: { host: "${MX}", from: "a@${MX}", to: ["${OPS}", b@c.example] } }, { webhook: { url: "https://${MX}/", headers: { X-A: "${OPS}" } } }]',
  );
  const { notifiers } = resolve(text, { variables: { MX: 'mx.example', OPS: 'ops@mx.example' } });
  expect(notifiers.map(({ channel }) => channel)).toMatchObject([
    { host: 'mx.example', from: 'a@mx.example', to: ['ops@mx.example', 'b@c.example'] },
    { address: { url: 'https://mx.example/' }, headers: { 'X-A': 'ops@mx.example' } },
  ]);
  const problems = catchProblems(() => resolve(text, { variables: { MX: 'mx.example' } }));
  expect(problems.map(({ message }) => message)).toEqual([
    'the variable `${OPS}` is not set',
    'the variable `${OPS}` is not set',
  ]);
  const wrong = listProblems(() => resolve(text, { variables: { MX: 'https://mx.example', OPS: 'a@b, c@d' } }));
  expect(wrong).toEqual([
    expect.stringContaining('is not an address: it has a /'),
    expect.stringContaining('`a@https://mx.example` is not one address of e-mail'),
    expect.stringContaining('`a@b, c@d` is not one address of e-mail'),
  ]);
});

describe('what is refused', () => {
  const MAIL = 'host: mx.example, from: a@b.example, to: [c@d.example]';

  test.each([
    ['no kind', '[{ events: [failed] }]', 'a notifier is exactly one of `slack`, `telegram`, `email` and `webhook`'],
    ['two kinds', `[{ slack: { webhook: A }, webhook: B }]`, 'a notifier is exactly one of'],
    ['an unknown kind', '[{ slak: { webhook: A } }]', 'unknown key `slak`: did you mean `slack`?'],
    ['a text', 'SLACK_URL', 'expected `false` or a list, found the text "SLACK_URL"'],
    ['true', 'true', 'expected `false`, found true'],
    ['a notifier that is no list', SLACK, 'expected `false` or a list, found a map'],
    ['an unknown event', '[{ webhook: A, events: [faild] }]', 'found the text "faild": did you mean `failed`?'],
    ['no event', '[{ webhook: A, events: [] }]', 'the list is empty'],
    ['an event twice', '[{ webhook: A, events: [failed, failed] }]', 'each event stands once'],
    ['a time that is too long', '[{ webhook: A, timeout: 5m }]', 'a duration from 100ms to 1m is expected here'],
    ['an address where a name of a secret belongs', '[{ webhook: "https://a.example/" }]', 'is not a name of letters'],
    [
      'a URL and a secret',
      '[{ webhook: { url: "https://a.example/", webhook: A } }]',
      'has exactly one of `url` and `webhook`',
    ],
    ['neither of them', '[{ webhook: { secret: A } }]', 'has exactly one of `url` and `webhook`'],
    ['a file', '[{ webhook: { url: "file:///etc/passwd" } }]', 'is not a URL of http or https'],
    ['a password in a URL', '[{ webhook: { url: "https://a:b@c.example/" } }]', 'the URL holds a user or a password'],
    [
      'a header of its own',
      '[{ webhook: { webhook: A, headers: { Content-Type: a } } }]',
      'a header that Bowline sets itself',
    ],
    [
      'two authorizations',
      '[{ webhook: { webhook: A, token: B, headers: { authorization: a } } }]',
      'Bowline sets itself',
    ],
    [
      'a header of two lines',
      '[{ webhook: { webhook: A, headers: { X-A: "a\\nB: c" } } }]',
      'characters that a header cannot hold',
    ],
    [
      'a name that is no header',
      '[{ webhook: { webhook: A, headers: { "X A": a } } }]',
      '`X A` is not the name of a header',
    ],
    ['a chat that is none', '[{ telegram: { token: A, chat: "ops team" } }]', '`ops team` is not a chat'],
    ['a user without a password', `[{ email: { ${MAIL}, user: a } }]`, '`user` stands here without `password`'],
    ['a password without a user', `[{ email: { ${MAIL}, password: A } }]`, '`password` stands here without `user`'],
    ['a password in the clear', `[{ email: { ${MAIL}, security: none, user: a, password: A } }]`, 'not encrypted'],
    [
      'two recipients in one',
      '[{ email: { host: mx.example, from: a@b.example, to: "a@b.c, d@e.f" } }]',
      'is not one address',
    ],
    [
      'a recipient of two lines',
      '[{ email: { host: a, from: a@b.c, to: ["a@b.c\\nBcc: d@e.f"] } }]',
      'is not one address',
    ],
    ['a port in the host', '[{ email: { host: "mx.example:25", from: a@b.c, to: a@b.c } }]', 'that is the key `port`'],
    ['a placeholder', '[{ webhook: { url: "https://a.example/{app}" } }]', '`{app}` is not filled in here'],
  ])('%s', (_, notify, expected) => {
    const problems = problemsOf(withApp(`notify: ${notify}`));
    expect(problems).toEqual([expect.stringContaining(expected)]);
    expect(problems[0]).toMatch(/^9:\d+ /);
  });
});
