import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/coverage/report';
import { normalizeSource } from '../../../src/coverage/source-path';
import { uniteReports } from '../../../src/coverage/unite';

const CWD = '/home/runner/work/shop/shop';
const HERE = ['src/a.ts', 'src/b.ts', 'lib/bot.py', 'a.go', 'core/src/main/java/com/acme/Cart.java'];
const nameOf = (source: string) => normalizeSource(source, { cwd: CWD, exists: (path) => HERE.includes(path) });
const unite = (...texts: string[]) => {
  const { covered, total } = uniteReports(
    texts.map((text, index) => readReport(text, `report-${index}`)),
    nameOf,
  );
  return [covered, total];
};

const lcov = (source: string, ...hits: number[]) =>
  `SF:${source}\n${hits.map((times, index) => `DA:${index + 1},${times}\n`).join('')}end_of_record\n`;
const cobertura = (source: string, folder: string, ...hits: number[]) =>
  `<coverage><sources><source>${folder}</source></sources><packages><package><classes><class filename="${source}"><lines>${hits
    .map((times, index) => `<line number="${index + 1}" hits="${times}"/>`)
    .join('')}</lines></class></classes></package></packages></coverage>`;
const clover = (source: string, ...hits: number[]) =>
  `<coverage><project><package><file path="${source}">${hits
    .map((times, index) => `<line num="${index + 1}" count="${times}" type="stmt"/>`)
    .join('')}</file></package></project></coverage>`;
const jacoco = (...hits: number[]) =>
  `<report><package name="com/acme"><sourcefile name="Cart.java">${hits
    .map((times, index) => `<line nr="${index + 1}" mi="1" ci="${times}"/>`)
    .join('')}</sourcefile></package></report>`;
const python = (ran: number[], missing: number[]) =>
  JSON.stringify({
    totals: { covered_lines: ran.length, num_statements: ran.length + missing.length },
    files: { 'lib/bot.py': { executed_lines: ran, missing_lines: missing } },
  });
const ruby = (...lines: (number | null)[]) => JSON.stringify({ RSpec: { coverage: { '/ci/src/a.ts': { lines } } } });
const go = (first: number, second: number) =>
  `mode: set\ngithub.com/acme/shop/a.go:1.1,2.2 2 ${first}\ngithub.com/acme/shop/a.go:3.1,4.2 1 ${second}\n`;

describe('reports of shards are united by source and line', () => {
  it.each<[string, string, string, [number, number]]>([
    ['lcov', lcov('src/a.ts', 1, 0), lcov('src/a.ts', 0, 1), [2, 2]],
    ['Cobertura', cobertura('a.ts', 'src', 1, 0), cobertura('a.ts', 'src', 0, 1), [2, 2]],
    ['Clover', clover('/x/src/a.ts', 1, 0), clover('/y/src/a.ts', 0, 1), [2, 2]],
    ['JaCoCo', jacoco(1, 0, 0), jacoco(0, 1, 0), [2, 3]],
    ['coverage.py', python([1], [2, 3]), python([2], [1, 3]), [2, 3]],
    ['SimpleCov', ruby(1, null, 0), ruby(0, null, 1), [2, 2]],
    ['Go', go(1, 0), go(0, 1), [3, 3]],
  ])('%s', (_format, one, other, expected) => {
    expect(unite(one, other)).toEqual(expected);
    expect(unite(other, one)).toEqual(expected);
    expect(unite(one, one)).toEqual(unite(one));
  });

  it('also where they have different formats', () => {
    expect(unite(lcov('./src/a.ts', 1, 0, 0), cobertura('a.ts', `${CWD}/src`, 0, 1, 0), ruby(0, 0, 0))).toEqual([2, 3]);
    expect(unite(lcov('core/src/main/java/com/acme/Cart.java', 1, 0), jacoco(0, 1))).toEqual([2, 2]);
  });

  it('and sources that are not the same stay apart', () => {
    expect(unite(lcov('src/a.ts', 1, 0), lcov('src/b.ts', 0, 1))).toEqual([2, 4]);
    expect(unite(lcov('/ci/one/index.ts', 1, 0), lcov('/ci/two/index.ts', 0, 1))).toEqual([2, 4]);
  });

  it('what has numbers only is added', () => {
    const summary = JSON.stringify({ total: { lines: { covered: 3, total: 7 } } });
    expect(unite(lcov('src/a.ts', 1, 0), summary)).toEqual([4, 9]);
    expect(unite(lcov('src/a.ts', 1, 0), 'SF:src/b.ts\nLF:10\nLH:7\nend_of_record\n')).toEqual([8, 12]);
  });
});

describe('a source has one name', () => {
  it.each([
    ['src/a.ts', 'src/a.ts'],
    ['./src/../src/a.ts', 'src/a.ts'],
    [`${CWD}/src/a.ts`, 'src/a.ts'],
    ['/github/workspace/src/a.ts', 'src/a.ts'],
    ['D:\\a\\shop\\shop\\src\\a.ts', 'src/a.ts'],
    ['github.com/acme/shop/a.go', 'a.go'],
    ['/elsewhere/a.go', '/elsewhere/a.go'],
    ['com/acme/Cart.java', 'com/acme/Cart.java'],
    ['nowhere.ts', 'nowhere.ts'],
  ])('%s is %s', (written, name) => {
    expect(nameOf(written)).toBe(name);
  });
});

describe('a report that only tells part of it', () => {
  const read = (text: string) => {
    const { covered, total, format } = readReport(text, 'report');
    return [format, covered, total];
  };

  it('JaCoCo without lines has its counter', () => {
    expect(read('<report name="a"><counter type="LINE" missed="3" covered="1"/></report>')).toEqual(['jacoco', 1, 4]);
  });

  it('Clover does not count the head of a method', () => {
    const line = '<line num="1" type="method" count="0"/><line num="2" type="stmt" count="1"/>';
    expect(read(`<coverage><project><file name="a.php">${line}</file></project></coverage>`)).toEqual(['clover', 1, 1]);
  });

  it('Go counts a block that stands there twice once', () => {
    expect(read(go(0, 1) + go(1, 0).replace('mode: set\n', ''))).toEqual(['go', 3, 3]);
  });

  it.each([
    ['mode: set\nnonsense\n', /line 2 is not of a Go cover profile: nonsense/],
    ['mode: set\na.go:1.1,2.2 999999999 1\n', /line 2 is not of a Go cover profile/],
    ['<report><package name="a"/></report>', /knows no line of code/],
    ['<report><title>x</title></report>', /neither Cobertura, Clover nor JaCoCo/],
    [readFileSync(join(__dirname, 'samples/simplecov-last-run.json'), 'utf8'), /SimpleCov's percentage/],
  ])('%j is refused', (text, message) => {
    expect(() => readReport(text, 'report')).toThrow(message);
  });
});
