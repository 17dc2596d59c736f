import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Result, result } from '../../src/report/result';
import type { Machine } from '../fixtures/machines';
import { type Receiver, startReceiver } from '../fixtures/receivers/http-receiver';
import { writeService } from '../fixtures/systemd-service';
import { askService, listReleases, openSystemdShop, readFileOn, type SystemdShop } from '../fixtures/systemd-shop';

/*
 * The homelab of the contract on three machines: staging with its tests, then production, then the public host, and the
 * verification behind the last stage. What breaks is the service itself, on the machine that has been told to break it.
 */

const NAMES = ['vps', 'rtx', 'web-1'] as const;
type Name = (typeof NAMES)[number];
type ByHost = Readonly<Record<Name, string>>;

/** Where a machine says which version cannot run on it, and which one it finds sick once all serve it. */
const BROKEN = '/etc/broken-version';
const SICK = '/etc/sick-version';

const HOMELAB = {
  deadline: '60m',
  stages: [
    { name: 'staging', hosts: ['vps'], after: [{ name: 'tests', run: 'sh tests.sh' }], on_failure: 'rollback_stage' },
    { name: 'production', hosts: ['rtx'] },
    { name: 'public', hosts: ['web-1'], on_failure: 'keep_others' },
  ],
  verify: { on_failure: 'rollback_all' },
};

let shop: SystemdShop;
let receiver: Receiver;
/** What all machines serve before a scenario begins. */
let old = '';

beforeAll(async () => {
  receiver = await startReceiver(() => ({ status: 200, text: '' }));
  shop = await openSystemdShop(NAMES);
});

afterAll(async () => {
  await shop?.[Symbol.asyncDispose]();
  await receiver?.[Symbol.asyncDispose]();
});

function configure(environment: Readonly<Record<string, unknown>> = HOMELAB, keep = 5): void {
  shop.configure((config, app) => {
    config.defaults.notify = [{ webhook: { url: `${receiver.url}/hook` } }];
    config.environments = { production: environment };
    app.keep = keep;
    app.checks = { own: { type: 'command', run: `[ "$(cat ${SICK} 2>/dev/null)" != "$BOWLINE_VERSION" ]` } };
  });
}

function machine(name: Name): Machine {
  const found = shop.machines.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
}

/** Writes a version that runs on no machine which has been told to break it, and tests that pass or do not. */
async function release(version: string, tests: 'pass' | 'fail' = 'pass'): Promise<void> {
  await shop.release(version);
  const broken = `if os.path.exists('${BROKEN}') and read_file('/etc', 'broken-version').strip() == VERSION:\n    die(3)\n`;
  shop.project.write(
    'app/service.py',
    writeService(version, undefined).replace(/^if FAULT == 'crashes':/m, `${broken}$&`),
  );
  shop.project.write('tests.sh', tests === 'pass' ? 'echo 3 of 3 passed\n' : 'echo 1 of 3 failed\nexit 1\n');
  shop.project.commit(`Tests ${tests} with ${version}`);
}

async function breakOn(name: Name, version: string): Promise<void> {
  await machine(name).exec(`echo ${version} >${BROKEN}`);
}

interface Deployed {
  readonly exitCode: number | null;
  readonly result: Result;
  readonly log: string;
  /** The events that the webhook was told of. */
  readonly events: readonly unknown[];
  /** The last thing that it was told. */
  readonly told: Readonly<Record<string, unknown>>;
}

async function run(...args: readonly string[]): Promise<Deployed> {
  const before = receiver.received.length;
  const { exitCode, stdout, output } = await shop.cli(...args, '--json');
  const parsed = result.safeParse(JSON.parse(stdout || 'null'));
  if (!parsed.success) throw new Error(output);
  const bodies = receiver.received.slice(before).map(({ body }) => body);
  return {
    exitCode,
    log: output,
    result: parsed.data,
    events: bodies.map(({ event }) => event),
    told: bodies.at(-1) ?? {},
  };
}

