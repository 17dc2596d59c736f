import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCertificate } from '../../src/provision/certificate-root';
import { writeSiteMark } from '../../src/provision/nginx-place';
import { sh } from '../../src/shell/sh';
import { type AcmeServer, startAcmeServer, visitHttps } from '../fixtures/acme';
import { expectOutcome, openSystemdShop, PATH, readReport, type SystemdShop, UNIT } from '../fixtures/systemd-shop';

/* https by an authority on the machine itself. One machine and a chain: each test goes on where the one before has ended. */

const SITES = '/etc/nginx/sites-enabled';
const HOOK = '/etc/letsencrypt/renewal-hooks/deploy/bowline-nginx';
const NAMES = ['shop.test', 'www.shop.test'];

let shop: SystemdShop;
let authority: AcmeServer;

const machine = () => {
  const [only] = shop.machines;
  if (only === undefined) throw new Error('no machine');
  return only;
};

/** The shop with these names, and a certificate for them. */
function secure(domain: readonly string[] = NAMES, nginx: Record<string, unknown> = {}) {
  shop.configure((_config, app) => {
    Object.assign(app, { domain, nginx, certificate: { email: 'ops@shop.test', server: authority.url } });
  });
}

/** By https: the version of the shop, and the certificate. */
async function visit() {
  const { body, ...certificate } = await visitHttps(machine(), 'shop.test');
  return { version: (JSON.parse(body) as { version: string }).version, ...certificate };
}

