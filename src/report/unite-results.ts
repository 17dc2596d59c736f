import { joinHints } from '../errors';
import { agreeOn } from './agree';
import type { HostStatus, Result, RunStatus } from './result';
import { isGreen } from './status';

/** A run that was to be, and the result that it left; undefined where it left none. */
export interface ReportedRun {
  readonly apps: readonly string[];
  readonly result: Result | undefined;
}

/**
 * Several runs as one: what became of every app, and the errors one below the other. A run without a result has failed.
 * @param base what is known of all of them
 */
export function uniteResults(base: Omit<Result, 'status'>, runs: readonly ReportedRun[]): Result {
  const results = runs.flatMap(({ result }) => result ?? []);
  const error = uniteErrors(runs);
  const times = uniteTimes(base, results);
  return {
    ...base,
    ...times,
    status: uniteStatuses(runs.map(({ result }) => result?.status ?? 'failed')),
    version: agreeOn(results.map(({ version }) => version)),
    url: agreeOn(results.map(({ url }) => url)),
    deployed: [...new Set(results.flatMap(({ deployed }) => deployed))],
    apps: runs.flatMap(listApps),
    hosts: results.flatMap(({ hosts }) => hosts),
    ...(error === undefined ? {} : { error }),
  };
}

/** Some that went well and some that did not are a partial success, however the others ended. */
export function uniteStatuses(statuses: readonly RunStatus[]): RunStatus {
  if (statuses.includes('rollback_failed')) return 'rollback_failed';
  if (statuses.every(isGreen)) return statuses.includes('success') ? 'success' : 'unchanged';
  if (statuses.some(isGreen)) return 'partial_success';
  const [first = 'unchanged', ...others] = [...new Set(statuses)];
  return others.length === 0 ? first : 'failed';
}

function uniteTimes({ startedAt, endedAt }: Pick<Result, 'startedAt' | 'endedAt'>, results: readonly Result[]) {
  const begin = [startedAt, ...results.map((one) => one.startedAt)].map(Date.parse).filter(Number.isFinite);
  const from = Math.min(...begin);
  return {
    startedAt: new Date(from).toISOString(),
    durationMs: Math.max(0, Date.parse(endedAt) - from),
  };
}

function listApps({ apps, result }: ReportedRun): Result['apps'] {
  const told = result?.apps ?? [];
  const status: HostStatus = result !== undefined && isGreen(result.status) ? 'unchanged' : 'failed';
  const untold = apps.filter((name) => !told.some((one) => one.name === name));
  const nothing = { version: null, revision: null, release: null, previousRelease: null };
  return [...told, ...untold.map((name) => ({ name, status, ...nothing }))];
}

function uniteErrors(runs: readonly ReportedRun[]): Result['error'] {
  const failed = runs.filter(({ result }) => result === undefined || !isGreen(result.status));
  if (failed.length === 0) return undefined;
  const errors = failed.map(({ result }) => result?.error);
  return {
    code: agreeOn(errors.map((error) => error?.code ?? null)) ?? 'several',
    message: failed.map(describeRun).join('\n'),
    hint: joinHints(errors.map((error) => error?.hint ?? undefined)) ?? 'Look at the log of each run.',
    app: null,
    host: null,
    step: null,
  };
}

function describeRun({ apps, result }: ReportedRun): string {
  const name = apps.join(', ');
  if (result === undefined) return `${name}: its run left no report`;
  const { error, status } = result;
  const where =
    error?.host !== undefined && error.host !== null && !error.message.includes(error.host) ? `${error.host}: ` : '';
  return `${name}: ${status.replaceAll('_', ' ')}${error === undefined ? '' : `: ${where}${error.message}`}`;
}