/** What each machine answers, and that `current` is the same. */
async function serving(): Promise<ByHost> {
  const one = async (name: Name) => {
    const { version } = await askService(machine(name));
    expect(await readFileOn(machine(name), 'current/VERSION'), name).toBe(version);
    return [name, String(version)] as const;
  };
  return Object.fromEntries(await Promise.all(NAMES.map(one))) as ByHost;
}

function statuses({ hosts }: Result): ByHost {
  return Object.fromEntries(hosts.map(({ host, status }) => [host, status])) as ByHost;
}

function stages({ stages: all }: Result): Readonly<Record<string, string>> {
  return Object.fromEntries(all.map(({ name, status }) => [name, status]));
}

async function verdictOn(name: Name, id: string): Promise<unknown> {
  const lines = (await readFileOn(machine(name), '.bowline/journal.jsonl')).split('\n');
  const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return entries.findLast(({ event, release: of }) => event === 'verdict' && of === id)?.verdict;
}

/** All three serve the same version. */
async function deployEverywhere(version: string): Promise<void> {
  configure();
  await release(version);
  const { exitCode, log } = await run('deploy');
  expect(exitCode, log).toBe(0);
  expect(await serving()).toEqual({ vps: version, rtx: version, 'web-1': version });
  old = version;
}

const all = (value: string): ByHost => ({ vps: value, rtx: value, 'web-1': value });

describe('the five ways in which a homelab fails', () => {
  beforeEach(async () => {
    if (old === '') await deployEverywhere('1.0.0');
  });

  test('staging fails: staging is rolled back, and the rest is not touched', async () => {
    await release('2.0.0');
    await breakOn('vps', '2.0.0');
    const before = await Promise.all([listReleases(machine('rtx')), listReleases(machine('web-1'))]);
    const { exitCode, result: told, log, events, told: body } = await run('deploy');
    expect([exitCode, told.status, told.error?.host], log).toEqual([1, 'failed', 'vps']);
    expect(statuses(told)).toEqual({ vps: 'rolled_back', rtx: 'skipped', 'web-1': 'skipped' });
    expect(stages(told)).toEqual({ staging: 'rolled_back', production: 'skipped', public: 'skipped' });
    expect(told.deployed).toEqual([]);
    expect(await serving()).toEqual(all(old));
    expect(await Promise.all([listReleases(machine('rtx')), listReleases(machine('web-1'))])).toEqual(before);
    expect(events).toEqual(['started', 'failed']);
    expect(body).toMatchObject({ status: 'failed', deployed: [] });
  });

  test('the tests fail: staging is rolled back, and the rest is not touched', async () => {
    await release('3.0.0', 'fail');
    const { exitCode, result: told, log, events, told: body } = await run('deploy');
    expect([exitCode, told.status, told.error?.step], log).toEqual([1, 'failed', 'tests']);
    expect(statuses(told)).toEqual({ vps: 'rolled_back', rtx: 'skipped', 'web-1': 'skipped' });
    expect(stages(told)).toEqual({ staging: 'rolled_back', production: 'skipped', public: 'skipped' });
    expect(told.stages[0]?.gates).toEqual([{ name: 'tests', status: 'failed', detail: '1 of 3 failed' }]);
    expect(await serving()).toEqual(all(old));
    expect(events).toEqual(['started', 'failed']);
    expect(String(body.text)).toContain('1 of 3 failed');
  });

  test('production fails: production and staging are rolled back', async () => {
    await release('4.0.0');
    await breakOn('rtx', '4.0.0');
    const { exitCode, result: told, log, events, told: body } = await run('deploy');
    expect([exitCode, told.status, told.error?.host], log).toEqual([7, 'rolled_back', 'rtx']);
    expect(statuses(told)).toEqual({ vps: 'rolled_back', rtx: 'rolled_back', 'web-1': 'skipped' });
    expect(stages(told)).toEqual({ staging: 'rolled_back', production: 'rolled_back', public: 'skipped' });
    expect(await serving()).toEqual(all(old));
    expect(events).toEqual(['started', 'rolled_back']);
    expect(body).toMatchObject({ status: 'rolled_back', deployed: [] });
    // What was healthy on staging has not been found bad there.
    expect(await verdictOn('vps', told.id)).toBe('failed');
    expect(await verdictOn('rtx', told.id)).toBe('bad');
  });

  test('the public host fails: it alone is rolled back, the rest stays, and somebody is told', async () => {
    await release('5.0.0');
    await breakOn('web-1', '5.0.0');
    const { exitCode, result: told, log, events, told: body } = await run('deploy');
    expect([exitCode, told.status, told.error?.host], log).toEqual([6, 'partial_success', 'web-1']);
    expect(statuses(told)).toEqual({ vps: 'success', rtx: 'success', 'web-1': 'rolled_back' });
    expect(stages(told)).toEqual({ staging: 'success', production: 'success', public: 'rolled_back' });
    expect(told.deployed).toEqual(['vps', 'rtx']);
    expect(await serving()).toEqual({ vps: '5.0.0', rtx: '5.0.0', 'web-1': old });
    expect(events).toEqual(['started', 'partial_success']);
    expect(body).toMatchObject({ status: 'partial_success', deployed: ['vps', 'rtx'] });
    for (const name of ['vps', 'rtx'] as const) expect(await verdictOn(name, told.id), name).toBe('good');
    expect(await verdictOn('web-1', told.id)).toBe('bad');
  });

  test('the verification behind the last stage fails: everything is rolled back', async () => {
    await deployEverywhere('5.1.0');
    const [staging, production, last] = HOMELAB.stages;
    const notice = {
      name: 'notice',
      run: `echo "$BOWLINE_VERSION" | sudo -n install /dev/stdin ${SICK}`,
      run_on: 'host',
    };
    configure({ ...HOMELAB, stages: [staging, production, { ...last, after: [notice] }] });
    await release('6.0.0');
    const { exitCode, result: told, log, events } = await run('deploy');
    expect([exitCode, told.status, told.error?.code], log).toEqual([7, 'rolled_back', 'verification']);
    expect(statuses(told)).toEqual(all('rolled_back'));
    expect(stages(told)).toEqual({ staging: 'rolled_back', production: 'rolled_back', public: 'rolled_back' });
    expect(told.stages.map(({ gates }) => gates.map(({ status }) => status))).toEqual([['success'], [], ['success']]);
    expect(await serving()).toEqual(all(old));
    expect(events).toEqual(['started', 'rolled_back']);
  });
});

