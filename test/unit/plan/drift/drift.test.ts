import { describe, expect, test } from 'vitest';
import { describeFiles } from '../../../../src/plan/drift/drift';
import { compareFiles, type FileLook, findSuspects, NO_SUMS } from '../../../../src/plan/drift/files';
import type { Entry } from '../../../../src/plan/drift/listing';
import { compareNeighbours } from '../../../../src/plan/drift/neighbours';

const entry = (path: string, changes: Partial<Entry> = {}): Entry => ({
  ...{ path, type: 'f', mode: '0644', inode: '1', changedAt: '1.5', modifiedAt: '1.5', size: 3, owner: '0:0' },
  ...changes,
});
const map = (entries: readonly Entry[]) => new Map(entries.map((one) => [one.path, one]));

function look(was: readonly Entry[], now: readonly Entry[], arrived: readonly Entry[] | null = null): FileLook {
  return { was: map(was), now: map(now), arrived: arrived === null ? null : map(arrived), isIgnored: () => false };
}

const RESTORED = { inode: '2', changedAt: '9.5' };

describe('files', () => {
  test.each([
    ['an owner', { owner: '33:33', changedAt: '2' }, ['a was changed: owner 33:33, was 0:0']],
    ['a mode and an owner', { owner: '3:3', mode: '4755' }, ['a was changed: mode 4755, was 0644; owner 3:3, was 0:0']],
    ['a size', { size: 4 }, ['a was changed']],
    ['a size and a mode', { size: 4, mode: '0600' }, ['a was changed: content; mode 0600, was 0644']],
    ['a type', { type: 'p' }, ['a was changed: no file, folder or link, was a file']],
    ['nothing but times of the inode', RESTORED, []],
  ])('that differ by %s', (_what, changes, found) => {
    expect(compareFiles(look([entry('a')], [entry('a', changes)]), NO_SUMS)).toMatchObject({ found, unsure: [] });
  });

  test.each([
    ['the same content', 'x', 'x', []],
    ['other content', 'x', 'y', ['a was changed']],
  ])('that were written again have %s', (_what, sent, now, found) => {
    const one = look([entry('a')], [entry('a', RESTORED)]);
    expect(findSuspects(one)).toEqual(['a']);
    const sums = { sent: new Map([['a', sent]]), now: new Map([['a', now]]) };
    expect(compareFiles(one, sums)).toEqual({ found, unsure: [], made: [] });
  });

  test('that a build wrote anew are not compared with what was sent', () => {
    const one = look([entry('a')], [entry('a', { ...RESTORED, modifiedAt: '9' })], [entry('a', { inode: '8' })]);
    const sums = { sent: new Map([['a', 'x']]), now: new Map([['a', 'y']]) };
    expect(compareFiles(one, sums)).toEqual({ found: [], unsure: ['a'], made: [] });
  });

  test.each(['__pycache__/a', 'lib/a.pyc', 'node_modules/a/b', '.venv/x', 'app/.cache/x'])(
    'that come as %s',
    (path) => {
      expect(compareFiles(look([], [entry(path)]), NO_SUMS)).toEqual({ found: [], unsure: [], made: [path] });
    },
  );

  test.each(['.bowline', '.bowline/listing', '.bowline/status', '.bowline/restarted'])(
    'of Bowline itself: %s',
    (path) => {
      const one = look([entry(path)], [entry(path, { size: 9 })]);
      expect([compareFiles(one, NO_SUMS), findSuspects(one)]).toEqual([{ found: [], unsure: [], made: [] }, []]);
    },
  );

  test('that are many are counted, and control characters in their names are shown', () => {
    const found = Array.from({ length: 60 }, (_, index) => `\x1b[31m${index}\n`);
    const { found: told } = describeFiles({ found, unsure: [], made: [] }, 'find: \x07: denied');
    expect(told).toHaveLength(51);
    expect([told[0], told[50]]).toEqual(['0␊', '10 more files differ']);
  });
});

describe('hosts of one app', () => {
  const at = (host: string, release: string | null) => ({ host, release });
  test.each([
    ['the same', [at('a', '1'), at('b', '1')], []],
    ['alone', [at('a', '1')], []],
    ['another', [at('a', '1'), at('b', '2'), at('c', '2')], ['a has 1, but b, c has 2']],
    ['three', [at('a', '1'), at('b', '2'), at('c', null), at('d', '1')], ['a has 1, but b has 2; c has nothing live']],
    ['nothing', [at('b', '1')], []],
  ])('have %s', (_what, all, found) => {
    expect(compareNeighbours('a', all)).toEqual(found);
  });
});
