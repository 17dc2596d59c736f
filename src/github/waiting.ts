import { type Failure, isRateLimited, isTransient } from './failure';

/** What GitHub's documentation asks for where a limit is reached and no header says how long. */
const UNSAID_WAIT_MS = 60_000;
/** Clocks differ, and an hour's limit begins anew at a full second. */
const SLACK_MS = 1_000;

export interface Attempt {
  /** How often it has failed, this time included. */
  readonly failures: number;
  /** False for what would be done twice if a try worked and only its answer was lost. */
  readonly isRepeatable: boolean;
  /** The wait after the first failure of GitHub's own; doubled each time. */
  readonly firstDelayMs: number;
  readonly nowMs: number;
}

/** How long to wait before the same request is made again, in milliseconds; undefined where that is of no use. */
export function decideWait(failure: Failure, { failures, isRepeatable, firstDelayMs, nowMs }: Attempt) {
  if (isRateLimited(failure)) return readAskedWait(failure, nowMs) ?? UNSAID_WAIT_MS;
  return isRepeatable && isTransient(failure) ? firstDelayMs * 2 ** (failures - 1) : undefined;
}

/** What the headers of an answer ask for, in milliseconds from now. */
export function readAskedWait({ headers }: Failure, nowMs: number): number | undefined {
  const seconds = readNumber(headers['retry-after']);
  if (seconds !== undefined) return seconds * 1_000;
  const reset = headers['x-ratelimit-remaining'] === '0' ? readNumber(headers['x-ratelimit-reset']) : undefined;
  return reset === undefined ? undefined : Math.max(0, reset * 1_000 - nowMs) + SLACK_MS;
}

function readNumber(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,12}$/.test(value) ? Number(value) : undefined;
}
