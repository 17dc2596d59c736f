import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { KillResult } from './kills';
import type { CellResult } from './matrix';
import type { SubjectName } from './subjects/subject';

/** A cell that cannot occur, and why. */
export interface Never {
  readonly mode: string;
  readonly phase: string;
  readonly reason: string;
}

export interface Outcome {
  readonly startedAt: string;
  readonly durationMs: number;
  readonly seed: number;
  readonly cells: readonly CellResult[];
  readonly never: readonly Never[];
  readonly kills: readonly KillResult[];
  /** Why it stopped before its end; null where it did not. */
  readonly stopped: string | null;
}

export function writeOutcome(path: string, outcome: Outcome): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ ...count(outcome), ...outcome }, null, 1)}\n`);
}

/** The cells of an earlier run that were good, from what `writeOutcome` has written. */
export function readGoodCells(path: string): readonly CellResult[] {
  const { cells } = JSON.parse(readFileSync(path, 'utf8')) as Pick<Outcome, 'cells'>;
  return cells.filter(({ isGood }) => isGood);
}

/** The numbers that outcomes of several runs are added up by. */
export function count({ cells, kills, never }: Outcome) {
  const good = <T extends { readonly isGood: boolean }>(all: readonly T[]) => all.filter(({ isGood }) => isGood).length;
  return {
    counts: {
      cells: cells.length,
      cellsGood: good(cells),
      cellsThatCannotOccur: never.length,
      kills: kills.length,
      killsGood: good(kills),
    },
  };
}

/** The table of the matrix: a row for each phase of a mode, a column for each breakage. */
export function renderMatrix({ cells, never }: Outcome): string {
  const columns = [...new Set(cells.map(({ breakage }) => breakage))];
  const rows = [...new Set(cells.map(nameRow))];
  const spell = (row: string, column: string) =>
    describe(cells.find((cell) => nameRow(cell) === row && cell.breakage === column));
  const table = [['', ...columns], ...rows.map((row) => [row, ...columns.map((column) => spell(row, column))])];
  const reasons = never.map(({ mode, phase, reason }) => `cannot occur: ${mode} › ${phase}, all columns: ${reason}`);
  return [align(table), ...reasons].join('\n');
}

interface Row {
  readonly subject: SubjectName;
  readonly mode: string;
  readonly phase: string;
}

/** `deploy › fetch`, with the subject before it where that is not the plain one. */
export function nameRow({ subject, mode, phase }: Row): string {
  return `${subject === 'shop' ? '' : `${subject} `}${mode} › ${phase}`;
}

/** `ok`, and what the hosts served right after the break: o the old release, n the new one. */
function describe(cell: CellResult | undefined): string {
  if (cell === undefined) return '';
  return `${cell.isGood ? 'ok' : 'BAD'} ${cell.serves.map((one) => one[0]).join('')}`;
}

function align(table: readonly (readonly string[])[]): string {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  return table
    .map((row) =>
      row
        .map((word, column) => word.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** How many kills fell into each phase, and how they came out. */
export function renderKills({ kills, seed }: Outcome): string {
  const keys = [...new Set(kills.map(nameRow))].sort();
  const rows = keys.map((key) => {
    const here = kills.filter((kill) => nameRow(kill) === key);
    const good = here.filter(({ isGood }) => isGood);
    const mixed = here.filter(({ serves }) => new Set(serves).size > 1);
    const fresh = here.filter(({ serves }) => serves.every((one) => one === 'new'));
    return [key, `${here.length}`, `${good.length}`, `${fresh.length}`, `${mixed.length}`, `${longest(here)} ms`];
  });
  const head = [`killed in (seed ${seed})`, 'kills', 'good', 'all new', 'some new', 'lock free within'];
  return align([head, ...rows]);
}

function longest(kills: readonly KillResult[]): number {
  return Math.max(0, ...kills.map(({ lockFreeMs }) => lockFreeMs));
}
