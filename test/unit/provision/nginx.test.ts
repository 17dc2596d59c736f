import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NginxSite } from '../../../src/config/targets/target-nginx';
import { nginxPart } from '../../../src/provision/nginx';
import { readSiteDrift } from '../../../src/provision/nginx-drift';
import { noteSites, readSites } from '../../../src/provision/nginx-facts';
import { type NginxHost, valuesOf, writeSite } from '../../../src/provision/nginx-site';
import { partsLeft } from '../../../src/provision/parts-left';
import { writeNginxMaintenance } from '../../../src/proxies/maintenance';
import { readTemplate } from '../../../src/templates/template';
import { NO_SPACE, openNginxSpace } from '../../fixtures/nginx-space';
import { makeTarget } from '../plan/target';
import { makeFolder } from '../shell/shells';

const runtime = { kind: 'command', start: 'a', stop: 'b', status: 'c', soakMs: 0 } as const;
const nginx: NginxSite = {
  file: 'shop-production.conf',
  listen: 80,
  maxBodyBytes: 1000,
  readTimeoutS: 60,
  hasHeaders: true,
};
const target = makeTarget({ runtime, port: 8000, domain: ['shop.test', 'www.shop.test'], nginx });
const HOST: NginxHost = { version: '1.22.1', hasIpv6: false };
const TLS = { certificate: '/etc/ssl/shop.pem', key: '/etc/ssl/shop.key', isTrusted: true };
const part = nginxPart(target);
if (part === undefined) throw new Error('this target has no site');

const facts = (texts: Record<string, string>, lines: Record<string, string> = {}) => ({
  read: (key: string) => lines[key],
  readText: (key: string) => texts[key],
});
const SITES = '/etc/nginx/sites-enabled';
const WELL = { version: '1.22.1', running: 'yes', conf: '/etc/nginx/nginx.conf', sites: SITES, unshare: 'yes' };
const text = writeSite(target, nginx, HOST);

describe('the site that Bowline writes', () => {
  test('passes requests on, and leads other names to the first', () => {
    expect(text).toBe(`# Written by Bowline for /srv/shop-production; changes here are overwritten by the next deploy.
server {
  listen 80;
  server_name shop.test;
  server_tokens off;
  location ^~ /.well-known/acme-challenge/ { root /var/www/bowline-acme; default_type text/plain; }
  client_max_body_size 1000;
  add_header X-Content-Type-Options nosniff always;
  add_header Referrer-Policy strict-origin-when-cross-origin always;
  add_header X-Frame-Options SAMEORIGIN always;
  open_file_cache off;
${writeNginxMaintenance({ path: '/srv/shop-production', retryAfterS: 300 }, String).join('\n')}
  set $bowline_connection close;
  if ($http_upgrade) { set $bowline_connection upgrade; }
  location / {
    proxy_pass http://127.0.0.1:8000;
    proxy_http_version 1.1;
    proxy_set_header Host $http_host;
    proxy_set_header X-Real-IP $remote_addr;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Host $http_host;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection $bowline_connection;
    proxy_read_timeout 60s;
    proxy_send_timeout 60s;
  }
}

server {
  listen 80;
  server_name www.shop.test;
  server_tokens off;
  location ^~ /.well-known/acme-challenge/ { root /var/www/bowline-acme; default_type text/plain; }
  location / { return 301 http://shop.test$request_uri; }
}
`);
  });

  test.each([
    ['1.18.0', 'listen 443 ssl http2;', false],
    ['1.25.0', 'listen 443 ssl http2;', false],
    ['1.25.1', 'listen 443 ssl;', true],
    ['1.26.3', 'listen 443 ssl;', true],
  ])('asks nginx %s for HTTP/2 in its own way', (version, listen, hasDirective) => {
    const site = writeSite({ ...target, certificate: TLS }, nginx, { version, hasIpv6: true });
    expect(site).toContain(`  ${listen}\n  ${listen.replace('443', '[::]:443')}\n`);
    expect(site.includes('  http2 on;')).toBe(hasDirective);
  });

  test('tells browsers to insist on https only where they trust the certificate', () => {
    expect(writeSite({ ...target, certificate: TLS }, nginx, HOST)).toContain('Strict-Transport-Security');
    expect(writeSite({ ...target, certificate: { ...TLS, isTrusted: false } }, nginx, HOST)).not.toContain(
      'Strict-Transport-Security',
    );
    expect(writeSite(target, { ...nginx, hasHeaders: false }, HOST)).not.toMatch(/^ {2}add_header/m);
  });

  test('serves names with a wildcard as they are', () => {
    expect(writeSite({ ...target, domain: ['shop.test', '*.shop.test'] }, nginx, HOST)).toMatch(
      /server_name shop.test \*.shop.test;[\s\S]*}\n}\n$/,
    );
  });

  test("is the app's own template where it has one, with the same mark", () => {
    const render = readTemplate('site.conf', 'server { server_name <%= it.domains.join(" ") %>; }\n\n');
    const own = { ...nginx, template: { file: 'site.conf', render } };
    expect(writeSite(target, own, HOST).split('\n').slice(1)).toEqual([
      'server { server_name shop.test www.shop.test; }',
      '',
    ]);
    expect(Object.keys(valuesOf(target, own, HOST)).sort()).toMatchInlineSnapshot(`
      [
        "app",
        "certificate",
        "certificate_key",
        "client_max_body_size",
        "current",
        "domain",
        "domains",
        "environment",
        "host",
        "ipv6",
        "listen",
        "nginx",
        "path",
        "port",
        "prefix",
        "read_timeout",
        "root",
      ]
    `);
  });
});

