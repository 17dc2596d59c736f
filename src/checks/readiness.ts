import type { Check, CheckType } from '../config/model';
import type { CheckResult } from '../report/result';
import type { CheckContext, CheckOf } from './context';
import { run as runHealth } from './health';
import { leaveOut, measure } from './measure';
import { run as runPort } from './port';
import { type ProcessWatch, run as runProcess } from './process';
import { isPassed } from './verdict';
import { type Limit, limitTime } from './waiting';

const DEFAULT_DEADLINE_MS = 30_000;
/** Before anything is changed the service runs already, so there is no start-up to wait for. */
const PRE_DEADLINE_MS = 30_000;

/** The types that are made together, in the order in which they are reported. */
const READINESS = ['process', 'port', 'health'] as const satisfies readonly CheckType[];

export type ReadinessType = (typeof READINESS)[number];

type Listener = CheckOf<'port'> | CheckOf<'health'>;

/** True for the checks that wait until the service is up, and without which no other is made. */
export function isReadiness(check: Check): check is CheckOf<ReadinessType> {
  return READINESS.some((type) => type === check.type);
}

/** When the readiness checks stop waiting, by the context's clock. */
interface Schedule {
  readonly soakMs: number;
  readonly soakUntil: number;
  readonly deadlineAt: number;
}

/**
 * Waits until the service is up: its process is watched while port and health are waited for, so that the soak
 * costs no time of its own and a process that dies ends the wait at once.
 */
export async function checkReadiness(context: CheckContext, checks: readonly Check[]): Promise<readonly CheckResult[]> {
  const processes = checks.filter((check) => check.type === 'process');
  const listeners = [
    ...checks.filter((check) => check.type === 'port'),
    ...checks.filter((check) => check.type === 'health'),
  ];
  using all = limitTime(context.signal);
  using dead = limitTime(all.signal);
  using settled = limitTime(all.signal);
  const inner = { ...context, signal: all.signal };
  const schedule = planWait(context, processes.length > 0);
  let isFutile = false;
  const watch = { ...schedule, isOnce: context.moment === 'pre', settled: settled.signal, isFutile: () => isFutile };
  const watching = Promise.all(processes.map((check) => watchUntilDead(inner, check, dead, watch)));
  const waiting = waitInOrder(inner, listeners, schedule, dead.signal).then((results) => {
    isFutile = !hasPassed(results, listeners);
    settled.stop();
    return results;
  });
  // Awaited here, before the limits are disposed of.
  return await together(watching, waiting, all);
}

function planWait(context: CheckContext, hasProcess: boolean): Schedule {
  const { target, moment } = context;
  const { runtime, health } = target;
  const startedAt = context.now();
  const soakMs = moment === 'post' && hasProcess && 'soakMs' in runtime ? runtime.soakMs : 0;
  const deadlineMs = health?.deadlineMs ?? DEFAULT_DEADLINE_MS;
  const waitMs = moment === 'pre' ? Math.min(deadlineMs, PRE_DEADLINE_MS) : deadlineMs;
  return { soakMs, soakUntil: startedAt + soakMs, deadlineAt: startedAt + waitMs };
}

/** Ends the wait for the others when the process is gone. */
async function watchUntilDead(
  context: CheckContext,
  check: CheckOf<'process'>,
  dead: Limit,
  watch: ProcessWatch,
): Promise<CheckResult> {
  const result = await measure(context, check, () => runProcess(context, check, watch));
  if (!isPassed(result, check)) dead.stop(check.name);
  return result;
}

/** Each waits for the one before it; after one that failed, or when the process is dead, none is made. */
async function waitInOrder(
  context: CheckContext,
  checks: readonly Listener[],
  schedule: Schedule,
  dead: AbortSignal,
): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  let cause: string | undefined;
  for (const check of checks) {
    const result =
      cause === undefined
        ? await waitFor({ ...context, signal: dead }, check, schedule)
        : leaveOut(context, check, cause);
    context.signal.throwIfAborted();
    if (!isPassed(result, check)) cause ??= dead.aborted ? String(dead.reason) : check.name;
    results.push(result);
  }
  return results;
}

/** Here the context's signal is that of the process: when it dies, the wait is over. */
async function waitFor(context: CheckContext, check: Listener, schedule: Schedule): Promise<CheckResult> {
  try {
    return await measure(context, check, () =>
      check.type === 'port' ? runPort(context, check, schedule) : runHealth(context, check, schedule),
    );
  } catch (error) {
    if (!context.signal.aborted) throw error;
    return leaveOut(context, check, String(context.signal.reason), 'stopped');
  }
}

function hasPassed(results: readonly CheckResult[], checks: readonly Check[]): boolean {
  return results.every((result, index) => {
    const check = checks[index];
    return check !== undefined && isPassed(result, check);
  });
}

/** Both results; when one side throws, the other is stopped and waited for first. */
async function together(
  watching: Promise<readonly CheckResult[]>,
  waiting: Promise<readonly CheckResult[]>,
  all: Limit,
): Promise<readonly CheckResult[]> {
  try {
    return (await Promise.all([watching, waiting])).flat();
  } catch (error) {
    all.stop(error);
    await Promise.allSettled([watching, waiting]);
    throw error;
  }
}
