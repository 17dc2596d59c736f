import { renderLists } from './lists/lists';
import type { CheckResult, HostResult, Result } from './result';
import { findLogs, hasHostTable, isToLookAt, measureHost, placeError } from './result-parts';
import { isGreen } from './status';
import { renderGroups, renderStages } from './terminal-stages';
import { gatherCauses } from './text/causes';
import { describeCount, describeElapsed, describeOmitted, shortenRevision } from './text/format';
import { isToldByGroups } from './text/groups';
import { type Paint, PLAIN } from './text/paint';
import { neutralise, neutraliseText } from './text/sanitize';
import { type Cell, layOutRows, layOutTable, toHeader } from './text/table';
import { countPassed, describeCheck, describeOutcome, describeStatus, describeTask, signStatus } from './text/wording';

export interface TerminalOptions {
  readonly paint?: Paint;
  /** False where something else prints the reason after this; true by default. */
  readonly hasReason?: boolean;
  /** True where nothing else prints what a mode that only looks has found; false by default. */
  readonly hasLists?: boolean;
}

/** The service's log is in `report.json` as a whole. */
const LOG_LINES = 20;
/** When a whole fleet fails for one reason, the logs of some hosts tell it. */
const MOST_LOGS = 10;
/** From then on rows that say the same of several hosts, of which nobody has to look at one, become one. */
const MOST_ROWS = 10;
const MARGIN = '  ';

/**
 * The end of a run for a terminal: hosts, checks, logs of what failed, one sentence, and the reason of a
 * failure with its hint as the very last. Every line is safe in the Actions log too.
 */
export function renderTerminal(
  result: Result,
  { paint = PLAIN, hasReason = true, hasLists = false }: TerminalOptions = {},
): string {
  const blocks = [
    hasLists ? renderLists(result, paint) : [],
    renderStages(result, paint),
    renderHosts(result, paint),
    renderChecks(result, paint),
    renderGroups(result, paint),
    ...renderLogs(result, paint),
    [renderHeadline(result, paint)],
    hasReason ? renderReason(result, paint) : [],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function renderHosts(result: Result, paint: Paint): string[] {
  if (!hasHostTable(result)) return [];
  const header = toHeader(['', 'app', 'host', 'status', 'release', 'previous', 'checks', 'time'], paint);
  const rows = gatherAlike(result.hosts, (host) => {
    const { status, app, release, previousRelease, checks } = host;
    if (isToLookAt(host, result)) return undefined;
    return [status, app, release, previousRelease, countPassed(checks)].join('\0');
  });
  const cells = rows.map((alike) => toRow(alike, paint));
  return layOutRows(header, cells, 4);
}

/** What says the same, together; apart is what has no key, and everything where there are few rows. */
function gatherAlike<T>(all: readonly T[], keyOf: (one: T) => string | undefined): [T, ...T[]][] {
  const rows = new Map<string, [T, ...T[]]>();
  for (const [index, one] of all.entries()) {
    const key = (all.length > MOST_ROWS ? keyOf(one) : undefined) ?? `\0${index}`;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [one]);
    else known.push(one);
  }
  return [...rows.values()];
}

function toRow(alike: readonly [HostResult, ...HostResult[]], paint: Paint): (Cell | string)[] {
  const [{ app, host, status, release, previousRelease, checks }] = alike;
  const colour = colourOf(status, paint);
  const times = alike.flatMap(({ steps }) => measureHost(steps) ?? []);
  const took = times.length === 0 ? null : Math.max(...times);
  return [
    { text: signStatus(status), paint: colour },
    neutralise(app),
    alike.length === 1 ? neutralise(host) : describeCount(alike.length, 'host'),
    { text: describeStatus(status), paint: colour },
    neutralise(release ?? '–'),
    neutralise(previousRelease ?? '–'),
    countPassed(checks),
    took === null ? '–' : describeElapsed(took),
  ];
}

function colourOf(status: HostResult['status'], paint: Paint): Paint['red'] {
  if (status === 'skipped') return paint.dim;
  return isGreen(status) ? paint.green : paint.red;
}

function renderChecks({ hosts }: Result, paint: Paint): string[] {
  const hasApps = new Set(hosts.map(({ app }) => app)).size > 1;
  const all = hosts.flatMap(({ app, host, checks }) => checks.map((check) => ({ app, host, check })));
  const rows = gatherAlike(all, ({ app, check }) => (check.ok === true ? `${app}\0${check.name}` : undefined));
  return layOutTable(
    rows.map(([{ app, host, check }, ...others]) => {
      const where = others.length === 0 ? neutralise(host) : describeCount(others.length + 1, 'host');
      const said = check.ok === null ? `${describeCheck(null)}: ${check.detail}` : check.detail;
      return [
        toSign(check, paint),
        hasApps ? `${where} › ${neutralise(app)}` : where,
        neutralise(check.name),
        others.length === 0 ? neutralise(said) : describeCheck(true),
      ];
    }),
  );
}

function toSign({ ok }: CheckResult, paint: Paint): Cell {
  if (ok === null) return { text: '?', paint: paint.yellow };
  return ok ? { text: '✓', paint: paint.green } : { text: '✗', paint: paint.red };
}

/** Each service's own last lines, those of the host that is blamed last, next to the reason. */
function renderLogs(result: Result, paint: Paint): string[][] {
  return findLogs(result)
    .slice(0, MOST_LOGS)
    .toReversed()
    .map(({ app, host, logs }) => {
      const shown = logs.slice(-LOG_LINES);
      const omitted = logs.length > shown.length ? [describeOmitted(logs.length - shown.length)] : [];
      const title = `Last log lines of ${neutralise(app)} on ${neutralise(host)}:`;
      return [
        paint.bold(title),
        ...[...omitted, ...shown].map((line) => `${MARGIN}${paint.dim('│')} ${neutralise(line)}`),
      ];
    });
}

function renderHeadline(result: Result, paint: Paint): string {
  const { status, version, release, revision, dirty, durationMs, url } = result;
  const what = [version ?? release, revision === null ? null : `(${shortenRevision(revision, dirty)})`]
    .filter(Boolean)
    .join(' ');
  const isGood = isGreen(status);
  const task = `${isGood ? '✓' : '✗'} ${describeTask(result)}: ${describeStatus(status)} in ${describeElapsed(durationMs)}`;
  const details = [task, what, isGood ? (url ?? '') : ''].filter((part) => part !== '').join(', ');
  const outcome = isToldByGroups(result) ? '' : describeOutcome(result);
  return `${(isGood ? paint.green : paint.red)(neutraliseText(details))}${outcome === '' ? '' : `. ${neutraliseText(outcome)}`}`;
}

/** The last thing that a reader sees. */
function renderReason(result: Result, paint: Paint): string[] {
  const { error } = result;
  if (error === undefined) return [];
  const where = placeError(error);
  const [first = '', ...more] = gatherCauses(error, result).split('\n').map(neutralise);
  return [
    paint.red(`✗ ${where === '' ? '' : `${neutralise(where)}: `}${first}`),
    ...more.map((line) => paint.red(`${MARGIN}${line}`)),
    ...(error.hint ?? '')
      .split('\n\n')
      .filter(Boolean)
      .map((hint) => `${MARGIN}${paint.bold('Next:')} ${neutraliseText(hint)}`),
  ];
}