test('healthy hosts that are kept stay good: the next prune keeps their release, and a rollback finds it', async () => {
  configure({ deadline: '60m', stages: [{ name: 'all', hosts: [...NAMES], on_failure: 'keep_others' }] }, 2);
  await release('7.0.0');
  await breakOn('web-1', '7.0.0');
  const { exitCode, result: told, log, events } = await run('deploy');
  expect([exitCode, told.status], log).toEqual([6, 'partial_success']);
  expect(statuses(told)).toEqual({ vps: 'success', rtx: 'success', 'web-1': 'rolled_back' });
  expect(await serving()).toEqual({ vps: '7.0.0', rtx: '7.0.0', 'web-1': old });
  expect(events).toEqual(['started', 'partial_success']);

  await release('8.0.0');
  const next = await run('deploy');
  expect([next.exitCode, next.result.status], next.log).toEqual([0, 'success']);
  for (const name of ['vps', 'rtx'] as const) {
    expect(await verdictOn(name, told.id), name).toBe('good');
    // Two good ones are kept, and this is one of them.
    const kept = await listReleases(machine(name));
    expect(kept, name).toContain(told.id);
    expect(kept, name).toContain(next.result.id);
  }
  const back = await run('rollback', '--hosts', 'vps,rtx', '--yes');
  expect([back.exitCode, back.result.status], back.log).toEqual([0, 'success']);
  expect(await serving()).toEqual({ vps: '7.0.0', rtx: '7.0.0', 'web-1': '8.0.0' });
});
