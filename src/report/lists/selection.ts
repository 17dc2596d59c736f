import { escapeMarkdown, renderTable } from '../markdown/markdown';
import type { SelectionRow } from '../selection-rows';
import type { Paint } from '../text/paint';
import { neutraliseText } from '../text/sanitize';
import { layOutTable, toHeader } from '../text/table';

/** Which apps are deployed where, and why they are or not. */
export function renderSelection(rows: readonly SelectionRow[], paint: Paint): string[] {
  const cells = rows.map(({ environment, app, chosen, why }) => [
    chosen ? { text: '✓', paint: paint.green } : { text: '-', paint: paint.dim },
    environment,
    app,
    neutraliseText(why),
  ]);
  return layOutTable([toHeader(['', 'environment', 'app', 'because'], paint), ...cells]);
}

export function renderSelectionMarkdown(rows: readonly SelectionRow[]): string {
  const cells = rows.map(({ environment, app, chosen, why }) => [
    environment,
    app,
    chosen ? '✅ yes' : '➖ no',
    escapeMarkdown(why),
  ]);
  return renderTable(['Environment', 'App', 'Deployed', 'Because'], cells);
}
