import type { CheckContext, CheckOf, Outcome } from './context';
import { findHealthUrl } from './health-contract';
import { type HealthReading, NO_HEALTH, readHealthBefore } from './health-reading';
import { describeUrl } from './http-probe';
import { createAnnouncer, pause } from './waiting';
import { describeMs } from './wording';

/** How many passes in a row an app needs once it was healthy and then was not. */
const STEADY_PASSES = 3;

export interface HealthWait {
  /** By the context's clock; at least one attempt is made. */
  readonly deadlineAt: number;
  /** Until then a healthy app is asked again, because the process is watched as long anyway. */
  readonly soakUntil: number;
}

/** What is kept over the attempts. */
interface Attempts {
  count: number;
  passed: number;
  /** Passes in a row, up to now. */
  streak: number;
  /** How often it was healthy and then was not. */
  flaps: number;
  /** When the streak began, by the context's clock. */
  healthyAt: number;
  last: HealthReading | null;
}

/** Asks the health endpoint until it is healthy, or until the deadline. */
export async function run(context: CheckContext, check: CheckOf<'health'>, wait: HealthWait): Promise<Outcome> {
  const { health } = context.target;
  if (health === undefined || findHealthUrl(context.target) === null) return NO_HEALTH;
  const startedAt = context.now();
  const announce = createAnnouncer(context);
  const attempts: Attempts = { count: 0, passed: 0, streak: 0, flaps: 0, healthyAt: 0, last: null };
  for (;;) {
    const { reading, isCut } = await readHealthBefore(context, check.timeoutMs, wait.deadlineAt);
    if (!isCut || attempts.last === null) count(attempts, reading, context.now());
    const pausedMs = await pauseBetween(context, attempts, wait, health.intervalMs);
    if (pausedMs === 0) return conclude(attempts, startedAt, context.now());
    announce(() => `${check.name}: ${attempts.last?.reason}, for ${describeMs(context.now() - startedAt)}`);
  }
}

function count(attempts: Attempts, reading: HealthReading | null, now: number): void {
  attempts.count += 1;
  attempts.last = reading;
  if (reading?.ok === true) {
    if (attempts.streak === 0) attempts.healthyAt = now;
    attempts.passed += 1;
    attempts.streak += 1;
    return;
  }
  if (attempts.streak > 0) attempts.flaps += 1;
  attempts.streak = 0;
}

/** Waits for the next attempt and returns how long; 0 when there is nothing left to wait for. */
async function pauseBetween(
  context: CheckContext,
  attempts: Attempts,
  { deadlineAt, soakUntil }: HealthWait,
  intervalMs: number,
): Promise<number> {
  const now = context.now();
  const isSteady = attempts.streak >= (attempts.flaps === 0 ? 1 : STEADY_PASSES);
  const leftMs = (isSteady ? Math.min(soakUntil, deadlineAt) : deadlineAt) - now;
  if (leftMs <= 0) return 0;
  await pause(context, Math.min(intervalMs, leftMs));
  // What ended with the pause needs no further attempt.
  return intervalMs < leftMs ? intervalMs : 0;
}

function conclude(attempts: Attempts, startedAt: number, now: number): Outcome {
  const { last, streak, flaps, count: total, passed } = attempts;
  const data = {
    url: last === null ? null : describeUrl(last.url),
    status: last?.answer.status ?? null,
    attempts: total,
    passed,
    flaps,
    fields: last?.contract ?? {},
  };
  const reason = last?.reason ?? 'no answer';
  if (isInconclusive(attempts)) {
    return { ok: null, detail: `inconclusive: ${passed} of ${total} answers were healthy, the last: ${reason}`, data };
  }
  if (streak > 0)
    return { ok: true, detail: `healthy after ${describeMs(attempts.healthyAt - startedAt)}: ${reason}`, data };
  return { ok: last?.ok ?? null, detail: `not healthy within ${describeMs(now - startedAt)}: ${reason}`, data };
}

/** It went back and forth, and time ran out; one that was healthy and stays down is no such case. */
function isInconclusive({ flaps, streak }: Attempts): boolean {
  return flaps > 1 ? streak < STEADY_PASSES : flaps === 1 && streak > 0 && streak < STEADY_PASSES;
}
