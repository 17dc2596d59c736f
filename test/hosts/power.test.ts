import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Machine } from '../fixtures/machines';
import {
  askService,
  expectOutcome,
  expectVersion,
  openSystemdShop,
  PATH,
  readFileOn,
  readReport,
  type SystemdShop,
  UNIT,
} from '../fixtures/systemd-shop';
import { until } from '../fixtures/until';

/** The lock of a killed run is free after this. */
const LOCK_FREE_MS = 2_000;

let shop: SystemdShop;
let version = 0;

beforeAll(async () => {
  shop = await openSystemdShop(['web-1', 'web-2']);
  configure();
  expectOutcome(await deployNext(), 'success');
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

function configure(change: (app: Record<string, unknown>) => void = () => {}): void {
  shop.configure((_config, app) => {
    Object.assign((app.runtime as { systemd: Record<string, unknown> }).systemd, { soak: '300ms' });
    change(app);
  });
}

const spell = (number: number) => `${number}.0.0`;

async function writeNext(): Promise<void> {
  version += 1;
  await shop.release(spell(version));
}

async function deployNext() {
  await writeNext();
  return shop.run('deploy');
}

/** What is live is what `current` holds, and it is one of these. */
async function expectOneOf(machine: Machine, versions: readonly string[]): Promise<string> {
  await until(async () => (await machine.exec(`systemctl is-active ${UNIT} || :`)) === 'active\n', 10_000);
  await until(() => askService(machine).then(Boolean, () => false), 10_000);
  const held = await readFileOn(machine, 'current/VERSION');
  expect(versions, machine.name).toContain(held);
  expect((await askService(machine)).version, machine.name).toBe(held);
  return held;
}

/** Nothing is left of runs that were killed. */
async function expectTidy(machine: Machine): Promise<void> {
  expect(await machine.exec(`ls -A ${PATH}/.bowline/incoming; ls -d ${PATH}/current.* 2>/dev/null || :`)).toBe('');
  const unfinished = `for r in ${PATH}/releases/*/; do [ -e "$r/.bowline/complete" ] || echo "$r"; done`;
  expect(await machine.exec(unfinished)).toBe('');
}

async function waitForFile(machine: Machine, path: string): Promise<void> {
  await until(async () => (await machine.exec(`[ -e ${path} ] && echo there || :`)) !== '', 15_000);
}

async function isLockFree(machine: Machine): Promise<boolean> {
  const locks = [`${PATH}/.bowline/lock`, '/run/lock/bowline.lock'];
  // Opened for reading: `protected_regular` keeps even root from opening it as if it were to be made.
  const tries = locks.map((lock) => `{ [ ! -e ${lock} ] || ( exec 9<${lock}; flock -n 9 ); }`).join(' && ');
  return (await machine.exec(`${tries} && echo free || echo held`)) === 'free\n';
}

async function expectNextSucceeds(): Promise<void> {
  expectOutcome(await deployNext(), 'success');
  await expectVersion(shop.machines, spell(version));
  for (const machine of shop.machines) await expectTidy(machine);
}

describe('the runner is killed with -9', () => {
  const ofDeploy = [
    /▸ lock/,
    /▸ prepare/,
    /web-1 › receive \(/,
    /web-1 › complete/,
    /▸ activate/,
    /web-1 › switch/,
    /web-2 › restart/,
    /▸ verify/,
    /ok: health/,
    /▸ commit/,
    /web-1 › write the journal/,
  ];

  test.each(ofDeploy)('fault 34: in a deploy at %s', async (killAt) => {
    await writeNext();
    const killed = await shop.run('deploy', {}, { killAt });
    expect(killed.signal, killed.log).toBe('SIGKILL');
    for (const machine of shop.machines) {
      await until(() => isLockFree(machine), LOCK_FREE_MS);
      await expectOneOf(machine, [spell(version - 1), spell(version)]);
    }
    await expectNextSucceeds();
  });

  test.each([/▸ lock/, /▸ activate/, /web-1 › switch/, /web-2 › restart/, /▸ verify/])(
    'fault 34: in a rollback at %s',
    async (killAt) => {
      // A version that was left by hand is not gone back to, so each rollback has one that was not.
      await expectNextSucceeds();
      const killed = await shop.run('rollback', {}, { killAt });
      expect(killed.signal, killed.log).toBe('SIGKILL');
      for (const machine of shop.machines) {
        await until(() => isLockFree(machine), LOCK_FREE_MS);
        await expectOneOf(machine, [spell(version - 1), spell(version)]);
      }
      await expectNextSucceeds();
    },
  );
});

describe('the power of one machine of two is cut', () => {
  const [last, next] = [() => spell(version - 1), () => spell(version)];
  const lost = () => {
    const [, machine] = shop.machines;
    if (machine === undefined) throw new Error('no second machine');
    return machine;
  };

  test('fault 40: in prepare: both serve the old release, also after the boot', async () => {
    configure((app) => {
      app.build = ['touch /srv/building; [ "$BOWLINE_HOST" != web-2 ] || sleep 60'];
    });
    await writeNext();
    const running = shop.start('deploy');
    await waitForFile(lost(), '/srv/building');
    await lost().kill();
    const run = await running.ended;
    expectOutcome(run, 'failed');
    expect(run.outputs['failed-hosts']).toContain('web-2');
    await lost().start();
    for (const machine of shop.machines) expect(await expectOneOf(machine, [last(), next()])).toBe(last());
    configure();
    await expectNextSucceeds();
  });

  test('fault 40: right after the switch: the other is rolled back, this one serves exactly one release after the boot', async () => {
    const folder = `/etc/systemd/system/${UNIT}.d`;
    const wait = `[Service]\nExecStartPre=+/bin/sh -c '[ ! -e /run/slow ] || { touch /run/waits; sleep 30; }'\n`;
    await lost().exec(`mkdir -p ${folder}; cat >${folder}/wait.conf; systemctl daemon-reload; touch /run/slow`, {
      input: wait,
    });
    await writeNext();
    const running = shop.start('deploy');
    await waitForFile(lost(), '/run/waits');
    await lost().kill();
    const run = await running.ended;
    expect(run.exitCode, run.log).toBe(1);
    expectOutcome(run, 'rollback_failed');
    const [web1] = readReport(run).hosts;
    expect(web1, run.log).toMatchObject({ host: 'web-1', status: 'rolled_back' });
    await lost().start();
    const [other] = shop.machines;
    if (other !== undefined) expect(await expectOneOf(other, [last(), next()])).toBe(last());
    await expectOneOf(lost(), [last(), next()]);
    await expectNextSucceeds();
  });
});
