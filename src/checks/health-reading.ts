import type { CheckContext, Outcome } from './context';
import { findHealthUrl, type HealthVerdict, judgeHealth } from './health-contract';
import { type HttpAnswer, probe } from './http-probe';

/** What an attempt has at least, where others took the whole deadline. */
const SHORTEST_ATTEMPT_MS = 250;

/** One answer of the health endpoint, judged. */
export interface HealthReading extends HealthVerdict {
  readonly url: URL;
  readonly answer: HttpAnswer;
}

export const NO_HEALTH: Outcome = { ok: null, detail: 'no health endpoint is configured', data: {} };

/** Asks the health endpoint once; null where none is configured. */
export async function readHealth(context: CheckContext, timeoutMs: number): Promise<HealthReading | null> {
  const { health } = context.target;
  const url = findHealthUrl(context.target);
  if (health === undefined || url === null) return null;
  const { redirects, headers } = health;
  const answer = await probe(context, { url, timeoutMs, redirects, headers });
  return { ...judgeHealth(answer, health), url, answer };
}

/**
 * Asks the health endpoint once of several times. `isCut` is an attempt that failed because the deadline left it
 * less than its time, so that the one before it tells more.
 */
export async function readHealthBefore(
  context: CheckContext,
  timeoutMs: number,
  deadlineAt: number,
): Promise<{ readonly reading: HealthReading | null; readonly isCut: boolean }> {
  const limitMs = Math.min(timeoutMs, Math.max(SHORTEST_ATTEMPT_MS, deadlineAt - context.now()));
  const reading = await readHealth(context, limitMs);
  return { reading, isCut: limitMs < timeoutMs && reading !== null && reading.answer.error !== null };
}

/** Why a field is not there: the whole answer may be missing. */
export function describeMissing({ contract, reason }: HealthReading, field: string): string {
  return contract === null ? `no health answer to read: ${reason}` : `no field \`${field}\` in the health answer`;
}
