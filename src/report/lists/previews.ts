import { escapeMarkdown, renderTable } from '../markdown/markdown';
import type { PreviewRow } from '../preview-rows';
import type { Paint } from '../text/paint';
import { neutralise } from '../text/sanitize';
import { type Cell, layOutRows, toHeader } from '../text/table';

const NOTHING = '–';
const EMPTY = 'There are no previews.';

/** The previews of a host, in the order of their slots. */
export function renderPreviews(rows: readonly PreviewRow[], paint: Paint): string[] {
  if (rows.length === 0) return [EMPTY];
  const cells = rows.map((row) => listWords(row).map((word) => neutralise(word)));
  const painted = cells.map((words, index): (Cell | string)[] =>
    rows[index]?.became === 'failed' ? words.map((text) => ({ text, paint: paint.red })) : words,
  );
  return layOutRows(toHeader(HEADER, paint), painted, 3);
}

const HEADER = ['preview', 'port', 'url', 'version', 'since', 'expires', ''];

function listWords({ environment, ports, url, version, since, expires, isExpired, became, why }: PreviewRow): string[] {
  const state = became ?? (isExpired ? 'expired' : '');
  return [
    environment,
    ports.join(', ') || NOTHING,
    url ?? NOTHING,
    version ?? NOTHING,
    shorten(since),
    shorten(expires),
    why === undefined ? state : `${state}: ${why}`,
  ];
}

/** To the minute, which is enough for days. */
function shorten(time: string): string {
  return time.replace(/:\d\d(\.\d+)?Z$/, 'Z');
}

export function renderPreviewsMarkdown(rows: readonly PreviewRow[]): string {
  if (rows.length === 0) return EMPTY;
  return renderTable(
    HEADER,
    rows.map((row) => listWords(row).map((word) => escapeMarkdown(word))),
  );
}
