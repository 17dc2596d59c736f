import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseJournal } from '../../../src/release/journal';
import { type Btrfs, makeBtrfs, missingBtrfs } from '../../fixtures/btrfs';
import { missingSshd } from '../../fixtures/sshd';
import { openSite, type Site } from '../faults/site';

/** Ends the connection that the command came by, and goes on without it. */
const LOSE =
  'p=$$; until [ "$(cut -c1-4 /proc/$p/comm)" = sshd ]; do p=$(cut -d" " -f4 /proc/$p/stat); done; kill -9 $p; sleep 1; ';

describe.skipIf(missingBtrfs !== undefined || missingSshd !== undefined)('snapshots of btrfs, .bowline within', () => {
  let site: Site;
  let disk: Btrfs;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.[Symbol.asyncDispose]());
  beforeEach(() => {
    disk = makeBtrfs();
  });
  afterEach(() => disk[Symbol.dispose]());

  const root = () => join(disk.srv, 'shop');
  const live = () => basename(readlinkSync(join(root(), 'current')));
  const read = (name: string) => readFileSync(join(root(), name), 'utf8').trim();
  const journal = () => parseJournal(readFileSync(join(root(), '.bowline/journal.jsonl'), 'utf8')).entries;

  /** Takes the file system off, puts the snapshot in its place, and mounts that: nothing may keep it busy. */
  const restore = () =>
    [
      `cd / && umount ${disk.srv}`,
      `btrfs -q subvolume delete ${disk.top}/srv`,
      `btrfs -q subvolume snapshot ${disk.top}/snapshots/{snapshot} ${disk.top}/srv`,
      `mount -o subvol=srv ${disk.image} ${disk.srv}`,
    ].join(' && ');

  function configure(first = '', isBroken = true): void {
    site.configure((_config, app) => {
      app.path = root();
      app.hooks = { before_activate: [`echo after >${root()}/data`] };
      app.checks = isBroken ? { mine: { type: 'command', run: '! grep -q ^2 VERSION' } } : {};
      app.snapshot = {
        create: `btrfs -q subvolume snapshot -r ${disk.srv} ${disk.top}/snapshots/{snapshot}`,
        restore: `${first}${restore()}`,
        list: `btrfs subvolume list ${disk.top}`,
        delete: `btrfs -q subvolume delete ${disk.top}/snapshots/{snapshot}`,
        keep: 1,
      };
    });
  }

  async function deployFirst(): Promise<string> {
    const first = await site.deploy('1.0.0');
    expect(first.exitCode, first.output).toBe(0);
    writeFileSync(join(root(), 'data'), 'before\n');
    return live();
  }

  test.each([
    ['over one connection', ''],
    ['that loses the connection, and goes on', LOSE],
  ])('a failed deploy restores %s', async (_what, first) => {
    configure(first);
    const before = await deployFirst();
    const failed = await site.deploy('2.0.0');
    expect(failed.exitCode, failed.output).toBe(7);
    expect([live(), read('data')]).toEqual([before, 'before']);
    const bad = journal().findLast(({ event }) => event === 'verdict');
    expect(bad).toMatchObject({ verdict: 'bad' });
    const next = await site.deploy('3.0.0');
    expect(next.exitCode, next.output).toBe(0);
    expect(readdirSync(join(disk.top, 'snapshots'))).toHaveLength(1);
  });

  test('a restore that cannot take the file system off is a failed rollback, and says what to do', async () => {
    configure();
    await deployFirst();
    configure(`mkdir ${disk.srv}/busy; mount -t tmpfs none ${disk.srv}/busy; trap 'umount ${disk.srv}/busy' EXIT; `);
    const failed = await site.deploy('2.0.0');
    expect(failed.exitCode, failed.output).toBe(8);
    expect(failed.output).toMatch(/target is busy/);
    expect(failed.output).toMatch(/restore by hand/);
    expect(journal().findLast(({ event }) => event === 'finished')).toMatchObject({ status: 'rollback_failed' });
  });

  test('a rollback by hand restores what was before the release that it leaves', async () => {
    configure('', false);
    const before = await deployFirst();
    const second = await site.deploy('2.0.0');
    expect(second.exitCode, second.output).toBe(0);
    expect(read('data')).toBe('after');
    const back = await site.run(['rollback', '--yes', '--restore-snapshot']);
    expect(back.exitCode, back.output).toBe(0);
    expect([live(), read('data')]).toEqual([before, 'before']);
  });
});