describe('before a deploy', () => {
  test.each([
    ['nothing, where all is well', {}, {}, []],
    ['nginx', {}, { version: undefined }, ['nginx is not installed']],
    ['that nginx runs', {}, { running: undefined }, ['nginx does not run']],
    [
      'a folder of sites',
      {},
      { sites: undefined },
      ['/etc/nginx/nginx.conf includes no folder of sites, such as sites-enabled/* or conf.d/*.conf'],
    ],
    [
      'what tests a site',
      {},
      { unshare: undefined },
      ['unshare is not there, by which a site is tested before it counts'],
    ],
    [
      'a name that no other site has',
      { others: `> ${SITES}/blog\n= /srv/blog\n  listen 80;\n server_name blog.test www.shop.test;\n` },
      {},
      [`www.shop.test is the name of another site already: ${SITES}/blog, which Bowline wrote for /srv/blog`],
    ],
    [
      'nothing of a site on another port, or of its own',
      {
        others: `> ${SITES}/blog\n listen 8080;\n server_name shop.test;\n> ${SITES}/shop-production.conf\n server_name shop.test;\n> ${SITES}/before.conf\n= /srv/shop-production\n server_name shop.test;\n`,
      },
      {},
      [],
    ],
  ])('a host is asked for %s', (_what, texts, lines, messages) => {
    const found = part.missing?.(
      facts(texts as Record<string, string>, { ...WELL, ...lines } as Record<string, string>),
    );
    expect(found?.map(({ message }) => message)).toEqual(messages);
  });

  test('a site of somebody else is left alone', () => {
    const there = { ...WELL, there: 'yes' };
    expect(part.resists?.(facts({}, WELL))).toBeUndefined();
    expect(part.resists?.(facts({ text }, there))).toBeUndefined();
    const foreign = part.resists?.(facts({ text: 'server { listen 80; }' }, there));
    expect(foreign?.message).toBe(
      `Bowline did not write ${SITES}/shop-production.conf, and would replace it\n  - server { listen 80; }`,
    );
    const other = part.resists?.(facts({ text: text.replace('/srv/shop-production;', '/srv/blog;') }, there));
    expect(other?.message).toBe(
      `Bowline wrote ${SITES}/shop-production.conf for /srv/blog, not for /srv/shop-production`,
    );
  });

  test('it is said that a name which no site has gets the first of them', () => {
    expect(noteSites(facts({ others: `> ${SITES}/default\n listen 80 default_server;\n` }, WELL))).toEqual([]);
    expect(noteSites(facts({ others: '' }, WELL))).toHaveLength(1);
  });

  test('sites are read by their lines', () => {
    expect(
      readSites('> /a\n  listen [::]:8080 ssl;\n  listen 127.0.0.1:81;\n  listen localhost;\n server_name a b;\n'),
    ).toEqual([{ file: '/a', owner: undefined, names: ['a', 'b'], ports: [8080, 81, 80], isDefault: false }]);
  });
});

