import { describe, expect, test } from 'vitest';
import { listEnvironments } from '../../../src/config/document';
import type { ResolveOptions } from '../../../src/config/resolve';
import type { Target } from '../../../src/config/targets/target';
import { InputError } from '../../../src/errors';
import { listProblems, load, resolve, withApp, withEnvironment } from './fixture';

const TWO = `hosts:
  web-1: { address: a }
  web-2: { address: b }
  db: { address: c }
groups: { web: [web-1, web-2] }
defaults: { source: { upload: . }, deadline: 10m }
apps:
  shop: { runtime: { systemd: "shop-{environment}.service" }, parallel: 3, lock: { wait: 1m } }
  blog: { runtime: static, deadline: 20m, lock: { scope: app } }
environments:
  test: { hosts: [web-1], apps: { shop: {} } }
  production:
    hosts: [db, web]
    url: https://example.com
    apps: { blog: { hosts: [web] }, shop: { hosts: [db, web-2] } }
`;

/** \`app@host\` of every target. */
function targetsOf(options: Partial<ResolveOptions>): string[] {
  return resolve(TWO, options).targets.map(({ app, host }) => `${app}@${host.name}`);
}

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError) return `${error.message} — ${error.hint}`;
    throw error;
  }
  return '';
}

describe('which targets there are', () => {
  test('apps in the order of the config, hosts in that of the environment, groups in place', () => {
    expect(targetsOf({ environment: 'production' })).toEqual(['shop@db', 'shop@web-2', 'blog@web-1', 'blog@web-2']);
  });

  test('only the apps and hosts that are asked for', () => {
    expect(targetsOf({ environment: 'production', apps: ['blog'] })).toEqual(['blog@web-1', 'blog@web-2']);
    expect(targetsOf({ environment: 'production', hosts: ['web-2', 'db'] })).toEqual([
      'shop@db',
      'shop@web-2',
      'blog@web-2',
    ]);
    expect(targetsOf({ environment: 'production', hosts: ['web'] })).toEqual([
      'shop@web-2',
      'blog@web-1',
      'blog@web-2',
    ]);
    expect(targetsOf({ environment: 'production', apps: [], hosts: [] })).toHaveLength(4);
  });

  test('the hosts are those that a target uses, each once', () => {
    const environment = resolve(TWO, { environment: 'production', apps: ['shop'] });
    expect(environment.hosts.map(({ name }) => name)).toEqual(['db', 'web-2']);
    expect(environment.hosts[1]).toBe(environment.targets[1]?.host);
  });

  test('without stages there is one, of its own name', () => {
    const environment = resolve(TWO, { environment: 'production' });
    expect(environment.stages).toMatchObject([
      {
        ...{ name: 'production', hosts: ['db', 'web-1', 'web-2'], batch: [{ share: 1 }], ready: { share: 1 } },
        ...{ before: [], after: [], onFailure: 'rollback_all', retry: { attempts: 1 } },
      },
    ]);
    expect(environment.stages[0]).not.toHaveProperty('canary');
    expect(new Set(environment.targets.map(({ stage }) => stage))).toEqual(new Set(['production']));
  });

  test('the summary of a config names environments, apps and hosts', () => {
    expect(listEnvironments(load(TWO))).toEqual([
      { name: 'test', apps: ['shop'], hosts: ['web-1'] },
      { name: 'production', apps: ['shop', 'blog'], hosts: ['db', 'web-1', 'web-2'] },
    ]);
  });
});

