import { renderMarkdownLists } from '../lists/lists';
import type { CheckResult, HostResult, Result } from '../result';
import { findLogs, hasHostTable, isToLookAt, measureHost } from '../result-parts';
import { isGreen } from '../status';
import { gatherCauses, placeCauses } from '../text/causes';
import { describeCount, describeElapsed, describeOmitted, shortenRevision } from '../text/format';
import { describeFleet } from '../text/groups';
import { findCut } from '../text/visible';
import { countPassed, describeCheck, describeStatus, describeTask, markStatus } from '../text/wording';
import { findUnequal } from './live-releases';
import { escapeMarkdown, fenceLines, foldMarkdown, renderCode, renderLink, renderTable } from './markdown';
import { renderStageTable } from './stage-table';
import { titled } from './summary-table';
import { drawTimeline } from './timeline';

/** GitHub drops a summary of more than 1 MiB, and says so only in the log. */
const MOST_BYTES = 1_000_000;
/** A comment takes 65,536 characters, and a history stands below. */
const MOST_BYTES_OF_COMMENT = 40_000;
/** When a whole fleet fails for one reason, the logs of some hosts tell it. */
const MOST_LOGS = 10;

interface Limits {
  readonly logLines: number;
  readonly lineLength: number;
  readonly rows: number;
  readonly hasTimeline: boolean;
}

/** From the fullest to the barest; logs go first. */
const LIMITS: readonly Limits[] = [
  { logLines: 200, lineLength: 4_200, rows: 2_000, hasTimeline: true },
  { logLines: 40, lineLength: 1_000, rows: 1_000, hasTimeline: true },
  { logLines: 10, lineLength: 500, rows: 500, hasTimeline: true },
  { logLines: 0, lineLength: 500, rows: 200, hasTimeline: false },
];

/**
 * The job summary of GitHub: the failure first, then what was done, the hosts, the checks and a timeline.
 * @returns Markdown of less than `mostBytes`; what was left out is said
 */
export function renderSummary(result: Result, mostBytes = MOST_BYTES): string {
  return renderWithin(result, mostBytes, LIMITS);
}

/** The same for a comment or an issue, which has less room: without the timeline. */
export function renderShortSummary(result: Result): string {
  const limits = LIMITS.map((one) => ({ ...one, hasTimeline: false }));
  return renderWithin(result, MOST_BYTES_OF_COMMENT, limits);
}

function renderWithin(result: Result, mostBytes: number, choices: readonly Limits[]): string {
  const fitting = choices.map((limits) => render(result, limits)).find((text) => Buffer.byteLength(text) < mostBytes);
  return (
    fitting ??
    `${cutBytes(renderHead(result, BAREST), mostBytes - 200)}\n\nThe rest is too long to stand here; it is in \`report.json\`.\n`
  );
}

const BAREST: Limits = { logLines: 0, lineLength: 500, rows: 0, hasTimeline: false };