describe('a plan', () => {
  test('has the difference, by what lies in a release that is on the host', () => {
    const site = 'site shop-production.conf';
    expect(part.compare(facts({ text }, WELL), 'new')).toEqual([]);
    expect(part.compare(facts({}, WELL), 'new')).toEqual([{ what: site, from: null, to: text }]);
    expect(part.compare(facts({ text, 'site.old': 'before' }, WELL), 'old')).toEqual([
      { what: site, from: text, to: 'before' },
    ]);
    expect(part.leave?.(facts({ text }, WELL))).toEqual([{ what: site, from: text, to: null }]);
  });

  test('takes the site away that the other release has not, or has by another name', () => {
    const names = (left: typeof target, entered: typeof target) => partsLeft(left, entered).map(({ name }) => name);
    expect(names(target, target)).toEqual([]);
    expect(names(target, { ...target, nginx: undefined })).toEqual(['nginx']);
    expect(names(target, { ...target, nginx: { ...nginx, file: 'other.conf' } })).toEqual(['nginx']);
  });
});

test('drift of a site is told by its lines', () => {
  expect(readSiteDrift(target, facts({ own: text, text }))).toEqual([]);
  expect(readSiteDrift(target, facts({ own: text, text: text.replace('8000', '8001') }))).toEqual([
    'site shop-production.conf was changed: `- proxy_pass http://127.0.0.1:8000;`, `+ proxy_pass http://127.0.0.1:8001;`',
  ]);
  expect(readSiteDrift(target, facts({ own: text }, { absent: 'yes' }))).toEqual([
    'site shop-production.conf is not installed any more',
  ]);
  expect(readSiteDrift({ ...target, nginx: undefined }, facts({ text }))).toEqual([]);
});

test.skipIf(NO_SPACE !== undefined)(
  'a real nginx tells its facts, and takes what is written',
  { timeout: 60_000 },
  async () => {
    using folder = makeFolder();
    using space = await openNginxSpace(folder.path);
    space.put('conf.d/blog.conf', 'server { listen 80; server_name blog.test; }\n');
    const found = space.ask(part.facts('p'));
    const host = { version: found.read('version') ?? '', hasIpv6: false };
    expect(found.read('version')).toMatch(/^1\.\d+\.\d+$/);
    expect(['sites', 'running', 'conf', 'there', 'unshare'].map((key) => found.read(key))).toEqual([
      SITES,
      'yes',
      '/etc/nginx/nginx.conf',
      undefined,
      'yes',
    ]);
    expect(readSites(found.readText('others') ?? '')).toMatchObject([
      { file: '/etc/nginx/conf.d/blog.conf', names: ['blog.test'], ports: [80] },
    ]);
    expect(part.missing?.(found)).toEqual([]);
    const cert = join(folder.path, 'shop.pem');
    space.run(
      `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ${cert}.key -out ${cert} -days 2 -subj /CN=shop.test`,
    );
    const put = (site: string) => space.root(['put', nginx.file, target.path], site);
    expect(
      put(
        writeSite({ ...target, certificate: { certificate: cert, key: `${cert}.key`, isTrusted: true } }, nginx, host),
      ),
    ).toMatchObject({ status: 0 });
    expect(
      space.run("curl -sk -o /dev/null -w '%{http_version}' --resolve shop.test:443:127.0.0.1 https://shop.test/")
        .output,
    ).toBe('2');
    expect(
      space.run("curl -s -o /dev/null -w '%{redirect_url}' -H 'Host: www.shop.test' http://127.0.0.1/a?b").output,
    ).toBe('https://shop.test/a?b');
    const files = makeTarget({
      domain: ['shop.test'],
      nginx: { ...nginx, root: 'public' },
      path: join(folder.path, 'srv'),
    });
    const open = space.run(
      `chmod 755 ${folder.path}; mkdir -p ${files.path}/r1/public/.git ${files.path}/r1/public/.well-known; ln -s r1 ${files.path}/current; cd ${files.path}/r1/public; echo home >index.html; echo x >.git/x; echo y >.well-known/y`,
    );
    expect(open.status).toBe(0);
    expect(space.root(['put', nginx.file, target.path], writeSite(files, files.nginx ?? nginx, host)).status).toBe(0);
    const get = (path: string) =>
      space.run(`curl -s -o /dev/null -w '%{http_code}' -H 'Host: shop.test' http://127.0.0.1${path}`).output;
    expect(['/', '/missing', '/.git/x', '/.well-known/y'].map(get)).toEqual(['200', '404', '404', '200']);
    const again = space.ask(part.facts('p'));
    expect([again.read('there'), again.readText('text')?.split('\n')[0]]).toEqual([
      'yes',
      `# Written by Bowline for ${files.path}; changes here are overwritten by the next deploy.`,
    ]);
  },
);
