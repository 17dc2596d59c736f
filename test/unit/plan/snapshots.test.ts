import { describe, expect, test } from 'vitest';
import {
  chooseSurplus,
  fillSnapshot,
  findSnapshotBefore,
  lacksFolder,
  nameSnapshot,
  noteKeptSnapshots,
  readOwnNames,
} from '../../../src/plan/snapshots';
import { parseJournal } from '../../../src/release/journal';
import { makeTarget } from './target';

const RELEASE = '20261121T020152Z-4a446b0';
const SNAPSHOT = {
  runOn: 'host',
  create: 'take {snapshot}',
  restore: 'back {snapshot}',
  keep: 3,
  timeoutMs: 1,
} as const;
const of = (environment: string, app: string) => ({ environment, app });

describe('the name of a snapshot', () => {
  test.each([
    [of('prod', 'x'), 'bowline-prod-x-20261121t020152z-4a446b0'],
    [of('prod', 'lab'), 'bowline-prod-lab-20261121t020152z'],
    [of('production', 'l'), 'bowline-production-l-20261121t020152z'],
  ])('of %o is %s', (subject, name) => {
    expect(nameSnapshot(subject, RELEASE)).toBe(name);
  });

  test.each([
    of('p', 's'),
    of('production', 'shop'),
    of('a'.repeat(63), 'b'.repeat(63)),
    of('pr-12', 'my-app'),
    of('production-', 'x--y'),
  ])('of %o is one that LVM, ZFS, btrfs and Proxmox take', (subject) => {
    for (const taken of [[], [nameSnapshot(subject, RELEASE)]]) {
      const name = nameSnapshot(subject, RELEASE, taken);
      expect(name).toMatch(/^[a-z][a-z0-9-]{1,39}$/);
      expect(taken).not.toContain(name);
      expect(readOwnNames(subject, [name])).toEqual([name]);
    }
  });

  test.each([
    [of('a-b', 'c'), of('a', 'b-c')],
    [of('pr-1', 'x'), of('pr', '1-x')],
    [of('p', 's-20261121t020152z'), of('p-s', '20261121t020152z')],
  ])('of %o is not of %o', (one, other) => {
    expect(readOwnNames(one, [nameSnapshot(other, RELEASE)])).toEqual([]);
  });

  test('tells long names apart that begin alike', () => {
    const [one, other] = ['shop-of-the-north', 'shop-of-the-south'].map((app) =>
      nameSnapshot(of('production', app), RELEASE),
    );
    expect(one).not.toBe(other);
  });
});

describe('the names in a list', () => {
  const subject = of('prod', 'x');
  const [older, newer] = ['bowline-prod-x-20261121t020152z-4a446b0', 'bowline-prod-x-20261122t020152z-0000000'];

  test.each([
    ['plain lines', [older, newer]],
    ['ZFS', [`tank/srv@${older}`, `tank/srv@${newer}\t0B`]],
    [
      'Proxmox',
      [`\`-> ${older}   2026-11-21 02:01:52   no-description`, ` \`-> ${newer}`, '  `-> current  You are here!'],
    ],
    ['btrfs', [`ID 257 gen 9 top level 5 path snapshots/${older}`, `ID 258 gen 9 top level 5 path snapshots/${newer}`]],
  ])('%s', (_what, lines) => {
    expect(readOwnNames(subject, lines)).toEqual([newer, older]);
  });

  test.each([
    'bowline-prod-y-20261121t020152z-4a446b0',
    'my-bowline-prod-x-20261121t020152z-4a446b0',
    'bowline-prod-x-before-the-move',
    'bowline-prod-x-y-20261121t020152z',
    'backup',
  ])("%s is somebody else's", (line) => {
    expect(readOwnNames(subject, [line])).toEqual([]);
  });

  test('the newest are kept, and one that is needed is', () => {
    expect(chooseSurplus(['d', 'c', 'b', 'a'], 2, [])).toEqual(['b', 'a']);
    expect(chooseSurplus(['d', 'c', 'b', 'a'], 2, ['a'])).toEqual(['b']);
    expect(chooseSurplus(['b', 'a'], 3, [])).toEqual([]);
  });

  test('the tenth of an instant is newer than the second', () => {
    const names = ['-10', '-2', ''].map((count) => `bowline-prod-x-20261121t020152z${count}`);
    expect(readOwnNames(subject, names)).toEqual(names);
  });
});

test.each([
  ['take {snapshot}', 'take N'],
  ['a {snapshot} b {snapshot}', 'a N b N'],
  // The shell's own, and what means nothing here.
  ['echo $' + '{snapshot} {other}', 'echo $' + '{snapshot} {other}'],
])('%s becomes %s', (command, filled) => {
  expect(fillSnapshot(command, 'N')).toBe(filled);
});

test('the journal knows what was taken before a release', () => {
  const attempt = {
    event: 'attempt',
    run: 'r',
    seq: 1,
    mode: 'deploy',
    version: null,
    revision: null,
    fingerprint: '',
  };
  const rest = { at: '2026-11-21T02:01:52Z', reason: null, actor: null, runUrl: null };
  const lines = [
    { n: 1, ...attempt, ...rest, release: 'one' },
    { n: 2, ...attempt, ...rest, release: 'two', snapshot: 'first' },
    { n: 3, ...attempt, ...rest, release: 'two', snapshot: 'second' },
    { n: 4, ...attempt, ...rest, release: 'two', mode: 'rollback' },
  ];
  const journal = parseJournal(lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(['one', 'two', 'three'].map((id) => findSnapshotBefore(journal, id))).toEqual([
    undefined,
    'second',
    undefined,
  ]);
});

test.each([
  ['./take.sh', 'host', null, true],
  ['./take.sh', 'host', RELEASE, false],
  ['./take.sh', 'runner', null, false],
  ['/usr/local/sbin/take', 'host', null, false],
] as const)('%s on the %s, with %s live, lacks its folder: %s', (create, runOn, live, expected) => {
  expect(lacksFolder({ target: makeTarget({ snapshot: { ...SNAPSHOT, create, runOn } }), live })).toBe(expected);
});

test("what nobody deletes is noted, and stands in nobody's way", () => {
  const both = makeTarget({ snapshot: { ...SNAPSHOT, list: 'l', delete: 'd' } });
  const half = makeTarget({ snapshot: { ...SNAPSHOT, list: 'l' } });
  expect(noteKeptSnapshots([makeTarget(), both])).toEqual([]);
  expect(noteKeptSnapshots([half])).toMatchObject([
    { ok: true, message: expect.stringContaining('`snapshot.delete`') },
  ]);
});
