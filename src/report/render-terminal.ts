import { formatElapsed, shortenRevision } from './format';
import { describeOmitted } from './markdown';
import { type Paint, PLAIN } from './paint';
import type { CheckResult, HostResult, Result } from './result';
import { neutralise } from './sanitize';
import { isGreen } from './status';
import { type Cell, layOutTable } from './table';
import {
  countPassed,
  describeCheck,
  describeOutcome,
  describeStatus,
  describeWhere,
  measureHost,
  signStatus,
} from './wording';

export interface TerminalOptions {
  readonly paint?: Paint;
  /** False where something else prints the reason after this; true by default. */
  readonly hasReason?: boolean;
}

/** The service's log is in `report.json` as a whole. */
const LOG_LINES = 20;
const MARGIN = '  ';

/**
 * The end of a run for a terminal: hosts, checks, logs of what failed, one sentence, and the reason of a
 * failure with its hint as the very last. Every line is safe in the Actions log too.
 */
export function renderTerminal(result: Result, { paint = PLAIN, hasReason = true }: TerminalOptions = {}): string {
  const blocks = [
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

function renderHosts({ hosts }: Result, paint: Paint): string[] {
  if (hosts.length === 0) return [];
  const header = ['', 'app', 'host', 'status', 'release', 'previous', 'checks', 'time'];
  return layOutTable([header.map((text) => ({ text, paint: paint.dim })), ...hosts.map((host) => toRow(host, paint))]);
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
function renderLogs({ hosts, error }: Result, paint: Paint): string[][] {
  const withLogs = hosts.filter(({ logs }) => logs.length > 0);
  const isBlamed = ({ host, app }: HostResult) => host === error?.host && (error.app === null || app === error.app);
  const ordered = [...withLogs.filter((one) => !isBlamed(one)), ...withLogs.filter(isBlamed)];
  return ordered.map(({ app, host, logs }) => {
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
  const { status, mode, environment, version, release, revision, durationMs, url } = result;
  const what = [version ?? release, revision === null ? null : `(${shortenRevision(revision)})`]
    .filter(Boolean)
    .join(' ');
  const where = environment === null ? '' : ` of ${environment}`;
  const colour = isGreen(status) ? paint.green : paint.red;
  const sentence = `${mode}${where}: ${describeStatus(status)} in ${formatElapsed(durationMs)}`;
  const rest = [what, isGreen(status) ? url : null].filter(Boolean).join(', ');
  return `${colour(`${signStatus(isGreen(status) ? 'success' : 'failed')} ${neutralise(sentence)}`)}. ${describeOutcome(result)}${rest === '' ? '' : ` ${neutralise(rest)}`}`;
}

/** The last thing that a reader sees. */
function renderReason({ error }: Result, paint: Paint): string[] {
  if (error === undefined) return [];
  const where = describeWhere({ host: error.host ?? '', app: error.app ?? '', step: error.step ?? '' });
  const [first = '', ...more] = error.message.split(/\r\n|\r|\n/).map(neutralise);
  return [
    paint.red(`✗ ${where === '' ? '' : `${neutralise(where)}: `}${first}`),
    ...more.map((line) => paint.red(`${MARGIN}${line}`)),
    ...(error.hint === null
      ? []
      : [
          `${MARGIN}${paint.bold('Next:')} ${error.hint
            .split(/\r\n|\r|\n/)
            .map(neutralise)
            .join(' ')}`,
        ]),
  ];
}
