import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AcmeServer, startAcmeServer } from '../fixtures/acme';
import { expectOutcome, openSystemdShop, readReport, type SystemdShop } from '../fixtures/systemd-shop';

/* Previews of a service with all that may stand beside one. One machine and a chain: each test goes on where the one before has ended. */

const FIRST_PORT = 8100;

let shop: SystemdShop;
let authority: AcmeServer;

const machine = () => {
  const [only] = shop.machines;
  if (only === undefined) throw new Error('no machine');
  return only;
};

beforeAll(async () => {
  shop = await openSystemdShop(['web-1']);
  const names = [1, 2, 3, 4].map((number) => `pr-${number}.shop.test`).join(' ');
  await machine().exec(
    `rm -f /etc/nginx/sites-enabled/default; systemctl enable --quiet --now nginx; echo 'deploy ALL=(root) NOPASSWD: ALL' >/etc/sudoers.d/all; echo '127.0.0.1 ${names}' >>/etc/hosts`,
  );
  authority = await startAcmeServer(machine());
  shop.configure((config, app) => {
    Object.assign(app, {
      ...{ nginx: {}, certificate: { email: 'ops@shop.test', server: authority.url } },
      schedule: { nightly: { run: 'true', calendar: '*-*-* 03:00' } },
      runtime: {
        systemd: {
          unit: 'shop-{environment}.service',
          start: 'env PORT="$BOWLINE_PORT" python3 service.py',
          soak: '1s',
        },
      },
    });
    const { port: _, ...rest } = app;
    config.apps.shop = rest;
    config.environments = {
      preview: {
        ...{ per: 'pull_request', hosts: ['web-1'], slots: 3, url: 'https://pr-{number}.shop.test' },
        apps: { shop: { domain: 'pr-{number}.shop.test', port: `${FIRST_PORT}-${FIRST_PORT + 2}` } },
      },
    };
  });
  // The command and the action are of one repository.
  shop.project.git('remote', 'add', 'origin', 'https://github.com/octocat/shop.git');
  await shop.release('1.0.0');
}, 300_000);

afterAll(async () => shop?.[Symbol.asyncDispose]());

const deploy = (number: number) => shop.run('deploy', { environment: `pr-${number}`, 'lock-wait': '3m' });

/** Everything of a preview that a machine can have, a line each. */
const look = (number: number) =>
  machine().exec(
    `n=pr-${number}; { ls -d /srv/shop-$n; ls /etc/systemd/system /etc/systemd/system/*.wants /etc/nginx/sites-enabled; ls /etc/letsencrypt/live /etc/letsencrypt/renewal; systemctl list-units --all --plain --no-legend "*shop-$n*"; pgrep -af "shop-$n/"; grep -h "\\"number\\":${number}," /home/deploy/.bowline/previews/*.jsonl; } 2>/dev/null | grep -e "$n" -e '"number"' || :`,
  );

const ask = async (port: number) =>
  (
    await machine().exec(
      `python3 -c 'import urllib.request as u; print(u.urlopen("http://127.0.0.1:${port}/health", timeout=5).read().decode())' 2>/dev/null || :`,
    )
  ).trim();

test('three come up at once, each with its own port, unit, site and certificate, and a fourth is refused by name', async () => {
  const runs = await Promise.all([1, 2, 3].map(deploy));
  for (const run of runs) expectOutcome(run, 'success');
  for (const slot of [0, 1, 2]) expect(await ask(FIRST_PORT + slot)).toContain('1.0.0');
  for (const number of [1, 2, 3]) {
    const all = await look(number);
    for (const part of [
      `/srv/shop-pr-${number}`,
      `shop-pr-${number}.service`,
      `shop-pr-${number}.conf`,
      'nightly.timer',
    ])
      expect(all).toContain(part);
    expect(all).toContain(`pr-${number}.shop.test`);
  }
  const fourth = await deploy(4);
  expect(fourth.outputs.status, fourth.log).toBe('failed');
  expect(readReport(fourth).error?.code).toBe('slots_full');
  for (const number of [1, 2, 3]) expect(fourth.log).toContain(`pr-${number} since `);
  expect(await look(4)).toBe('');
});

test('one that is deployed again keeps its port', async () => {
  await shop.release('2.0.0');
  expectOutcome(await deploy(2), 'success');
  const list = await shop.cli('previews', '--json');
  const rows = JSON.parse(list.stdout).previews as { number: number; ports: number[]; version: string }[];
  const [two] = rows.filter(({ number }) => number === 2);
  expect(two?.version).toBe('2.0.0');
  expect(await ask(two?.ports[0] ?? 0)).toContain('2.0.0');
});

test('a teardown that is killed is finished by the next, nothing is left, and the others serve on', async () => {
  const killed = shop.start('teardown', { environment: 'pr-2' });
  await killed.waitFor(/take away: schedule/, 60_000);
  killed.kill('SIGKILL');
  await killed.ended;
  const run = await shop.run('teardown', { environment: 'pr-2', 'lock-wait': '1m' });
  expect(['success', 'unchanged'], run.log).toContain(run.outputs.status);
  expect(await look(2)).toBe('');
  const again = await shop.run('teardown', { environment: 'pr-2' });
  expectOutcome(again, 'unchanged');
  const rows = JSON.parse((await shop.cli('previews', '--json')).stdout).previews as { ports: number[] }[];
  expect(rows).toHaveLength(2);
  for (const { ports } of rows) expect(await ask(ports[0] ?? 0)).toContain('1.0.0');
  expectOutcome(await deploy(4), 'success');
});
