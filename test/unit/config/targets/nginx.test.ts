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
      'a certificate that is requested and that is there, and one for any name below another',
      'port: 8000\ndomain: ["*.shop.test"]\nnginx: { listen: 8080 }\ncertificate: { email: ops@shop.test, cert: /a }',
      [
        '10:14 an authority gives no certificate for a wildcard by http',
        '11:22 an authority asks on port 80',
        '12:48 `cert` and `email` exclude each other',
      ],
    ],
    [
      'two authorities, and no address of mail',
      'port: 8000\ndomain: shop.test\nnginx: {}\ncertificate: { email: ops, staging: true, server: "http://ca" }',
      [
        '12:27 `ops` is not an email address',
        '12:41 `staging` and `server` exclude each other',
        '12:55 `http://ca` is no directory of an authority',
      ],
    ],
    [
      'an authority for files that are there',
      'port: 8000\ndomain: shop.test\nnginx: {}\ncertificate: { cert: /a, key: /b, staging: true }',
      ['12:48 `staging` is for a certificate that is requested, and there is no `email`'],
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

describe('`certificate`', () => {
  const read = (lines: string) =>
    resolve(withApp(`port: 8000\ndomain: [shop.test, www.shop.test]\nnginx: {}\ncertificate: { ${lines} }`)).targets[0]
      ?.certificate;

  test("with `email` is one for all names, by Let's Encrypt, which is tried before", () => {
    expect(read('email: ops@shop.test')).toEqual({
      certificate: '/etc/letsencrypt/live/shop.test/fullchain.pem',
      key: '/etc/letsencrypt/live/shop.test/privkey.pem',
      isTrusted: false,
      request: {
        name: 'shop.test',
        names: ['shop.test', 'www.shop.test'],
        email: 'ops@shop.test',
        server: 'https://acme-v02.api.letsencrypt.org/directory',
        trial: 'https://acme-staging-v02.api.letsencrypt.org/directory',
      },
    });
  });

  test('is of the server for trials, or of another authority, by choice', () => {
    const { request: staged } = read('email: ops@shop.test, staging: true') ?? {};
    expect([staged?.server, staged?.trial]).toEqual([
      'https://acme-staging-v02.api.letsencrypt.org/directory',
      undefined,
    ]);
    const { request: own } = read('email: ops@shop.test, server: "https://ca.test/dir"') ?? {};
    expect([own?.server, own?.trial]).toEqual(['https://ca.test/dir', undefined]);
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
