import type { ContainerRow } from '../container-rows';
import { escapeMarkdown, renderCode, renderLink, renderTable } from '../markdown/markdown';
import type { StatusRow } from '../rows';
import { describeCount, describeTime, shortenRevision } from '../text/format';
import { describeHold } from '../text/hold';
import { listSourceImages, splitImage } from '../text/image';
import { describeMaintenance } from '../text/maintenance';
import type { Paint } from '../text/paint';
import { neutraliseText } from '../text/sanitize';
import { type Cell, layOutRows, layOutTable, toHeader } from '../text/table';

const NOTHING = '–';

/** What runs where, as lines of a table; why a host could not be asked, or why its last run failed, stands under it. */
export function renderServices(rows: readonly StatusRow[], paint: Paint): string[] {
  if (rows.length === 0) return ['There is nothing to show.'];
  const stage = nameStages(rows);
  const rest = ['release', 'version', 'revision', 'since', 'process', 'lock', 'last run'];
  const header = ['', 'app', 'host', ...stage.map((name) => name.toLowerCase()), ...rest];
  const cells = rows.map((row) => toCells(row, stage.length > 0, paint));
  const table = layOutRows(toHeader(header, paint), cells, 3 + stage.length);
  const errors = [...new Set(rows.flatMap(describeErrors))].map((text) => paint.red(neutraliseText(text)));
  const holds = listHolds(rows).map((text) => paint.yellow(neutraliseText(text)));
  const drifts = listDrifts(rows).map((text) => paint.yellow(neutraliseText(text)));
  const colors = rows.flatMap(describeColors).map((text) => paint.dim(neutraliseText(text)));
  const reasons = rows.flatMap(describeReason).map((text) => paint.dim(neutraliseText(text)));
  const words = listDriftNotes(rows).map((text) => paint.dim(neutraliseText(text)));
  const parts = listProvision(rows).map((text) => paint.dim(neutraliseText(text)));
  const images = listSourceImages(rows).map((text) => neutraliseText(text));
  const notes = [
    ...images,
    ...listContainers(rows),
    ...colors,
    ...parts,
    ...reasons,
    ...holds,
    ...words,
    ...drifts,
    ...errors,
  ];
  return notes.length === 0 ? table : [...table, '', ...notes];
}

function countContainers({ length }: NonNullable<StatusRow['containers']>): string {
  return describeCount(length, 'container');
}

/** Each container, with the app and the host before the first of them. */
function listContainers(rows: readonly StatusRow[]): string[] {
  return rows.flatMap(({ app, host, containers = [] }) => {
    const cells = containers.map((one) =>
      [' ', one.service, describeState(one), one.name, ...splitImage(one)].map(neutraliseText),
    );
    return cells.length === 0 ? [] : [neutraliseText(`${host} › ${app}:`), ...layOutTable(cells)];
  });
}

function describeState({ state, health, restarts }: ContainerRow): string {
  const again = restarts === 0 ? '' : `, ${describeCount(restarts, 'restart')}`;
  return `${health === null || state !== 'running' ? state : health}${again}`;
}

/** Of each app once where its hosts say the same. */
export function listHolds(rows: readonly Pick<StatusRow, 'app' | 'host' | 'hold' | 'maintenance'>[]): string[] {
  const held = rows.flatMap(({ app, host, hold, maintenance }) => [
    ...(hold ? [{ app, host, text: describeHold(hold) }] : []),
    ...(maintenance ? [{ app, host, text: describeMaintenance(maintenance) }] : []),
  ]);
  const same = (one: (typeof held)[number]) => held.filter(({ app, text }) => app === one.app && text === one.text);
  return [
    ...new Set(
      held.map(
        (one) =>
          `${same(one)
            .map(({ host }) => host)
            .join(', ')} › ${one.app}: ${one.text}`,
      ),
    ),
  ];
}

/** More of them of one app on one host are only counted; report.json has all. */
const MOST_DRIFTS = 10;

/** How hosts differ from what was deployed there. */
export function listDrifts(rows: readonly Pick<StatusRow, 'app' | 'host' | 'drift'>[]): string[] {
  return rows.flatMap(({ app, host, drift }) => {
    const all = drift ?? [];
    const rest = all.length - MOST_DRIFTS;
    const shown = rest > 0 ? [...all.slice(0, MOST_DRIFTS), `${rest} more, in report.json`] : all;
    return shown.map((text) => `${host} › ${app}: drift: ${text}`);
  });
}

function listProvision(rows: readonly StatusRow[]): string[] {
  return rows.flatMap(({ app, host, provision = [] }) => provision.map((text) => `${host} › ${app}: ${text}`));
}

