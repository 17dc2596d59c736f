import type { PlannedImage } from '../container-rows';
import { escapeMarkdown, fenceLines, renderCode, renderTable } from '../markdown/markdown';
import type { FindingRow, PlanRow, SettingRow } from '../rows';
import { describeCount, describeIgnored, shortenRevision } from '../text/format';
import { listSourceImages, nameImage, splitDigest } from '../text/image';
import type { Paint } from '../text/paint';
import { neutraliseText } from '../text/sanitize';
import { layOutRows, layOutTable, toHeader } from '../text/table';
import { listHolds } from './services';

const NOTHING = '–';

/** What a deploy would do on each host. */
export function renderPlan(rows: readonly PlanRow[], paint: Paint): string[] {
  const header = toHeader(['app', 'host', 'would', 'because', 'live now'], paint);
  const cells = rows.map((row) => {
    const would = { text: row.action, paint: row.action === 'unchanged' ? paint.dim : paint.green };
    return [
      neutraliseText(row.app),
      neutraliseText(row.host),
      would,
      neutraliseText(row.why),
      neutraliseText(describeLive(row)),
    ];
  });
  const notes = [...listNotes(rows), ...listHostChanges(rows).flatMap(({ title, lines }) => [title, ...lines])];
  return rows.length === 0 ? [] : [...layOutRows(header, cells, 3), ...notes.map(neutraliseText)];
}

export function renderPlanMarkdown(rows: readonly PlanRow[]): string {
  const cells = rows.map((row) => [row.app, row.host, row.action, row.why, describeLive(row)].map(escapeMarkdown));
  const table = renderTable(['App', 'Host', 'Would', 'Because', 'Live now'], cells);
  const changes = listHostChanges(rows).flatMap(({ title, lines }) => [
    escapeMarkdown(title),
    ...(lines.length === 0 ? [] : [fenceLines(lines)]),
  ]);
  return [table, ...listNotes(rows).map(escapeMarkdown), ...changes].join('\n\n');
}

function listNotes(rows: readonly PlanRow[]): string[] {
  return [...listSourceImages(rows), ...listImages(rows), ...listIgnored(rows), ...listHolds(rows)];
}

/** What a deploy changes on a host beside the release. */
function listHostChanges(rows: readonly PlanRow[]): readonly { title: string; lines: readonly string[] }[] {
  return rows.flatMap(({ app, host, hostChanges = [] }) =>
    hostChanges.map(({ what, is, lines }) => ({ title: `${host} › ${app} › ${what}: ${is}`, lines })),
  );
}

function listImages(rows: readonly PlanRow[]): string[] {
  return rows.flatMap(({ app, host, images = [] }) =>
    images.map((one) => `${host} › ${app} › ${one.service}: ${describeChange(one)}`),
  );
}

function describeChange({ from, to, change, service }: PlannedImage): string {
  const old = from === null ? '' : nameImage({ service, ...from });
  const next = nameImage({ service, ...splitDigest(to ?? '') });
  switch (change) {
    case 'added':
      return `${next || 'what is built'}, a new service`;
    case 'removed':
      return `nothing: ${old} is gone from the file`;
    case 'built':
      return `what is built anew, now ${old}`;
    case 'tag':
      return `${old}, or what its tag names by then`;
    case 'replaced':
      return `${old} → ${next}`;
  }
}

/** Of each app once, whatever the number of its hosts. */
function listIgnored(rows: readonly PlanRow[]): string[] {
  return [
    ...new Set(
      rows.flatMap(({ app, ignored }) =>
        ignored === undefined || ignored.files === 0 ? [] : [describeIgnored(app, ignored)],
      ),
    ),
  ];
}

function describeLive({ live, liveVersion, liveRevision, liveDirty }: PlanRow): string {
  const what = [liveVersion, liveRevision === null ? null : shortenRevision(liveRevision, liveDirty)].filter(
    (one) => one !== null,
  );
  return [live, what.length === 0 ? '' : `(${what.join(', ')})`].filter(Boolean).join(' ') || NOTHING;
}

/** Every resolved value of the config and where it came from. */
export function renderSettings(rows: readonly SettingRow[], paint: Paint): string[] {
  return layOutTable(
    rows.map(({ name, value, from }) => [
      neutraliseText(name),
      neutraliseText(describeValue(value)),
      { text: neutraliseText(from), paint: paint.dim },
    ]),
  );
}

export function renderSettingsMarkdown(rows: readonly SettingRow[]): string {
  const cells = rows.map(({ name, value, from }) => [
    renderCode(name),
    renderCode(describeValue(value)),
    escapeMarkdown(from),
  ]);
  return renderTable(['Setting', 'Value', 'From'], cells);
}

function describeValue(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? NOTHING);
}

/** What stands in the way of a deploy, each with the next thing to do. */
export function renderFindings(rows: readonly FindingRow[], paint: Paint): string[] {
  return rows.length === 0 ? [] : [...rows.flatMap((row) => renderFinding(row, paint)), '', renderVerdict(rows, paint)];
}

function renderVerdict(rows: readonly FindingRow[], paint: Paint): string {
  const wrong = rows.filter(({ ok }) => !ok).length;
  return wrong === 0
    ? paint.green('✓ Ready to deploy.')
    : paint.red(`✗ Not ready: ${describeCount(wrong, 'thing')} to do.`);
}

function renderFinding({ host, app, ok, message, hint }: FindingRow, paint: Paint): string[] {
  const text = neutraliseText(`${[host, app].filter(Boolean).join(' › ')}: ${message}`);
  const line = ok ? paint.green(`✓ ${text}`) : paint.red(`✗ ${text}`);
  const next = hint?.split('\n\n') ?? [];
  return [line, ...next.map((one) => `  ${paint.bold('Next:')} ${neutraliseText(one)}`)];
}

export function renderFindingsMarkdown(rows: readonly FindingRow[]): string {
  const cells = rows.map(({ host, app, ok, message, hint }) => [
    escapeMarkdown([host, app].filter(Boolean).join(' › ')),
    `${ok ? '✅' : '❌'} ${escapeMarkdown(message)}`,
    escapeMarkdown(hint ?? NOTHING),
  ]);
  return renderTable(['Host', 'Finding', 'Next'], cells);
}
