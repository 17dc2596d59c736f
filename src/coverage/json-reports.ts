import * as z from 'zod';
import { type LineCount, toLineCount } from './line-count';

const coveragePy = z.object({ totals: z.object({ covered_lines: z.int(), num_statements: z.int() }) });
const istanbulSummary = z.object({ total: z.object({ lines: z.object({ covered: z.int(), total: z.int() }) }) });
const istanbulDetail = z.record(z.string(), z.object({ statementMap: z.unknown() }));

/** The totals in `coverage json` of coverage.py, without its branches; undefined for another document. */
export function readCoveragePy(document: unknown): LineCount | undefined {
  const totals = coveragePy.safeParse(document).data?.totals;
  return totals && toLineCount(totals.covered_lines, totals.num_statements);
}

/** The total in `coverage-summary.json` of Istanbul, which vitest, jest, c8 and nyc write; undefined for another document. */
export function readIstanbulSummary(document: unknown): LineCount | undefined {
  const lines = istanbulSummary.safeParse(document).data?.total.lines;
  return lines && toLineCount(lines.covered, lines.total);
}

/** Is it what Istanbul's reporter `json` writes: everything about every file, and no summary? */
export function isIstanbulDetail(document: unknown): boolean {
  const found = istanbulDetail.safeParse(document);
  return found.success && Object.keys(found.data).length > 0;
}