describe('what is asked for and is not there', () => {
  test.each([
    ['no environment of several', {}, 'the config has 2 environments, and none was named', 'test, production'],
    ['an empty environment', { environment: '' }, 'the config has 2 environments', 'test, production'],
    [
      'a misspelt environment',
      { environment: 'prodution' },
      'unknown environment `prodution`: did you mean `production`?',
      'test, production',
    ],
    [
      'an unknown environment',
      { environment: 'x' },
      'unknown environment `x` (the config has test, production)',
      'one of test',
    ],
    [
      'a misspelt app',
      { environment: 'production', apps: ['shpo'] },
      'unknown app `shpo`: did you mean `shop`?',
      'shop, blog',
    ],
    [
      'an app of another environment',
      { environment: 'test', apps: ['blog'] },
      'unknown app `blog` (the environment `test` has shop)',
      'shop',
    ],
    [
      'a host of another environment',
      { environment: 'test', hosts: ['web-2'] },
      'unknown host `web-2`: did you mean `web-1`?',
      'web-1',
    ],
    [
      'no target at all',
      { environment: 'production', apps: ['blog'], hosts: ['db'] },
      'none of the apps blog goes to any of the hosts db',
      'Choose',
    ],
  ])('%s', (_, options, message, hint) => {
    const text = messageOf(() => resolve(TWO, options));
    expect(text).toContain(message);
    expect(text.split(' — ')[1]).toContain(hint);
  });

  test('the one environment of a config need not be named', () => {
    expect(resolve(withApp('')).name).toBe('production');
    expect(resolve(withApp(''), { environment: '' }).name).toBe('production');
  });
});

describe('what a run has once', () => {
  test('is made of what its apps say', () => {
    expect(resolve(TWO, { environment: 'production' })).toMatchObject({
      url: 'https://example.com',
      deadlineMs: 1_200_000,
      parallel: 3,
      lock: { scope: 'host', waitMs: 60_000 },
    });
  });

  test('comes from the chosen apps alone', () => {
    expect(resolve(TWO, { environment: 'production', apps: ['blog'] })).toMatchObject({
      deadlineMs: 1_200_000,
      parallel: 10,
      lock: { scope: 'app', waitMs: 0 },
    });
  });
});

describe('the layers', () => {
  const layered = (levels: { defaults?: string; app?: string; environment?: string; both?: string }) =>
    resolve(`hosts: { web-1: { address: a } }
defaults: { ${levels.defaults ?? ''} }
apps:
  shop: { source: { upload: . }, runtime: { systemd: shop.service }, ${levels.app ?? ''} }
environments:
  production: { hosts: [web-1], ${levels.environment ?? ''} apps: { shop: { ${levels.both ?? ''} } } }
`).targets[0];

  test('later ones win, one by one', () => {
    expect(layered({})?.keep).toBe(5);
    expect(layered({ defaults: 'keep: 1' })?.keep).toBe(1);
    expect(layered({ defaults: 'keep: 1', app: 'keep: 2' })?.keep).toBe(2);
    expect(layered({ defaults: 'keep: 1', app: 'keep: 2', environment: 'keep: 3,' })?.keep).toBe(3);
    expect(layered({ defaults: 'keep: 1', app: 'keep: 2', environment: 'keep: 3,', both: 'keep: 4' })?.keep).toBe(4);
  });

  test('maps merge deeply, a list of secrets as the map that it stands for', () => {
    const target = layered({
      defaults: 'secrets: [A], env: { X: 1 }, keep_failed: { count: 9 }',
      app: 'secrets: { B: C }, build: [one]',
      environment: 'env: { X: 2, Y: no-value },',
      both: 'build: [two], secrets: { A: D }',
    });
    expect(target).toMatchObject({
      secrets: { A: 'D', B: 'C' },
      env: { X: '2', Y: 'no-value' },
      build: ['two'],
      keepFailed: { count: 9, ageMs: 604_800_000 },
    });
  });

  test('shorthands and maps of health merge', () => {
    const target = layered({ app: 'port: 80, health: /h', both: 'health: { deadline: 5m }' });
    expect(target?.health).toMatchObject({ path: '/h', deadlineMs: 300_000, timeoutMs: 5_000 });
    expect(layered({ app: 'port: 80, health: { deadline: 5m, path: /h }', both: 'health: /i' })?.health).toMatchObject({
      path: '/i',
      deadlineMs: 300_000,
    });
  });

  test('another kind of runtime replaces the whole one', () => {
    expect(layered({ both: 'runtime: static' })?.runtime).toEqual({ kind: 'static' });
    expect(layered({ both: 'runtime: { systemd: { scope: user } }' })?.runtime).toEqual({
      kind: 'systemd',
      unit: 'shop.service',
      scope: 'user',
      soakMs: 5_000,
    });
  });

  test('url of health overrides path of one layer, and a later path overrides both', () => {
    const app = 'port: 80, health: { path: /h, url: "http://127.0.0.1:1/" }';
    expect(layered({ app })?.health).toMatchObject({ url: 'http://127.0.0.1:1/' });
    expect(layered({ app })?.health).not.toHaveProperty('path');
    expect(layered({ app, both: 'health: /i' })?.health).toMatchObject({ path: '/i' });
  });
});

