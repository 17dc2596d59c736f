import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archiveParcels } from '../../../../src/sources/cargo/archive';
import { hasPortableName } from '../../../../src/sources/cargo/tree-entry';
import { isPlainName, type ManifestEntry, makeManifest, writeManifest } from '../../../../src/sources/upload/manifest';
import { makeFolder } from '../../shell/shells';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const fileOf = (path: string, mode = 0o644): ManifestEntry => ({
  type: 'file',
  path,
  mode,
  size: path.length,
  mtimeMs: 0,
  sha256: hash(path),
});

const path = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom(' ', '-', 'a', 'Z', '~', 'é', '文', '😀', '\uffee', '\n', '\\'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join('').replace(/[\0/]/g, '_'))
  .filter((name) => !/\p{Surrogate}/u.test(name));
const paths = fc.uniqueArray(path, { minLength: 1, maxLength: 40 });

function sortAsHost(lines: string): string {
  return spawnSync('sort', [], { input: lines, env: { ...process.env, LC_ALL: 'C' } }).stdout.toString('utf8');
}

describe('a manifest', () => {
  test('is sorted as a host sorts', () => {
    fc.assert(
      fc.property(paths, (all) => {
        const manifest = makeManifest(all.map((one) => fileOf(one)));
        expect(writeManifest(manifest)).toBe(sortAsHost(writeManifest(manifest)));
      }),
      { numRuns: 40 },
    );
  });

  test('is the same in whatever order the entries come', () => {
    fc.assert(
      fc.property(paths, (all) => {
        const entries = all.map((one) => fileOf(one));
        expect(makeManifest([...entries].reverse())).toEqual(makeManifest(entries));
      }),
    );
  });

  test('counts the bytes of files', () => {
    expect(
      makeManifest([
        fileOf('abc'),
        { type: 'directory', path: 'd', mode: 0o755 },
        { type: 'symlink', path: 'l', target: 'abc' },
      ]).totalBytes,
    ).toBe(3);
    expect(makeManifest([])).toMatchObject({ entries: [], totalBytes: 0 });
  });

  test('lists files with plain names, with their mode', () => {
    const manifest = makeManifest([
      fileOf('b', 0o755),
      fileOf('a'),
      fileOf('two\nlines'),
      { type: 'symlink', path: 'l', target: 'a' },
    ]);
    expect(writeManifest(manifest)).toBe(`0644 ${hash('a')}  ./a\n0755 ${hash('b')}  ./b\n`);
  });
});

test('a manifest without its modes is what sha256sum reads and writes, whatever the names', () => {
  using folder = makeFolder();
  const names = ['a', ' b', 'c ', '-d', "it's", 'ä文', '*', '#e', '\u0001', 'x: OK'];
  for (const name of names) {
    mkdirSync(dirname(join(folder.path, name)), { recursive: true });
    writeFileSync(join(folder.path, name), name);
  }
  const sums = writeManifest(makeManifest(names.map((name) => fileOf(name)))).replace(/^\d{4} /gm, '');
  const { status, stdout } = spawnSync('sha256sum', ['-c', '-'], { cwd: folder.path, input: sums, encoding: 'utf8' });
  expect({ status, ok: stdout.match(/: OK$/gm)?.length }).toEqual({ status: 0, ok: names.length });
  const written = spawnSync(
    'sha256sum',
    names.map((name) => `./${name}`),
    { cwd: folder.path, encoding: 'utf8' },
  );
  expect(new Set(written.stdout.split('\n'))).toEqual(new Set(sums.split('\n')));
});

describe('a name', () => {
  test('is plain without line ends and backslashes', () => {
    expect(['a b', "it's", 'ä'].every(isPlainName)).toBe(true);
    expect(['a\nb', 'a\rb', 'a\\b'].some(isPlainName)).toBe(false);
  });

  test('is portable when it is ASCII and fits a plain header with its folder, and so is the target of a link', () => {
    const folder = 'srv/shop/releases/20261121T020152Z-4a446b0';
    const linkTo = (target: string): ManifestEntry => ({ type: 'symlink', path: 'l', target });
    expect(hasPortableName(fileOf('a/b c'), folder)).toBe(true);
    expect(hasPortableName(fileOf('ä'), folder)).toBe(false);
    expect(hasPortableName(fileOf('a'), 'srv/ä')).toBe(false);
    expect(hasPortableName(fileOf('a'.repeat(100)), folder)).toBe(true);
    expect(hasPortableName(fileOf('a'.repeat(101)), folder)).toBe(false);
    expect(hasPortableName(linkTo('a'), folder)).toBe(true);
    expect(hasPortableName(linkTo('ä'), folder)).toBe(false);
    expect(hasPortableName(linkTo(`${'a'.repeat(60)}/${'b'.repeat(60)}`), folder)).toBe(false);
  });

  test('that is portable needs no extended header', async () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 110 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(lengths, async (parts) => {
        const name = parts.map((length) => 'a'.repeat(length)).join('/');
        const archive: Buffer[] = [];
        const entry: ManifestEntry = { type: 'symlink', path: name, target: 'x' };
        for await (const chunk of archiveParcels([{ root: '/', destination: 'srv/shop', entries: [entry] }]))
          archive.push(chunk);
        const isPlain = Buffer.concat(archive).length === 512;
        if (hasPortableName(entry, 'srv/shop')) expect(isPlain).toBe(true);
      }),
    );
  });
});
