import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseGitIndex, refuseCollisions } from '../../../../src/sources/upload/git-index';
import { readTree } from '../../../../src/sources/upload/tree';

let folder: string;
const source = { kind: 'upload' as const, upload: '.', exclude: [] };
const { signal } = new AbortController();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bowline-index-'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
  git('init', '--quiet');
  writeFileSync(join(folder, 'run.sh'), '#!/bin/sh\n', { mode: 0o755 });
  mkdirSync(join(folder, 'lib'));
  writeFileSync(join(folder, 'lib/a.txt'), 'a\n', { mode: 0o664 });
  symlinkSync('lib/a.txt', join(folder, 'link'));
  git('add', '--all');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a checkout looks like where neither modes nor links exist. */
function flatten(): void {
  chmodSync(join(folder, 'run.sh'), 0o666);
  rmSync(join(folder, 'link'));
  writeFileSync(join(folder, 'link'), 'lib/a.txt');
}

test('a Windows runner sends the tree that a Linux runner would send', async () => {
  chmodSync(join(folder, 'lib'), 0o755);
  chmodSync(join(folder, 'lib/a.txt'), 0o644);
  const onLinux = await readTree(source, folder, signal, 'linux');
  flatten();
  const onWindows = await readTree(source, folder, signal, 'win32');
  expect(onWindows.manifest.contentHash).toBe(onLinux.manifest.contentHash);
});

test('a tracked link that leads out of the tree is refused on Windows too', async () => {
  rmSync(join(folder, 'link'));
  symlinkSync('../secret', join(folder, 'link'));
  execFileSync('git', ['add', '--all'], { cwd: folder });
  flatten();
  writeFileSync(join(folder, 'link'), '../secret');
  await expect(readTree(source, folder, signal, 'win32')).rejects.toThrow('the link link leads out of the release');
});

test.each([
  ['README', 'readme'],
  ['caf\u00e9', 'cafe\u0301'],
])('names such as %s and %s are refused where one of them would be lost', (one, other) => {
  const line = (path: string) => `100644 e69de29bb2d1d6434b8b29ae775ad8c2e48c5391 0\t${path}\0`;
  expect(() => refuseCollisions(parseGitIndex(line(one) + line(other)))).toThrow(`${one} and ${other} differ only by`);
  expect(() => refuseCollisions(parseGitIndex(line(one) + line('LICENSE')))).not.toThrow();
});

test('a macOS runner keeps the modes of its file system', async () => {
  const { manifest } = await readTree(source, folder, signal, 'darwin');
  expect(manifest.entries.find(({ path }) => path === 'run.sh')).toMatchObject({ mode: 0o755 });
  expect(manifest.entries.find(({ path }) => path === 'link')).toEqual({
    type: 'symlink',
    path: 'link',
    target: 'lib/a.txt',
  });
});
