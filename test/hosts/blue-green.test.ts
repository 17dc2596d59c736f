import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  askSite,
  configureColors,
  installSite,
  installTemplate,
  listColors,
  openColorShop,
  PORTS,
  startColorLoad,
} from '../fixtures/color-shop';
import { LAST_WORDS, type ServiceFault } from '../fixtures/systemd-service';
import { expectOutcome, lastLines, listReleases, PATH, readReport, type SystemdShop } from '../fixtures/systemd-shop';

/* Two colours behind a real nginx: the new one proves itself off traffic, and what serves serves on until then. */

let shop: SystemdShop;

beforeAll(async () => {
  shop = await openColorShop(['web-1']);
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

const machine = () => {
  const [only] = shop.machines;
  if (only === undefined) throw new Error('no machine');
  return only;
};

const link = async (name: string) => (await machine().exec(`readlink ${PATH}/${name} || :`)).trim();

/** What serves, what runs and starts with the machine, and that all files say so. */
async function expectColor(color: keyof typeof PORTS, version: string): Promise<void> {
  expect(await askSite(machine())).toBe(version);
  const [blue, green] = (['blue', 'green'] as const).map((one) =>
    one === color ? `shop@${PORTS[one]} active enabled` : `shop@${PORTS[one]} inactive disabled`,
  );
  expect(await listColors(machine())).toBe(`${blue}\n${green}\n${color}\n`);
  expect(await link('current')).toBe(await link(color));
  const isOn = await machine().exec(`[ -e ${PATH}/switch/green.on ] && echo green || echo blue`);
  expect(isOn.trim()).toBe(color);
}

describe('fault 41: what is not ready is named before anything is touched', () => {
  test.each([
    ['the template', 'rm /etc/systemd/system/shop@.service; systemctl daemon-reload', /there is no unit shop@5001/],
    ['the site', 'rm /etc/nginx/conf.d/shop.conf; systemctl restart nginx', /nginx does not answer for http:\/\/shop/],
    [
      'its answer',
      `sed -i s/Bowline-Color/X-Other/ /etc/nginx/conf.d/shop.conf; systemctl reload nginx`,
      /does not tell its colour/,
    ],
    [
      'the port of the colour that would start',
      `setsid python3 -m http.server ${PORTS.green} --bind 127.0.0.1 >/dev/null 2>&1 & echo $! >/tmp/taken; sleep 1`,
      /port 5002 of green is taken/,
    ],
  ])('%s', async (_what, breaking, reason) => {
    await machine().exec(breaking);
    const run = await shop.deploy('0.9.0');
    await machine().exec('[ ! -e /tmp/taken ] || kill "$(cat /tmp/taken)"; rm -f /tmp/taken');
    await installTemplate(machine());
    await installSite(machine());
    expectOutcome(run, 'aborted');
    expect(run.log).toMatch(reason);
    expect(await listReleases(machine())).toEqual([]);
  });
});

test('the first release starts as green, proves itself, and is served', async () => {
  const run = await shop.deploy('1.0.0');
  expectOutcome(run, 'success');
  await expectColor('green', '1.0.0');
  expect(readReport(run).hosts).toMatchObject([{ status: 'success', color: 'green' }]);
});

test('each deploy takes the other colour, and nobody is lost', async () => {
  const load = startColorLoad(machine());
  for (const [version, color] of [
    ['2.0.0', 'blue'],
    ['2.0.1', 'green'],
    ['2.0.2', 'blue'],
  ] as const) {
    expectOutcome(await shop.deploy(version), 'success');
    await expectColor(color, version);
  }
  const { asked, lost } = await load.stop();
  expect(lost).toEqual([]);
  expect(asked).toBeGreaterThan(100);
});

test('the same again changes nothing', async () => {
  expectOutcome(await shop.run('deploy'), 'unchanged');
  await expectColor('blue', '2.0.2');
});

describe('fault 45: a green that does not work never gets a request, and is gone', () => {
  test.each<[ServiceFault, RegExp]>([
    ['crashes', /process failed: .*(not running|started again)/],
    ['crashes-later', /process failed: /],
    ['never-healthy', /health failed: .*starting/],
    ['wrong-version', /version failed: .*0\.0\.1/],
    ['slow', /response_time failed: /],
  ])('%s', async (fault, reason) => {
    configureColors(shop, (app, runtime) => {
      app.checks = { version: {}, response_time: { p95: '400ms', samples: 2 } };
      app.health = { ...(app.health as object), deadline: '2s' };
      runtime.soak = '3s';
    });
    const load = startColorLoad(machine());
    const run = await shop.deploy('3.0.0', fault);
    const { lost } = await load.stop();
    expectOutcome(run, 'failed');
    expect(lastLines(run.log, 1)).toMatch(reason);
    expect(lost).toEqual([]);
    await expectColor('blue', '2.0.2');
    if (fault === 'crashes') expect(run.log).toContain(LAST_WORDS);
  });
});

test('what fails only behind the proxy swaps back, to the colour that still runs', async () => {
  configureColors(shop, (app) => {
    app.checks = {
      served: { type: 'command', run: `[ "$(cat ${PATH}/active_color)" = blue ] || [ ! -e ${PATH}/switch/green.on ]` },
    };
  });
  const before = await machine().exec(`systemctl show -p MainPID shop@${PORTS.blue}`);
  const load = startColorLoad(machine());
  const run = await shop.deploy('3.1.0');
  const { lost } = await load.stop();
  expectOutcome(run, 'rolled_back');
  expect(lost).toEqual([]);
  expect(await machine().exec(`systemctl show -p MainPID shop@${PORTS.blue}`)).toBe(before);
  await expectColor('blue', '2.0.2');
});

test('a rollback starts the previous release beside what serves, and proves it first', async () => {
  configureColors(shop);
  const load = startColorLoad(machine());
  const run = await shop.run('rollback');
  const { lost } = await load.stop();
  expectOutcome(run, 'success');
  expect(lost).toEqual([]);
  await expectColor('green', '2.0.1');
});

test('a colour that is kept warm is gone back to without a start, and stops when its time is over', async () => {
  configureColors(shop, (_app, runtime) => {
    // A busy machine may take that long between a deploy and its rollback.
    runtime.keep_warm = '15s';
  });
  expectOutcome(await shop.deploy('4.0.0'), 'success');
  const pid = await machine().exec(`systemctl show -p MainPID shop@${PORTS.green}`);
  expect(pid).not.toContain('=0');
  expectOutcome(await shop.run('rollback'), 'success');
  expect(await askSite(machine())).toBe('2.0.1');
  expect(await machine().exec(`systemctl show -p MainPID shop@${PORTS.green}`)).toBe(pid);
  const stopped = `while systemctl is-active --quiet shop@${PORTS.blue}; do sleep 0.2; done`;
  await machine().exec(`timeout 60 sh -c '${stopped}'`);
  await expectColor('green', '2.0.1');
});

describe('a switch that was cut in two is settled by the next run', () => {
  test('the proxy was moved, and `current` was not', async () => {
    configureColors(shop);
    expectOutcome(await shop.deploy('5.0.0'), 'success');
    await expectColor('blue', '5.0.0');
    const old = await link('green');
    await machine().exec(
      `ln -sfn ${old} ${PATH}/current; echo green >${PATH}/active_color; mv ${PATH}/switch/green.off ${PATH}/switch/green.on; mv ${PATH}/switch/green.on ${PATH}/switch/green.off`,
    );
    expect(await askSite(machine())).toBe('5.0.0');
    expectOutcome(await shop.run('deploy'), 'unchanged');
    await expectColor('blue', '5.0.0');
  });

  test('both colours run', async () => {
    await machine().exec(`systemctl enable --now shop@${PORTS.green}`);
    expectOutcome(await shop.deploy('5.1.0'), 'success');
    await expectColor('green', '5.1.0');
  });
});

describe('a run that is killed leaves one colour serving, and the next one needs no help', () => {
  const slow = [{ run: 'echo waiting here; sleep 4' }];
  const places: [string, string, (app: Record<string, unknown>, runtime: Record<string, unknown>) => void, RegExp][] = [
    ['while green proves itself', 'old', (app) => Object.assign(app, { startup_delay: '4s' }), /for the start-up/],
    [
      'before the switch, which goes to its end',
      'new',
      (app) => Object.assign(app, { hooks: { before_activate: slow } }),
      /waiting here/,
    ],
    ['after the switch', 'new', (app) => Object.assign(app, { hooks: { after_activate: slow } }), /waiting here/],
    ['while blue drains', 'new', (_app, runtime) => Object.assign(runtime, { drain: '4s' }), /write the journal/],
  ];

  test.each(places)('%s', async (place, served, change, moment) => {
    configureColors(shop);
    const base = `8.${places.findIndex(([one]) => one === place)}`;
    expectOutcome(await shop.deploy(`${base}.0`), 'success');
    configureColors(shop, change);
    await shop.release(`${base}.1`);
    const load = startColorLoad(machine());
    const run = shop.start('deploy');
    await run.waitFor(moment, 60_000);
    run.kill('SIGKILL');
    await run.ended;
    // What runs in the critical section goes to its end, and what runs before it ends with the client.
    await machine().exec('sleep 5');
    expect(await askSite(machine())).toBe(served === 'old' ? `${base}.0` : `${base}.1`);
    configureColors(shop);
    const next = await shop.run('deploy');
    expect(next.exitCode, next.log).toBe(0);
    expect((await load.stop()).lost).toEqual([]);
    const color = (await machine().exec(`cat ${PATH}/active_color`)).trim() as 'blue' | 'green';
    await expectColor(color, `${base}.1`);
  });
});

test('status and logs are of the colour that serves', async () => {
  const doctor = await shop.cli('doctor');
  expect(lastLines(doctor.output, 1)).toContain('Ready to deploy.');
  expect(doctor.output).not.toContain('ExecStart=');
  const status = await shop.cli('status');
  expect(readReport(await shop.run('status')).services).toMatchObject([{ color: expect.stringMatching(/blue|green/) }]);
  expect(status.output).toMatch(/(blue|green): active \(running\)/);
  const logs = await shop.cli('logs');
  expect(logs.output).toContain('version 8.3.1 starts');
});

test('the service is stopped, started and restarted as the colour that serves', async () => {
  const color = (await machine().exec(`cat ${PATH}/active_color`)).trim() as 'blue' | 'green';
  const pid = () => machine().exec(`systemctl show -p MainPID shop@${PORTS[color]}`);
  const first = await pid();
  expect((await shop.cli('restart')).exitCode).toBe(0);
  expect(await pid()).not.toBe(first);
  expect((await shop.cli('stop')).exitCode).toBe(0);
  expect(await askSite(machine())).toContain('502');
  expect((await shop.cli('start')).exitCode).toBe(0);
  await expectColor(color, '8.3.1');
  const said = await shop.cli('exec', '--', 'sh', '-c', 'echo "$BOWLINE_COLOR $BOWLINE_PORT"');
  expect(said.output).toContain(`${color} ${PORTS[color]}`);
  expect((await shop.cli('verify')).exitCode).toBe(0);
  expect((await shop.cli('plan')).exitCode).toBe(0);
});

test('fault 44: a restarted host serves as before', async () => {
  await machine().kill();
  await machine().start();
  await machine().exec(
    'systemctl is-active nginx || systemctl start nginx; for i in 1 2 3 4 5 6 7 8 9 10; do sleep 0.5; done',
  );
  const color = (await machine().exec(`cat ${PATH}/active_color`)).trim() as 'blue' | 'green';
  await expectColor(color, '8.3.1');
});

test('during maintenance visitors get a page, the checks and a deploy go on, and it stays on until it is put off', async () => {
  configureColors(shop);
  expectOutcome(await shop.deploy('8.4.0'), 'success');
  const on = await shop.cli('maintenance', 'on', '--reason', 'the database moves');
  expect(on.exitCode, on.output).toBe(0);
  const fromOutside = { foreign: '503 300', proxied: '503 300' };
  expect(await visit()).toEqual(fromOutside);
  expect(await askSite(machine())).toBe('8.4.0');
  expect((await shop.cli('verify')).exitCode).toBe(0);
  const during = await shop.deploy('8.4.1');
  expectOutcome(during, 'success');
  expect(during.log).toMatch(/visitors get a page.*: maintenance since \S+Z.*: the database moves/);
  expect(await askSite(machine())).toBe('8.4.1');
  expect(await visit()).toEqual(fromOutside);
  expect((await shop.cli('status')).output).toMatch(/maintenance since \S+Z.*: the database moves/);
  const off = await shop.cli('maintenance', 'off');
  expect(off.exitCode, off.output).toBe(0);
  expect(await visit()).toEqual({ foreign: '200 None', proxied: '200 None' });
});

/** What somebody gets who asks at an address of the machine, and who came through another proxy on it: the status and Retry-After. */
async function visit(): Promise<Record<string, string>> {
  const program = `import json, socket, urllib.error, urllib.request
own = socket.gethostbyname(socket.gethostname())
def ask(address, more={}):
    r = urllib.request.Request('http://%s:8080/health' % address, headers=dict(more, Host='shop.example.com'))
    try: a = urllib.request.urlopen(r, timeout=5)
    except urllib.error.HTTPError as e: a = e
    return '%d %s' % (a.getcode(), a.headers.get('Retry-After'))
print(json.dumps({'foreign': ask(own), 'proxied': ask('127.0.0.1', {'X-Forwarded-For': '203.0.113.7'})}))`;
  return JSON.parse(await machine().exec('python3 -c "$(cat)"', { input: program })) as Record<string, string>;
}

describe('the way there and back', () => {
  test('to one service in place, which listens where blue did', async () => {
    shop.configure((_config, app) => {
      app.port = PORTS.blue;
    });
    expectOutcome(await shop.deploy('6.0.0'), 'success');
    expect(await askSite(machine())).toBe('6.0.0');
    expect(await machine().exec(`systemctl is-active shop shop@5001 shop@5002 || :`)).toBe(
      'active\ninactive\ninactive\n',
    );
  });

  test('and to colours again, of which the first is green', async () => {
    configureColors(shop);
    const load = startColorLoad(machine());
    expectOutcome(await shop.deploy('7.0.0'), 'success');
    expect((await load.stop()).lost).toEqual([]);
    await expectColor('green', '7.0.0');
    expect(await machine().exec('systemctl is-active shop || :')).toBe('inactive\n');
  });

  test('and back by a rollback', async () => {
    expectOutcome(await shop.run('rollback'), 'success');
    expect(await askSite(machine())).toBe('6.0.0');
  });
});
