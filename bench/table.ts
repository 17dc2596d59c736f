import type { ComparisonOutcome, ContenderOutcome, LimitOutcome, RowOutcome } from './outcome';
import { spellRatio, spellSummary, spellValue, spellVerdict } from './wording';

export const HEAD = ['row', 'against', 'Bowline', 'peer', 'ratio of medians', 'of pairs', 'target', ''] as const;

/** The lines of a row: one for each comparison and each limit. */
export function tabulate(row: RowOutcome): string[][] {
  return [
    ...row.comparisons.map((one) => tabulateComparison(row, one)),
    ...row.limits.map((one) => tabulateLimit(row, one)),
  ];
}

function tabulateComparison(row: RowOutcome, { title, metric, ours, peer, ratio, target, isMet }: ComparisonOutcome) {
  const spelled = spellRatio(ratio);
  const named = peer === null || peer === title ? title : `${title}: ${peer}`;
  return [
    row.id,
    named,
    spellSummary(metric, find(row, ours)?.summary[metric]),
    peer === null ? 'not measured' : spellSummary(metric, find(row, peer)?.summary[metric]),
    spelled.ofMedians,
    spelled.pairs,
    target === null ? '' : `≤ ${target}`,
    spellVerdict(isMet, target !== null),
  ];
}

function tabulateLimit({ id }: RowOutcome, { title, metric, value, max, isMet }: LimitOutcome): string[] {
  const spelled = value === null ? '–' : spellValue(metric, value);
  const bound = max === null ? '' : `≤ ${spellValue(metric, max)}`;
  return [id, title, spelled, '', '', '', bound, spellVerdict(isMet, max !== null)];
}

function find({ contenders }: RowOutcome, name: string): ContenderOutcome | undefined {
  return contenders.find((contender) => contender.name === name);
}

/** A table for a terminal, its columns aligned. */
export function alignTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(...[title, ...lines.map((line) => line[column] ?? '')].map(length)),
  );
  const spell = (line: readonly string[]) =>
    widths
      .map((width, column) => pad(line[column] ?? '', width))
      .join('  ')
      .trimEnd();
  return [head, ...lines].map((line) => `${spell(line)}\n`).join('');
}

const length = (text: string) => [...text].length;
const pad = (text: string, width: number) => text + ' '.repeat(width - length(text));

/** A table of Markdown. */
export function markdownTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const spell = (line: readonly string[]) => `| ${line.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return [head, head.map(() => '---'), ...lines].map(spell).join('');
}
