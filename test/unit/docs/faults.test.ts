import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const PAGE = resolve(__dirname, '../../../docs/faults.md');
const LAST = 60;
/** How many requirements each section has. */
const REQUIREMENTS: Readonly<Record<string, number>> = { A: 13, B: 18, C: 12, D: 8, E: 9, F: 15 };

interface Proof {
  readonly title: string;
  readonly file: string;
}

interface Row {
  readonly number: number;
  readonly tests: readonly Proof[];
  readonly requirements: readonly string[];
}

const rows = readFileSync(PAGE, 'utf8').split('\n').flatMap(readRow);

/** A row of the table: its first cell is the number, its last one the proof. */
function readRow(line: string): Row[] {
  const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
  const number = Number(cells[1] || Number.NaN);
  const proof = cells.at(-2) ?? '';
  if (!Number.isInteger(number)) return [];
  const tests = [...proof.matchAll(/\[(.+?)\]\(([^)]+)\)/g)].map(([, title = '', file = '']) => ({ title, file }));
  const requirements = proof.replace(/\[.+?\]\([^)]+\)/g, '').match(/\b[A-Z]\d+\b/g) ?? [];
  return [{ number, tests, requirements }];
}

/** The titles of a file's tests that begin with this fault's number. */
function listTitles(file: string, number: number): string[] {
  const source = readFileSync(file, 'utf8');
  const titles = [...source.matchAll(/\(\s*(['"`])(fault \d+: (?:(?!\1)[^\\]|\\.)*)\1/g)].map(
    ([, , title = '']) => title,
  );
  return titles.filter((title) => title.startsWith(`fault ${number}: `));
}

test('every fault has exactly one row', () => {
  const all = Array.from({ length: LAST }, (_, index) => index + 1);
  expect(rows.map(({ number }) => number)).toEqual(all);
});

test('every fault has a test or a requirement that will bring it', () => {
  const without = rows.filter(({ tests, requirements }) => tests.length + requirements.length === 0);
  expect(without.map(({ number }) => number)).toEqual([]);
});

test('every test that is named is there, by its title', () => {
  const lost = rows.flatMap(({ number, tests }) =>
    tests.flatMap(({ title, file }) => {
      const path = join(dirname(PAGE), file);
      const isThere = existsSync(path) && listTitles(path, number).includes(`fault ${number}: ${title}`);
      return isThere ? [] : [`${number}: ${title} (${file})`];
    }),
  );
  expect(lost).toEqual([]);
});

test('every requirement that is named exists', () => {
  const unknown = rows
    .flatMap(({ requirements }) => requirements)
    .filter((id) => !(Number(id.slice(1)) >= 1 && Number(id.slice(1)) <= (REQUIREMENTS[id.charAt(0)] ?? 0)));
  expect(unknown).toEqual([]);
});
