import type { Check } from '../config/model';
import type { CheckResult } from '../report/result';
import type { CheckContext, Outcome } from './context';
import { isLostHost } from './dialing';
import { describeError } from './wording';

/**
 * Runs one check and times it. What it throws is a failed check, except for the two cases in which no check
 * can go on.
 * @throws ConnectError when the host is lost; the context's reason when that is aborted.
 */
export async function measure(context: CheckContext, check: Check, work: () => Promise<Outcome>): Promise<CheckResult> {
  const startedAt = context.now();
  const outcome = await attempt(context, work);
  return conclude(context, check, outcome, startedAt);
}

/** The result of a check that was not run, or not to its end, because `cause` failed; it never passes. */
export function leaveOut(
  context: CheckContext,
  check: Check,
  cause: string,
  how: 'not run' | 'stopped' = 'not run',
): CheckResult {
  const outcome = { ok: null, detail: `${how}: ${cause} failed`, data: { notRun: cause } };
  return conclude(context, check, outcome, context.now());
}

async function attempt(context: CheckContext, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    context.signal.throwIfAborted();
    if (isLostHost(error, context.host)) throw error;
    return { ok: false, detail: describeError(error), data: {} };
  }
}

function conclude(context: CheckContext, { name, type }: Check, outcome: Outcome, startedAt: number): CheckResult {
  const now = context.now();
  const durationMs = Math.max(0, Math.round(now - startedAt));
  return { name, type, ...outcome, checkedAt: new Date(now).toISOString(), durationMs };
}