beforeAll(async () => {
  shop = await openSystemdShop(['web-1']);
  await machine().exec(
    "rm -f /etc/nginx/sites-enabled/default; systemctl enable --quiet --now nginx; echo 'deploy ALL=(root) NOPASSWD: /bin/sh' >/etc/sudoers.d/nginx; chmod 440 /etc/sudoers.d/nginx",
  );
  authority = await startAcmeServer(machine());
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

test('a host without certbot is refused before anything is touched', async () => {
  await machine().exec('mv /usr/bin/certbot /root/');
  secure();
  const run = await shop.deploy('1.0.0');
  expectOutcome(run, 'aborted');
  expect(run.log).toMatch(/certbot is not installed, by which the certificate is requested/);
  await machine().exec('mv /root/certbot /usr/bin/');
});

test('a name without an address, and one that another server answers: no authority is asked, and nothing is left', async () => {
  secure();
  const unknown = await shop.deploy('1.0.0');
  expectOutcome(unknown, 'failed');
  expect(unknown.log).toMatch(/shop.test has no address .*: create it in DNS, for this host; no authority was asked/);

  // The machine below it, where nothing listens.
  await machine().exec(
    `cp /etc/hosts /root/hosts; echo "$(ip route | sed -n 's/^default via \\([^ ]*\\).*/\\1/p') ${NAMES.join(' ')}" >>/etc/hosts`,
  );
  const elsewhere = await shop.run('deploy');
  expectOutcome(elsewhere, 'failed');
  expect(elsewhere.log).toMatch(/http:\/\/shop.test\/.well-known\/acme-challenge\/: .*Connection refused/);
  expect(elsewhere.log).toMatch(/Let the DNS of the name lead to this host/);
  await machine().exec(
    `cat /root/hosts >/etc/hosts; echo '127.0.0.1 ${NAMES.join(' ')} new.shop.test other.test' >>/etc/hosts`,
  );
  expect(await authority.countOrders()).toBe(0);
  expect(
    await machine().exec(`ls ${SITES} /var/www/bowline-acme/.well-known/acme-challenge; ls -d /run/bowline-c*`),
  ).toBe(
    '/etc/nginx/sites-enabled:\n\n/var/www/bowline-acme/.well-known/acme-challenge:\n/run/bowline-certificate.lock\n',
  );
});

test('from nothing to https in one deploy; the next is `unchanged`, and the one after asks for no other', async () => {
  secure();
  expectOutcome(await shop.run('deploy'), 'success');
  expect(await visit()).toMatchObject({ version: '1.0.0', names: NAMES });
  expectOutcome(await shop.run('deploy'), 'unchanged');
  expectOutcome(await shop.deploy('2.0.0'), 'success');
  expect(await visit()).toMatchObject({ version: '2.0.0' });
  expect(await authority.countOrders()).toBe(1);
  expect(await machine().exec(`ls ${SITES}; systemctl is-enabled certbot.timer`)).toBe(
    'shop-production.conf\nenabled\n',
  );
});

test('a renewal is served at once', async () => {
  const before = await visit();
  await machine().exec('certbot renew -q --force-renewal --no-random-sleep-on-renew');
  const after = await visit();
  expect(after.serial).not.toBe(before.serial);
});

test('another name joins the certificate, although the site of before does not have it', async () => {
  secure([...NAMES, 'new.shop.test']);
  // A run that was killed has left one behind.
  await machine().exec(
    `printf '${writeSiteMark(PATH)}\\nserver { listen 80; server_name new.shop.test; }\\n' >${SITES}/bowline-acme-shop.test.conf; nginx -s reload`,
  );
  expectOutcome(await shop.run('deploy'), 'success');
  expect(await visit()).toMatchObject({ version: '2.0.0', names: ['new.shop.test', ...NAMES] });
  expect(await machine().exec(`ls ${SITES}; ls ${HOOK}`)).toBe(`shop-production.conf\n${HOOK}\n`);
});

test('a template that does not lead the authority to the answer is told, and goes on serving', async () => {
  shop.project.write(
    'deploy/site.conf',
    'server {\n  listen 80;\n  server_name <%= it.domains.join(" ") %>;\n  location / { proxy_pass http://127.0.0.1:<%= it.port %>; }\n}\n',
  );
  secure(NAMES, { template: 'deploy/site.conf' });
  await machine().exec('rm -r /etc/letsencrypt/live /etc/letsencrypt/archive /etc/letsencrypt/renewal');
  expectOutcome(await shop.deploy('3.0.0'), 'success');
  await machine().exec('rm -r /etc/letsencrypt/live /etc/letsencrypt/archive /etc/letsencrypt/renewal');
  const orders = await authority.countOrders();
  const run = await shop.deploy('4.0.0');
  expectOutcome(run, 'failed');
  expect(run.log).toMatch(/shop-production.conf has to lead that path to \/var\/www\/bowline-acme/);
  expect(await authority.countOrders()).toBe(orders);
});

test('what `doctor` prints has an admin do it once, where a deploy may not', async () => {
  await machine().exec(
    `rm -r /etc/letsencrypt/* ${SITES}/* /etc/sudoers.d/nginx; systemctl disable --quiet --now ${UNIT}; rm -r ${PATH}; nginx -s reload`,
  );
  secure();
  shop.configure((_config, app) => {
    const certificate = { email: 'ops@shop.test', server: authority.url };
    Object.assign(app, { domain: NAMES, nginx: {}, certificate, privileges: 'restart' });
  });
  await shop.release('5.0.0');
  const asked = await shop.run('doctor');
  expectOutcome(asked, 'aborted');
  const script = readReport(asked).installs?.find(({ what }) => what.includes('root'))?.text ?? '';
  const obey = () => machine().exec('cat >/root/setup.sh && sh /root/setup.sh 2>&1', { input: script });
  await obey();
  expect(await obey()).toMatch(/not yet due for renewal/);
  expectOutcome(await shop.run('deploy'), 'success');
  expect(await visit()).toMatchObject({ version: '5.0.0', names: NAMES });
  expect(await machine().exec(`ls ${SITES}`)).toBe('shop-production.conf\n');
});

test('the authority for trials is asked first, and what it refuses is told in its words', async () => {
  const words = ['other.test', 'ops@shop.test', authority.url, authority.url, 'other.conf', '/srv/other'];
  const ask = (...names: readonly string[]) =>
    machine().exec(`${sh`${runCertificate({ isRoot: true })} ${[...words, ...names]} 2>&1`.text} || :`);
  const before = await authority.countOrders();
  expect(await ask('other.test')).toMatch(/other.test: a certificate by https:\/\/localhost/);
  expect((await authority.countOrders()) - before).toBe(2);
  await machine().exec('systemctl stop pebble');
  expect(await ask('other.test', 'new.shop.test')).toMatch(
    /Connection refused[\s\S]*certbot got no certificate for other.test; nothing was changed/,
  );
});
