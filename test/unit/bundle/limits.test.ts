import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadScript } from './scripts';

const { LIMITS, measureTarball, refuseExcess, refuseTarball } = await loadScript('limits');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bowline-limits-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);

function writeChunk(name: string, sources: readonly string[]): void {
  write(name, '0123456789');
  write(`${name}.map`, JSON.stringify({ sources }));
}

test('a bundle within the limits is taken', () => {
  writeChunk('index.js', ['src/index.ts']);
  expect(() => refuseExcess(folder, LIMITS)).not.toThrow();
});

test('a bundle that is too large is refused, with its size and the limit', () => {
  writeChunk('index.js', []);
  writeChunk('mail.js', []);
  expect(() => refuseExcess(folder, { ...LIMITS, scriptBytes: 19 })).toThrow(
    'has 20 bytes of JavaScript; 19 are allowed',
  );
  expect(() => refuseExcess(folder, { ...LIMITS, chunks: 1 })).toThrow('is cut into 2 chunks; 1 are allowed');
});

test('a bundle that holds a source twice is refused, and the files are named', () => {
  writeChunk('index.js', ['src/index.ts', 'src/errors.ts']);
  writeChunk('mail.js', ['src/errors.ts']);
  expect(() => refuseExcess(folder, LIMITS)).toThrow(
    'src/errors.ts is in the bundle more than once: in index.js, mail.js',
  );
});

test('a tarball counts what is not yet committed, without what stays behind, and leaves the clone as it is', () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  git('init', '--quiet');
  write('.gitattributes', '/bench export-ignore\n');
  write('bench', randomBytes(100_000));
  write('kept', randomBytes(20_000));
  const before = git('status', '--porcelain');
  expect(measureTarball(folder)).toBeGreaterThan(20_000);
  expect(measureTarball(folder)).toBeLessThan(30_000);
  expect(git('status', '--porcelain')).toBe(before);
  expect(() => refuseTarball(folder, { ...LIMITS, tarballBytes: 20_000 })).toThrow('a runner would download 2');
  expect(() => refuseTarball(folder, LIMITS)).not.toThrow();
});

test('outside of a clone there is no tarball to measure', () => {
  expect(measureTarball(folder)).toBeUndefined();
});