function render(result: Result, limits: Limits): string {
  const parts = [
    renderHead(result, limits),
    ...renderMarkdownLists(result, limits.rows),
    renderUnequal(result),
    renderStageTable(result, limits.rows),
    renderHosts(result, limits),
    renderChecks(result, limits),
  ];
  const timeline = limits.hasTimeline ? drawTimeline(result) : undefined;
  if (timeline !== undefined) parts.push(`### Timeline\n\n\`\`\`mermaid\n${timeline}\n\`\`\``);
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function renderHead(result: Result, limits: Limits): string {
  return [renderTitle(result), renderFailure(result, limits), renderFacts(result), renderReason(result)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function renderTitle(result: Result): string {
  return `## ${markStatus(result.status)} ${escapeMarkdown(describeTask(result))}: ${describeStatus(result.status)}`;
}

function renderFailure(result: Result, limits: Limits): string {
  const { error } = result;
  const told = error === undefined ? [] : quoteError(error, result, limits);
  return [told.join('\n'), ...renderLogs(result, limits)].filter((part) => part !== '').join('\n\n');
}

function quoteError(error: NonNullable<Result['error']>, result: Result, { lineLength }: Limits): string[] {
  const where = placeCauses(error, result);
  const place = where === '' ? '' : `**${escapeMarkdown(where)}**<br>`;
  const causes = escapeMarkdown(cut(gatherCauses(error, result), 20 * lineLength));
  const hints = error.hint?.split('\n\n') ?? [];
  const next = hints.flatMap((hint) => ['>', `> **Next:** ${escapeMarkdown(cut(hint, lineLength))}`]);
  return [`> ${place}${causes}`, ...next];
}

/** The logs of the services that failed; the one that the error names stands open. */
function renderLogs(result: Result, limits: Limits): string[] {
  const telling = findLogs(result);
  const shown = telling.slice(0, MOST_LOGS).map((host, index) => renderLog(host, index === 0, limits));
  const left = telling.length - shown.length;
  return left > 0 ? [...shown, `The log lines of ${describeCount(left, 'more host')} are in \`report.json\`.`] : shown;
}

function renderLog({ app, host, logs }: HostResult, isOpen: boolean, { logLines, lineLength }: Limits): string {
  const title = `Last log lines of ${escapeMarkdown(app)} on ${escapeMarkdown(host)}`;
  if (logLines === 0) return `${title}: left out here for their size, they are in \`report.json\`.`;
  const shown = logs.slice(-logLines).map((line) => cut(line, lineLength));
  const omitted = logs.length - shown.length;
  const lines = omitted === 0 ? shown : [describeOmitted(omitted), ...shown];
  return foldMarkdown(title, fenceLines(lines), isOpen);
}

/** One sentence with everything that a reader asks first. */
function renderFacts(result: Result): string {
  const { version, release, revision, dirty, previousRelease, durationMs, actor, runUrl, url } = result;
  const what = version ?? release;
  const details = [
    version !== null && release !== null ? `release ${renderCode(release)}` : '',
    revision === null ? '' : `revision ${renderCode(shortenRevision(revision, dirty))}`,
    previousRelease === null ? '' : `previous ${renderCode(previousRelease)}`,
  ].filter((one) => one !== '');
  const subject = what === null ? '' : `${renderCode(what)}${details.length > 0 ? ` (${details.join(', ')})` : ''}: `;
  const sentence = `${subject}**${describeStatus(result.status)}** in ${describeElapsed(durationMs)}${actor === null ? '' : `, started by ${escapeMarkdown(actor)}`}.`;
  const links = [
    runUrl === null ? '' : renderLink('Run', runUrl),
    url === null ? '' : renderLink(url.replace(/^https?:\/\//, ''), url),
  ].filter((link) => link !== '');
  return [
    `${sentence} ${escapeMarkdown(describeFleet(result))}`.trim(),
    ...(links.length > 0 ? [links.join(' · ')] : []),
  ].join('\n\n');
}

function renderReason({ reason, target, rollbackOf }: Result): string {
  return [
    rollbackOf === null
      ? ''
      : `Left ${renderCode(rollbackOf)}${target === null ? '' : ` for ${escapeMarkdown(target)}`}.`,
    reason === null ? '' : `Reason: ${escapeMarkdown(cut(reason, 2_000))}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Which host serves what, where they do not all serve the same, or went back from what was intended. */
function renderUnequal(result: Result): string {
  const cells = hasHostTable(result) ? findUnequal(result) : [];
  const table = renderTable(
    ['App', 'Release', 'Count', 'Hosts'],
    cells.map(({ app, release, isIntended, hosts }) => [
      escapeMarkdown(app),
      `${renderCode(release)}${isIntended ? (hosts.length > 0 ? ' (intended)' : ' (rolled back)') : ''}`,
      String(hosts.length),
      escapeMarkdown(hosts.join(', ') || '–'),
    ]),
  );
  return table === '' ? '' : `### What is live where\n\n${table}`;
}

function renderHosts(result: Result, { rows }: Limits): string {
  if (!hasHostTable(result)) return '';
  const header = ['App', 'Host', 'Status', 'Release', 'Previous', 'Checks', 'Time'];
  const isFirst = (host: HostResult) => isToLookAt(host, result);
  const others = result.hosts.filter((host) => !isFirst(host));
  const rest = [...others.filter(({ status }) => !isGreen(status)), ...others.filter(({ status }) => isGreen(status))];
  const statuses = [...new Set(rest.map(({ status }) => describeStatus(status)))];
  const toCells = (host: HostResult) => {
    const took = measureHost(host.steps);
    return [
      escapeMarkdown(host.app),
      escapeMarkdown(host.host),
      `${markStatus(host.status)} ${describeStatus(host.status)}`,
      renderCode(host.release),
      renderCode(host.previousRelease),
      countPassed(host.checks),
      took === null ? '–' : describeElapsed(took),
    ];
  };
  const content = { first: result.hosts.filter(isFirst), rest, toCells, describeRest: statuses.join(', ') };
  return titled('Hosts', header, content, { rows, noun: 'host' });
}

function renderChecks({ hosts }: Result, { rows, lineLength }: Limits): string {
  const all = hosts.flatMap(({ app, host, checks }) => checks.map((check) => ({ app, host, check })));
  const hasApps = new Set(hosts.map(({ app }) => app)).size > 1;
  const toCells = ({ app, host, check }: (typeof all)[number]) => [
    escapeMarkdown(check.name),
    escapeMarkdown(hasApps ? `${host} › ${app}` : host),
    `${markCheck(check)} ${describeCheck(check.ok)}`,
    escapeMarkdown(cut(check.detail, lineLength)),
  ];
  const first = all.filter(({ check }) => check.ok !== true);
  const rest = all.filter(({ check }) => check.ok === true);
  const content = { first, rest, toCells, describeRest: describeCheck(true) };
  return titled('Checks', ['Check', 'Host', 'Result', 'Detail'], content, { rows, noun: 'check' });
}

function markCheck({ ok }: CheckResult): string {
  if (ok === null) return '❔';
  return ok ? '✅' : '❌';
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, findCut(text, length))} …`;
}

function cutBytes(text: string, bytes: number): string {
  return new TextDecoder().decode(Buffer.from(text).subarray(0, bytes)).replace(/\uFFFD+$/, '');
}
