import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readReports } from '../../../src/coverage/find-files';
import { InputError } from '../../../src/errors';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'bowline-coverage-')));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, covered = 1, total = 2): string {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, JSON.stringify({ total: { lines: { covered, total } } }));
  return full;
}

const paths = async (...wanted: readonly string[]) => (await readReports(wanted, folder)).map(({ path }) => path);

async function refusal(...wanted: readonly string[]): Promise<InputError> {
  const error = await readReports(wanted, folder).catch((thrown: unknown) => thrown);
  if (error instanceof InputError) return error;
  throw new Error('it was accepted');
}

describe('the reports', () => {
  it('are the files that are named, each once', async () => {
    write('a/summary.json', 3, 4);
    const absolute = write('b.json', 5, 6);
    expect(await readReports(['a/summary.json', './a/../b.json', absolute], folder)).toMatchObject([
      { path: 'a/summary.json', format: 'istanbul', covered: 3, total: 4 },
      { path: 'b.json', format: 'istanbul', covered: 5, total: 6 },
    ]);
  });

  it('are the files that match a pattern, in the order of their names', async () => {
    for (const path of ['z/coverage.json', 'a/b/coverage.json', 'coverage.json', 'a/other.json']) write(path);
    expect(await paths('**/coverage.json')).toEqual(['a/b/coverage.json', 'coverage.json', 'z/coverage.json']);
    expect(await paths('a/*/coverage.json')).toEqual(['a/b/coverage.json']);
    expect(await paths('./a/**')).toEqual(['a/b/coverage.json', 'a/other.json']);
    expect(await paths('a/b/coverage.json', '**/coverage.json')).toHaveLength(3);
  });

  it('do not lie in what a package brought along, unless the pattern says so', async () => {
    write('node_modules/x/coverage.json');
    write('own/coverage.json');
    expect(await paths('**/coverage.json')).toEqual(['own/coverage.json']);
    expect(await paths('node_modules/**/coverage.json')).toEqual(['node_modules/x/coverage.json']);
  });

  it('outside of the repository have their whole path', async () => {
    const elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'bowline-elsewhere-')));
    try {
      writeFileSync(join(elsewhere, 'c.info'), 'SF:a\nDA:1,1\nend_of_record\n');
      expect(await paths(join(elsewhere, 'c.info'))).toEqual([join(elsewhere, 'c.info')]);
      expect(await paths(`${elsewhere}/*.info`)).toEqual([join(elsewhere, 'c.info')]);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  it('are looked for once, where a link leads back to its own folder', async () => {
    write('a/coverage.json');
    symlinkSync('..', join(folder, 'a/up'));
    expect(await paths('**/coverage.json')).toEqual(['a/coverage.json']);
  });
});

describe('everything that is wrong is told at once', () => {
  it('by name', async () => {
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'odd.txt'), 'nothing of the kind');
    write('good.json');
    const error = await refusal('missing.xml', 'folder', 'odd.txt', '**/none.xml', 'good.json', 'good.json/x');
    expect(error.message.split('\n')).toEqual([
      'no file matches **/none.xml',
      'missing.xml: there is no such file',
      'folder: it is a directory',
      'odd.txt: its format is not known',
      'good.json/x: there is no such file',
    ]);
    expect(error.hint).toBeTruthy();
  });
});
