import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Machine } from '../fixtures/machines';
import {
  askService,
  expectOutcome,
  expectVersion,
  listReleases,
  openSystemdShop,
  PATH,
  readReport,
  type SystemdShop,
  UNIT,
} from '../fixtures/systemd-shop';
import { until } from '../fixtures/until';
import { listVersionsBefore, type Moment, readBefore } from '../fixtures/version-before/before';
import { ROOT, replaceRoot, type Tree, writeTree } from '../fixtures/version-before/tree';

const JOURNAL = `${PATH}/.bowline/journal.jsonl`;
const INSTALLED_UNIT = `/etc/systemd/system/${UNIT}`;

describe.each(listVersionsBefore())('a machine that version %s left is taken over:', (version) => {
  const before = readBefore(version, 'systemd');
  let shop: SystemdShop;
  let machine: Machine;
  /** Changes when the file is written, also with what it had. */
  let unit: string;
  let text: string;
  const readUnit = () => machine.exec(`stat -c '%i %z' ${INSTALLED_UNIT}`);
  const readUnitText = () => machine.exec(`cat ${INSTALLED_UNIT}`);
  const release = (moment: Moment, its: string) => moment.releases.find((one) => one.version === its)?.release;
  const readLive = async () => (await machine.exec(`basename "$(readlink ${PATH}/current)"`)).trim();

  beforeAll(async () => {
    shop = await openSystemdShop(['web-1'], { env: before.secrets });
    const [first] = shop.machines;
    if (first === undefined) throw new Error('a shop has a machine');
    machine = first;
    shop.configure((config) => Object.assign(config, before.config));
    await leave(machine, before.host);
    unit = await readUnit();
    text = await readUnitText();
    upload(shop, before, before.version);
  });

  afterAll(async () => shop?.[Symbol.asyncDispose]());

  /** Only lines are added to what that version wrote. */
  async function expectJournal(moment: Moment): Promise<void> {
    const journal = readText(moment.host, '.bowline/journal.jsonl');
    expect((await machine.exec(`cat ${JOURNAL}`)).slice(0, journal.length)).toBe(journal);
  }

  /** That, and its unit as it was installed. */
  async function expectKept(moment: Moment): Promise<void> {
    await expectJournal(moment);
    expect(await readUnit(), 'the unit').toBe(unit);
    expect((await machine.exec(`systemctl is-enabled ${UNIT}`)).trim()).toBe('enabled');
  }

  test('status and releases tell what is there', async () => {
    const { services } = readReport(await shop.run('status'));
    const live = before.releases.find((one) => one.live);
    expect(services).toMatchObject([
      { release: live?.release, version: '3.0.0', since: live?.switchedAt, healthy: true, process: 'active (running)' },
    ]);
    const rows = readReport(await shop.run('releases')).releases ?? [];
    expect(rows.map(({ release: id, version: its, verdict, live: is }) => [id, its, verdict, is])).toEqual(
      before.releases.map(({ release: id, version: its, verdict, live: is }) => [id, its, verdict, is]),
    );
    await expectKept(before);
  });

  test('a deploy of the same leaves the service alone', async () => {
    const started = await readStart(machine);
    expectOutcome(await shop.run('deploy'), 'unchanged');
    expect(await readStart(machine)).toBe(started);
    await expectKept(before);
  });

  test('a new version goes live, with a unit of today under the same name', async () => {
    upload(shop, before, '4.0.0');
    const run = await shop.run('deploy');
    expectOutcome(run, 'success');
    expect(run.outputs['previous-release']).toBe(release(before, '3.0.0'));
    await expectVersion([machine], '4.0.0');
    expect(await machine.exec(`cat ${PATH}/current/data/orders.txt`)).toBe('an order\n');
    await expectJournal(before);
    expect(await readUnitText()).toContain('ProtectSystem=strict');
  });

  test('rollback goes back to what that version deployed, its unit too, and by version to an older one', async () => {
    expectOutcome(await shop.run('rollback'), 'success');
    expect(await readLive()).toBe(release(before, '3.0.0'));
    await expectVersion([machine], '3.0.0');

    expectOutcome(await shop.run('rollback', { target: 'version:1.0.0' }), 'success');
    expect(await readLive()).toBe(release(before, '1.0.0'));
    await expectVersion([machine], '1.0.0');
    expect(await askService(machine)).toMatchObject({ channel: 'first' });
    expect(await askService(machine, '/setting/TOKEN')).toEqual({ from: 'env', value: 'dummy of then' });
    await expectJournal(before);
    expect(await readUnitText()).toBe(text);
  });

  test('a deploy that was killed behind its switch is verified before it is called unchanged', async () => {
    await leave(machine, before.killed.host);
    unit = await readUnit();
    upload(shop, before.killed, before.killed.version);
    const releases = await listReleases(machine);
    const run = await shop.run('deploy');
    expectOutcome(run, 'unchanged');
    expect(readReport(run).hosts[0]?.checks.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await readLive()).toBe(release(before.killed, '3.1.0'));
    expect(await listReleases(machine)).toEqual(releases);
    const [row] = readReport(await shop.run('releases')).releases ?? [];
    expect(row).toMatchObject({ version: '3.1.0', verdict: 'good', live: true });
    await expectKept(before.killed);
  });
});

/** Puts the folder of the app where that version had it, and its service as it ran. */
async function leave(machine: Machine, tree: Tree): Promise<void> {
  await machine.exec(`systemctl disable --now ${UNIT} 2>/dev/null; rm -rf ${PATH}`);
  const unpack = `mkdir -p ${PATH} && tar -x -p -C ${PATH}`;
  await machine.exec(unpack, { input: packTree(replaceRoot(tree, ROOT, PATH)), user: 'deploy' });
  await machine.exec(`install -m 644 ${PATH}/current/.bowline/unit ${INSTALLED_UNIT}
    systemctl daemon-reload && systemctl enable --now ${UNIT} 2>&1`);
  await until(() =>
    askService(machine).then(
      () => true,
      () => false,
    ),
  );
}

function packTree(tree: Tree): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'bowline-machine-'));
  try {
    writeTree(folder, tree);
    return execFileSync('tar', ['-c', '-C', folder, '.']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes what is deployed: the app of then, as this version. */
function upload({ project }: SystemdShop, { version, source }: Moment, its: string): void {
  rmSync(join(project.folder, 'app'), { recursive: true, force: true });
  writeTree(join(project.folder, 'app'), source);
  project.write('VERSION', `${its}\n`);
  project.write('app/VERSION', `${its}\n`);
  project.write('app/service.py', readText(source, 'service.py').replace(`"${version}"`, `"${its}"`));
  project.commit(`Release ${its}`);
}

function readText(tree: Tree, path: string): string {
  const entry = tree[path];
  if (entry === undefined || !('text' in entry)) throw new Error(`${path} is no file`);
  return entry.text;
}

function readStart({ exec }: Machine): Promise<string> {
  return exec(`systemctl show -p MainPID -p ExecMainStartTimestampMonotonic ${UNIT}`);
}