test('the smallest config has the defaults of the contract', () => {
  const environment = resolve(`hosts:
  web-1: { address: 203.0.113.10, host_key: "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8" }
apps:
  shop:
    source: { upload: . }
    runtime: { systemd: shop.service }
    port: 8000
    health: /health
environments:
  production: { hosts: [web-1] }
`);
  const { origins, targets, ...run } = environment;
  expect(run).toMatchObject({ deadlineMs: 1_500_000, parallel: 10, lock: { scope: 'host', waitMs: 0 } });
  expect(origins.size).toBeGreaterThan(40);
  expect(targets).toHaveLength(1);
  const { ownChecks, ...target } = targets[0] as Target;
  expect(Object.keys(ownChecks)).toEqual(['port', 'health', 'checks']);
  expect(target).toEqual({
    app: 'shop',
    environment: 'production',
    stage: 'production',
    host: {
      name: 'web-1',
      connection: 'ssh',
      address: '203.0.113.10',
      port: 22,
      user: 'deploy',
      hostKeys: ['SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8'],
      jump: [],
      connectTimeoutMs: 20_000,
      keepaliveMs: 10_000,
    },
    maintenance: { retryAfterS: 300 },
    path: '/srv/shop-production',
    source: { kind: 'upload', upload: '.', exclude: [] },
    runtime: { kind: 'systemd', unit: 'shop.service', scope: 'system', soakMs: 5_000 },
    port: 8000,
    health: {
      path: '/health',
      deadlineMs: 120_000,
      intervalMs: 1_000,
      timeoutMs: 5_000,
      fields: {
        status: 'status',
        connected: 'connected',
        channel: 'channel',
        uptime: 'uptime',
        version: 'version',
        users: 'user_count',
        requests: 'requests',
        errors: 'errors',
      },
      expect: {},
      redirects: 0,
    },
    checks: [
      { name: 'process', type: 'process', when: ['post'], timeoutMs: 10_000, noData: 'fail' },
      { name: 'port', type: 'port', port: 8000, when: ['post'], timeoutMs: 10_000, noData: 'fail' },
      { name: 'health', type: 'health', when: ['post'], timeoutMs: 5_000, noData: 'fail' },
    ],
    startupDelayMs: 0,
    build: [],
    shared: [],
    links: {},
    hooks: {},
    env: {},
    secrets: {},
    secretsAs: 'env',
    keep: 5,
    keepFailed: { count: 2, ageMs: 604_800_000 },
    preflight: { diskFreeBytes: 200_000_000, inodesFree: { share: 0.01 }, commands: [] },
  });
});

