import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../../../src/hosts/session';
import { type Activation, writeActivate } from '../../../src/phases/activate';
import {
  LISTED,
  readRestoreEnd,
  type SnapshotCommand,
  writeLostEntries,
  writeRestore,
  writeRestoreQuestion,
  writeRestoreTidy,
  writeSnapshotCommand,
} from '../../../src/phases/snapshot';
import { type JournalEntry, parseJournal } from '../../../src/release/journal';
import { keepOutput } from '../../../src/rollout/kept-output';
import type { Script } from '../../../src/shell/script';
import { makeTarget } from '../plan/target';
import { describeShells, makeFolder, openShellHost } from '../shell/shells';

const NONCE = 'f'.repeat(32);

describeShells('commands for snapshots', (shell) => {
  const host = openShellHost(shell);
  const run = (script: Script) =>
    runScript({ host, traffic: { roundTrips: 0, channels: 0 } }, script, { progress: keepOutput([]) });
  const command = (text: string, more: Partial<SnapshotCommand> = {}): SnapshotCommand => ({
    target: makeTarget(),
    step: 'snapshot',
    command: text,
    timeoutMs: 5_000,
    snapshot: 'bowline-x',
    folder: null,
    release: null,
    ...more,
  });

  test.each(["printf 'one\\ntwo'", 'echo one; echo two', 'printf "one\\ntwo\\n\\n"'])('%s is a list', async (text) => {
    const { blobs } = await run(writeSnapshotCommand(NONCE, command(text), true));
    expect(blobs.get(LISTED)?.toString()).toBe('one\ntwo');
  });

  test('one that hangs is ended, and says why', async () => {
    const { failed } = await run(writeSnapshotCommand(NONCE, command('sleep 60', { timeoutMs: 1_000 })));
    expect(failed?.tail.at(-1)).toContain('its time was up');
  });

  test('one runs in the home or in the release, and knows its name', async () => {
    using folder = makeFolder();
    const target = makeTarget({ path: folder.path });
    mkdirSync(join(folder.path, 'releases/one'), { recursive: true });
    const text = 'echo "$(pwd -P) $BOWLINE_SNAPSHOT $BOWLINE_HOST"';
    const inRelease = await run(writeSnapshotCommand(NONCE, command(text, { target, folder: 'one' }), true));
    expect(inRelease.blobs.get(LISTED)?.toString()).toMatch(/releases\/one bowline-x web-1$/);
    const outside = await run(writeSnapshotCommand(NONCE, command(text, { target }), true));
    expect(outside.blobs.get(LISTED)?.toString()).not.toContain(folder.path);
  });

  test.each([
    ['true', 0],
    ['exit 7', 7],
    ['no-such-program', 127],
  ])('a restore by `%s` leaves %d for whoever comes back', async (text, code) => {
    const key = Math.random().toString(16).slice(2);
    await run(writeRestore(NONCE, command(text), key));
    const look = async () => readRestoreEnd((await run(writeRestoreQuestion(NONCE, key))).facts);
    expect(await look()).toBe(code);
    await run(writeRestoreTidy(NONCE, key));
    expect(await look()).toBe('gone');
  });

  test('a restore that goes on is running', async () => {
    const key = Math.random().toString(16).slice(2);
    const look = async () => readRestoreEnd((await run(writeRestoreQuestion(NONCE, key))).facts);
    const restoring = run(writeRestore(NONCE, command('sleep 1'), key));
    let seen = await look();
    while (seen === 'gone') seen = await look();
    expect(seen).toBe('running');
    await restoring;
    expect(await look()).toBe(0);
    await run(writeRestoreTidy(NONCE, key));
  });

  test.each([
    ['an empty journal', ''],
    ['one that ends well', '{"n":1,"at":"x","run":"r","event":"abandoned","release":"zero"}\n'],
    ['one whose last line is torn', '{"n":1,"at":"x","run":"r","event":"abandoned","release":"zero"}\n{"n":2,"a'],
  ])('lost entries are written behind %s as they were', async (_what, text) => {
    using folder = makeFolder();
    mkdirSync(join(folder.path, '.bowline'));
    const journal = join(folder.path, '.bowline/journal.jsonl');
    writeFileSync(journal, text);
    writeFileSync(join(folder.path, '.bowline/fence'), '4\n');
    const target = makeTarget({ path: folder.path });
    const common = { at: "it's 2026", run: '$r `x`' };
    const entries: JournalEntry[] = [
      { ...common, n: 7, event: 'abandoned', release: 'one' },
      { ...common, n: 9, event: 'verdict', release: 'one', verdict: 'bad', why: '50% \\n "no"' },
    ];
    const late = await run(writeLostEntries(NONCE, [{ target, fence: 3, entries }]));
    expect(late.failed?.tail.join()).toContain('another run has taken over');
    expect((await run(writeLostEntries(NONCE, [{ target, fence: 4, entries }]))).failed).toBeUndefined();
    expect(parseJournal(readFileSync(journal, 'utf8')).entries.filter(({ n }) => n > 1)).toEqual(entries);
  });
});

test.each([
  [true, false],
  [undefined, true],
])('where a restart must be (%s), a reload may be: %s', (mustRestart, mayReload) => {
  const unit = { kind: 'systemd', unit: 'shop.service', scope: 'system', reload: true, soakMs: 0 } as const;
  const target = makeTarget({ runtime: unit as never });
  const activation: Activation = {
    ...{
      target,
      leaves: target,
      leftUnfinished: [],
      run: 'r',
      fence: 1,
      kind: 'undo',
      release: 'one',
      previous: 'two',
      runsOnce: true,
    },
    hooks: { own: null, facts: { mode: 'deploy', actor: null, reason: null, other: null } },
    ...{
      hold: { refuses: false, seen: null },
      journal: { file: '/j', floor: 1 },
      drafts: [],
      notBefore: '',
      mustRestart,
    },
  };
  const { text } = writeActivate({ nonce: NONCE, user: { isRoot: true } as never, activations: [activation] });
  expect(text.includes('bw_verb=reload')).toBe(mayReload);
});
