import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { END_OF_ARCHIVE, encodeHeader, paddingOf, type TarHeader } from '../../../../src/sources/cargo/tar-header';
import { findProgram } from '../../shell/shells';

const busybox = findProgram('busybox');
const TARS: readonly [string, readonly [string, ...string[]]][] = [
  ['GNU tar', ['tar']],
  ...(busybox === undefined ? [] : [['busybox tar', [busybox, 'tar']] satisfies [string, [string, string]]]),
];
const header = (change: Partial<TarHeader>): TarHeader => ({
  name: 'a',
  type: 'file',
  mode: 0o644,
  size: 0,
  mtimeMs: 0,
  ...change,
});

/** The lines that a tar lists of headers without contents. */
function list([program, ...first]: readonly [string, ...string[]], headers: readonly TarHeader[]): string[] {
  const input = Buffer.concat([...headers.map(encodeHeader), END_OF_ARCHIVE]);
  const { stdout } = spawnSync(program, [...first, '-tvf', '-'], {
    input,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  });
  return stdout.trimEnd().split('\n');
}

describe.each(TARS)('%s', (_name, tar) => {
  test('reads names of any length and alphabet, and their targets', () => {
    const names = ['plain', '-rf', `${'p'.repeat(150)}/${'n'.repeat(100)}`, 'ä文😀', 'x'.repeat(250), ' lead '];
    const listed = list(tar, [
      ...names.map((name) => header({ name })),
      header({ name: 'l', type: 'symlink', target: 't'.repeat(150) }),
    ]);
    expect(listed).toHaveLength(names.length + 1);
    for (const [index, name] of names.entries()) {
      if (!/^[ -~]*$/.test(name)) continue;
      expect(listed[index]).toMatch(new RegExp(` ${name}$`));
    }
    expect(listed.at(-1)).toMatch(/ l -> t{150}$/);
  });

  test('reads sizes beyond the 8 GiB of a plain header', () => {
    // The content does not follow, so that a tar stops there; the line was printed before.
    for (const size of [0o77777777777, 0o100000000000, 9 * 2 ** 40]) {
      const [line = ''] = list(tar, [header({ size })]);
      expect(line.split(/\s+/)).toContain(String(size));
    }
  });

  test('reads modes, kinds and times', () => {
    const at = Date.UTC(2026, 10, 21, 2, 1, 52);
    const [file = '', folder = '', odd = ''] = list(tar, [
      header({ mode: 0o750, mtimeMs: at + 999 }),
      header({ name: 'f', type: 'directory', mode: 0o700, mtimeMs: at }),
      header({ mtimeMs: -5_000 }),
    ]);
    expect(file).toMatch(/^-rwxr-x--- .*2026-11-21 02:01/);
    expect(folder).toMatch(/^drwx------ .* f\/$/);
    expect(odd).toContain('1970-01-01');
  });
});

test('contents are filled up to whole blocks', () => {
  expect([0, 1, 511, 512, 513].map(paddingOf)).toEqual([0, 511, 1, 0, 511]);
  expect(encodeHeader(header({})).length).toBe(512);
  expect(encodeHeader(header({ name: 'ä' })).length).toBe(3 * 512);
});
