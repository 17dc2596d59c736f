import { escapeMarkdown, renderCode, renderTable } from '../markdown/markdown';
import type { ReleaseRow } from '../rows';
import { describeBytes, shortenRevision } from '../text/format';
import { describeImage, listSourceImages, splitImage } from '../text/image';
import type { Paint } from '../text/paint';
import { neutralise } from '../text/sanitize';
import { type Cell, layOutRows, layOutTable, toHeader } from '../text/table';

const NOTHING = '–';

/**
 * The releases in the order in which they come, as lines of a table; `*` marks the one that is live. The instant of a
 * switch is shown to its last digit, because a rollback to that very time means that release.
 */
export function renderReleases(rows: readonly ReleaseRow[], paint: Paint): string[] {
  if (rows.length === 0) return ['There are no releases.'];
  const header = ['', 'app', 'host', 'switched', 'release', 'version', 'revision', 'size', 'verdict', 'by'];
  const cells = rows.map((row) => toCells(row, paint));
  return [...layOutRows(toHeader(header, paint), cells, 3), ...listImages(rows), ...listSnapshots(rows)];
}

function listImages(rows: readonly ReleaseRow[]): string[] {
  const listed = rows.flatMap(({ release, host, images = [] }) => {
    const cells = images.map((one) => ['   ', one.service, ...splitImage(one)].map(neutralise));
    return cells.length === 0 ? [] : [neutralise(`  ${release} on ${host}:`), ...layOutTable(cells)];
  });
  const all = [...listSources(rows).map((line) => neutralise(`  ${line}`)), ...listed];
  return all.length === 0 ? [] : ['Images:', ...all];
}

/** The images of sources: a release has one, whatever the number of its hosts. */
function listSources(rows: readonly ReleaseRow[]): string[] {
  return listSourceImages(rows.map(({ app, release, image }) => ({ app, host: release, image })));
}

function listSnapshots(rows: readonly ReleaseRow[]): string[] {
  const taken = rows.flatMap(({ release, host, snapshot }) =>
    snapshot ? [`  ${release} on ${host}: ${snapshot}`] : [],
  );
  return taken.length === 0 ? [] : ['Snapshots before them:', ...taken.map(neutralise)];
}

function toCells(row: ReleaseRow, paint: Paint): (Cell | string)[] {
  const isBad = row.verdict === 'bad' || row.verdict === 'failed';
  return [
    row.live ? { text: '*', paint: paint.green } : '',
    neutralise(row.app),
    neutralise(row.host),
    neutralise(row.switchedAt ?? NOTHING),
    row.live ? { text: neutralise(row.release), paint: paint.bold } : neutralise(row.release),
    neutralise(row.version ?? NOTHING),
    neutralise(shortenRevision(row.revision ?? NOTHING, row.dirty)),
    describeSize(row),
    isBad ? { text: row.verdict, paint: paint.red } : row.verdict,
    neutralise([row.actor, row.reason === null ? null : `(${row.reason})`].filter(Boolean).join(' ')),
  ];
}

export function renderReleasesMarkdown(rows: readonly ReleaseRow[]): string {
  if (rows.length === 0) return 'There are no releases.';
  const hasImages = rows.some(({ images }) => images !== undefined);
  const more = hasImages ? ['Images'] : [];
  const header = [
    'App',
    'Host',
    'Switched (UTC)',
    'Release',
    'Version',
    'Revision',
    'Size',
    'Verdict',
    'By',
    'Reason',
    ...more,
  ];
  const cells = rows.map((row) => [
    escapeMarkdown(row.app),
    escapeMarkdown(row.host),
    renderCode(row.switchedAt),
    row.live ? `${renderCode(row.release)} **live**` : renderCode(row.release),
    renderCode(row.version),
    renderCode(row.revision === null ? null : shortenRevision(row.revision, row.dirty)),
    describeSize(row),
    row.verdict,
    escapeMarkdown(row.actor ?? NOTHING),
    escapeMarkdown(row.reason ?? NOTHING),
    ...(hasImages ? [escapeMarkdown((row.images ?? []).map(describeImage).join(', ') || NOTHING)] : []),
  ]);
  return [renderTable(header, cells), ...listSources(rows).map(escapeMarkdown)].join('\n\n');
}

function describeSize({ sizeBytes }: ReleaseRow): string {
  return sizeBytes === null ? NOTHING : describeBytes(sizeBytes);
}
