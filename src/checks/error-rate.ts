import type { CheckContext, CheckOf, Outcome } from './context';
import { findHealthUrl } from './health-contract';
import { describeMissing, type HealthReading, NO_HEALTH, readHealth } from './health-reading';
import { createAnnouncer, pause } from './waiting';
import { describeMs, describeShare } from './wording';

const TELL_MS = 1_000;

/** The share of errors among the requests of a window, from the counters in the health answer. */
export async function run(context: CheckContext, check: CheckOf<'error_rate'>): Promise<Outcome> {
  if (context.target.health === undefined || findHealthUrl(context.target) === null) return NO_HEALTH;
  const first = readCounters(await readHealth(context, check.timeoutMs));
  if (typeof first === 'string') return { ok: null, detail: first, data: {} };
  await pauseAloud(context, check);
  const last = readCounters(await readHealth(context, check.timeoutMs));
  if (typeof last === 'string') return { ok: null, detail: last, data: { before: first } };
  return judgeRate(check, first, last);
}

export interface Counters {
  readonly requests: number;
  readonly errors: number;
}

/** The counters, or why there are none. */
export function readCounters(reading: HealthReading | null): Counters | string {
  if (reading === null) return NO_HEALTH.detail;
  const { requests, errors } = reading.contract ?? {};
  if (requests === undefined) return describeMissing(reading, 'requests');
  if (errors === undefined) return describeMissing(reading, 'errors');
  if (!isCount(requests)) return `\`requests\` is ${JSON.stringify(requests)}, which is no count`;
  if (!isCount(errors)) return `\`errors\` is ${JSON.stringify(errors)}, which is no count`;
  return { requests, errors };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

async function pauseAloud(context: CheckContext, { name, windowMs }: CheckOf<'error_rate'>): Promise<void> {
  const endsAt = context.now() + windowMs;
  const announce = createAnnouncer(context);
  for (let leftMs = windowMs; leftMs > 0; leftMs = endsAt - context.now()) {
    announce(() => `${name}: counting for ${describeMs(leftMs)} more`);
    await pause(context, Math.min(TELL_MS, leftMs));
  }
}

function judgeRate(check: CheckOf<'error_rate'>, before: Counters, after: Counters): Outcome {
  const requests = after.requests - before.requests;
  const errors = after.errors - before.errors;
  const window = describeMs(check.windowMs);
  const data = {
    before,
    after,
    requests,
    errors,
    windowMs: check.windowMs,
    max: check.max,
    rate: null as number | null,
  };
  if (requests < 0 || errors < 0) return { ok: null, detail: `the counters went back within ${window}`, data };
  if (requests < check.minRequests || requests === 0) {
    return { ok: null, detail: `${requests} requests in ${window}; ${check.minRequests} are needed to judge`, data };
  }
  const rate = errors / requests;
  const detail = `${describeShare(rate)} errors, ${errors} of ${requests} requests in ${window}; at most ${describeShare(check.max)}`;
  return { ok: rate <= check.max, detail, data: { ...data, rate } };
}
