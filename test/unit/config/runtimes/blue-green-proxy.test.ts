import { describe, expect, test } from 'vitest';
import { storedProxy } from '../../../../src/config/runtimes/blue-green-proxy';
import { listRuntimeClaims } from '../../../../src/config/runtimes/registry';
import { build, instead, told } from './colors';

const proxy = (setting: string) => {
  const { runtime } = build(instead('caddy: {}', setting));
  return runtime.kind === 'blue_green' ? runtime.proxy : undefined;
};
const problems = (setting: string) => told(instead('caddy: {}', setting));

describe('the proxy of two colours', () => {
  test.each([
    ['caddy: { api: {} }', { kind: 'caddy_api', admin: 'http://127.0.0.1:2019', id: 'shop-production' }],
    [
      'caddy: { api: { admin: "unix//run/caddy/admin.sock", id: "{app}_upstream" } }',
      { kind: 'caddy_api', admin: 'unix//run/caddy/admin.sock', id: 'shop_upstream' },
    ],
    [
      'caddy: { snippet: { file: "/etc/caddy/bowline/{app}.caddy" } }',
      { kind: 'caddy_snippet', file: '/etc/caddy/bowline/shop.caddy', reload: 'systemctl reload caddy' },
    ],
    [
      'nginx: { include: "/etc/nginx/bowline/{app}.upstream" }',
      { kind: 'nginx_include', file: '/etc/nginx/bowline/shop.upstream', reload: 'systemctl reload nginx' },
    ],
    [
      'nginx: { include: /etc/nginx/shop.upstream, reload: "docker exec web nginx -s reload" }',
      { kind: 'nginx_include', file: '/etc/nginx/shop.upstream', reload: 'docker exec web nginx -s reload' },
    ],
    [
      'command: { switch: "./switch.sh {color}", live: ./live.sh }',
      { kind: 'command', switch: './switch.sh {color}', live: './live.sh' },
    ],
  ])('as %s', (setting, expected) => {
    expect(proxy(setting)).toEqual(expected);
    expect(storedProxy.parse(expected)).toEqual(expected);
  });

  test.each([
    ['caddy: { api: {}, snippet: { file: /etc/a } }', 'Caddy is switched in two ways'],
    [
      'caddy: { api: { admin: "http://0.0.0.0:2019" } }',
      expect.stringContaining('no admin address of the host itself'),
    ],
    [
      'caddy: { api: { admin: "http://10.0.0.1:2019" } }',
      expect.stringContaining('no admin address of the host itself'),
    ],
    ['caddy: { api: { admin: "http://127.0.0.1" } }', expect.stringContaining('no admin address of the host itself')],
    ['caddy: { api: { id: "a/b" } }', '`a/b` is no id'],
    ['caddy: { snippet: {} }', '`file` is missing'],
    ['caddy: { snippet: { file: shop.caddy } }', '`shop.caddy` is not the path of a file'],
    ['caddy: { snippet: { file: /etc/../x } }', '`/etc/../x` is not the path of a file'],
    ['nginx: { include: "/etc/a b" }', '`/etc/a b` is not the path of a file'],
    ['nginx: { reload: x }', 'nothing is reloaded without `include`'],
    ['command: { switch: x }', '`live` is missing'],
    ['command: { switch: x, live: y }, nginx: {}', 'there are two proxies'],
  ])('not as %s', (setting, expected) => {
    expect(problems(setting)).toEqual([expected]);
  });

  test('claims what no other app may switch', () => {
    const claims = (setting: string) =>
      listRuntimeClaims(build(instead('caddy: {}', setting)).runtime, { user: 'deploy' }).filter(
        ({ kind }) => !['port', 'unit'].includes(kind),
      );
    expect(claims('caddy: { api: { id: x } }')).toEqual([{ kind: 'Caddy id', value: 'x' }]);
    expect(claims('nginx: { include: /etc/x }')).toEqual([{ kind: 'file', value: '/etc/x' }]);
    expect(claims('caddy: {}')).toEqual([]);
  });
});
