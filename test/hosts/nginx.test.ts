import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConfigObject } from '../fixtures/project';
import {
  expectOutcome,
  openSystemdShop,
  PORT,
  readFileOn,
  readReport,
  type SystemdShop,
} from '../fixtures/systemd-shop';

/* A site of nginx in front of a service. One machine and a chain: each test goes on where the one before has ended. */

const FILE = '/etc/nginx/sites-enabled/shop-production.conf';
const TEMPLATE = 'deploy/site.conf';

let shop: SystemdShop;

const machine = () => {
  const [only] = shop.machines;
  if (only === undefined) throw new Error('no machine');
  return only;
};

/** The shop with a site of these settings, and `change` made to its config. */
function behind(
  nginx: Record<string, unknown> | undefined,
  change: (app: Record<string, unknown>, config: ConfigObject) => void = () => {},
) {
  shop.configure((config, app) => {
    if (nginx !== undefined) Object.assign(app, { domain: ['shop.test', 'www.shop.test'], nginx });
    change(app, config);
  });
}

/** By nginx, as somebody outside; where it leads elsewhere, that address. The image has no curl. */
const ASK = `import http.client, sys
c = http.client.HTTPConnection("127.0.0.1", 80, timeout=5)
c.request("GET", sys.argv[1], headers={"Host": sys.argv[2]})
r = c.getresponse()
print(r.getheader("Location") or r.read().decode())`;
const ask = async (path = '/health', name = 'shop.test') =>
  (await machine().exec(`python3 - '${path}' ${name}`, { input: ASK })).trim();
const readVersion = async () => JSON.parse(await ask()).version;

