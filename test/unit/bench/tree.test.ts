import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeTree, planTree, writeArtifact, writeTree } from '../../../bench/tree';

const SIZE = { files: 200, bytes: 400_000 };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bowline-bench-tree-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function readTree(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(root, path)).isFile(),
  );
  return new Map(files.map((path) => [path, readFileSync(join(root, path)).toString('base64')]));
}

describe('the tree of a bench', () => {
  it('has as many files and bytes as it was asked for', () => {
    const files = planTree(SIZE);
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    expect(files).toHaveLength(200);
    expect(Math.abs(bytes - SIZE.bytes)).toBeLessThan(SIZE.files);
  });

  it('is the same whenever it is made', () => {
    writeTree(join(folder, 'a'), SIZE);
    writeTree(join(folder, 'b'), SIZE);
    expect(readTree(join(folder, 'a'))).toEqual(readTree(join(folder, 'b')));
  });

  it('changes in one file of a hundred, and in the same ones in every round', () => {
    writeTree(folder, SIZE);
    const trees = [readTree(folder)];
    for (const round of [1, 2]) {
      changeTree(folder, SIZE, round);
      trees.push(readTree(folder));
    }
    const [first, second, third] = trees;
    const changed = (from = new Map<string, string>(), to = new Map<string, string>()) =>
      [...to].filter(([path, text]) => from.get(path) !== text).map(([path]) => path);
    expect(changed(first, second)).toHaveLength(2);
    expect(changed(second, third)).toEqual(changed(first, second));
  });
});

describe('an artifact', () => {
  it.each([
    ['random', 0.9, 1.1],
    ['text', 0.05, 0.7],
  ] as const)('of %s compresses as it should', async (kind, least, most) => {
    const path = join(folder, 'artifact');
    await writeArtifact(path, 300_000, kind);
    const content = readFileSync(path);
    expect(existsSync(path) && content.length).toBe(300_000);
    const share = gzipSync(content).length / content.length;
    expect(share).toBeGreaterThan(least);
    expect(share).toBeLessThan(most);
  });
});
