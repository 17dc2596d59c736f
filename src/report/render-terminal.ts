import { formatElapsed, formatOmitted, shortenRevision } from './format';
import { type Paint, PLAIN } from './paint';
import { renderLists } from './render-lists';
import type { CheckResult, HostResult, Result } from './result';
import { findLogs, hasHostTable, measureHost, placeError } from './result-parts';
import { neutralise, neutraliseText } from './sanitize';
import { isGreen } from './status';
import { type Cell, layOutTable, toHeader } from './table';
import { countPassed, describeCheck, describeOutcome, describeStatus, describeTask, signStatus } from './wording';

export interface TerminalOptions {
  readonly paint?: Paint;
  /** False where something else prints the reason after this; true by default. */
  readonly hasReason?: boolean;
  /** True where nothing else prints what a mode that only looks has found; false by default. */
  readonly hasLists?: boolean;
}

/** The service's log is in `report.json` as a whole. */
const LOG_LINES = 20;
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
    renderHosts(result, paint),
    renderChecks(result, paint),
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
  return layOutTable([header, ...result.hosts.map((host) => toRow(host, paint))]);
}

function toRow(
  { app, host, status, release, previousRelease, checks, steps }: HostResult,
  paint: Paint,
): (Cell | string)[] {
  const colour = colourOf(status, paint);
  const took = measureHost(steps);
  return [
    { text: signStatus(status), paint: colour },
    neutralise(app),
    neutralise(host),
    { text: describeStatus(status), paint: colour },
    neutralise(release ?? '–'),
    neutralise(previousRelease ?? '–'),
    countPassed(checks),
    took === null ? '–' : formatElapsed(took),
  ];
}

function colourOf(status: HostResult['status'], paint: Paint): Paint['red'] {
  if (status === 'skipped') return paint.dim;
  return isGreen(status) ? paint.green : paint.red;
}

function renderChecks({ hosts }: Result, paint: Paint): string[] {
  const hasApps = new Set(hosts.map(({ app }) => app)).size > 1;
  return layOutTable(
    hosts.flatMap(({ app, host, checks }) =>
      checks.map((check) => [
        toSign(check, paint),
        neutralise(hasApps ? `${host} › ${app}` : host),
        neutralise(check.name),
        neutralise(check.ok === null ? `${describeCheck(null)}: ${check.detail}` : check.detail),
      ]),
    ),
  );
}

function toSign({ ok }: CheckResult, paint: Paint): Cell {
  if (ok === null) return { text: '?', paint: paint.yellow };
  return ok ? { text: '✓', paint: paint.green } : { text: '✗', paint: paint.red };
}

/** Each service's own last lines, those of the host that is blamed last, next to the reason. */
function renderLogs(result: Result, paint: Paint): string[][] {
  return findLogs(result)
    .toReversed()
    .map(({ app, host, logs }) => {
      const shown = logs.slice(-LOG_LINES);
      const omitted = logs.length > shown.length ? [formatOmitted(logs.length - shown.length)] : [];
      const title = `Last log lines of ${neutralise(app)} on ${neutralise(host)}:`;
      return [
        paint.bold(title),
        ...[...omitted, ...shown].map((line) => `${MARGIN}${paint.dim('│')} ${neutralise(line)}`),
      ];
    });
}

function renderHeadline(result: Result, paint: Paint): string {
  const { status, version, release, revision, durationMs, url } = result;
  const what = [version ?? release, revision === null ? null : `(${shortenRevision(revision)})`]
    .filter(Boolean)
    .join(' ');
  const isGood = isGreen(status);
  const task = `${isGood ? '✓' : '✗'} ${describeTask(result)}: ${describeStatus(status)} in ${formatElapsed(durationMs)}`;
  const details = [task, what, isGood ? (url ?? '') : ''].filter((part) => part !== '').join(', ');
  const outcome = describeOutcome(result);
  return `${(isGood ? paint.green : paint.red)(neutraliseText(details))}${outcome === '' ? '' : `. ${neutraliseText(outcome)}`}`;
}

/** The last thing that a reader sees. */
function renderReason({ error }: Result, paint: Paint): string[] {
  if (error === undefined) return [];
  const where = placeError(error);
  const [first = '', ...more] = error.message.split(/\r\n|\r|\n/).map(neutralise);
  return [
    paint.red(`✗ ${where === '' ? '' : `${neutralise(where)}: `}${first}`),
    ...more.map((line) => paint.red(`${MARGIN}${line}`)),
    ...(error.hint === null ? [] : [`${MARGIN}${paint.bold('Next:')} ${neutraliseText(error.hint)}`]),
  ];
}
