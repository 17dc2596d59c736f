import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAST_WORDS, type ServiceFault } from '../fixtures/systemd-service';
import {
  askService,
  expectOutcome,
  expectVersion,
  lastLines,
  listReleases,
  openSystemdShop,
  readFileOn,
  readReport,
  type SystemdShop,
  UNIT,
} from '../fixtures/systemd-shop';

let shop: SystemdShop;
/** By the name of the job's secret. */
const secrets = { TOKEN: 'token of version 1' };

type App = Record<string, unknown>;

/** What the faults below break is checked; the channel tells one configuration of the service from another. */
function configure(channel: string, change: (app: App) => void = () => {}): void {
  shop.configure((_config, app) => {
    app.env = { CHANNEL: channel };
    app.secrets = ['TOKEN'];
    app.checks = { version: {}, response_time: { p95: '400ms', samples: 2 } };
    change(app);
  });
}

beforeAll(async () => {
  shop = await openSystemdShop(['web-1', 'web-2'], { env: secrets });
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

test('version 1 goes live on two machines under a unit that Bowline writes', async () => {
  configure('first');
  expectOutcome(await shop.deploy('1.0.0'), 'success');
  await expectVersion(shop.machines, '1.0.0');
  for (const machine of shop.machines) {
    expect(await machine.exec(`systemctl is-enabled ${UNIT}; systemctl show -p User --value ${UNIT}`)).toBe(
      'enabled\ndeploy\n',
    );
  }
});

test('version 2 replaces it, with env and secrets of its own', async () => {
  configure('second');
  secrets.TOKEN = 'token of version 2';
  const run = await shop.deploy('2.0.0');
  expectOutcome(run, 'success');
  await expectVersion(shop.machines, '2.0.0');
  for (const machine of shop.machines) {
    expect(await askService(machine)).toMatchObject({ channel: 'second', connected: true });
    expect(await askService(machine, '/setting/TOKEN')).toEqual({ from: 'env', value: 'token of version 2' });
  }
  expect(readReport(run).hosts.map(({ host, status }) => [host, status])).toEqual([
    ['web-1', 'success'],
    ['web-2', 'success'],
  ]);
});

test('the same again changes nothing', async () => {
  const before = await Promise.all(shop.machines.map(listReleases));
  expectOutcome(await shop.run('deploy'), 'unchanged');
  expect(await Promise.all(shop.machines.map(listReleases))).toEqual(before);
});

describe('a version that does not work is left again on both machines', () => {
  const faults: [ServiceFault, { reason: RegExp; logs: string; change?: (app: App) => void }][] = [
    ['crashes', { reason: /process failed: .*(not running|started again)/, logs: LAST_WORDS }],
    ['crashes-later', { reason: /process failed: /, logs: LAST_WORDS, change: soakLonger }],
    ['never-healthy', { reason: /health failed: .*status.*starting/, logs: 'version 3.0.0 starts', change: hurry }],
    ['wrong-version', { reason: /version failed: .*0\.0\.1/, logs: 'version 3.0.0 starts' }],
    ['slow', { reason: /response_time failed: .*400 ms/, logs: 'version 3.0.0 starts' }],
  ];

  test.each(faults)('fault 23: %s', async (fault, { reason, logs, change }) => {
    configure('second', change);
    const run = await shop.deploy('3.0.0', fault);
    expectOutcome(run, 'rolled_back');
    expect(run.outputs).toMatchObject({ changed: 'false', 'error-code': 'verification' });
    await expectVersion(shop.machines, '2.0.0');

    const { error, hosts } = readReport(run);
    expect(error?.message).toMatch(reason);
    expect(hosts.map(({ status }) => status)).toEqual(['rolled_back', 'rolled_back']);
    // One that is found bad first spares the other its checks, and what was not judged has no last words.
    const judged = hosts.filter(({ steps }) =>
      steps.some(({ name, status }) => name === 'verify' && status === 'failed'),
    );
    expect(judged).not.toEqual([]);
    for (const { logs: lines } of judged) expect(lines.join('\n')).toContain(logs);
    expect(lastLines(run.log, 1)).toMatch(reason);
    for (const text of [run.log, run.summary]) expect(text).toContain(logs);
    expect(run.summary.replaceAll('\\', '')).toMatch(reason);

    const again = await shop.cli('deploy');
    expect(again.exitCode, again.output).toBe(7);
    expect(lastLines(again.output, 6)).toMatch(reason);
    await expectVersion(shop.machines, '2.0.0');
  });

  function soakLonger(app: App): void {
    Object.assign((app.runtime as { systemd: App }).systemd, { soak: '4s' });
  }

  function hurry(app: App): void {
    app.health = { ...(app.health as App), deadline: '2s' };
  }
});

describe('what fails on one machine of two leaves both on version 2', () => {
  test('in prepare', async () => {
    configure('second', (app) => {
      app.build = ['[ "$BOWLINE_HOST" != web-2 ] || { echo "no compiler here"; exit 7; }'];
    });
    const run = await shop.deploy('3.0.1');
    expectOutcome(run, 'failed');
    expect(run.outputs['failed-hosts']).toBe('web-2');
    expect(lastLines(run.log, 1)).toMatch(/web-2.*build.*no compiler here/);
    expect(readReport(run).error).toMatchObject({ code: 'command', host: 'web-2' });
    await expectVersion(shop.machines, '2.0.0');
  });

  test('in its start, right after the switch', async () => {
    configure('second', (app) => {
      app.build = ['[ "$BOWLINE_HOST" != web-2 ] || chmod -x .bowline/start'];
    });
    const run = await shop.deploy('3.0.2');
    expectOutcome(run, 'rolled_back');
    expect(lastLines(run.log, 1)).toMatch(/web-2.*restart.*shop\.service/);
    for (const text of [run.log, run.summary]) expect(text).toContain('Permission denied');
    await expectVersion(shop.machines, '2.0.0');
  });

  test('in its checks', async () => {
    configure('second', (app) => {
      Object.assign(app.checks as App, { books: { type: 'command', run: '[ "$BOWLINE_HOST" != web-2 ]' } });
    });
    const run = await shop.deploy('3.0.3');
    expectOutcome(run, 'rolled_back');
    expect(lastLines(run.log, 1)).toMatch(/web-2.*books failed/);
    await expectVersion(shop.machines, '2.0.0');
  });
});

test('version 4 goes live after all of that', async () => {
  configure('fourth');
  secrets.TOKEN = 'token of version 4';
  expectOutcome(await shop.deploy('4.0.0'), 'success');
  await expectVersion(shop.machines, '4.0.0');
});

test('the list tells every release of both machines, newest first', async () => {
  const list = await shop.cli('releases', '--json');
  expect(list.exitCode, list.output).toBe(0);
  const rows = (JSON.parse(list.stdout) as { releases: Row[] }).releases;
  for (const { name } of shop.machines) {
    const own = rows.filter(({ host }) => host === name);
    const good = own.filter(({ verdict }) => verdict === 'good').map(({ version, live }) => [version, live]);
    expect(good).toEqual([
      ['4.0.0', true],
      ['2.0.0', false],
      ['1.0.0', false],
    ]);
    expect(own.every(({ sizeBytes }) => sizeBytes > 0)).toBe(true);
    expect(own.filter(({ verdict }) => verdict !== 'good').length).toBe(2);
  }
  const text = (await shop.cli('releases')).output;
  expect(text.indexOf('4.0.0')).toBeLessThan(text.indexOf('2.0.0'));
});

interface Row {
  readonly host: string;
  readonly version: string;
  readonly verdict: string;
  readonly live: boolean;
  readonly switchedAt: string;
  readonly sizeBytes: number;
}

test('the instant that the list shows for one machine takes both back, with env and secrets of then', async () => {
  const list = JSON.parse((await shop.cli('releases', '--json')).stdout) as { releases: Row[] };
  const instants = list.releases.filter(({ version }) => version === '2.0.0').map(({ switchedAt }) => switchedAt);
  const [earliest = ''] = instants.sort();
  const run = await shop.run('rollback', { target: `time:${earliest}`, reason: 'prices were wrong' });
  expectOutcome(run, 'success');
  await expectVersion(shop.machines, '2.0.0');
  for (const machine of shop.machines) {
    expect(await askService(machine)).toMatchObject({ channel: 'second' });
    expect(await askService(machine, '/setting/TOKEN')).toEqual({ from: 'env', value: 'token of version 2' });
  }
});

test('a version takes both back as well, past the releases that failed', async () => {
  const back = await shop.cli('rollback', '--target', 'version:v1.0.0', '--yes');
  expect(back.exitCode, back.output).toBe(0);
  await expectVersion(shop.machines, '1.0.0');
  for (const machine of shop.machines) {
    expect(await askService(machine, '/setting/TOKEN')).toEqual({ from: 'env', value: 'token of version 1' });
    expect(await readFileOn(machine, 'current/.bowline/env')).toContain('CHANNEL="first"');
  }
});

test('nothing goes back without an answer, and nothing to what is not there', async () => {
  const silent = await shop.cli('rollback', '--target', 'version:2.0.0');
  expect(silent.exitCode, silent.output).not.toBe(0);
  const absent = await shop.cli('rollback', '--target', 'version:7.0.0', '--yes');
  expect(absent.exitCode, absent.output).toBe(1);
  expect(absent.output).toContain('7.0.0');
  expect(absent.output).toContain('4.0.0');
  await expectVersion(shop.machines, '1.0.0');
});

test('status tells what runs where and how it is, also where the service was stopped by hand', async () => {
  const [web1] = shop.machines;
  await web1?.exec(`systemctl stop ${UNIT}`);
  const status = await shop.cli('status', '--json');
  const { services } = JSON.parse(status.stdout) as { services: Record<string, unknown>[] };
  expect(services).toMatchObject([
    { host: 'web-1', version: '1.0.0', healthy: false, lockHolder: null },
    { host: 'web-2', version: '1.0.0', healthy: true, process: 'active (running)', lockHolder: null },
  ]);
  await web1?.exec(`systemctl start ${UNIT}`);
});

test('logs are the last lines of the service itself, by machine', async () => {
  const all = await shop.cli('logs');
  expect(all.exitCode, all.output).toBe(0);
  expect(all.output).toContain('version 1.0.0 starts');
  const one = await shop.cli('logs', '--hosts', 'web-2', '--lines', '5');
  expect(one.output).toContain('web-2');
  expect(one.output).not.toContain('web-1');
});

test('a command runs in what is live on both machines, as the deploy user, with env and secrets', async () => {
  const run = await shop.cli(
    'exec',
    '--app',
    'shop',
    '--',
    'sh',
    '-c',
    'echo "$(id -un) $CHANNEL $TOKEN"; cat VERSION',
  );
  expect(run, run.output).toMatchObject({ exitCode: 0 });
  // The secret is the one of the release, and no log may show it.
  expect(run.stdout.trim().split('\n').sort()).toEqual([
    'web-1 | 1.0.0',
    'web-1 | deploy first token of version 1',
    'web-2 | 1.0.0',
    'web-2 | deploy first token of version 1',
  ]);
  expect((await shop.cli('exec', '--hosts', 'web-2', '--', 'sh', '-c', 'exit 42')).exitCode).toBe(42);
  for (const machine of shop.machines) {
    const journal = await readFileOn(machine, '.bowline/journal.jsonl');
    expect(journal).toMatch(/"event":"executed".*"program":"sh","exitCode":0/);
    expect(journal).not.toContain('token of version');
  }
});

test('a hold stands on both machines, keeps a deploy away and lets a rollback through', async () => {
  const put = await shop.cli('hold', '--reason', 'incident 12');
  expect(put, put.output).toMatchObject({ exitCode: 0 });
  for (const machine of shop.machines) expect(await readFileOn(machine, '.bowline/hold')).toContain('incident 12');
  configure('fifth');
  const refused = await shop.deploy('5.0.0');
  expectOutcome(refused, 'aborted');
  expect(readReport(refused).error).toMatchObject({ code: 'held', message: expect.stringContaining('incident 12') });
  await expectVersion(shop.machines, '1.0.0');
  expectOutcome(await shop.run('rollback', { target: 'version:2.0.0' }), 'success');
  await expectVersion(shop.machines, '2.0.0');
  expect((await shop.cli('restart')).exitCode).toBe(5);

  const end = await shop.cli('release-hold');
  expect(end, end.output).toMatchObject({ exitCode: 0 });
  for (const machine of shop.machines)
    expect(await machine.exec('ls -A /srv/shop-production/.bowline')).not.toMatch(/^hold$/m);
  secrets.TOKEN = 'token of version 5';
  expectOutcome(await shop.deploy('5.0.0'), 'success');
  await expectVersion(shop.machines, '5.0.0');
});
