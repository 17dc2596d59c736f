import type { CheckContext, CheckOf, Outcome, ProcessState } from './context';
import { pause, within } from './waiting';
import { describeMs } from './wording';

const LOOK_MS = 1_000;

export interface ProcessWatch {
  /** One look is enough: nothing was started. */
  readonly isOnce: boolean;
  /** How long it is watched at least. */
  readonly soakMs: number;
  /** Aborted when nothing else is being waited for. */
  readonly settled: AbortSignal;
  /** True when the others have failed, so that there is no point in watching on. */
  isFutile(): boolean;
}

/**
 * Watches the service until the soak is over and the others are settled. A process that stops or is started
 * again ends the watch at once.
 */
export async function run(context: CheckContext, check: CheckOf<'process'>, watch: ProcessWatch): Promise<Outcome> {
  const startedAt = context.now();
  let restarts = Number.POSITIVE_INFINITY;
  for (let looks = 1; ; looks += 1) {
    const state = await within(context, context.observeProcess(), check.timeoutMs);
    if (state === undefined)
      return { ok: null, detail: `no state within ${describeMs(check.timeoutMs)}`, data: { looks } };
    // Somebody who starts the service by hand sets its counter back.
    restarts = Math.min(restarts, state.restarts);
    const elapsedMs = context.now() - startedAt;
    const data = { ...state, looks, crashes: state.restarts - restarts, watchedMs: Math.round(elapsedMs) };
    if (!state.running) return { ok: false, detail: `not running: ${state.detail}`, data };
    if (isElsewhere(state, context)) return { ok: false, detail: describeElsewhere(state, context), data };
    if (data.crashes > 0) return { ok: false, detail: describeCrashes(state, data.crashes, elapsedMs), data };
    const leftMs = watch.soakMs - elapsedMs;
    const isOver = watch.settled.aborted && (leftMs <= 0 || watch.isFutile());
    if (isOver || watch.isOnce) return { ok: true, detail: describeWatch(state, elapsedMs), data };
    await pauseBetween(context, watch, leftMs);
  }
}

/** The last look is taken when the soak ends, or when the others are settled. */
async function pauseBetween(context: CheckContext, { settled }: ProcessWatch, leftMs: number): Promise<void> {
  const pauseMs = leftMs > 0 ? Math.min(LOOK_MS, leftMs) : LOOK_MS;
  await pause(context, pauseMs, settled.aborted ? context.signal : settled);
}

/** What the switch had to bring about: a service that goes on with an old release answers as well as ever. */
function isElsewhere({ release }: ProcessState, context: CheckContext): boolean {
  return release !== null && release !== undefined && release !== context.release;
}

function describeElsewhere({ detail, release, pid }: ProcessState, context: CheckContext): string {
  return `process ${pid} runs release ${release}, not ${context.release}: ${detail}`;
}

function describeCrashes({ detail }: ProcessState, crashes: number, elapsedMs: number): string {
  const times = crashes === 1 ? 'once' : `${crashes} times`;
  return `started again ${times} within ${describeMs(elapsedMs)}, so it crashes: ${detail}`;
}

function describeWatch({ detail, release }: ProcessState, elapsedMs: number): string {
  const place = release === undefined || release === null ? '' : ', in its release';
  return elapsedMs < LOOK_MS ? `${detail}${place}` : `${detail}${place}, watched for ${describeMs(elapsedMs)}`;
}