beforeAll(async () => {
  shop = await openSystemdShop(['web-1']);
  await machine().exec('rm -f /etc/nginx/sites-enabled/default');
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

test('what the host lacks is named before anything is touched', async () => {
  behind({});
  const run = await shop.deploy('1.0.0');
  expectOutcome(run, 'aborted');
  expect(run.log).toMatch(/nginx does not run/);
  expect(run.log).toMatch(/this user may not run `sh` through sudo/);
  expect(run.log).toMatch(/The line lets deploy become root, because it may install a site of any content/);
  const line = /(deploy ALL=\(root\) NOPASSWD: .*\/bin\/sh)/.exec(run.log)?.[1];
  await machine().exec(
    `echo '${line}' >/etc/sudoers.d/nginx; chmod 440 /etc/sudoers.d/nginx; visudo -c >/dev/null; systemctl enable --quiet --now nginx`,
  );
});

test('a release without a site, then one with: the site is in front of the service, and the next deploy is `unchanged`', async () => {
  behind(undefined);
  expectOutcome(await shop.deploy('1.0.0'), 'success');
  behind({});
  const run = await shop.deploy('2.0.0');
  expectOutcome(run, 'success');
  expect(await readVersion()).toBe('2.0.0');
  expect(await ask('/a?b', 'www.shop.test')).toBe('http://shop.test/a?b');
  const again = await shop.run('deploy');
  expectOutcome(again, 'unchanged');
});

test('during maintenance visitors get a page of the release, and the service itself is asked as always', async () => {
  const visit = () =>
    machine().exec('python3 -c "$(cat)"', {
      input: ASK.replace('"Host": sys.argv[2]', '"Host": "shop.test", "X-Forwarded-For": "203.0.113.7"')
        .replace('sys.argv[1]', '"/health"')
        .replace('print(', 'print(r.status, r.getheader("Retry-After"), '),
    });
  behind({}, (app) => Object.assign(app, { maintenance: { page: 'service.py' } }));
  const on = await shop.cli('maintenance', 'on');
  expect(on.exitCode, on.output).toBe(0);
  expect(await visit()).toMatch(/^503 300 [\s\S]*import/);
  expect(await readVersion()).toBe('2.0.0');
  expect((await shop.cli('maintenance', 'off')).exitCode).toBe(0);
  expect(await visit()).toMatch(/^200 None .*2\.0\.0/);
});

test('the plan shows the lines of the site that differ, and a changed port changes nothing else of it', async () => {
  behind({}, (app) =>
    Object.assign(app, {
      port: PORT + 1,
      runtime: { systemd: { unit: 'shop.service', start: `env PORT=${PORT + 1} python3 service.py`, soak: '1s' } },
    }),
  );
  const { plan } = readReport(await shop.run('plan'));
  expect(plan?.[0]?.hostChanges).toEqual([
    {
      what: 'site shop-production.conf',
      is: 'changed',
      lines: [`- proxy_pass http://127.0.0.1:${PORT};`, `+ proxy_pass http://127.0.0.1:${PORT + 1};`],
    },
  ]);
  behind({});
});

test('a broken template stops before the switch, with the words of nginx', async () => {
  shop.project.write(TEMPLATE, 'server {\n  listen 80;\n  server_name <%= it.domain %>;\n  nonsense on;\n}\n');
  behind({ template: TEMPLATE });
  const run = await shop.deploy('3.0.0');
  expectOutcome(run, 'failed');
  expect(run.log).toMatch(/unknown directive "nonsense" in \/etc\/nginx\/sites-enabled\/shop-production.conf:5/);
  expect(run.log).toMatch(/nothing was changed/);
  expect([await readVersion(), await readFileOn(machine(), 'current/VERSION')]).toEqual(['2.0.0', '2.0.0']);
  shop.project.write(TEMPLATE, 'server {\n  server_name <%= it.dimain %>;\n}\n');
  const unknown = await shop.run('deploy');
  expectOutcome(unknown, 'aborted');
  expect(unknown.log).toMatch(/deploy\/site.conf:2: there is no `it.dimain`/);
});

test('a template of the app is its site, and a rollback brings the one of before', async () => {
  shop.project.write(
    TEMPLATE,
    'server {\n  listen <%= it.listen %>;\n  server_name <%= it.domains.join(" ") %>;\n  location = /made-by { return 200 <%= it.app %>; }\n  location / { proxy_pass http://127.0.0.1:<%= it.port %>; }\n}\n',
  );
  behind({ template: TEMPLATE });
  expectOutcome(await shop.deploy('4.0.0'), 'success');
  expect([await readVersion(), await ask('/made-by')]).toEqual(['4.0.0', 'shop']);
  const back = await shop.run('rollback');
  expectOutcome(back, 'success');
  expect(await readVersion()).toBe('2.0.0');
  expect(await machine().exec(`cat ${FILE}`)).not.toContain('made-by');
});

test('a port that another process holds is found by the reload, and all goes back', async () => {
  await machine().exec(`systemd-run --quiet --unit=taken python3 -m http.server 8081`);
  behind({ listen: 8081 });
  const run = await shop.deploy('5.0.0');
  expectOutcome(run, 'rolled_back');
  expect(run.log).toMatch(/bind\(\) to 0.0.0.0:8081 failed \(98: Address already in use\)/);
  expect([await readVersion(), await readFileOn(machine(), 'current/VERSION')]).toEqual(['2.0.0', '2.0.0']);
  await machine().exec('systemctl stop taken');
});

test('a name that another site has, and a file of somebody else, are found before', async () => {
  await machine().exec(
    `printf 'server { listen 80;\\n server_name other.test www.shop.test;\\n}\\n' >/etc/nginx/conf.d/other.conf`,
  );
  behind({});
  const claimed = await shop.deploy('6.0.0');
  expectOutcome(claimed, 'aborted');
  expect(claimed.log).toMatch(/www.shop.test is the name of another site already: \/etc\/nginx\/conf.d\/other.conf/);
  await machine().exec(`rm /etc/nginx/conf.d/other.conf; cp -p ${FILE} /root/site; echo '# mine' >${FILE}`);
  const foreign = await shop.run('deploy');
  expectOutcome(foreign, 'aborted');
  expect(foreign.log).toMatch(/Bowline did not write .*shop-production.conf, and would replace it/);
  const adopted = await shop.run('deploy', { force: 'adopt' });
  expectOutcome(adopted, 'success');
  expect(await machine().exec('cat /etc/nginx/bowline-adopted/shop-production.conf')).toBe('# mine\n');
  expect(await readVersion()).toBe('6.0.0');
});

test('a site that was changed by hand is told by drift and by the check `nginx_config`', async () => {
  const look = async () => {
    const [host] = readReport(await shop.run('verify')).hosts;
    return host?.checks.find(({ type }) => type === 'nginx_config');
  };
  behind({}, (app) => Object.assign(app, { checks: { nginx_config: {} } }));
  expect(await look()).toMatchObject({ ok: true });
  await machine().exec(`sleep 2; sed -i 's/client_max_body_size.*/client_max_body_size 1;/' ${FILE}`);
  const changed =
    'site shop-production.conf was changed: `- client_max_body_size 10000000;`, `+ client_max_body_size 1;`';
  const status = await shop.cli('status', '--json');
  expect(JSON.parse(status.stdout).services[0].drift).toEqual([changed]);
  expect(await look()).toMatchObject({
    ok: false,
    detail: `${changed}; nginx runs by an older shop-production.conf: it was not reloaded since`,
  });
});

test('files are served, and a change of their site loses no request', async () => {
  const files = (size: string) =>
    shop.configure((config) => {
      config.apps.web = {
        source: { upload: 'web' },
        runtime: 'static',
        domain: 'web.test',
        nginx: { client_max_body_size: size },
      };
      config.environments.production = { ...config.environments.production, apps: { shop: {}, web: {} } };
      Object.assign(config.apps.shop ?? {}, { domain: 'shop.test', nginx: {} });
    });
  shop.project.write('web/index.html', 'home\n');
  files('1MB');
  await shop.project.commit('Add the web');
  const load = `import http.client, time, sys
lost = asked = 0
end = time.time() + float(sys.argv[1])
while time.time() < end:
    asked += 1
    try:
        c = http.client.HTTPConnection("127.0.0.1", 80, timeout=5); c.request("GET", "/", headers={"Host": "web.test"})
        lost += c.getresponse().read() != b"home\\n"
    except Exception: lost += 1
    time.sleep(0.01)
    if __import__("os").path.exists("/root/stop"): break
print(asked > 50, lost)`;
  expectOutcome(await shop.run('deploy', { apps: 'web' }), 'success');
  expect(await ask('/', 'web.test')).toBe('home');
  const asking = machine().exec(`rm -f /root/stop; python3 - 120`, { input: load });
  files('2MB');
  expectOutcome(await shop.run('deploy', { apps: 'web' }), 'success');
  files('3MB');
  expectOutcome(await shop.run('deploy', { apps: 'web' }), 'success');
  await machine().exec('touch /root/stop');
  expect((await asking).trim()).toBe('True 0');
});

test('the site goes with the release: a rollback to one that had none removes it', async () => {
  behind({});
  const releases = JSON.parse((await shop.cli('releases', '--json')).stdout).releases as {
    release: string;
    version: string;
  }[];
  const first = releases.find(({ version }) => version === '1.0.0');
  expectOutcome(await shop.run('rollback', { target: `id:${first?.release}` }), 'success');
  expect(await machine().exec(`ls ${FILE} 2>&1 || :`)).toMatch(/No such file/);
  expect(await readFileOn(machine(), 'current/VERSION')).toBe('1.0.0');
});
