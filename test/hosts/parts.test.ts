import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdAptLock, makeRepository } from '../fixtures/apt-repository';
import type { StepRun } from '../fixtures/runner';
import {
  expectOutcome,
  expectVersion,
  openSystemdShop,
  readReport,
  type SystemdShop,
  UNIT,
} from '../fixtures/systemd-shop';

let shop: SystemdShop;

type App = Record<string, unknown>;

beforeAll(async () => {
  shop = await openSystemdShop(['web-1']);
  await makeRepository(machine(), [
    { name: 'shop-tool', version: '1.0' },
    { name: 'shop-tool2', version: '1.0' },
    { name: 'shop-large', version: '1.0', bytes: 1_000_000 },
  ]);
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

const machine = () => {
  const [only] = shop.machines;
  if (only === undefined) throw new Error('no machine');
  return only;
};

const configure = (settings: App) => shop.configure((_config, app) => void Object.assign(app, settings));

/** The line of sudoers that a run has asked for. */
function findSudoers({ log }: StepRun): string {
  const line = /visudo: (deploy ALL=\(root\) NOPASSWD: .*)/.exec(log)?.[1];
  if (line === undefined) throw new Error(`no line of sudoers in:\n${log}`);
  return line;
}

/** The deploy user may do what this line says, and nothing else as root. */
async function allow(line: string): Promise<void> {
  await machine().exec('cat >/etc/sudoers.d/deploy; visudo -cqf /etc/sudoers.d/deploy', { input: `${line}\n` });
}

const stat = (path: string) => machine().exec(`stat -c '%U:%G %a' ${path}`);
const stepsOf = (run: StepRun) => new Map(readReport(run).hosts[0]?.steps.map((step) => [step.name, step]));
const roundTrips = (run: StepRun) => (run.report as { connections?: unknown[] }).connections;

const DIRECTORIES = [
  { path: '/var/lib/shop/data', owner: 'www-data', mode: '0750' },
  { path: '/var/log/shop', owner: 'deploy', group: 'adm', mode: '2755' },
];

describe('directories and packages', () => {
  test('without the rights for them are refused with the exact line, by which they are then made and corrected', async () => {
    configure({ directories: DIRECTORIES, packages: ['shop-tool'] });
    await allow('');
    await machine().exec('mkdir -p /var/log/shop; touch /var/log/shop/kept; chown -R nobody /var/log/shop');
    await shop.release('1.0.0');
    const refused = await shop.run('deploy');
    expectOutcome(refused, 'aborted');
    expect(await machine().exec('ls -d /var/lib/shop 2>&1 || :')).toContain('No such file');

    await allow(findSudoers(refused));
    const plan = await shop.run('plan');
    expect(plan.log).toMatch(/directory \/var\/lib\/shop\/data: added\n\s*\+ www-data:www-data 750/);
    expect(plan.log).toMatch(/directory \/var\/log\/shop: changed\n\s*- nobody:root 755\n\s*\+ deploy:adm 2755/);
    expect(plan.log).toContain('web-1 › shop › package shop-tool: added');
    expect(plan.log).toContain('web-1 › shop › unit shop.service: added');
    const first = await shop.run('deploy');
    expectOutcome(first, 'success');
    expect(await stat('/var/lib/shop/data /var/log/shop /var/log/shop/kept')).toBe(
      'www-data:www-data 750\ndeploy:adm 2755\nnobody:root 644\n',
    );
    expect(await machine().exec("dpkg-query -W -f '${Status} ${Version}' shop-tool")).toBe('install ok installed 1.0');
  });

  test('change nothing the second time, and take no exchange of their own', async () => {
    expectOutcome(await shop.run('deploy'), 'unchanged');
    // Nothing is asked of root where all is as it should be, and where the deploy user may do it.
    const line = await machine().exec('cat /etc/sudoers.d/deploy');
    await allow(line.replaceAll(/\/usr\/bin\/(env|install -d) [^,]*, |, \/usr\/bin\/(env|install -d) [^,\n]*/g, ''));
    const again = await shop.deploy('1.1.0');
    expectOutcome(again, 'success');
    configure({});
    const without = await shop.deploy('1.2.0');
    expect(roundTrips(again)).toEqual(roundTrips(without));
    await allow(line);
    configure({ directories: DIRECTORIES, packages: ['shop-tool'] });
  });

  test('fail the deploy in the words of apt, and the live release serves on', async () => {
    await allow('deploy ALL=(root) NOPASSWD: ALL');
    configure({ packages: ['shop-tol'] });
    const unknown = await shop.deploy('2.0.0');
    expectOutcome(unknown, 'failed');
    expect(unknown.log).toContain('apt knows no package shop-tol, also after apt-get update');
    // A pattern of what is there, which apt would take for one.
    configure({ packages: ['shop.tool'] });
    expect((await shop.deploy('2.1.0')).log).toContain('apt knows no package shop.tool');
    configure({ packages: ['shop-tool2=9.9'] });
    expect((await shop.deploy('2.2.0')).log).toContain("Version '9.9' for 'shop-tool2' was not found");
    configure({ packages: ['shop-large'] });
    await machine().exec(
      'mount -t tmpfs -o size=64k tmpfs /var/cache/apt/archives; mkdir -p /var/cache/apt/archives/partial',
    );
    const full = await shop.deploy('2.3.0');
    await machine().exec('umount /var/cache/apt/archives');
    expect(full.log).toMatch(/enough free space|No space left/);
    await expectVersion(shop.machines, '1.2.0');
  });

  test('wait for the locks of apt', async () => {
    configure({ packages: ['shop-tool2'] });
    await machine().exec('rm -rf /var/lib/apt/lists/*');
    await holdAptLock(machine(), '/var/lib/apt/lists/lock', 4);
    await holdAptLock(machine(), '/var/lib/dpkg/lock-frontend', 6);
    const run = await shop.deploy('3.0.0');
    expectOutcome(run, 'success');
    expect(stepsOf(run).get('packages')?.status).toBe('success');
  });

  test('stay when a run goes back', async () => {
    expectOutcome(await shop.run('rollback'), 'success');
    await expectVersion(shop.machines, '1.2.0');
    expect(await stat('/var/lib/shop/data')).toBe('www-data:www-data 750\n');
    expect(await machine().exec("dpkg-query -W -f '${Status}' shop-tool2")).toBe('install ok installed');
  });
});

describe('a schedule', () => {
  const unit = (name: string) => `shop-production-${name}`;
  const show = (name: string, property: string) =>
    machine()
      .exec(`systemctl show -P ${property} ${unit(name)}`)
      .then((text) => text.trim());
  const jobs = async () =>
    (await machine().exec('cd /etc/systemd/system && ls shop-production-*.timer 2>/dev/null || :'))
      .split('\n')
      .filter(Boolean);
  const TELL = 'echo "$(id -un) $BOWLINE_VERSION $CHANNEL" >>/tmp/told';

  beforeAll(async () => {
    await allow('');
    await machine().exec('echo "[Timer]" >/etc/systemd/system/shop-production-theirs.timer');
  });

  test('with a calendar that means nothing, or a unit of somebody else, is refused and nothing touched', async () => {
    const schedule = { nightly: { run: TELL, calendar: '*-*-* 25:00' }, theirs: { run: TELL, calendar: 'daily' } };
    configure({ schedule });
    const run = await shop.deploy('4.0.0');
    expectOutcome(run, 'aborted');
    expect(run.log).toContain(
      'systemd does not take the calendar of `schedule.nightly`, "*-*-* 25:00": Failed to parse calendar',
    );
    expect(run.log).toContain('Bowline did not write /etc/systemd/system/shop-production-theirs.timer');
    await machine().exec('rm /etc/systemd/system/shop-production-theirs.timer');
  });

  test('runs in the live release with its env, as the deploy user, by the exact rights', async () => {
    configure({
      schedule: { nightly: { run: TELL, calendar: '*-*-* 03:00' }, sync: { run: 'exit 3', every: '15m' } },
      env: { CHANNEL: 'it is "quoted"' },
      checks: { schedule: {}, service: {} },
    });
    const refused = await shop.deploy('4.0.0');
    expectOutcome(refused, 'aborted');
    await allow(findSudoers(refused));
    expectOutcome(await shop.run('deploy'), 'success');
    const units = ['nightly', 'sync'].flatMap((name) => [`${unit(name)}.timer`, `${unit(name)}.service`]);
    expect(await machine().exec(`cd /etc/systemd/system && systemd-analyze verify ${units.join(' ')} 2>&1`)).toBe('');
    await machine().exec(`systemctl start ${unit('nightly')}.service; systemctl start ${unit('sync')}.service || :`);
    expect(await machine().exec('cat /tmp/told')).toBe('deploy 4.0.0 it is "quoted"\n');
    const { output } = await shop.cli('status', '--environment', 'production');
    expect(output).toMatch(/nightly ran at [\d-]+ [\d:]+ UTC, ended well; next at [\d-]+ 03:00:00 UTC/);
    expect(output).toContain('failed with exit code 3');
  });

  test('whose last run has failed is told by the check, until a release mends it', async () => {
    const failed = await shop.cli('verify');
    expect(failed.exitCode).toBe(18);
    expect(failed.output).toMatch(/schedule\s+sync ran at .* failed with exit code 3/);
    expect(failed.output).toMatch(/service\s+shop.service is active \(running\), enabled/);
    await machine().exec(`systemctl stop ${unit('nightly')}.timer`);
    expect((await shop.cli('verify')).output).toContain(
      'nightly does not run: shop-production-nightly.timer is stopped',
    );
  });

  test('stays as it is from release to release, and a timer is not started anew', async () => {
    const since = await show('sync.timer', 'ActiveEnterTimestampMonotonic');
    const run = await shop.deploy('4.1.0');
    expectOutcome(run, 'success');
    expect(await show('sync.timer', 'ActiveEnterTimestampMonotonic')).toBe(since);
    await machine().exec(`systemctl start ${unit('nightly')}.service`);
    expect(await machine().exec('tail -n 1 /tmp/told')).toContain('4.1.0');
    expect(run.log).toContain('failed with exit code 3, in the release before');
  });

  test('loses what is taken out, and has it again after a release that failed, and after a rollback', async () => {
    const sudoers = await machine().exec('cat /etc/sudoers.d/deploy');
    configure({ schedule: { weekly: { run: TELL, calendar: 'weekly' } } });
    await allow(`${sudoers.trim()}\ndeploy ALL=(root) NOPASSWD: /usr/bin/systemctl, /usr/bin/install, /usr/bin/rm`);
    expectOutcome(await shop.deploy('5.0.0', 'crashes'), 'rolled_back');
    expect(await jobs()).toEqual(['shop-production-nightly.timer', 'shop-production-sync.timer']);
    expect(await show('nightly.timer', 'ActiveState')).toBe('active');
    expectOutcome(await shop.deploy('5.1.0'), 'success');
    expect(await jobs()).toEqual(['shop-production-weekly.timer']);
    configure({});
    expectOutcome(await shop.deploy('5.2.0'), 'success');
    expect(await jobs()).toEqual([]);
    expectOutcome(await shop.run('rollback'), 'success');
    expect(await jobs()).toEqual(['shop-production-weekly.timer']);
    expect(await show('weekly.timer', 'UnitFileState')).toBe('enabled');
  });

  test('is stopped and started with the service', async () => {
    await shop.cli('stop');
    expect(await show('weekly.timer', 'ActiveState')).toBe('inactive');
    await shop.cli('start');
    expect(await show('weekly.timer', 'ActiveState')).toBe('active');
  });
});

describe('the check `service`', () => {
  const look = async () => (await shop.cli('verify')).output;

  test('names what of the unit is not as it was deployed, and its drop-ins', async () => {
    configure({ checks: { gunicorn_service: {} } });
    expectOutcome(await shop.deploy('6.0.0'), 'success');
    const file = `/etc/systemd/system/${UNIT}`;
    await machine().exec(`mkdir ${file}.d; echo '[Service]' >${file}.d/more.conf; systemctl daemon-reload`);
    expect(await look()).toContain(`drop-ins: ${file}.d/more.conf`);
    await machine().exec(`echo '# by hand' >>${file}; systemctl disable ${UNIT}`);
    const output = await look();
    expect(output).toContain(`${UNIT} does not start with the host: it is disabled`);
    expect(output).toContain(`${file} is not the unit of the release`);
    await machine().exec(`systemctl daemon-reload; echo '# again' >>${file}`);
    expect(await look()).toContain('have changed since systemd read them: run systemctl daemon-reload');
    await machine().exec(`systemctl stop ${UNIT}`);
    const stopped = await shop.cli('verify', '--checks', 'gunicorn_service');
    expect(stopped.output).toMatch(/gunicorn_service\s+not running: inactive/);
  });
});

describe('the limits of a unit', () => {
  test('are what systemd has of it, and a crash loop ends as failed', async () => {
    shop.configure((_config, app) => {
      const { systemd } = app.runtime as { systemd: App };
      systemd.limits = { memory: '256M', cpu: '50%', tasks: 100, files: 4096 };
      systemd.restart = { policy: 'always', delay: '100ms', burst: 3, within: '60s' };
    });
    expectOutcome(await shop.deploy('7.0.0'), 'success');
    const show = async (property: string) => (await machine().exec(`systemctl show -P ${property} ${UNIT}`)).trim();
    expect(await show('MemoryMax')).toBe('268435456');
    expect(await show('CPUQuotaPerSecUSec')).toBe('500ms');
    expect(await show('TasksMax')).toBe('100');
    expect(await show('LimitNOFILE')).toBe('4096');
    await machine().exec(`for n in 1 2 3 4 5; do systemctl kill -s KILL ${UNIT} || :; sleep 0.5; done`);
    expect(await show('ActiveState')).toBe('failed');
    expect((await shop.cli('verify')).exitCode).toBe(10);
  });
});