test('every key of an app reaches the target', () => {
  const target = resolve(
    withApp(`port: 8000
path: "/srv/{environment}//{app}/{host}/"
build: ["make {app}"]
shared: [data/, settings.db]
links: { config.json: "config-{environment}.json" }
hooks: { before_activate: [{ run: b, once: true, irreversible: true, run_on: runner, timeout: 5m }, a], on_rollback: [] }
env: { TEXT: "{app} on {host}", LITERAL: "{{app}} $\${HOME}", NUMBER: -12, TRUE: true, FALSE: false, EMPTY: "" }
secrets: [A]
secrets_as: files
keep: 7
keep_failed: { count: 0, age: 0s }
startup_delay: 30s
preflight: { disk_free: 1GiB, inodes_free: 5000, commands: [git, make] }
health: { path: "/{app}", expect: { version: ["1.2", 3], connected: true }, fields: { users: players }, redirects: 2 }`),
  ).targets[0];
  expect(target).toMatchObject({
    path: '/srv/production/shop/web-1',
    build: ['make {app}'],
    shared: [
      { path: 'data', isDirectory: true },
      { path: 'settings.db', isDirectory: false },
    ],
    links: { 'config.json': 'config-production.json' },
    hooks: {
      before_activate: [
        { run: 'b', runOn: 'runner', once: true, irreversible: true, timeoutMs: 300_000 },
        { run: 'a', runOn: 'host', once: false, irreversible: false },
      ],
      on_rollback: [],
    },
    env: { TEXT: 'shop on web-1', LITERAL: '{app} ${HOME}', NUMBER: '-12', TRUE: 'true', FALSE: 'false', EMPTY: '' },
    secrets: { A: 'A' },
    secretsAs: 'files',
    keep: 7,
    keepFailed: { count: 0, ageMs: 0 },
    startupDelayMs: 30_000,
    preflight: { diskFreeBytes: 1_073_741_824, inodesFree: { count: 5000 }, commands: ['git', 'make'] },
  });
  expect(target?.health).toMatchObject({
    path: '/shop',
    expect: { version: ['1.2', 3], connected: [true] },
    fields: { users: 'players', status: 'status' },
    redirects: 2,
  });
});

test.each([
  ['runtime: static', { kind: 'static' }],
  ['runtime: { static: true }', { kind: 'static' }],
  ['runtime: { static: {} }', { kind: 'static' }],
  [
    'runtime: { command: { start: a, stop: b, status: c, soak: 1m } }',
    { kind: 'command', start: 'a', stop: 'b', status: 'c', soakMs: 60_000 },
  ],
  [
    'runtime: { systemd: { unit: "a@{environment}.service", start: ./run, scope: user, soak: 0s } }',
    { kind: 'systemd', unit: 'a@production.service', start: './run', scope: 'user', soakMs: 0 },
  ],
  [
    'runtime: { systemd: { unit: a.service, reload: true } }',
    { kind: 'systemd', unit: 'a.service', scope: 'system', reload: true, soakMs: 5_000 },
  ],
])('%s', (runtime, expected) => expect(resolve(withApp('', runtime)).targets[0]?.runtime).toEqual(expected));

describe('variables', () => {
  const text = withEnvironment('hosts: [web-1]\nurl: "https://${DOMAIN}/{environment}"').replace(
    'upload: .',
    'upload: "${BUILD}/dist", directory: "${PART}"',
  );

  test('are filled in source and url', () => {
    const environment = resolve(text, { variables: { DOMAIN: 'example.com', BUILD: 'out', PART: 'public' } });
    expect(environment.url).toBe('https://example.com/production');
    expect(environment.targets[0]?.source).toEqual({
      kind: 'upload',
      upload: 'out/dist',
      directory: 'public',
      exclude: [],
    });
  });

  test('that are unset or empty are errors with their place', () => {
    expect(listProblems(() => resolve(text, { variables: { PART: '' } }))).toEqual([
      '5:23 the variable `${BUILD}` is not set',
      '5:51 the variable `${PART}` is empty',
      '10:10 the variable `${DOMAIN}` is not set',
    ]);
  });

  test('are checked with their values', () => {
    expect(listProblems(() => resolve(text, { variables: { DOMAIN: 'a b', BUILD: 'out', PART: '../x' } }))).toEqual([
      '5:51 `../x` leaves the release by ..',
      '10:10 `https://a b/production` is not a URL of http or https',
    ]);
  });

  test('of hosts that are not used need not be set', () => {
    const config = withApp('').replace('hosts:\n', 'hosts:\n  other: { address: "${OTHER}" }\n');
    expect(resolve(config).hosts.map(({ name }) => name)).toEqual(['web-1']);
  });
});
