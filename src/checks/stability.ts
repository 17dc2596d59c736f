import type { CheckContext, CheckOf, Outcome, ProcessState } from './context';
import { readHealth } from './health-reading';
import { createAnnouncer, pause, within } from './waiting';
import { describeMs } from './wording';

type Stability = CheckOf<'stability'>;

/** What one look has found wrong; `ok` is null where it could not see. */
interface Blip {
  readonly ok: false | null;
  readonly detail: string;
}

/** What is kept from look to look. */
interface Watch {
  readonly startedAt: number;
  looks: number;
  /** The first that was seen. */
  process: ProcessState | undefined;
}

/** Looks at the service again and again: the first look that finds another process, or no health, fails. */
export async function run(context: CheckContext, check: Stability): Promise<Outcome> {
  if (!check.watchesProcess && context.target.health === undefined)
    return { ok: null, detail: 'there is neither a process nor health to watch', data: {} };
  const watch: Watch = { startedAt: context.now(), looks: 0, process: undefined };
  const announce = createAnnouncer(context);
  for (;;) {
    watch.looks += 1;
    const blip = await look(context, check, watch);
    const watchedMs = context.now() - watch.startedAt;
    if (blip !== undefined) return describeBlip(check, watch, blip, context.now());
    const leftMs = check.forMs - watchedMs;
    if (leftMs <= 0) return describePassed(check, watch, watchedMs);
    announce(() => `${check.name}: watched for ${describeMs(leftMs)} more`);
    await pause(context, Math.min(check.intervalMs, leftMs));
  }
}

async function look(context: CheckContext, check: Stability, watch: Watch): Promise<Blip | undefined> {
  return (check.watchesProcess ? await lookAtProcess(context, check, watch) : undefined) ?? askHealth(context, check);
}

async function lookAtProcess(context: CheckContext, check: Stability, watch: Watch): Promise<Blip | undefined> {
  const state = await within(context, context.observeProcess(), check.timeoutMs);
  if (state === undefined) return { ok: null, detail: `no state within ${describeMs(check.timeoutMs)}` };
  watch.process ??= state;
  return compare(watch.process, state);
}

function compare(first: ProcessState, { running, restarts, pid, detail }: ProcessState): Blip | undefined {
  if (!running) return { ok: false, detail: `not running: ${detail}` };
  if (restarts > first.restarts) return { ok: false, detail: `started again: ${detail}` };
  const isOther = first.pid !== null && pid !== null && pid !== first.pid;
  return isOther ? { ok: false, detail: `process ${pid} has taken the place of ${first.pid}: ${detail}` } : undefined;
}

/** Without health there is nothing to ask. */
async function askHealth(context: CheckContext, { timeoutMs }: Stability): Promise<Blip | undefined> {
  const reading = await readHealth(context, timeoutMs);
  if (reading === null || reading.ok === true) return undefined;
  return { ok: reading.ok, detail: `${reading.ok === null ? 'health unknown' : 'not healthy'}: ${reading.reason}` };
}

function describeBlip({ forMs }: Stability, watch: Watch, { ok, detail }: Blip, now: number): Outcome {
  const at = new Date(now).toISOString();
  const afterMs = Math.round(now - watch.startedAt);
  const when = `at ${at.slice(11, 19)} UTC, after ${describeMs(afterMs)} of ${describeMs(forMs)}`;
  return { ok, detail: `${when}: ${detail}`, data: { at, afterMs, looks: watch.looks, forMs } };
}

function describePassed({ forMs }: Stability, { looks, process }: Watch, watchedMs: number): Outcome {
  const what = process === undefined ? 'healthy' : 'the same process';
  return {
    ok: true,
    detail: `${what} for ${describeMs(watchedMs)}, in ${looks} looks`,
    data: { looks, forMs, watchedMs: Math.round(watchedMs), pid: process?.pid ?? null },
  };
}
