import { escapeMarkdown, renderCode, renderTable } from '../markdown/markdown';
import type { RecordRow } from '../rows';
import { shortenRevision } from '../text/format';
import type { Paint } from '../text/paint';
import { neutralise } from '../text/sanitize';
import { layOutTable, toHeader } from '../text/table';

const NOTHING = '–';
const NONE = 'GitHub has no Deployment record of it.';

/** What follows is not known from the hosts themselves. */
export const TOLD_BY_RECORDS =
  "Told by GitHub's Deployment records, not by the hosts: no key to them is passed to this job.";

/** The records in the order in which they come, as lines of a table; `*` marks what is live. */
export function renderRecords(rows: readonly RecordRow[], paint: Paint): string[] {
  if (rows.length === 0) return [NONE];
  const header = ['', 'began', 'release', 'version', 'revision', 'state', 'since', 'apps', 'hosts'];
  const cells = rows.map((row) => [
    row.live ? { text: '*', paint: paint.green } : '',
    neutralise(row.createdAt),
    neutralise(row.release ?? NOTHING),
    neutralise(row.version ?? NOTHING),
    neutralise(shortenRevision(row.revision)),
    neutralise(describeState(row)),
    neutralise(row.stateAt ?? NOTHING),
    neutralise(row.apps.join(', ') || NOTHING),
    neutralise(row.hosts.join(', ') || NOTHING),
  ]);
  return layOutTable([toHeader(header, paint), ...cells]);
}

export function renderRecordsMarkdown(rows: readonly RecordRow[]): string {
  if (rows.length === 0) return NONE;
  const header = ['Began (UTC)', 'Release', 'Version', 'Revision', 'State', 'Since (UTC)', 'Apps', 'Hosts'];
  const cells = rows.map((row) => [
    renderCode(row.createdAt),
    row.live ? `${renderCode(row.release)} **live**` : renderCode(row.release),
    renderCode(row.version),
    renderCode(shortenRevision(row.revision)),
    escapeMarkdown(describeState(row)),
    renderCode(row.stateAt),
    escapeMarkdown(row.apps.join(', ') || NOTHING),
    escapeMarkdown(row.hosts.join(', ') || NOTHING),
  ]);
  return renderTable(header, cells);
}

function describeState({ state }: RecordRow): string {
  return state?.replaceAll('_', ' ') ?? NOTHING;
}
