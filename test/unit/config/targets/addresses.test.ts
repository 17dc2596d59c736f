import { describe, expect, test } from 'vitest';
import { listProblems, problemsOf, resolve, withHosts } from '../fixture';

function addressOf(hosts: string, variables = {}) {
  return resolve(withHosts(hosts), { variables }).hosts[0];
}

test('a host has what it says, then what defaults.ssh says, then the built-in defaults', () => {
  const defaults = 'defaults: { ssh: { user: ops, port: 2200, key: OPS_KEY, keepalive: 5s } }\n';
  const text = withHosts('web-1: { address: a, user: me, connect_timeout: 1s }');
  expect(resolve(defaults + text).hosts[0]).toEqual({
    name: 'web-1',
    connection: 'ssh',
    address: 'a',
    user: 'me',
    port: 2200,
    key: 'OPS_KEY',
    hostKeys: [],
    jump: [],
    connectTimeoutMs: 1_000,
    keepaliveMs: 5_000,
  });
});

test('this machine itself has no address', () => {
  expect(addressOf('web-1: { connection: local }')).toMatchObject({
    connection: 'local',
    address: 'localhost',
    jump: [],
  });
  expect(problemsOf(withHosts('web-1: { connection: local, user: me }'))).toEqual([
    '7:37 `user` says nothing about the machine itself',
  ]);
});

describe('the way through other hosts', () => {
  const hosts = `web-1: { address: a, jump: [b, c] }
b: { address: b, jump: d, user: ops }
c: { address: c, jump: e }
d: { address: d }
e: { address: e }`;

  test('begins with that of the first, whose own hops come first', () => {
    const jump = addressOf(hosts)?.jump ?? [];
    expect(jump.map(({ name, user }) => `${user}@${name}`)).toEqual(['deploy@d', 'ops@b', 'deploy@c']);
    expect(jump.every((hop) => hop.jump.length === 0)).toBe(true);
  });

  test('may be one name', () => {
    expect(addressOf('web-1: { address: a, jump: b }\nb: { address: b }')?.jump.map(({ name }) => name)).toEqual(['b']);
  });
});

describe('host keys', () => {
  const fingerprint = 'SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8';
  const line = 'web.example.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKZ comment';

  test.each([
    ['one', `"${fingerprint}"`, [fingerprint]],
    ['a list', `["${fingerprint}", "${line}"]`, [fingerprint, line]],
    ['a hashed line', '"|1|abc=|def= ssh-rsa AAAAB3Nz"', ['|1|abc=|def= ssh-rsa AAAAB3Nz']],
    ['a revoked line', '"@revoked * ssh-rsa AAAAB3Nz"', ['@revoked * ssh-rsa AAAAB3Nz']],
    ['a text of several lines', `"${fingerprint}\\n# comment\\n\\n${line}\\n"`, [fingerprint, line]],
  ])('%s', (_, written, expected) => {
    expect(addressOf(`web-1: { address: a, host_key: ${written} }`)?.hostKeys).toEqual(expected);
  });

  const none = 'is neither a SHA256 fingerprint nor a known_hosts line';
  test.each([
    ['MD5:16:27:ac', none],
    ['SHA256:', none],
    ['nThbg6kXUpJWGl7', none],
    ['ssh-ed25519 AAAAC3', none],
    ['SHA256:…', 'is damaged: a SHA256 fingerprint has 43 characters'],
    [fingerprint.slice(0, -1), 'is damaged: a SHA256 fingerprint has 43 characters'],
  ])('%s is none', (written, complaint) => {
    expect(problemsOf(withHosts(`web-1: { address: a, host_key: "${written}" }`))).toEqual([
      `7:34 hosts.web-1.host_key: \`${written}\` ${complaint}`,
    ]);
  });
});

describe('addresses', () => {
  test.each(['203.0.113.10', '2001:db8::1', 'web', 'web.example.com', 'web.example.com.', 'my_host', 'a-b.c'])(
    '%s is one',
    (address) => expect(addressOf(`web-1: { address: "${address}" }`)?.address).toBe(address),
  );

  test.each([
    ['ops@web', 'names a user: that is the key `user`'],
    ['web:2222', 'names a port: that is the key `port`'],
    ['[2001:db8::1]:22', 'names a port: that is the key `port`'],
    ['https://web', 'is not an address: it has a /'],
    ['-oProxyCommand=x', 'is not an address'],
    ['a b', 'is not an address'],
    ['a\\nb', 'is not an address'],
  ])('%s is none', (address, expected) => {
    expect(problemsOf(withHosts(`web-1: { address: "${address}" }`))).toEqual([expect.stringContaining(expected)]);
  });

  test('are needed', () => {
    expect(problemsOf(withHosts('web-1: { user: a }'))).toEqual(['7:10 the host `web-1` has no `address`']);
  });
});

test.each(['-x', 'a b', 'a;b', 'a/b'])('the user %s is refused', (user) => {
  expect(problemsOf(withHosts(`web-1: { address: a, user: "${user}" }`))).toEqual([
    `7:30 \`${user}\` is no name of a user`,
  ]);
});

describe('variables', () => {
  const fingerprint = 'SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8';
  const other = 'SHA256:9PTUCFaf6t1vBPtN4kMCJJ6wFFUQ6ilmK43aGQQvPj0';
  const hosts = 'web-1: { address: "${HOST}", user: "${USER_NAME}", port: "${PORT}", host_key: ["${KEY}"] }';

  test('are filled in every text of a host', () => {
    const variables = { HOST: 'a', USER_NAME: 'me', PORT: '2222', KEY: `${fingerprint}\n${other}\n` };
    expect(addressOf(hosts, variables)).toMatchObject({
      address: 'a',
      user: 'me',
      port: 2222,
      hostKeys: [fingerprint, other],
    });
  });

  test('are all told when they are unset', () => {
    expect(listProblems(() => addressOf(hosts))).toEqual([
      '7:21 the variable `${HOST}` is not set',
      '7:38 the variable `${USER_NAME}` is not set',
      '7:60 the variable `${PORT}` is not set',
      '7:82 the variable `${KEY}` is not set',
    ]);
  });

  test('are checked with their values', () => {
    const variables = { HOST: 'a b', USER_NAME: '-', PORT: '70000', KEY: 'x' };
    expect(listProblems(() => addressOf(hosts, variables))).toEqual([
      '7:21 `a b` is not an address',
      '7:38 `-` is no name of a user',
      '7:60 `70000` is no port',
      '7:82 hosts.web-1.host_key: `x` is neither a SHA256 fingerprint nor a known_hosts line',
    ]);
  });

  test('in defaults.ssh are told there', () => {
    const defaults = 'defaults: { ssh: { user: "${OPS}" } }\n';
    expect(listProblems(() => resolve(defaults + withHosts('web-1: { address: a }')))).toEqual([
      '1:26 the variable `${OPS}` is not set',
    ]);
  });

  test('of the hosts on the way are needed too', () => {
    const way = 'web-1: { address: a, jump: b }\nb: { address: "${B}" }';
    expect(listProblems(() => addressOf(way))).toEqual(['8:17 the variable `${B}` is not set']);
  });
});

test.each([
  [{}, 'deploy'],
  [{ SSH_USER: '' }, 'deploy'],
  [{ SSH_USER: 'look' }, 'look'],
])('with %j the user is %s by default', (variables, user) => {
  const hosts = 'web-1: { address: a, user: "${SSH_USER:-deploy}" }';
  expect(addressOf(hosts, variables)?.user).toBe(user);
});
