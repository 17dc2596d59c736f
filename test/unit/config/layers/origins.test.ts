import { describe, expect, test } from 'vitest';
import { resolve } from '../fixture';

const TEXT = `defaults:
  keep: 3
  ssh: { user: ops }
hosts:
  web-1: { address: "\${HOST}" }
  here: { connection: local }
apps:
  shop:
    source: { upload: . }
    runtime: { systemd: "shop-{environment}.service" }
    port: 8000
    health: /health
    env: { NAME: "{app} on {host}" }
    build: [one]
environments:
  production:
    hosts: [web-1, here]
    url: https://example.com
    health: { deadline: 5m }
    checks: { version: {}, port: false }
    secrets: [TOKEN]
    apps:
      shop:
        build: [two, three]
`;

const { origins } = resolve(TEXT, { variables: { HOST: 'web.example.com' } });

test.each([
  ['url', 'https://example.com', 'config/bowline.yml:18'],
  ['apps.shop.keep', 3, 'config/bowline.yml:2'],
  ['apps.shop.deadline', '25m', 'default'],
  ['apps.shop.path', '/srv/shop-production', 'default'],
  ['apps.shop.runtime.systemd.unit', 'shop-production.service', 'config/bowline.yml:10'],
  ['apps.shop.runtime.systemd.scope', 'system', 'default'],
  ['apps.shop.health.path', '/health', 'config/bowline.yml:12'],
  ['apps.shop.health.deadline', '5m', 'config/bowline.yml:19'],
  ['apps.shop.health.timeout', '5s', 'default'],
  ['apps.shop.env.NAME', 'shop on {host}', 'config/bowline.yml:13'],
  ['apps.shop.build', ['two', 'three'], 'config/bowline.yml:24'],
  ['apps.shop.secrets.TOKEN', 'TOKEN', 'config/bowline.yml:21'],
  ['apps.shop.checks.port', false, 'config/bowline.yml:20'],
  ['apps.shop.checks.version.timeout', '10s', 'default'],
  ['hosts.web-1.address', 'web.example.com', 'config/bowline.yml:5'],
  ['hosts.web-1.user', 'ops', 'config/bowline.yml:3'],
  ['hosts.web-1.port', 22, 'default'],
  ['hosts.here.connection', 'local', 'config/bowline.yml:6'],
])('%s is %j from %s', (name, value, from) => expect(origins.get(name)).toEqual({ value, from }));

const STAGED = TEXT.replace(
  'hosts: [web-1, here]',
  `stages:
      - name: first
        hosts: [web-1]
        batch: 1
        canary: { for: 5m }
        after: [{ name: tests, run: "true" }]
      - { name: rest, hosts: [here], on_failure: keep_others, retry: { attempts: 3 } }
    verify: {}`,
).replace('health: { deadline: 5m }', 'deadline: 2h');

describe('of stages', () => {
  const staged = resolve(STAGED, { variables: { HOST: 'web.example.com' } }).origins;

  test.each([
    ['stages.first.batch', 1, 'config/bowline.yml:20'],
    ['stages.first.hosts', ['web-1'], 'config/bowline.yml:19'],
    ['stages.first.ready', 'all', 'default'],
    ['stages.first.canary.for', '5m', 'config/bowline.yml:21'],
    ['stages.first.canary.interval', '30s', 'default'],
    ['stages.first.after', [{ name: 'tests', run: 'true' }], 'config/bowline.yml:22'],
    ['stages.rest.batch', '100%', 'default'],
    ['stages.rest.on_failure', 'keep_others', 'config/bowline.yml:23'],
    ['stages.rest.retry.attempts', 3, 'config/bowline.yml:23'],
    ['stages.rest.retry.jitter', '20%', 'default'],
    ['verify.on_failure', 'rollback_all', 'default'],
  ])('%s is %j from %s', (name, value, from) => expect(staged.get(name)).toEqual({ value, from }));

  test('a stage without hosts in the run has none', () => {
    const { origins: some } = resolve(STAGED, { hosts: ['here'], variables: { HOST: 'web.example.com' } });
    const names = [...some.keys()].filter((name) => name.startsWith('stages.'));
    expect(names.filter((name) => !name.startsWith('stages.rest.'))).toEqual([]);
  });

  test('an environment with `hosts` has what is written, under its own name', () => {
    const text = TEXT.replace('hosts: [web-1, here]', 'hosts: [web-1, here]\n    batch: [1, 100%]');
    const { origins: plain } = resolve(text, { variables: { HOST: 'web.example.com' } });
    expect(plain.get('batch')).toEqual({ value: [1, '100%'], from: 'config/bowline.yml:18' });
    expect([...plain.keys()].filter((name) => /^(ready|on_failure|stages|before|retry)/.test(name))).toEqual([]);
  });
});

test('the machine itself has no origins of ssh', () => {
  expect([...origins.keys()].filter((name) => name.startsWith('hosts.here.'))).toEqual(['hosts.here.connection']);
});
