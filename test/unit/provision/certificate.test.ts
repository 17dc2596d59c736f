import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/config/targets/target';
import { certificatePart } from '../../../src/provision/certificate';
import { HOOK } from '../../../src/provision/certificate-root';
import type { Facts } from '../../../src/shell/facts';
import { makeTarget } from '../plan/target';
import { idOf } from '../release/entries';

const SERVER = 'https://ca.test/dir';
const RENEWAL = `server = ${SERVER}
authenticator = webroot
[[webroot_map]]
www.shop.test = /var/www/bowline-acme
shop.test = /var/www/bowline-acme
`;

function open(change: Partial<Target> = {}) {
  const request = { name: 'shop.test', names: ['shop.test', 'www.shop.test'], email: 'ops@shop.test', server: SERVER };
  const nginx = { file: 'shop.conf', listen: 80, maxBodyBytes: 1, readTimeoutS: 1, hasHeaders: true };
  const certificate = { certificate: '/c', key: '/k', isTrusted: false, request };
  const part = certificatePart(makeTarget({ nginx, certificate, ...change }));
  if (part === undefined) throw new Error('there is no part');
  return part;
}

/** What the host said. */
function say(words: Readonly<Record<string, string>>): Facts {
  return { read: (key) => words[key], readText: (key) => words[key] };
}

const DONE = { certbot: 'yes', timer: 'yes', conf: RENEWAL, hook: HOOK.text };

describe('a certificate that is requested', () => {
  const compare = (words: Readonly<Record<string, string>>) => open().compare(say(words), idOf(1));

  test('is one where certbot has it for the same names, and one more where it has not', () => {
    expect(compare(DONE)).toEqual([]);
    const wanted = 'shop.test, www.shop.test, by ca.test';
    expect(compare({ certbot: 'yes' })).toEqual([{ what: 'certificate shop.test', from: null, to: wanted }]);
    expect(compare({ ...DONE, conf: RENEWAL.replace(/^www.*\n/m, '') })).toEqual([
      { what: 'certificate shop.test', from: 'shop.test, by ca.test', to: wanted },
    ]);
    expect(compare({ ...DONE, conf: RENEWAL.replace(SERVER, 'https://staging.test/dir') })).toEqual([
      { what: 'certificate shop.test', from: 'shop.test, www.shop.test, by staging.test', to: wanted },
    ]);
  });

  test('is left alone where somebody renews it by another way, or only root sees it', () => {
    expect(compare({ ...DONE, conf: `server = ${SERVER}\nauthenticator = dns-route53\n` })).toEqual([]);
    expect(compare({ certbot: 'yes', closed: 'yes' })).toEqual([]);
  });

  test('needs the hook by which nginx serves what was renewed', () => {
    const { hook: _hook, ...without } = DONE;
    expect(compare(without)).toMatchObject([{ what: `hook ${HOOK.file}`, from: null }]);
  });

  test('needs certbot, unless a package brings it', () => {
    expect(open().missing?.(say({}))).toMatchObject([{ message: expect.stringContaining('certbot is not installed') }]);
    expect(open({ packages: [{ name: 'certbot' }] }).missing?.(say({}))).toEqual([]);
  });

  test('is told where nothing renews it', () => {
    expect(open().notes?.(say(DONE))).toEqual([]);
    expect(open().notes?.(say({ certbot: 'yes' }))).toEqual([
      'no timer of certbot runs on web-1: run `certbot renew` there twice a day, or the certificate expires',
    ]);
  });

  test('is not written down for an admin where nobody has seen nginx', () => {
    expect(open().byAdmin?.(say({}))).toBeUndefined();
    expect(open().byAdmin?.(say({ sites: '/etc/nginx/conf.d' }))?.text).toContain('/etc/nginx/conf.d/shop.conf');
  });
});