function listDriftNotes(rows: readonly StatusRow[]): string[] {
  return rows.flatMap(({ app, host, driftNotes = [] }) => driftNotes.map((text) => `${host} › ${app}: ${text}`));
}

/** The header of their column; empty where no host has one. */
function nameStages(rows: readonly StatusRow[]): readonly string[] {
  return rows.some(({ stage }) => stage !== undefined) ? ['Stage'] : [];
}

function toCells(row: StatusRow, hasStages: boolean, paint: Paint): (Cell | string)[] {
  const texts = [
    row.app,
    row.host,
    ...(hasStages ? [row.stage] : []),
    row.release,
    row.version,
    shortenRevision(row.revision ?? NOTHING, row.dirty),
    describeInstant(row.since),
    row.containers === undefined ? row.process : countContainers(row.containers),
  ];
  return [
    toSign(row, paint),
    ...texts.map((text) => neutraliseText(text ?? NOTHING) || NOTHING),
    row.lockHolder === null ? 'free' : { text: neutraliseText(row.lockHolder), paint: paint.yellow },
    neutraliseText(describeLast(row)),
  ];
}

function toSign({ healthy, error }: StatusRow, paint: Paint): Cell {
  if (error !== null || healthy === false) return { text: '✗', paint: paint.red };
  return healthy === null ? { text: '?', paint: paint.yellow } : { text: '✓', paint: paint.green };
}

function describeColors({ app, host, color, ports }: StatusRow): string[] {
  if (color === undefined || ports === undefined) return [];
  const other = color === 'blue' ? 'green' : 'blue';
  return [`${host} › ${app}: ${color} serves, on port ${ports[color]}; ${other} has ${ports[other]}`];
}

function describeReason({ app, host, lastDeploy }: StatusRow): string[] {
  const reason = lastDeploy?.reason ?? null;
  return reason === null ? [] : [`${host} › ${app}: the reason of the last ${lastDeploy?.mode}: ${reason}`];
}

function describeErrors({ app, host, error, lastDeploy }: StatusRow): string[] {
  const last = lastDeploy?.error ?? null;
  return [
    ...(error === null ? [] : [`✗ ${error.includes(host) ? error : `${host}: ${error}`}`]),
    ...(last === null ? [] : [`${host} › ${app}: the last ${lastDeploy?.mode ?? 'run'}: ${last}`]),
  ];
}

export function renderServicesMarkdown(rows: readonly StatusRow[]): string {
  if (rows.length === 0) return 'There is nothing to show.';
  const stage = nameStages(rows);
  const header = [
    'App',
    'Host',
    ...stage,
    'Healthy',
    'Release',
    'Version',
    'Revision',
    'Since (UTC)',
    'Process',
    'Lock',
    'Last run',
  ];
  const cells = rows.map((row) => [
    escapeMarkdown(row.app),
    escapeMarkdown(row.host),
    ...stage.map(() => escapeMarkdown(row.stage ?? NOTHING)),
    row.error === null ? describeHealth(row.healthy) : `❌ ${escapeMarkdown(row.error)}`,
    renderCode(row.release),
    renderCode(row.version),
    renderCode(row.revision === null ? null : shortenRevision(row.revision, row.dirty)),
    escapeMarkdown(describeInstant(row.since)),
    escapeMarkdown(row.process || NOTHING),
    row.lockHolder === null ? 'free' : `🔒 ${escapeMarkdown(row.lockHolder)}`,
    linkLast(row),
  ]);
  return [
    renderTable(header, cells),
    ...listSourceImages(rows).map(escapeMarkdown),
    ...listProvision(rows).map(escapeMarkdown),
    ...listHolds(rows).map((text) => `✋ ${escapeMarkdown(text)}`),
    ...listDrifts(rows).map((text) => `⚠️ ${escapeMarkdown(text)}`),
    ...listDriftNotes(rows).map(escapeMarkdown),
  ].join('\n\n');
}

function describeHealth(healthy: boolean | null): string {
  if (healthy === null) return '❔ no data';
  return healthy ? '✅ yes' : '❌ no';
}

function linkLast(row: StatusRow): string {
  const { runUrl = null, error = null } = row.lastDeploy ?? {};
  return [
    escapeMarkdown(describeLast(row)),
    runUrl === null ? '' : renderLink('run', runUrl),
    error === null ? '' : `<br>${escapeMarkdown(error)}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function describeLast({ lastDeploy }: StatusRow): string {
  if (lastDeploy === null) return NOTHING;
  const { mode, status, at, actor } = lastDeploy;
  return `${mode} ${status.replaceAll('_', ' ')} ${describeTime(at)}${actor === null ? '' : ` by ${actor}`}`;
}

function describeInstant(time: string | null): string {
  return time === null ? NOTHING : describeTime(time);
}
