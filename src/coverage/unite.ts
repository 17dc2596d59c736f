import { addUp, type LineCount } from './line-count';
import { countLines, type LineMap, markLine, type Reading } from './line-map';

/**
 * The coverage of all reports together. Reports may be of the same sources, as those of tests in shards or in two formats
 * are: a line counts once, and ran if any report says so. What reports only have numbers of is added.
 * @param nameOf the name of a source that is the same in every report
 */
export function uniteReports(reports: readonly Reading[], nameOf: (source: string) => string): LineCount {
  const [first, ...others] = reports;
  // A tool's own totals are the best there is of one report.
  if (first !== undefined && others.length === 0) return { covered: first.covered, total: first.total };
  const united: LineMap = new Map();
  const rests = reports.map((report) => {
    const { lines, rest } = report.details();
    for (const [source, own] of lines) addLines(united, nameOf(source), own);
    return rest;
  });
  return addUp([countLines(joinEnds(united)), ...rests]);
}

function addLines(united: LineMap, source: string, own: ReadonlyMap<string, boolean>): void {
  for (const [line, ran] of own) markLine(united, source, line, ran);
}

/** A source that is not here has its whole name from one report and the end of it from another. */
function joinEnds(lines: LineMap): LineMap {
  const names = [...lines.keys()];
  const joined: LineMap = new Map();
  for (const [source, own] of lines) {
    const longer = names.filter((name) => name.endsWith(`/${source}`));
    addLines(joined, longer.length === 1 && longer[0] !== undefined ? longer[0] : source, own);
  }
  return joined;
}
