import { describe, expect, it } from 'vitest';
import { compare, type Requirement, summarizeSamples } from '../../../bench/compare';
import type { ContenderOutcome, Outcome, RowOutcome } from '../../../bench/outcome';
import { writePage } from '../../../bench/page';
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

describe('the page', () => {
  const page = writePage(outcome, new Map([['upload-cold', 'Why, and what would mend it.']]));

  it('says first which targets are missed and by how much', () => {
    expect(page).toContain('- **upload-cold**, tar|zstd|ssh (tar|zstd|ssh): 1.50 instead of 1.');
    expect(page).toContain('- **upload-cold**, memory: 200 MB instead of 100 MB.');
  });

  it('names the machine and every peer, those that are not there as well', () => {
    expect(page).toContain('2 cores (A processor), 8 GB of memory');
    expect(page).toContain('- drone-scp: not there, so not measured');
    expect(page).toContain('- scp: not measured, scp is not installed');
  });

  it('keeps a bar in a name from ending its cell', () => {
    expect(page).toContain('| tar\\|zstd\\|ssh |');
  });

  it('has the note of the row', () => {
    expect(page).toContain('Why, and what would mend it.');
  });

  it('says so where every target was met', () => {
    const met = { ...row, ...compare(contenders, []) };
    expect(writePage({ ...outcome, rows: [met] }, new Map())).toContain('Every target was met.');
  });
});
