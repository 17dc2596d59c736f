import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readChangedFiles, readCommit, readFileAt, readMergeBase, readTags } from '../../../src/git/history';

const folder = mkdtempSync(join(tmpdir(), 'bowline-history-'));
const commits: string[] = [];

function git(...args: readonly string[]): string {
  const person = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  return execFileSync('git', [...person, ...args], { cwd: folder, encoding: 'utf8' }).trim();
}

function commit(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'x');
  commits.push(git('rev-parse', 'HEAD'));
}

beforeAll(() => {
  git('init', '--quiet', '--initial-branch', 'main');
  commit({ VERSION: '1.0.0\n', 'a b.txt': 'x\n'.repeat(30) });
  git('mv', 'a b.txt', 'ü"\n.txt');
  commit({ VERSION: '1.1.0\n' });
  git('tag', 'v1.0.0', commits[0] ?? '');
  git('tag', '--annotate', '--message', 'x', 'v1.1.0', commits[1] ?? '');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('git on the runner', () => {
  const [first, second] = [() => commits[0] ?? '', () => commits[1] ?? ''];

  it('tells the files that differ, renamed ones under both names, whatever they are called', async () => {
    expect((await readChangedFiles(folder, first(), second()))?.sort()).toEqual(['VERSION', 'a b.txt', 'ü"\n.txt']);
    expect(await readChangedFiles(folder, second(), second())).toEqual([]);
  });

  it('tells the tags, and the commit behind one, annotated or not', async () => {
    expect(await readTags(folder)).toEqual(['v1.0.0', 'v1.1.0']);
    expect(await readCommit(folder, 'refs/tags/v1.0.0')).toBe(first());
    expect(await readCommit(folder, 'refs/tags/v1.1.0')).toBe(second());
  });

  it('tells a file as it was, and where histories parted', async () => {
    expect(await readFileAt(folder, first(), 'VERSION')).toBe('1.0.0\n');
    expect(await readMergeBase(folder, first(), second())).toBe(first());
  });

  it('tells nothing of what is not there', async () => {
    const gone = 'f'.repeat(40);
    expect(await readChangedFiles(folder, gone, second())).toBeUndefined();
    expect(await readMergeBase(folder, gone, second())).toBeUndefined();
    expect(await readCommit(folder, 'refs/tags/v9')).toBeUndefined();
    expect(await readCommit(folder, '--output=x')).toBeUndefined();
    expect(await readFileAt(folder, second(), 'none')).toBeUndefined();
    expect(await readFileAt(folder, second(), '.')).toBeUndefined();
    expect(await readTags(tmpdir())).toEqual([]);
  });
});
