import { describe, expect, test } from 'vitest';
import { type BlueGreenRuntime, COLORS } from '../../../../src/config/runtimes/blue-green';
import { listRuntimeClaims } from '../../../../src/config/runtimes/registry';
import { stackOf } from '../../../../src/config/runtimes/stack-of';
import { dialOf } from '../../../../src/proxies/proxy-switch';
import { problemsOf, resolve } from '../fixture';
import { instead, told, UNIT, WHOLE, write } from './colors';

const HEALTH = 'health: /health';
const withStack = (compose: string) => instead(UNIT, `compose: ${compose}`);
/** With a name of a colour in a network of containers. */
const named = (upstream: string, proxy = 'caddy: {}') =>
  [...withStack('c.yml'), `upstream: "${upstream}"`].map((one) => (one === 'caddy: {}' ? proxy : one));
const build = (compose: string) => resolve(write(withStack(compose), HEALTH)).targets[0]?.runtime;

describe('two colours of a stack', () => {
  test('are short, or say everything', () => {
    const short = build('compose.yml');
    expect(short).toMatchObject({
      kind: 'blue_green',
      carrier: {
        kind: 'compose',
        files: ['compose.yml'],
        project: 'shop-production',
        profiles: [],
        docker: 'user',
        waitMs: 60_000,
      },
      ports: { blue: 5001, green: 5002 },
    });
    expect(
      build('{ file: [a.yml, b.yml], project: "{app}-x", profiles: [worker], docker: sudo, wait: 2m }'),
    ).toMatchObject({
      carrier: {
        files: ['a.yml', 'b.yml'],
        project: 'shop-x',
        profiles: ['worker'],
        docker: 'sudo',
        waitMs: 120_000,
      },
    });
    expect(short && stackOf(short)?.project).toBe('shop-production');
  });

  test('have a name in a network of containers, which Caddy asks instead of the port', () => {
    const [target] = resolve(write(named('{app}-{color}:8000'), HEALTH)).targets;
    const runtime = target?.runtime as BlueGreenRuntime;
    expect(runtime).toMatchObject({ upstream: 'shop-{color}:8000', ports: { blue: 5001, green: 5002 } });
    expect(COLORS.map((color) => dialOf(runtime, color))).toEqual(['shop-blue:8000', 'shop-green:8000']);
  });

  test('have a project each, which no other app on the machine may have', () => {
    const runtime = build('compose.yml');
    expect(runtime && listRuntimeClaims(runtime, { user: 'deploy' })).toEqual([
      { kind: 'port', value: '5001' },
      { kind: 'port', value: '5002' },
      { kind: 'project', value: 'shop-production-blue' },
      { kind: 'project', value: 'shop-production-green' },
    ]);
    const other = `
  bot:
    source: { upload: . }
    runtime: { compose: { file: c.yml, project: shop-production-blue } }
`;
    const both = write(withStack('c.yml'), HEALTH).replace(
      'hosts: [web-1]',
      'hosts: [web-1], apps: { shop: {}, bot: {} }',
    );
    expect(problemsOf(`${both.trimEnd()}${other}`)).toEqual([
      expect.stringContaining('have the same project on `web-1`: shop-production-blue'),
    ]);
  });

  test.each([
    ['no file', withStack('{ wait: 10s }'), '`runtime.blue_green.compose` has no `file`'],
    ['a bad project', withStack('{ file: c.yml, project: "Shop" }'), '`Shop` is not the name of a Compose project'],
    ['two carriers', [...WHOLE, 'compose: c.yml'], '`systemd` and `compose` both run the colours'],
    ['another key', withStack('{ file: c.yml, soak: 1s }'), expect.stringContaining('`soak`')],
    ['one name for both', named('shop:5000'), expect.stringContaining('`shop:5000` is not the name of a colour')],
    [
      'a name without a port',
      named('shop-{color}'),
      expect.stringContaining('is not the name of a colour in a network'),
    ],
    ['a name for nginx', named('shop-{color}:1', 'nginx: {}'), expect.stringContaining('nginx asks for the address')],
    ['a name of a unit', [...WHOLE, 'upstream: "shop-{color}:1"'], 'only containers have a name in a Docker network'],
  ])('%s is told', (_what, settings, expected) => {
    expect(told(settings, HEALTH)[0]).toEqual(expected);
  });

  test('need a health to ask, because Docker listens before the app does', () => {
    expect(told(withStack('compose.yml'))).toEqual(['`blue_green` with `compose` has no `health` to ask a colour for']);
  });
});
