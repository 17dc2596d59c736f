import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  askSite,
  configureColors,
  installSite,
  listColors,
  openColorShop,
  PORTS,
  startColorLoad,
} from '../fixtures/color-shop';
import { expectOutcome, PATH, readReport, type SystemdShop } from '../fixtures/systemd-shop';

/* The ways to switch a proxy that is no file at each request: Caddy's admin API, a snippet, an include of nginx, own commands. */

const API = 'http://127.0.0.1:2019';
const SNIPPET = '/etc/caddy/bowline/shop.caddy';
const INCLUDE = '/etc/nginx/bowline/shop.upstream';

let shop: SystemdShop;

beforeAll(async () => {
  shop = await openColorShop(['web-1']);
  await machine().exec(
    `systemctl disable --now nginx 2>&1; printf '{\\n\\tadmin 127.0.0.1:2019\\n}\\n' >/etc/caddy/Caddyfile
systemctl enable --now caddy 2>&1 || { systemctl status caddy; journalctl -u caddy -n 20; exit 1; } >&2`,
  );
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

const machine = () => {
  const [only] = shop.machines;
  if (only === undefined) throw new Error('no machine');
  return only;
};

type Change = Parameters<typeof configureColors>[1];

/** The shop behind another proxy than the file that nginx looks for. */
function behind(proxy: Record<string, unknown>, change: Change = () => {}): void {
  configureColors(shop, (app, runtime, environment) => {
    delete runtime.nginx;
    Object.assign(runtime, proxy);
    change(app, runtime, environment);
  });
}

const byApi = (change?: Change) => behind({ caddy: { api: {} } }, change);
const admin = (code: string) =>
  machine().exec(`python3 -c "$(cat)"`, {
    input: `import json, urllib.request
def call(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    r = urllib.request.Request('${API}' + path, data, {'Content-Type': 'application/json'}, method=method)
    return urllib.request.urlopen(r).read().decode()
${code}`,
  });

type Color = keyof typeof PORTS;

const readColor = async () => (await machine().exec(`cat ${PATH}/active_color`)).trim() as Color;

/** A version serves, its colour alone runs, and all files say so. */
async function expectServed(version: string): Promise<void> {
  expect(await askSite(machine())).toBe(version);
  const color = await readColor();
  const states = (['blue', 'green'] as const).map(
    (one) => `shop@${PORTS[one]} ${one === color ? 'active enabled' : 'inactive disabled'}`,
  );
  expect(await listColors(machine())).toBe(`${states.join('\n')}\n${color}\n`);
  const isOn = await machine().exec(`[ -e ${PATH}/switch/green.on ] && echo green || echo blue`);
  expect(isOn.trim()).toBe(color);
}

/** Fails only behind the proxy. */
const broken = {
  served: {
    type: 'command',
    run: `[ "$(cat ${PATH}/broken 2>/dev/null)" != "$BOWLINE_VERSION" ] || [ "$(cat ${PATH}/active_color)" != "$BOWLINE_COLOR" ]`,
  },
};

async function deployBroken(version: string): Promise<void> {
  await machine().exec(`echo ${version} >${PATH}/broken`);
  const run = await shop.deploy(version);
  await machine().exec(`rm ${PATH}/broken`);
  expectOutcome(run, 'rolled_back');
}

test('by the API: the route is made, switched, gone back to, and rolled back', async () => {
  byApi();
  const first = await shop.deploy('1.0.0');
  expectOutcome(first, 'success');
  expect(first.log).toContain('Caddy runs without --resume: a restart of it undoes the switch');
  await expectServed('1.0.0');
  const load = startColorLoad(machine());
  expectOutcome(await shop.deploy('1.1.0'), 'success');
  const { asked, lost } = await load.stop();
  console.log(`a deploy by the API: ${lost.length} of ${asked} requests lost`);
  await expectServed('1.1.0');
  byApi((app) => {
    app.checks = broken;
  });
  await deployBroken('1.2.0');
  await expectServed('1.1.0');
  byApi();
  expectOutcome(await shop.run('rollback'), 'success');
  await expectServed('1.0.0');
});

test("by the API: somebody's change is left, and named", async () => {
  await admin("call('PATCH', '/id/shop-production/upstreams', [{'dial': '127.0.0.1:9'}])");
  const run = await shop.deploy('1.3.0');
  expectOutcome(run, 'aborted');
  expect(run.log).toMatch(/the id shop-production of Caddy sends to 127\.0\.0\.1:9, and not to .* it is left as it is/);
  expect((await shop.cli('doctor')).output).toContain('127.0.0.1:9');
  expect(await admin("print(call('GET', '/id/shop-production/upstreams'))")).toContain('127.0.0.1:9');
  await admin(`call('PATCH', '/id/shop-production/upstreams', [{'dial': '127.0.0.1:${PORTS[await readColor()]}'}])`);
  expectOutcome(await shop.deploy('1.3.0'), 'success');
  await expectServed('1.3.0');
});

test("fault 44: somebody's reload is drift, and the next deploy brings the app back", async () => {
  const last = await readColor();
  const dead = last === 'blue' ? 'green' : 'blue';
  await machine().exec(
    `printf 'http://shop.example.com:8080 {\\n\\treverse_proxy 127.0.0.1:${PORTS[dead]}\\n}\\n' >/etc/caddy/Caddyfile; systemctl reload caddy`,
  );
  expect(await askSite(machine())).toContain('502');
  byApi((app) => {
    app.checks = { drift: {} };
  });
  const { hosts } = readReport(await shop.run('verify', { checks: 'drift' }));
  expect(hosts[0]?.drift.join('\n')).toContain(`the proxy serves ${dead}, `);
  expect(hosts[0]?.drift.join('\n')).toContain(`; the last switch was to ${last}, `);
  byApi((app) => {
    app.health = { ...(app.health as object), deadline: '2s' };
  });
  // One that fails its proof finds the proxy at a colour that is down, and leaves it at the one that is up.
  expectOutcome(await shop.deploy('1.4.0', 'never-healthy'), 'failed');
  await expectServed('1.3.0');
  byApi();
  expectOutcome(await shop.deploy('1.4.1'), 'success');
  await expectServed('1.4.1');
});

test('by a snippet: it is installed as doctor prints it, and a rollback over the change of ways goes by it', async () => {
  behind({ caddy: { snippet: { file: SNIPPET } } }, (app) => {
    app.checks = broken;
  });
  const doctor = await shop.cli('doctor');
  expect(doctor.output).toContain(`import ${SNIPPET}`);
  expect(doctor.output).toContain('install -d -o deploy /etc/caddy/bowline');
  const snippet = (color: Color) =>
    `route {\n\thandle /.bowline/live {\n\t\theader Bowline-Color ${color}\n\t\trespond 204\n\t}\n\treverse_proxy 127.0.0.1:${PORTS[color]}\n}\n`;
  await machine().exec(`install -d -o deploy /etc/caddy/bowline; cat >${SNIPPET}; chown deploy ${SNIPPET}`, {
    input: snippet(await readColor()),
  });
  await machine().exec(
    `printf 'http://shop.example.com:8080 {\\n\\timport ${SNIPPET}\\n}\\n' >/etc/caddy/Caddyfile; systemctl reload caddy`,
  );
  expectOutcome(await shop.deploy('2.0.0'), 'success');
  await expectServed('2.0.0');
  await deployBroken('2.1.0');
  await expectServed('2.0.0');
  expectOutcome(await shop.run('rollback'), 'success');
  await expectServed('1.4.1');
  // A reload by somebody, and a restart, change nothing.
  await machine().exec('systemctl restart caddy');
  await expectServed('1.4.1');
});

test('by a snippet: what Caddy refuses is taken back, and its words are told', async () => {
  await machine().exec(`printf 'broken.example.com {\\n\\tno_such\\n}\\n' >>/etc/caddy/Caddyfile`);
  const run = await shop.deploy('2.2.0');
  expect(run.outputs.status, run.log).not.toBe('success');
  expect(run.log).toMatch(/the reload failed: .*no_such/);
  await machine().exec(`sed -i '/^broken/,$d' /etc/caddy/Caddyfile`);
  await expectServed('1.4.1');
});

test('by an include of nginx: rights are named, and it is switched and rolled back', async () => {
  behind({ nginx: { include: INCLUDE } }, (app) => {
    app.checks = broken;
  });
  await machine().exec('systemctl disable --now caddy 2>&1');
  await installSite(machine());
  const site = `upstream shop.production { include ${INCLUDE}; }
server { listen 8080; server_name shop.example.com;
  location = /.bowline/live { allow 127.0.0.1; deny all; proxy_pass http://shop.production; add_header Bowline-Upstream $upstream_addr always; }
  location / { proxy_pass http://shop.production; }
}`;
  await machine().exec(
    `install -d -o deploy /etc/nginx/bowline; echo 'server 127.0.0.1:${PORTS[await readColor()]};' >${INCLUDE}; cat >/etc/nginx/conf.d/shop.conf; systemctl restart nginx`,
    { input: site },
  );
  const refused = await shop.deploy('3.0.0');
  expectOutcome(refused, 'aborted');
  expect(refused.log).toMatch(/may not run `nginx -t` through sudo/);
  expect(refused.log).toContain('/usr/sbin/nginx -t, /usr/bin/systemctl reload nginx');
  await machine().exec(
    `echo 'deploy ALL=(root) NOPASSWD: /usr/sbin/nginx -t' >/etc/sudoers.d/nginx; chmod 440 /etc/sudoers.d/nginx`,
  );
  expectOutcome(await shop.deploy('3.0.0'), 'success');
  await expectServed('3.0.0');
  await deployBroken('3.1.0');
  await expectServed('3.0.0');
  expectOutcome(await shop.run('rollback'), 'success');
  await expectServed('1.4.1');
});

test('by own commands, and back to a file at each request', async () => {
  behind({
    command: {
      switch: `/bin/echo "server 127.0.0.1:$BOWLINE_PORT;" >${INCLUDE} && sudo -n systemctl reload nginx && sleep 1`,
      live: `if grep -q ${PORTS.green} ${INCLUDE}; then echo green; else echo blue; fi`,
    },
  });
  await machine().exec(`chown deploy ${INCLUDE}`);
  expectOutcome(await shop.deploy('4.0.0'), 'success');
  await expectServed('4.0.0');
  expectOutcome(await shop.deploy('4.1.0'), 'success');
  await expectServed('4.1.0');
  configureColors(shop);
  await installSite(machine());
  // The files of the app have followed every switch, so that its site serves what serves.
  await expectServed('4.1.0');
  expectOutcome(await shop.deploy('4.2.0'), 'success');
  await expectServed('4.2.0');
});
