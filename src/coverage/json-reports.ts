import * as z from 'zod';
import { toLineCount } from './line-count';
import { type LineMap, markLine, NOTHING, type Reading, readingOf, readingOfCount } from './line-map';

const coveragePy = z.object({
  totals: z.object({ covered_lines: z.int(), num_statements: z.int() }),
  files: z
    .record(z.string(), z.object({ executed_lines: z.array(z.int()), missing_lines: z.array(z.int()) }))
    .optional()
    .catch(undefined),
});
const istanbulSummary = z.object({ total: z.object({ lines: z.object({ covered: z.int(), total: z.int() }) }) });
const istanbulDetail = z.record(z.string(), z.object({ statementMap: z.unknown() }));

/** Of each line how often it ran; null is no code, `"ignored"` was left out by the author. */
const rubyLines = z.array(z.union([z.int(), z.null(), z.string()]));
const simpleCov = z.record(
  z.string(),
  z.object({ coverage: z.record(z.string(), z.union([rubyLines, z.object({ lines: rubyLines })])) }),
);
const simpleCovLast = z.object({
  result: z.union([z.object({ line: z.number() }), z.object({ covered_percent: z.number() })]),
});

/** `coverage json` of coverage.py, without its branches; undefined for another document. */
export function readCoveragePy(document: unknown): Reading | undefined {
  const found = coveragePy.safeParse(document).data;
  const count = found && toLineCount(found.totals.covered_lines, found.totals.num_statements);
  if (count === undefined) return undefined;
  const { files } = found ?? {};
  if (files === undefined) return readingOfCount(count);
  return { ...count, details: () => ({ lines: readPythonLines(files), rest: NOTHING }) };
}

function readPythonLines(files: NonNullable<z.infer<typeof coveragePy>['files']>): LineMap {
  const lines: LineMap = new Map();
  for (const [source, { executed_lines: ran, missing_lines: missing }] of Object.entries(files)) {
    for (const line of ran) markLine(lines, source, String(line), true);
    for (const line of missing) markLine(lines, source, String(line), false);
  }
  return lines;
}

/** The total in `coverage-summary.json` of Istanbul, which vitest, jest, c8 and nyc write; undefined for another document. */
export function readIstanbulSummary(document: unknown): Reading | undefined {
  const lines = istanbulSummary.safeParse(document).data?.total.lines;
  const count = lines && toLineCount(lines.covered, lines.total);
  return count && readingOfCount(count);
}

/** `.resultset.json` of SimpleCov, with the runs of all its suites; undefined for another document. */
export function readSimpleCov(document: unknown): Reading | undefined {
  const suites = Object.values(simpleCov.safeParse(document).data ?? {});
  if (suites.length === 0) return undefined;
  const lines: LineMap = new Map();
  for (const [source, found] of suites.flatMap(({ coverage }) => Object.entries(coverage))) {
    for (const [index, times] of (Array.isArray(found) ? found : found.lines).entries()) {
      if (typeof times === 'number') markLine(lines, source, String(index + 1), times > 0);
    }
  }
  return readingOf(lines);
}

/** Is it `.last_run.json` of SimpleCov, which has a percentage and no lines? */
export function isSimpleCovLast(document: unknown): boolean {
  return simpleCovLast.safeParse(document).success;
}

/** Is it what Istanbul's reporter `json` writes: everything about every file, and no summary? */
export function isIstanbulDetail(document: unknown): boolean {
  const found = istanbulDetail.safeParse(document);
  return found.success && Object.keys(found.data).length > 0;
}
