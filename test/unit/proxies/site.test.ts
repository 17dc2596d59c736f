import { describe, expect, test } from 'vitest';
import { caddy, nginx } from '../../../src/proxies';
import { writeClients } from '../../../src/proxies/shares';
import { ANSWER_PATH, type SiteSubject } from '../../../src/proxies/site';

const subject = (changes: Partial<Omit<SiteSubject, 'site'>> & { site?: string } = {}): SiteSubject => ({
  app: 'shop',
  environment: 'production',
  path: '/srv/shop-production',
  upstreams: { blue: '127.0.0.1:5001', green: '127.0.0.1:5002' },
  ...changes,
  site: new URL(changes.site ?? 'http://shop.example.com'),
});

/** The lines of a text that are no comments, without their indentation. */
const code = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

describe.each([caddy, nginx])('a site of $name', (proxy) => {
  test('names the app, and the command that asks this machine wherever the name leads', () => {
    const [about, , command] = proxy.writeSite(subject()).split('\n');
    expect(about).toMatch(/^# shop in production: /);
    expect(command).toBe(`#   curl --resolve shop.example.com:80:127.0.0.1 http://shop.example.com${ANSWER_PATH}`);
  });

  test.each([
    ['http://shop.example.com:8080', 'shop.example.com:8080:127.0.0.1 http://shop.example.com:8080/'],
    ['https://shop.example.com', 'shop.example.com:443:127.0.0.1 https://shop.example.com/'],
  ])('at %s is asked at its port', (site, asked) => {
    expect(proxy.writeSite(subject({ site }))).toContain(`--resolve ${asked}`);
  });

  test('does not depend on what follows the host in the address', () => {
    expect(proxy.writeSite(subject({ site: 'http://shop.example.com/path?query' }))).toBe(proxy.writeSite(subject()));
  });

  test('is clean text that ends with its line', () => {
    const text = proxy.writeSite(subject({ site: 'https://shop.example.com' }));
    expect(text).toMatch(/\}\n$/);
    expect(text).not.toMatch(/[ \t]\n|\n\n\n|undefined/);
  });

  test('writes as it is what a path may have in it', () => {
    expect(proxy.writeSite(subject({ path: '/srv/é-1_a@b,c=d+e:f.g' }))).toMatch(/ \/srv\/é-1_a@b,c=d\+e:f\.g\/switch/);
  });
});

describe('the address of a site of Caddy', () => {
  test.each([
    ['http://shop.example.com', 'http://shop.example.com {'],
    ['http://shop.example.com:80', 'http://shop.example.com {'],
    ['http://shop.example.com:8080', 'http://shop.example.com:8080 {'],
    ['https://shop.example.com', 'shop.example.com {'],
    ['https://shop.example.com:8443', 'https://shop.example.com:8443 {'],
    ['http://[::1]:8080', 'http://[::1]:8080 {'],
  ])('%s is %s', (site, line) => expect(code(caddy.writeSite(subject({ site })))[0]).toBe(line));

  test('of https comes with what the certificate needs, and of http without', () => {
    const note = 'write http://shop.example.com instead';
    expect(caddy.writeSite(subject({ site: 'https://shop.example.com' }))).toContain(note);
    expect(caddy.writeSite(subject())).not.toContain('certificate');
  });
});

describe('the server of a site of nginx', () => {
  test.each([
    ['http://shop.example.com', ['listen 80;', 'listen [::]:80;']],
    ['http://shop.example.com:8080', ['listen 8080;', 'listen [::]:8080;']],
    ['https://shop.example.com', ['listen 443 ssl;', 'listen [::]:443 ssl;']],
    ['https://shop.example.com:8443', ['listen 8443 ssl;', 'listen [::]:8443 ssl;']],
  ])('of %s has %j', (site, listens) => {
    const found = code(nginx.writeSite(subject({ site }))).filter((line) => line.startsWith('listen'));
    expect(found.map((line) => line.replace(/ #.*/, ''))).toEqual(listens);
  });

  test('of https leaves the certificate to be filled in, and of http speaks of none', () => {
    const text = nginx.writeSite(subject({ site: 'https://shop.example.com' }));
    expect(text).toContain('  # ssl_certificate /etc/letsencrypt/live/shop.example.com/fullchain.pem;\n');
    expect(text).toContain('  # ssl_certificate_key /etc/letsencrypt/live/shop.example.com/privkey.pem;\n');
    expect(nginx.writeSite(subject())).not.toContain('ssl');
  });

  test('has upstreams that no other app and environment has', () => {
    const names = [
      ['a', 'b-c'],
      ['a-b', 'c'],
      ['a-b-c', 'd'],
    ].flatMap(([app = '', environment = '']) =>
      code(nginx.writeSite(subject({ app, environment }))).filter((line) => line.startsWith('upstream')),
    );
    expect(new Set(names).size).toBe(6);
  });
});

describe('what no config allows', () => {
  const path = String.raw`/srv/a "b" \c`;

  test('is one word for Caddy', () => {
    expect(caddy.writeSite(subject({ path }))).toContain(String.raw`root "/srv/a \"b\" \c/switch"`);
  });

  test('is one word for nginx', () => {
    expect(nginx.writeSite(subject({ path }))).toContain(String.raw`(-f "/srv/a \"b\" \\c/switch/green.on")`);
  });
});

describe('the clients of a share', () => {
  const ids = Array.from({ length: 16 ** 3 }, (_, number) => number.toString(16).padStart(3, '0'));
  const of = (share: number) => ids.filter((id) => new RegExp(`^${writeClients(share)}`).test(`${id}f0`));

  test('are as many of them, in each step those of the one before it, and never all', () => {
    for (let share = 1; share < 100; share += 1) {
      expect(of(share), String(share)).toEqual(ids.slice(0, Math.round((share / 100) * ids.length)));
    }
  });

  test.each([
    [25, '[0-3]'],
    [50, '[0-7]'],
    [5, '(0[0-9a-b]|0c[0-9a-c])'],
  ])('of %i%% are %s', (share, text) => expect(writeClients(share)).toBe(text));
});

describe.each([caddy, nginx])('a site of $name without shares', (proxy) => {
  test('knows nothing of them', () => {
    expect(proxy.writeSite(subject())).not.toMatch(/share|cookie/i);
    expect(proxy.writeSite(subject({ shares: [] }))).toBe(proxy.writeSite(subject()));
  });
});

test('a Caddy in a container tells the host, which it sees as the gateway of a Docker network', () => {
  const askers = (isInContainer?: boolean) =>
    code(caddy.writeSite(subject({ isInContainer }))).filter((line) => line.startsWith('remote_ip'));
  expect(new Set(askers())).toEqual(new Set(['remote_ip 127.0.0.0/8 ::1']));
  expect(new Set(askers(true))).toEqual(new Set(['remote_ip 127.0.0.0/8 ::1 172.16.0.0/12 192.168.0.0/16']));
});
