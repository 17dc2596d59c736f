import { describe, expect, test } from 'vitest';
import { COLORS, otherColor, unitOf } from '../../../../src/config/runtimes/blue-green';
import { problemsOf, resolve } from '../fixture';
import { build, instead, PORTS, SITE, told, UNIT, WHOLE, without, write } from './colors';

describe('a runtime of two colours', () => {
  test('has everything, and the app is asked where the proxy listens', () => {
    const target = build([...WHOLE, 'drain: 1m', 'keep_warm: 10m', 'scope: user', 'soak: 7s']);
    expect(target).toMatchObject({
      runtime: {
        kind: 'blue_green',
        carrier: { kind: 'systemd', unit: 'shop@{port}.service', scope: 'user' },
        ports: { blue: 5001, green: 5002 },
        site: 'https://shop.example.com',
        proxy: { kind: 'caddy' },
        drainMs: 60_000,
        keepWarmMs: 600_000,
        proofSoakMs: 7_000,
      },
      port: 443,
    });
    expect([target.color, target.link]).toEqual([undefined, undefined]);
  });

  test('is short', () => {
    expect(build(without('caddy: {}').concat('nginx: {}')).runtime).toMatchObject({
      carrier: { kind: 'systemd', unit: 'shop@{port}.service', scope: 'system' },
      proxy: { kind: 'nginx' },
      drainMs: 30_000,
      keepWarmMs: 0,
      proofSoakMs: 5_000,
    });
  });

  test.each([
    ['http://shop.example.com', 80],
    ['http://shop.example.com:8080/', 8080],
    ['https://shop.example.com:8443', 8443],
  ])('at %s is asked on port %i', (site, port) => {
    expect(build(instead(SITE, `site: "${site}"`)).port).toBe(port);
  });

  test('remembers the port of the proxy, and is asked for its health there', () => {
    const text = (line: string) => write(WHOLE, line);
    expect(problemsOf(text('health: { path: /health }'))).toEqual([]);
    const [target] = resolve(text('health: { path: /health }')).targets;
    expect(target).toMatchObject({
      port: 443,
      health: { path: '/health' },
      ownChecks: { port: 443, health: { path: '/health' } },
    });
  });
});

describe('what is wrong with two colours', () => {
  test('is all that is told: no port is asked for, which they must not have', () => {
    expect(told(without(UNIT))).toHaveLength(1);
    expect(told([...WHOLE, 'compose: compose.yml'])).toEqual(['`systemd` and `compose` both run the colours']);
  });

  test.each([
    ['no unit', without(UNIT), '`runtime.blue_green` has neither `systemd` nor `compose`'],
    ['no ports', without(PORTS), '`runtime.blue_green` has no `ports`'],
    ['no proxy', without('caddy: {}'), '`runtime.blue_green` has no proxy'],
    ['no site', without(SITE), 'where the proxy serves the app is not known'],
    ['two proxies', [...WHOLE, 'nginx: {}'], 'there are two proxies'],
    ['one port', instead(PORTS, 'ports: { blue: 5001, green: 5001 }'), 'both colours have one port'],
    ['half the ports', instead(PORTS, 'ports: { blue: 5001 }'), '`green` is missing'],
    ['a port of none', instead(PORTS, 'ports: { blue: 0, green: 5002 }'), 'a port is a whole number from 1 to 65535'],
    [
      'a proxy with other settings',
      instead('caddy: {}', 'caddy: { file: x }'),
      expect.stringContaining('unknown key `file`'),
    ],
    ['a long drain', [...WHOLE, 'drain: 2h'], expect.stringContaining('1h')],
    ['a long warmth', [...WHOLE, 'keep_warm: 8d'], expect.stringContaining('7d')],
    ['another scope', [...WHOLE, 'scope: session'], expect.stringContaining('session')],
  ])('%s', (_what, settings, expected) => {
    expect(told(settings)).toEqual([expected]);
  });

  test('everything at once', () => {
    expect(told([])).toEqual([
      '`runtime.blue_green` has neither `systemd` nor `compose`',
      'where the proxy serves the app is not known',
      '`runtime.blue_green` has no proxy',
      '`runtime.blue_green` has no `ports`',
    ]);
  });

  test.each([
    ['shop@5001.service', '`shop@5001.service` is one unit for both colours'],
    ['shop.service', '`shop.service` is one unit for both colours'],
    ['shop-{port}.service', '`shop-{port}.service` is not an instance of a template unit'],
    ['shop@{port}', '`shop@{port}` is not an instance of a template unit'],
    ['shop@{port}.socket', '`shop@{port}.socket` is not an instance of a template unit'],
    ['sh op@{port}.service', '`sh op@{port}.service` is not an instance of a template unit'],
    [
      'shop@{number}.service',
      expect.stringContaining('`{number}` is known only in an environment with `per: pull_request`'),
    ],
    ['shop@{colour}.service', expect.stringMatching(/unknown placeholder `\{colour\}`: .*\{color\}, \{port\}/)],
  ])('the unit %s', (unit, expected) => {
    expect(told(instead(UNIT, `systemd: "${unit}"`))).toEqual([expected]);
  });

  test.each(['path: "/srv/{app}-{color}"', 'env: { A: "{port}" }', 'hooks: { before_activate: ["echo {color}"] }'])(
    'a colour in %s',
    (line) => {
      const problems = told(WHOLE, line);
      if (line.startsWith('hooks')) expect(problems).toEqual([]);
      else
        expect(problems).toEqual([expect.stringMatching(/^`\{(color|port)\}` is known only in `runtime.blue_green`/)]);
    },
  );

  test.each([
    ['port: 5001', '`blue_green` has a port for each colour'],
    [
      'health: { url: "http://127.0.0.1:5001/" }',
      '`blue_green` asks each colour for its health, and `url` is one address',
    ],
    ['secrets_as: credentials\nsecrets: [A]', '`secrets_as: credentials` needs `runtime.systemd`'],
  ])('beside them %s', (line, expected) => {
    expect(told(WHOLE, line)).toEqual([expected]);
  });

  test('is no health that is asked by its path', () => {
    expect(told(WHOLE, 'health: { path: /health }')).toEqual([]);
  });
});

test('the instance of a colour is named by its port or its colour', () => {
  const ports = { blue: 5001, green: 5002 };
  const names = (unit: string) =>
    COLORS.map((color) => unitOf({ carrier: { kind: 'systemd', unit, scope: 'system' }, ports }, color));
  expect(names('shop@{port}.service')).toEqual(['shop@5001.service', 'shop@5002.service']);
  expect(names('a-{color}@b-{color}-{port}.service')).toEqual([
    'a-blue@b-blue-5001.service',
    'a-green@b-green-5002.service',
  ]);
  expect(COLORS.map(otherColor)).toEqual(['green', 'blue']);
});
