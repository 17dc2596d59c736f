import { describe, expect, test } from 'vitest';
import { listProblems, problemsOf, resolve } from '../fixture';

/** Two apps on web-1, with `first` and `second` as more of their settings, in lines 7 and 8. */
function withTwo(first: string, second: string, hosts = '[web-1]'): string {
  return `hosts:
  web-1: { address: web.example.com }
  web-2: { address: WEB.example.com. }
  web-3: { address: web.example.com, port: 2222 }
defaults: { source: { upload: . } }
apps:
  shop: { ${first} }
  blog: { ${second} }
environments:
  production: { hosts: ${hosts}, apps: { shop: {}, blog: {} } }
`;
}

const shop = 'runtime: { systemd: shop.service }';
const blog = 'runtime: { systemd: blog.service }';

describe('two apps in one environment', () => {
  test('with everything of their own are fine', () => {
    expect(problemsOf(withTwo(`${shop}, port: 1`, `${blog}, port: 2`))).toEqual([]);
  });

  test.each([
    [
      'a port',
      `${shop}, port: 80`,
      `${blog}, port: 80`,
      '8:53 `shop` in `production` and `blog` in `production` have the same port on `web-1`: 80',
    ],
    [
      'a unit',
      shop,
      shop,
      '8:20 `shop` in `production` and `blog` in `production` have the same unit on `web-1`: shop.service',
    ],
    [
      'a path',
      `${shop}, path: /srv/a`,
      `${blog}, path: /srv/a/`,
      '8:53 `shop` in `production` and `blog` in `production` have the same path on `web-1`: /srv/a',
    ],
    [
      'paths of which one lies in the other',
      `${shop}, path: /srv/a/b`,
      `${blog}, path: /srv/a`,
      '8:53 `shop` in `production` and `blog` in `production` have paths on `web-1` of which one lies in the other: /srv/a/b and /srv/a',
    ],
  ])('%s', (_, first, second, expected) => expect(problemsOf(withTwo(first, second))).toEqual([expected]));

  test('a unit of the system and one of the user are two', () => {
    expect(problemsOf(withTwo(shop, 'runtime: { systemd: { unit: shop.service, scope: user } }'))).toEqual([]);
  });

  test('paths that only begin alike are two', () => {
    expect(problemsOf(withTwo(`${shop}, path: /srv/a`, `${blog}, path: /srv/ab`))).toEqual([]);
  });

  test('on hosts with one address collide, however it is written', () => {
    const text = withTwo(`${shop}, port: 80`, `${blog}, port: 80`, '[web-1, web-2]')
      .replace('shop: {}', 'shop: { hosts: [web-1] }')
      .replace('blog: {}', 'blog: { hosts: [web-2] }');
    expect(problemsOf(text)).toEqual([
      expect.stringContaining('have the same port on one machine, `web-1` and `web-2`: 80'),
    ]);
  });
});

describe('one app', () => {
  test('on two hosts of one address is an error', () => {
    const text = withTwo(shop, blog, '[web-1, web-2]');
    expect(problemsOf(text)).toContainEqual(
      expect.stringContaining('`shop` in `production` goes to one machine twice'),
    );
  });

  test('on two ports of one address is on two machines', () => {
    expect(problemsOf(withTwo(shop, blog, '[web-1, web-3]'))).toEqual([]);
  });
});

describe('two environments', () => {
  const both = (address: string, unit: string) => `hosts:
  web-1: { address: "${address}" }
apps:
  shop: { source: { upload: . }, runtime: { systemd: "${unit}" } }
environments:
  test: { hosts: [web-1] }
  production: { hosts: [web-1] }
`;

  test('on one machine share no unit', () => {
    expect(problemsOf(both('a.example.com', 'shop.service'))).toEqual([
      '4:43 `shop` in `test` and `shop` in `production` have the same unit on `web-1`: shop.service',
    ]);
    expect(problemsOf(both('a.example.com', 'shop-{environment}.service'))).toEqual([]);
  });

  test('may share a unit where the address comes from the runner', () => {
    expect(problemsOf(both('${HOST}', 'shop.service'))).toEqual([]);
  });

  test('paths can meet by the names of apps and environments', () => {
    const text = `hosts: { web-1: { address: a } }
apps:
  a-b: { source: { upload: . }, runtime: static }
  a: { source: { upload: . }, runtime: static }
environments:
  c: { hosts: [web-1], apps: { a-b: {} } }
  b-c: { hosts: [web-1], apps: { a: {} } }
`;
    expect(problemsOf(text)).toEqual(['4:3 `a-b` in `c` and `a` in `b-c` have the same path on `web-1`: /srv/a-b-c']);
  });
});

test('what the variables make the same is found when they are filled', () => {
  const text = withTwo(`${shop}, port: 80`, `${blog}, port: 80`, '[web-1, web-2]')
    .replace('web.example.com', '"${A}"')
    .replace('WEB.example.com.', '"${B}"')
    .replace('shop: {}', 'shop: { hosts: [web-1] }')
    .replace('blog: {}', 'blog: { hosts: [web-2] }');
  expect(resolve(text, { variables: { A: '192.0.2.1', B: '192.0.2.2' } }).targets).toHaveLength(2);
  expect(listProblems(() => resolve(text, { variables: { A: '192.0.2.1', B: '192.0.2.1' } }))).toEqual([
    '8:53 `shop` in `production` and `blog` in `production` have the same port on one machine, `web-1` and `web-2`: 80',
  ]);
});

test('a variable of one environment can meet an address of another', () => {
  const text = `hosts:
  here: { address: 192.0.2.1 }
  there: { address: "\${THERE}" }
apps:
  shop: { source: { upload: . }, runtime: { systemd: shop.service } }
environments:
  test: { hosts: [here] }
  production: { hosts: [there] }
`;
  const inProduction = (address: string) => () =>
    resolve(text, { environment: 'production', variables: { THERE: address } });
  expect(listProblems(inProduction('192.0.2.2'))).toEqual([]);
  expect(listProblems(inProduction('192.0.2.1'))).toEqual([
    '5:43 `shop` in `test` and `shop` in `production` have the same unit on one machine, `here` and `there`: shop.service',
  ]);
});
