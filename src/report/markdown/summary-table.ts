import { describeCount } from '../text/format';
import { foldMarkdown, renderTable } from './markdown';

/** The rest of a table is folded away when it has more rows. */
const MOST_OPEN_ROWS = 20;

/** What a table is made of: first what somebody has to look at, then the rest. */
export interface Content<T> {
  readonly first: readonly T[];
  readonly rest: readonly T[];
  readonly toCells: (one: T) => string[];
  /** What the rows of the rest have in common: `passed`. */
  readonly describeRest: string;
}

export interface TableLimits {
  readonly rows: number;
  /** What a row is. */
  readonly noun: string;
}

/** A table under a title, of at most so many rows; what was left out is said. */
export function titled<T>(title: string, header: readonly string[], content: Content<T>, limits: TableLimits): string {
  const { first, rest, toCells, describeRest } = content;
  const left = first.length + rest.length - limits.rows;
  if (left + limits.rows === 0) return '';
  const shown = rest.slice(0, Math.max(0, limits.rows - first.length)).map(toCells);
  const isFolded = shown.length > MOST_OPEN_ROWS;
  const open = [...first.slice(0, limits.rows).map(toCells), ...(isFolded ? [] : shown)];
  const which = first.length === 0 ? 'All' : 'The other';
  const folded = isFolded ? foldMarkdown(`${which} ${rest.length}: ${describeRest}`, renderTable(header, shown)) : '';
  const note = left > 0 ? `And ${describeCount(left, limits.noun)} more, in \`report.json\`.` : '';
  return [`### ${title}`, renderTable(header, open), folded, note].filter((part) => part !== '').join('\n\n');
}
