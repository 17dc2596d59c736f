import { describe, expect, test } from 'vitest';
import { listProblems, load, problemsOf, resolve, withApp } from '../fixture';

const SHOP = 'port: 8000\ndomain: [shop.test, "www.{app}.test"]\nnginx: {}';

describe('`nginx`', () => {
  test('has sensible defaults', () => {
    const [target] = resolve(withApp(SHOP)).targets;
    expect(target?.domain).toEqual(['shop.test', 'www.shop.test']);
    expect(target?.nginx).toEqual({
      file: 'shop-production.conf',
      listen: 80,
      root: undefined,
      maxBodyBytes: 10_000_000,
      readTimeoutS: 300,
      hasHeaders: true,
      template: undefined,
    });
  });

  test('takes a domain from the environment of the run', () => {
    const text = withApp('port: 8000\ndomain: "${DOMAIN}"\nnginx: {}');
    expect(resolve(text, { variables: { DOMAIN: 'shop.test' } }).targets[0]?.domain).toEqual(['shop.test']);
    expect(listProblems(() => resolve(text, { variables: { DOMAIN: 'shop.test; x' } }))).toEqual([
      '10:13 `shop.test; x` is no name of a site',
    ]);
  });

  test.each([
    ['no domain', 'port: 8000\nnginx: {}', ['10:12 `nginx` has no `domain`']],
    ['no port', 'domain: shop.test\nnginx: {}', ['10:12 `nginx` has no `port` to send requests to']],
    [
      'its own port',
      'port: 80\ndomain: shop.test\nnginx: {}',
      ['11:12 nginx and the app would both listen on port 80'],
    ],
    [
      'a root for a service',
      'port: 8000\ndomain: shop.test\nnginx: { root: public }',
      ['11:20 `root` is for files, and this app is a service'],
    ],
    [
      'a file elsewhere',
      'port: 8000\ndomain: shop.test\nnginx: { file: ../shop.conf }',
      ["11:20 `../shop.conf` is no name of a site's file"],
    ],
    [
      'a URL as domain',
      'port: 8000\ndomain: [https://shop.test, shop.test, shop.test]\nnginx: {}',
      ['10:14 `https://shop.test` is no name of a site', '10:44 `shop.test` stands there twice'],
    ],
    [
      'a certificate without a key, and one that is no absolute path',
      'port: 8000\ndomain: shop.test\nnginx: {}\ncertificate: { cert: shop.pem }',
      ['12:18 `certificate` has no `key`', '12:26 `shop.pem` is no absolute path that nginx can be given'],
    ],
    [
      'a certificate without a site',
      'domain: shop.test\ncertificate: { cert: /a, key: /b }',
      ['10:18 `certificate` is for a site, and there is no `nginx`'],
    ],
    [
      'what is not built yet',
      'port: 8000\ndomain: shop.test\nnginx: {}\ncertificate: { email: ops@example.com }',
      ['12:20 `email` is not built yet'],
    ],
  ])('refuses %s', (_what, lines, problems) => {
    expect(problemsOf(withApp(lines))).toEqual(problems);
  });

  test('is refused beside two colours by its name', () => {
    const runtime =
      'runtime: { blue_green: { systemd: "shop@{port}.service", ports: { blue: 5001, green: 5002 }, site: "http://shop.test", nginx: {} } }';
    expect(problemsOf(withApp('domain: shop.test\nnginx: {}', runtime))).toEqual([
      expect.stringMatching(/`nginx` cannot stand beside `runtime.blue_green` yet$/),
    ]);
  });

  test('serves files without a port', () => {
    const [target] = resolve(withApp('domain: shop.test\nnginx: { root: public/ }', 'runtime: static')).targets;
    expect(target?.nginx?.root).toBe('public/');
  });
});

describe('`domain`', () => {
  test('cannot stand in `defaults`, nor be that of two apps on one machine', () => {
    expect(problemsOf(`defaults: { domain: shop.test }\n${withApp('port: 8000')}`)).toEqual([
      '1:13 `domain` cannot stand in `defaults`: no two apps have the same',
    ]);
    const two = `hosts: { web-1: { address: 203.0.113.10 } }
apps:
  shop: { source: { upload: . }, runtime: static, domain: shop.test, nginx: {} }
  blog: { source: { upload: . }, runtime: static, domain: [blog.test, shop.test], nginx: {} }
environments: { production: { hosts: [web-1], apps: { shop: {}, blog: {} } } }
`;
    expect(listProblems(() => load(two))).toEqual([
      expect.stringContaining('have the same domain on `web-1`: shop.test:80'),
    ]);
  });
});
