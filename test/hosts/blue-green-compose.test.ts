import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caddy } from '../../src/proxies';
import { askSite, installTemplate, startColorLoad } from '../fixtures/color-shop';
import { type ColorStack, installStackSite, openColorStack, type Services } from '../fixtures/color-stack';
import { readExample, readPageInputs } from '../fixtures/page-examples';
import { expectOutcome, lastLines, PATH, readReport } from '../fixtures/systemd-shop';

/* Two colours of a stack of Compose behind a real nginx: the new one proves itself off traffic. */

let shop: ColorStack;

beforeAll(async () => {
  shop = await openColorStack();
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

type Color = 'blue' | 'green';

/** In place nothing has a colour. */
const noColor = ({ web }: Services) => Object.assign(web ?? {}, { environment: { VERSION: '6.0.0', COLOR: 'none' } });

/** The containers of a project, as `web running`. */
async function look(project: string): Promise<string> {
  const format = '{{.Label "com.docker.compose.service"}} {{.State}}';
  return (
    await shop.machine.exec(
      `docker ps -a --filter label=com.docker.compose.project=${project} --format '${format}' | sort`,
    )
  ).trim();
}

const idOf = (project: string) =>
  shop.machine.exec(`docker ps -q --no-trunc --filter label=com.docker.compose.project=${project}`);
const link = async (name: string) => (await shop.machine.exec(`readlink ${PATH}/${name} || :`)).trim();
const colorNow = async () => (await shop.machine.exec(`cat ${PATH}/active_color`)).trim() as Color;

/** What serves, what runs of both colours, and that all files say so. */
async function expectColor(color: Color, version: string, others: string): Promise<void> {
  expect(await askSite(shop.machine)).toBe(version);
  const other = color === 'blue' ? 'green' : 'blue';
  expect([await look(`shop-production-${color}`), await look(`shop-production-${other}`)]).toEqual([
    'web running',
    others,
  ]);
  expect([await colorNow(), await link('current')]).toEqual([color, await link(color)]);
}

describe('what cannot run side by side is refused before anything is started', () => {
  test.each<[string, RegExp, (services: Services) => void]>([
    [
      'a name of a container',
      /both colours have the container name shop/,
      ({ web }) => Object.assign(web ?? {}, { container_name: 'shop' }),
    ],
    [
      'a port of both',
      /both colours publish port 9000/,
      ({ web }) => Object.assign(web ?? {}, { ports: ['127.0.0.1:${BOWLINE_PORT}:8000', '9000:9000'] }),
    ],
    [
      'no port of the colour',
      /no service of the Compose file publishes port 5002/,
      ({ web }) => Object.assign(web ?? {}, { ports: [] }),
    ],
  ])('%s', async (_what, reason, change) => {
    const run = await shop.deploy('0.9.0', change);
    expectOutcome(run, 'failed');
    expect(run.log).toMatch(reason);
    expect(await look('shop-production-green')).toBe('');
  });
});

test('the first release comes up as green, with a volume of its own that is told, and is served', async () => {
  const run = await shop.deploy('1.0.0', ({ web }, file) => {
    Object.assign(web ?? {}, { volumes: ['rows:/rows', 'all:/all'] });
    file.volumes = { rows: {}, all: { name: 'shop_all' } };
  });
  expectOutcome(run, 'success');
  await expectColor('green', '1.0.0', '');
  expect(run.log).toMatch(/volumes of this colour alone.*: shop-production-green_rows\n/);
  expect(readReport(run).hosts).toMatchObject([{ status: 'success', color: 'green' }]);
});

test('each deploy takes the other colour, the old one is stopped and kept, and nobody is lost', async () => {
  const load = startColorLoad(shop.machine);
  for (const [version, color] of [
    ['2.0.0', 'blue'],
    ['2.0.1', 'green'],
    ['2.0.2', 'blue'],
  ] as const) {
    expectOutcome(await shop.deploy(version), 'success');
    await expectColor(color, version, 'web exited');
  }
  const { asked, lost } = await load.stop();
  expect(lost).toEqual([]);
  expect(asked).toBeGreaterThan(100);
  expectOutcome(await shop.run('deploy'), 'unchanged');
  await expectColor('blue', '2.0.2', 'web exited');
});

test('a rollback renders the release for its colour without the registry, and is switched to under load', async () => {
  await shop.machine.exec('systemctl stop docker-registry');
  const load = startColorLoad(shop.machine);
  // Blue was 2.0.0 and 2.0.2, green is 2.0.1; after it 2.0.0 has to be green.
  expectOutcome(await shop.run('rollback'), 'success');
  await expectColor('green', '2.0.1', 'web exited');
  expectOutcome(await shop.run('rollback'), 'success');
  await expectColor('blue', '2.0.0', 'web exited');
  expectOutcome(await shop.run('rollback'), 'success');
  await expectColor('green', '1.0.0', 'web exited');
  const { lost } = await load.stop();
  await shop.machine.exec('systemctl start docker-registry');
  expect(lost).toEqual([]);
});

describe('fault 45: a green that does not work never gets a request, and is gone', () => {
  const never = { healthcheck: { test: ['CMD', 'false'], interval: '1s', retries: 2 } };
  test.each<[string, RegExp, (services: Services) => void]>([
    [
      'crashes',
      /exited with 3|is restarting|is unhealthy/,
      ({ web }) => Object.assign(web ?? {}, { command: ['sh', '-c', 'echo last words; exit 3'] }),
    ],
    [
      'crashes a second later, without a health check',
      /process failed: /,
      ({ web }) => {
        Object.assign(web ?? {}, {
          entrypoint: ['sh', '-c', 'sh /run.sh & sleep 1.5; echo last words; kill $!; exit 3'],
        });
        delete web?.healthcheck;
      },
    ],
    ['never healthy', /is unhealthy/, ({ web }) => Object.assign(web ?? {}, never)],
    [
      'wrong version',
      /version failed: /,
      ({ web }) => Object.assign(web ?? {}, { environment: { VERSION: '0.0.1', COLOR: 'x' } }),
    ],
    [
      'out of memory',
      /exited with 137|is restarting|is unhealthy/,
      ({ web }) =>
        Object.assign(web ?? {}, { mem_limit: '8m', command: ['sh', '-c', 'x=aaaaaaaa; while :; do x=$$x$$x; done'] }),
    ],
    [
      'an image that is missing',
      /the registry has no such image/,
      ({ web }) => Object.assign(web ?? {}, { image: `${shop.machine.registry}/shop/web:none` }),
    ],
    [
      'a registry that is down',
      /the registry does not answer/,
      ({ web }) => Object.assign(web ?? {}, { image: '127.0.0.1:9/shop/web:1' }),
    ],
    [
      'a port that is taken',
      /a port is taken: /,
      ({ web }) => Object.assign(web ?? {}, { ports: ['127.0.0.1:${BOWLINE_PORT}:8000', '2${BOWLINE_PORT}:9'] }),
    ],
    [
      'a migration that fails',
      /migrate exited with 4/,
      (services) => {
        services.migrate = {
          ...services.web,
          command: ['sh', '-c', 'exit 4'],
          entrypoint: [],
          ports: [],
          restart: 'no',
        };
        delete services.migrate.healthcheck;
        const after = { migrate: { condition: 'service_completed_successfully' } };
        Object.assign(services.web ?? {}, { depends_on: after });
      },
    ],
  ])('%s', async (what, reason, change) => {
    const [color, other] = ['green', 'blue'];
    const before = await idOf(`shop-production-${color}`);
    const isTaken = what.includes('port');
    if (isTaken)
      await shop.machine.exec('setsid python3 -m http.server 25001 >/dev/null 2>&1 & echo $! >/tmp/taken; sleep 1');
    const load = startColorLoad(shop.machine);
    const run = await shop.deploy('3.0.0', change);
    const { lost } = await load.stop();
    if (isTaken) await shop.machine.exec('kill "$(cat /tmp/taken)"');
    expectOutcome(run, 'failed');
    expect(lastLines(run.log, 2)).toMatch(reason);
    expect(lost).toEqual([]);
    expect(await look(`shop-production-${other}`)).toMatch(/^(web exited)?$/);
    expect(await idOf(`shop-production-${color}`)).toBe(before);
    expect(await askSite(shop.machine)).toBe('1.0.0');
  });
});

test('what fails only behind the proxy swaps back to the colour that still runs, and nothing is started', async () => {
  shop.configure((app) => {
    app.checks = {
      served: { type: 'command', run: `[ "$(cat ${PATH}/active_color)" = green ] || [ -e ${PATH}/switch/green.on ]` },
    };
  });
  const before = await idOf('shop-production-green');
  const load = startColorLoad(shop.machine);
  const run = await shop.deploy('3.1.0');
  const { lost } = await load.stop();
  expectOutcome(run, 'rolled_back');
  expect(lost).toEqual([]);
  expect(await idOf('shop-production-green')).toBe(before);
  await expectColor('green', '1.0.0', '');
});

test('a colour that is kept warm is gone back to without a start, and stops when its time is over', async () => {
  shop.configure((_app, runtime) => {
    runtime.keep_warm = '4s';
  });
  expectOutcome(await shop.deploy('4.0.0'), 'success');
  const before = await idOf('shop-production-green');
  expect(before).not.toBe('');
  expectOutcome(await shop.run('rollback'), 'success');
  expect(await idOf('shop-production-green')).toBe(before);
  await shop.machine.exec('sleep 8');
  await expectColor('green', '1.0.0', 'web exited');
});

test('a colour that is gone back to while its time ends is waited for, and started again', async () => {
  shop.configure((_app, runtime) => {
    runtime.keep_warm = '1s';
  });
  // It ends as slowly as it may.
  expectOutcome(
    await shop.deploy('4.1.0', ({ web }) => Object.assign(web ?? {}, { stop_grace_period: '8s' })),
    'success',
  );
  const color = await colorNow();
  expectOutcome(await shop.deploy('4.2.0'), 'success');
  await shop.machine.exec('sleep 1.5');
  expectOutcome(await shop.run('rollback'), 'success');
  expect([await askSite(shop.machine), await colorNow()]).toEqual(['4.1.0', color]);
});

test('status, logs and commands are of the colour that serves, and its images are told', async () => {
  shop.configure();
  expectOutcome(await shop.deploy('5.0.0'), 'success');
  const color = await colorNow();
  const project = `shop-production-${color}`;
  const doctor = await shop.cli('doctor');
  expect(lastLines(doctor.output, 1)).toContain('Ready to deploy.');
  const status = await shop.cli('status');
  expect(status.output).toContain(`${color}: web healthy`);
  expect(status.output).toMatch(/web:1 +sha256:/);
  expect(status.output).not.toContain('cannot be told');
  expect((await shop.cli('logs')).output).toContain(`version 5.0.0 starts as ${color}`);
  const said = await shop.cli('exec', '--service', 'web', '--', 'sh', '-c', 'echo "it is $COLOR"');
  expect(said.output).toContain(`it is ${color}`);
  const id = await idOf(project);
  expect((await shop.cli('stop')).exitCode).toBe(0);
  expect(await askSite(shop.machine)).toContain('502');
  expect((await shop.cli('start')).exitCode).toBe(0);
  expect(await idOf(project)).toBe(id);
  await expectColor(color, '5.0.0', 'web exited');
});

describe('a run that is killed leaves one colour serving, and the next one needs no help', () => {
  const slow = [{ run: 'echo waiting here; sleep 4' }];
  test.each<[string, 'old' | 'new', (app: Record<string, unknown>) => void, RegExp]>([
    ['while the stack comes up', 'old', () => {}, /Container shop-production-\w+-web-1 +(Creat|Recreat|Start)/],
    ['while it proves itself', 'old', (app) => Object.assign(app, { startup_delay: '4s' }), /for the start-up/],
    ['after the switch', 'new', (app) => Object.assign(app, { hooks: { after_activate: slow } }), /waiting here/],
  ])('%s', async (place, served, change, moment) => {
    shop.configure();
    const base = `8.${place.length}`;
    expectOutcome(await shop.deploy(`${base}.0`), 'success');
    shop.configure(change);
    await shop.release(`${base}.1`);
    const load = startColorLoad(shop.machine);
    const run = shop.start('deploy');
    await run.waitFor(moment, 60_000);
    run.kill('SIGKILL');
    await run.ended;
    await shop.machine.exec('sleep 5');
    expect(await askSite(shop.machine)).toBe(served === 'old' ? `${base}.0` : `${base}.1`);
    shop.configure();
    const next = await shop.run('deploy');
    expect(next.exitCode, next.log).toBe(0);
    expect((await load.stop()).lost).toEqual([]);
    await expectColor(await colorNow(), `${base}.1`, 'web exited');
  });
});

test('a second app has colours of its own, and the first one is left alone', async () => {
  const before = [await idOf('shop-production-blue'), await idOf('shop-production-green')];
  const ports = { blue: 5101, green: 5102 };
  const [path, site] = ['/srv/other-production', 'http://other.example.com:8080'];
  await installStackSite(shop.machine, { app: 'other', path, site, ports });
  shop.configure((app, runtime, config) => {
    const colors = { ...runtime, ports, site };
    config.apps = { other: { ...app, path, runtime: { blue_green: colors } } };
  });
  expectOutcome(await shop.deploy('1.0.0'), 'success');
  expect(await look('other-production-green')).toBe('web running');
  expect([await idOf('shop-production-blue'), await idOf('shop-production-green')]).toEqual(before);
});

test('to a stack in place, which listens where blue did, to colours again, and back by a rollback', async () => {
  const all = async () => [await look('shop'), await look('shop-production-blue'), await look('shop-production-green')];
  shop.configure((app) => {
    app.runtime = { compose: { file: 'compose.yml', project: 'shop', wait: '20s', soak: '1s' } };
    app.port = 5001;
  });
  expectOutcome(await shop.deploy('6.0.0', noColor), 'success');
  expect([await askSite(shop.machine), ...(await all())]).toEqual(['6.0.0', 'web running', '', '']);
  shop.configure();
  expectOutcome(await shop.deploy('7.0.0'), 'success');
  expect([await askSite(shop.machine), ...(await all())]).toEqual(['7.0.0', '', '', 'web running']);
  expectOutcome(await shop.run('rollback'), 'success');
  expect([await askSite(shop.machine), ...(await all())]).toEqual(['6.0.0', 'web running', '', '']);
  expectOutcome(await shop.deploy('7.1.0'), 'success');
  expect(await askSite(shop.machine)).toBe('7.1.0');
});

test('from stacks to units of systemd, to stacks again, and back by a rollback', async () => {
  const runs = async () => [
    await look('shop-production-blue'),
    await look('shop-production-green'),
    (await shop.machine.exec('systemctl is-active shop@5001 shop@5002 || :')).trim().split('\n').sort().join(' '),
  ];
  await installTemplate(shop.machine);
  shop.configure((_app, runtime) => {
    delete runtime.compose;
    runtime.systemd = 'shop@{port}.service';
  });
  expectOutcome(await shop.deploy('10.0.0'), 'success');
  expect([await askSite(shop.machine), ...(await runs())]).toEqual(['10.0.0', '', '', 'active inactive']);
  shop.configure();
  expectOutcome(await shop.deploy('10.1.0'), 'success');
  const [blue, green, units] = await runs();
  expect([await askSite(shop.machine), `${blue}${green}`, units]).toEqual([
    '10.1.0',
    'web running',
    'inactive inactive',
  ]);
  expectOutcome(await shop.run('rollback'), 'success');
  expect([await askSite(shop.machine), ...(await runs())]).toEqual(['10.0.0', '', '', 'active inactive']);
  expectOutcome(await shop.deploy('10.2.0'), 'success');
});

test('an engine that is restarted while green proves itself leaves the old colour serving', async () => {
  const [color, version] = [await colorNow(), await askSite(shop.machine)];
  shop.configure((app) => {
    app.startup_delay = '3s';
  });
  await shop.release('9.0.0', ({ web }) => Object.assign(web ?? {}, { restart: 'no' }));
  const run = shop.start('deploy');
  await run.waitFor(/for the start-up/, 60_000);
  await shop.machine.exec('systemctl restart docker; until docker ps >/dev/null 2>&1; do sleep 0.2; done');
  expectOutcome(await run.ended, 'failed');
  await shop.machine.exec('sleep 2');
  await expectColor(color, version, '');
});

test('a Caddy in a container asks the colours by their names in its network', async () => {
  const { machine } = shop;
  const [path, port] = ['/srv/edge', 8091];
  const site = `http://edge.example.com:${port}`;
  const upstreams = { blue: 'edge-blue:8000', green: 'edge-green:8000' };
  const text = caddy.writeSite({
    ...{ app: 'edge', environment: 'production', path, site: new URL(site), upstreams },
    isInContainer: true,
  });
  const files = 'usr/bin/caddy $(ldd /usr/bin/caddy 2>/dev/null | grep -o "/[^ ]*")';
  await machine.exec(`install -d -o deploy -g deploy ${path} ${path}/switch; docker network create front`);
  await machine.exec(`tar -C / -ch ${files} 2>/dev/null | docker import - caddy-of-tests`);
  await machine.exec('cat >/etc/edge.Caddyfile', { input: text });
  const options = `-v ${path}/switch:${path}/switch:ro -v /etc/edge.Caddyfile:/Caddyfile:ro -e XDG_CONFIG_HOME=/tmp -e XDG_DATA_HOME=/tmp`;
  await machine.exec(
    `docker run -d --name edge-proxy --network front -p ${port}:${port} ${options} caddy-of-tests /usr/bin/caddy run --config /Caddyfile --adapter caddyfile`,
  );
  shop.configure((app, runtime, config) => {
    Object.assign(runtime, {
      ports: { blue: 5011, green: 5012 },
      upstream: '{app}-{color}:8000',
      site,
      caddy: {},
      soak: '1s',
    });
    delete runtime.nginx;
    config.apps = { edge: { ...app, path } };
  });
  const ask = (of: string) =>
    machine.exec(
      `busybox wget -q -S -O - --header 'Host: edge.example.com:${port}' http://127.0.0.1:${port}${of} 2>&1`,
    );
  const bare = await shop.deploy('1.0.0');
  expectOutcome(bare, 'failed');
  expect(bare.log).toContain('no service of the Compose file is called edge-green in a network');
  for (const version of ['1.0.0', '2.0.0', '3.0.0']) {
    const run = await shop.deploy(version, ({ web }, file) => {
      Object.assign(web ?? {}, { networks: { front: { aliases: ['edge-${BOWLINE_COLOR}'] } } });
      file.networks = { front: { external: true } };
    });
    expectOutcome(run, 'success');
    expect(await ask('/health')).toContain(`"version":"${version}"`);
  }
  expectOutcome(await shop.run('rollback'), 'success');
  expect(await ask('/health')).toContain('"version":"2.0.0"');
  expect(await ask('/.bowline/live')).toMatch(/bowline-color: blue/i);
  expect((await shop.cli('doctor')).output).toContain('Ready to deploy.');
  await machine.exec(
    'docker rm -f edge-proxy; for c in blue green; do docker compose -p edge-production-$c down; done',
  );
});

test('the example of docs/migrating-from-kamal.md deploys an image, keeps its volume, and rolls back', async () => {
  const page = 'docs/migrating-from-kamal.md';
  const site = 'http://shop.example.com:8090';
  const { machine, project } = shop;
  const { registry, address, sshPort, fingerprint } = machine;
  // Another shop in production has been on this host until now.
  await machine.exec('for c in blue green; do docker compose -p shop-production-$c down --volumes; done');
  await machine.exec('docker volume ls -q --filter name=shop-production | xargs -r docker volume rm');
  await machine.exec('install -d -o deploy -g deploy /srv/shop; docker volume create shop_data');
  const upstreams = { blue: '127.0.0.1:8001', green: '127.0.0.1:8002' };
  const subject = { app: 'shop', environment: 'production', path: '/srv/shop', site: new URL(site), upstreams };
  await machine.exec('cat >/etc/caddy/Caddyfile && systemctl restart caddy', { input: caddy.writeSite(subject) });
  const config = readExample(page, 'example-config')
    .replace(/web-1: \{ address.*\}/, `web-1: { address: ${address}, port: ${sshPort}, host_key: "${fingerprint}" }`)
    .replace('ghcr.io/you/shop', `${registry}/you/shop`)
    .replace('https://shop.example.com', site)
    .replace('drain: 30s', 'drain: 1s');
  project.write('config/kamal.yml', `defaults: { preflight: { disk_free: 1MB } }\n${config}`);
  project.write('compose.yml', readExample(page, 'example-compose'));
  const ask = (path: string) =>
    machine.exec(
      `python3 -c 'import urllib.request as u; print(u.urlopen(u.Request("${site.replace('shop.example.com', '127.0.0.1')}${path}", headers={"Host": "shop.example.com:8090"})).read().decode().strip())'`,
    );
  for (const version of ['one', 'two']) {
    const serve = `mkdir -p /www; echo ok >/www/health; echo ${version} >/www/index.html; echo ${version} >>/data/marks; cp /data/marks /www; echo "$API_KEY" >/www/key; exec httpd -f -p 8000 -h /www`;
    await machine.pushImage(`you/shop:${version}`, serve);
    project.commit(`Release ${version}`);
    const secrets = 'API_KEY=letmein\nREGISTRY_TOKEN=anything';
    const inputs = readPageInputs(page, {
      'secrets.SSH_KEY': machine.privateKey,
      'secrets.SHOP': secrets,
      'github.sha': version,
    });
    expectOutcome(await shop.run('deploy', { ...inputs, config: 'config/kamal.yml' }), 'success');
    expect([await ask('/'), await ask('/key')]).toEqual([`${version}\n`, 'letmein\n']);
  }
  expect(await ask('/marks')).toBe('one\ntwo\n');
  expectOutcome(await shop.run('rollback', { config: 'config/kamal.yml', environment: 'production' }), 'success');
  expect(await ask('/')).toBe('one\n');
});
