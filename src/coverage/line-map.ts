import type { LineCount } from './line-count';

/** By source file: what a report calls a line → did it run? */
export type LineMap = Map<string, Map<string, boolean>>;

/** What one report says of its sources, as far as it tells by line. */
export interface Details {
  readonly lines: LineMap;
  /** Of sources that it has only numbers of. */
  readonly rest: LineCount;
}

/** What a reader makes of one report. The details are only asked for where there are several reports. */
export interface Reading extends LineCount {
  details(): Details;
}

export const NOTHING: LineCount = { covered: 0, total: 0 };

/** A line ran if any report of it says so. */
export function markLine(lines: LineMap, source: string, line: string, ran: boolean): void {
  const own = lines.get(source) ?? new Map<string, boolean>();
  lines.set(source, own);
  own.set(line, own.get(line) === true || ran);
}

export function countLines(lines: LineMap): LineCount {
  const all = [...lines.values()];
  return {
    covered: all.reduce((sum, own) => sum + [...own.values()].filter(Boolean).length, 0),
    total: all.reduce((sum, own) => sum + own.size, 0),
  };
}

/** The reading of a report that tells all its lines. */
export function readingOf(lines: LineMap): Reading {
  return { ...countLines(lines), details: () => ({ lines, rest: NOTHING }) };
}

/** The reading of a report that only has numbers. */
export function readingOfCount(count: LineCount): Reading {
  return { ...count, details: () => ({ lines: new Map(), rest: count }) };
}
