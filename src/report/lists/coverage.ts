import { escapeMarkdown, renderCode, renderTable } from '../markdown/markdown';
import type { CoverageReport } from '../rows';
import { describeCount, describeNumber, describePercent, shortenRevision } from '../text/format';
import type { Paint } from '../text/paint';
import { neutralise, neutraliseText } from '../text/sanitize';
import { layOutTable, toHeader } from '../text/table';

/** The coverage in one sentence and, where there are several reports, each of them. */
export function renderCoverage(report: CoverageReport, paint: Paint): string[] {
  const isEnough = report.percent >= report.floor;
  const sentence = neutraliseText(describeCoverage(report));
  const line = isEnough ? paint.green(`✓ ${sentence}`) : paint.red(`✗ ${sentence}`);
  if (report.files.length < 2) return [line];
  const rows = report.files.map(({ path, format, covered, total }) => [
    neutralise(path),
    format,
    describeShare(covered, total),
  ]);
  return [line, ...layOutTable([toHeader(['report', 'format', 'coverage'], paint), ...rows])];
}

export function renderCoverageMarkdown(report: CoverageReport): string {
  const mark = report.percent >= report.floor ? '✅' : '❌';
  const table = renderTable(
    ['Report', 'Format', 'Coverage'],
    report.files.map(({ path, format, covered, total }) => [renderCode(path), format, describeShare(covered, total)]),
  );
  return `${mark} ${escapeMarkdown(describeCoverage(report))}\n\n${table}`;
}

/** `The coverage is 93.41 % (1,234 of 1,321 lines), the floor 92 %, the base abc1234 93.2 % (+0.21).` */
export function describeCoverage({ percent, covered, total, floor, base, baseRevision }: CoverageReport): string {
  const measured = `The coverage is ${describePercent(percent)} % (${describeNumber(covered)} of ${describeCount(total, 'line')})`;
  const name = baseRevision === null ? 'base' : `base ${shortenRevision(baseRevision)}`;
  if (base === null)
    return `${measured}, the floor ${describePercent(floor)} %; the coverage of the ${name} is not known.`;
  return `${measured}, the floor ${describePercent(floor)} %, of the ${name} ${describePercent(base)} % (${describeChange(percent, base)}).`;
}

/** The difference of what is shown, with its sign: `+0.21`, `−1.5`, `±0`. */
export function describeChange(percent: number, base: number): string {
  const change = Math.round((Number(describePercent(percent)) - Number(describePercent(base))) * 100) / 100;
  if (change === 0) return '±0';
  return change > 0 ? `+${change}` : `−${-change}`;
}

function describeShare(covered: number, total: number): string {
  return `${describePercent((covered / total) * 100)} % (${describeNumber(covered)} of ${describeCount(total, 'line')})`;
}
