import type { CheckContext, CheckOf, Outcome } from './context';
import { type HealthReading, NO_HEALTH, readHealth, readHealthBefore } from './health';
import { findHealthUrl } from './health-contract';
import { createAnnouncer, pause } from './waiting';
import { describeMs, describeShare } from './wording';

const TELL_MS = 1_000;

/** The health field `connected` is true; asked until it is, or until the check's time is over. */
export async function checkConnection(context: CheckContext, check: CheckOf<'connection'>): Promise<Outcome> {
  const { health } = context.target;
  if (health === undefined) return NO_HEALTH;
  const deadlineAt = context.now() + check.timeoutMs;
  const announce = createAnnouncer(context);
  let outcome: Outcome | undefined;
  for (;;) {
    const { reading, isCut } = await readHealthBefore(context, health.timeoutMs, deadlineAt);
    if (!isCut || outcome === undefined) outcome = judgeConnection(reading);
    const { ok, detail } = outcome;
    const leftMs = deadlineAt - context.now();
    if (ok === true || reading === null || leftMs <= 0) return outcome;
    announce(() => `${check.name}: ${detail}`);
    await pause(context, Math.min(health.intervalMs, leftMs));
    if (health.intervalMs >= leftMs) return outcome;
  }
}

function judgeConnection(reading: HealthReading | null): Outcome {
  if (reading === null) return NO_HEALTH;
  const { connected, channel } = reading.contract ?? {};
  const data = { connected: connected ?? null, channel: channel ?? null };
  if (connected === undefined) return { ok: null, detail: describeMissing(reading, 'connected'), data };
  if (connected !== true) return { ok: false, detail: 'the service is not connected', data };
  return { ok: true, detail: channel === undefined ? 'connected' : `connected to ${channel}`, data };
}

/** The health field `version` is the one that the release declares. */
export async function checkVersion(context: CheckContext, check: CheckOf<'version'>): Promise<Outcome> {
  const expected = context.version;
  if (expected === null) return { ok: null, detail: 'the release declares no version', data: { expected } };
  const reading = await readHealth(context, check.timeoutMs);
  if (reading === null) return NO_HEALTH;
  const { version } = reading.contract ?? {};
  const data = { expected, found: version ?? null };
  if (version === undefined) return { ok: null, detail: describeMissing(reading, 'version'), data };
  const ok = normalize(String(version)) === normalize(expected);
  return { ok, detail: ok ? `version ${version}` : `it answers as version ${version}; ${expected} is expected`, data };
}

function normalize(version: string): string {
  return version.trim().replace(/^v(?=\d)/i, '');
}

/** The share of errors among the requests of a window, from the counters in the health answer. */
export async function checkErrorRate(context: CheckContext, check: CheckOf<'error_rate'>): Promise<Outcome> {
  if (context.target.health === undefined || findHealthUrl(context.target) === null) return NO_HEALTH;
  const first = readCounters(await readHealth(context, check.timeoutMs));
  if (typeof first === 'string') return { ok: null, detail: first, data: {} };
  await pauseAloud(context, check);
  const last = readCounters(await readHealth(context, check.timeoutMs));
  if (typeof last === 'string') return { ok: null, detail: last, data: { before: first } };
  return judgeRate(check, first, last);
}

interface Counters {
  readonly requests: number;
  readonly errors: number;
}

/** The counters, or why there are none. */
function readCounters(reading: HealthReading | null): Counters | string {
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

/** Why a field is not there: the whole answer may be missing. */
function describeMissing({ contract, reason }: HealthReading, field: string): string {
  return contract === null ? `no health answer to read: ${reason}` : `no field \`${field}\` in the health answer`;
}
