import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare, type Requirement, summarizeSamples } from '../../../bench/compare';
import type { ContenderOutcome, Outcome, RowOutcome } from '../../../bench/outcome';
import { writePages } from '../../../bench/page';
import { alignTable, HEAD, tabulate } from '../../../bench/table';

function contender(name: string, values: readonly number[], notMeasured: string | null = null): ContenderOutcome {
  const samples = values.map((wallMs) => ({ wallMs, peakBytes: 2e8 }));
  return { name, isBowline: name === 'bowline', notMeasured, samples, summary: summarizeSamples(samples) };
}

const requirements: Requirement[] = [
  { kind: 'ratio', title: 'tar|zstd|ssh', ours: 'bowline', peers: ['tar|zstd|ssh'], target: 1 },
  { kind: 'ratio', title: 'scp', ours: 'bowline', peers: ['scp'] },
  { kind: 'limit', title: 'memory', ours: 'bowline', metric: 'peakBytes', max: 1e8 },
];

const contenders = [
  contender('bowline', [1200, 1500, 1800]),
  contender('tar|zstd|ssh', [1000, 1000, 1000]),
  contender('scp', [], 'scp is not installed'),
];

const row: RowOutcome = {
  id: 'upload-cold',
  title: 'Cold upload',
  about: 'All of it.',
  measuredAt: '2026-11-21T14:00:00.000Z',
  isQuick: false,
  rounds: 3,
  loadAverage: 0.5,
  contenders,
  ...compare(contenders, requirements),
  profiles: [],
};

const outcome: Outcome = {
  schemaVersion: 1,
  measuredAt: '2026-11-21T14:00:00.000Z',
  bowline: { version: '0.1.0', revision: 'abc1234' },
  machine: {
    processor: 'A processor',
    cores: 2,
    memoryBytes: 2 ** 33,
    kernel: '6.1',
    fileSystem: 'ext2/ext3',
    clientNode: 'v24.0.0',
  },
  tools: { rsync: 'rsync 3', 'drone-scp': null },
  rows: [row],
};

describe('the table', () => {
  it('has a line for each comparison and each limit', () => {
    expect(tabulate(row)).toEqual([
      ['upload-cold', 'tar|zstd|ssh', '1.50 s (1.35–1.65)', '1.00 s', '1.50', '1.50 (1.35–1.65)', '≤ 1', 'missed'],
      ['upload-cold', 'scp', '1.50 s (1.35–1.65)', 'not measured', '–', '–', '', ''],
      ['upload-cold', 'memory', '200 MB', '', '', '', '≤ 100 MB', 'missed'],
    ]);
  });

  it('aligns its columns for a terminal', () => {
    const lines = alignTable(HEAD, tabulate(row)).trimEnd().split('\n');
    const column = lines[0]?.indexOf('target') ?? -1;
    expect(lines[1]?.slice(column)).toMatch(/^≤ 1 +missed$/);
  });
});

describe('the pages', () => {
  const notes = new Map([['upload-cold', 'Why, and what would mend it.']]);
  const write = (rows: readonly RowOutcome[]) => writePages({ ...outcome, rows: [...rows] }, notes);
  const pages = write([row]);
  const page = pages.get('performance.md') ?? '';
  const own = pages.get('performance/upload-cold.md') ?? '';

  it('are one for all rows, and one for each', () => {
    const ids = ['upload-cold', 'start', 'release'];
    expect([...write(ids.map((id) => ({ ...row, id }))).keys()]).toEqual([
      'performance.md',
      ...ids.map((id) => `performance/${id}.md`),
    ]);
  });

  it('begin with the table of targets, before how it is measured', () => {
    expect(page.indexOf('| [upload-cold](performance/upload-cold.md) |')).toBeGreaterThan(0);
    expect(page.indexOf('| [upload-cold]')).toBeLessThan(page.indexOf('## How it is measured'));
  });

  it('say which targets are missed and by how much', () => {
    expect(page).toContain('- **upload-cold**, tar|zstd|ssh (tar|zstd|ssh): 1.50 instead of 1.');
    expect(page).toContain(
      '- **upload-cold**, memory: 200 MB instead of 100 MB. See [why](performance/upload-cold.md).',
    );
  });

  it('name the machine and every peer, those that are not there as well', () => {
    expect(page).toContain('2 cores (A processor), 8 GB of memory');
    expect(page).toContain('- drone-scp: not there, so not measured');
    expect(own).toContain('- scp: not measured, scp is not installed');
  });

  it('keep a bar in a name from ending its cell', () => {
    for (const text of [page, own]) expect(text).toContain('| tar\\|zstd\\|ssh |');
  });

  it('have the note of the row on its page', () => {
    expect(own).toContain('Why, and what would mend it.');
    expect(page).not.toContain('Why, and what would mend it.');
  });

  it('say so where every target was met', () => {
    expect(write([{ ...row, ...compare(contenders, []) }]).get('performance.md')).toContain('Every target was met.');
  });
});

describe('the committed pages', () => {
  const root = resolve(__dirname, '../../..');
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const files = readdirSync(join(root, 'bench/notes'));
  const notes = new Map(files.map((name) => [basename(name, '.md'), read(`bench/notes/${name}`)]));

  it('are what the results and the notes make', () => {
    for (const [path, text] of writePages(JSON.parse(read('bench/results.json')) as Outcome, notes)) {
      expect({ path, isStale: read(`docs/${path}`) !== text }).toEqual({ path, isStale: false });
    }
  });
});
