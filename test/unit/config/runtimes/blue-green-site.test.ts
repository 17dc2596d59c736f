import { describe, expect, test } from 'vitest';
import { storedRuntimeSchema } from '../../../../src/config/runtimes/registry';
import { problemsOf, resolve, withEnvironment } from '../fixture';
import { build, instead, SITE, told, WHOLE, without, withoutPosition } from './colors';

describe('the site', () => {
  const inEnvironment = (url: string, settings = without(SITE)) =>
    withEnvironment(`hosts: [web-1]\nurl: "${url}"`).replace(
      '{ systemd: shop.service }',
      `{ blue_green: { ${settings.join(', ')} } }`,
    );
  const built = (text: string, variables = {}) => resolve(text, { variables }).targets[0];

  test('is the `url` of the environment, unless it has its own', () => {
    expect(built(inEnvironment('https://{environment}.example.com'))).toMatchObject({
      runtime: { site: 'https://production.example.com' },
      port: 443,
    });
    expect(built(inEnvironment('http://other.example.com', WHOLE))).toMatchObject({
      runtime: { site: 'https://shop.example.com' },
    });
  });

  test('takes placeholders and variables', () => {
    const settings = instead(SITE, 'site: "http://{app}-{environment}.example.com:8080"');
    expect(build(settings).runtime).toMatchObject({ site: 'http://shop-production.example.com:8080' });
  });

  test('of the environment that is not filled in yet is neither judged nor asked', () => {
    const text = inEnvironment('${SHOP_URL}');
    expect(problemsOf(text)).toEqual([]);
    expect(built(text, { SHOP_URL: 'http://shop.example.com:81' })).toMatchObject({ port: 81 });
  });

  test.each(['${SHOP_URL}', 'https://${SHOP}', 'https://shop.example.com:${PORT}', 'http://${SHOP}/'])(
    '%s of its own is judged and asked once it is filled in',
    (site) => {
      const settings = instead(SITE, `site: "${site}"`);
      expect(told(settings, 'health: { path: /health }\nchecks: { smoke: { paths: [/] }, version: {} }')).toEqual([]);
      const variables = { SHOP_URL: 'http://shop.example.com:81', SHOP: 'shop.example.com:81', PORT: '81' };
      expect(build(settings, variables).port).toBe(81);
      expect(() => build(settings, { SHOP_URL: 'nowhere', SHOP: 'shop example', PORT: 'eighty' })).toThrow(
        /is not a URL of http/,
      );
    },
  );

  test('of the environment is judged once it is filled in', () => {
    expect(() => built(inEnvironment('${SHOP_URL}'), { SHOP_URL: 'shop.example.com' })).toThrow('is not a URL of http');
  });

  test.each([
    ['site: "https://shop.example.com/shop"', '`https://shop.example.com/shop` has a path'],
    ['site: "shop.example.com"', '`shop.example.com` is not a URL of http or https'],
    ['site: "ftp://shop.example.com"', '`ftp://shop.example.com` is not a URL of http or https'],
    ['site: "https://me:secret@shop.example.com"', 'the URL holds a user or a password'],
    ['site: ""', 'the text is empty'],
  ])('%s is refused', (site, expected) => {
    expect(told(instead(SITE, site))).toEqual([expected]);
  });

  test('that no release can be asked by is not remembered', () => {
    const { runtime } = build(WHOLE);
    expect(storedRuntimeSchema.safeParse(runtime).success).toBe(true);
    for (const site of ['', 'shop', '/x', 'ftp://shop', 'https://'])
      expect(storedRuntimeSchema.safeParse({ ...runtime, site }).success, site).toBe(false);
  });
});

describe('two apps of two colours on one host', () => {
  const runtime = (changes: readonly string[] = []) =>
    `runtime: { blue_green: { ${[...WHOLE.filter((one) => !changes.some((line) => line.split(':')[0] === one.split(':')[0])), ...changes].join(', ')} } }`;
  const both = (second: string) => `hosts:
  web-1: { address: 203.0.113.10 }
defaults: { source: { upload: . } }
apps:
  shop: { ${runtime()} }
  blog: { ${second} }
environments:
  production: { hosts: [web-1], apps: { shop: {}, blog: {} } }
`;
  const collisions = (second: string) => problemsOf(both(second)).map(withoutPosition);
  const same = (what: string) => expect.stringContaining(`have the same ${what}`);

  test('may lie behind one port of the proxy', () => {
    const own = [
      'systemd: "blog@{port}.service"',
      'ports: { blue: 5003, green: 5004 }',
      'site: "https://blog.example"',
    ];
    expect(collisions(runtime(own))).toEqual([]);
  });

  test.each([
    ['a port', ['systemd: "blog@{port}.service"', 'ports: { blue: 5002, green: 5003 }'], 'port on `web-1`: 5002'],
    [
      'a unit',
      ['systemd: "shop@{port}.service"', 'ports: { blue: 5002, green: 5003 }'],
      'unit on `web-1`: shop@5002.service',
    ],
  ])('share %s', (_what, changes, expected) => {
    expect(collisions(runtime(changes))).toContainEqual(same(expected));
  });

  test('share no unit where each user has a systemd of their own', () => {
    const text = both(
      runtime(['scope: user', 'ports: { blue: 5003, green: 5004 }', 'systemd: "shop@{color}.service"']),
    );
    const own = text.replace('shop@{port}.service', 'shop@{color}.service');
    expect(problemsOf(own)).toEqual([]);
    expect(problemsOf(own.replace(', scope: user', '')).map(withoutPosition)).toContainEqual(
      same('unit on `web-1`: shop@blue.service'),
    );
  });

  test('share a port with an app of one service', () => {
    expect(collisions('port: 5001, runtime: { systemd: blog.service }')).toEqual([same('port on `web-1`: 5001')]);
    expect(collisions('runtime: { systemd: shop@5002.service }')).toEqual([same('unit on `web-1`: shop@5002.service')]);
    expect(collisions('port: 443, runtime: { systemd: blog.service }')).toEqual([]);
  });
});
