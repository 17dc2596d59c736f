import { expect, test } from 'vitest';
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

test('the machine itself has no origins of ssh', () => {
  expect([...origins.keys()].filter((name) => name.startsWith('hosts.here.'))).toEqual(['hosts.here.connection']);
});
