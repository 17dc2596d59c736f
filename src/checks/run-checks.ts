import { findCheck } from '../config/checks/registry';
import type { Check, CheckType } from '../config/model';
import type { CheckResult } from '../report/result';
import type { CheckContext, CheckOf, Outcome, Runner } from './context';
import * as runners from './index';
import { leaveOut, measure } from './measure';
import { checkReadiness, isReadiness, type ReadinessType } from './readiness';
import { isPassed, selectChecks } from './verdict';
import { limitTime } from './waiting';

type OtherCheck = CheckOf<Exclude<CheckType, ReadinessType>>;

/** How many checks run at once; sshd allows ten sessions a connection, and the lock has some of them. */
const WIDTH = 4;

/**
 * Makes the checks of one target that belong to the context's moment; with `only`, just those of these names.
 * The results come in the order process, port, health, then that of the config. When one of the first three
 * does not pass, the rest is not run and says so. A failing check is a result, never an error.
 * @throws ConnectError when the host is lost; the signal's reason when it is aborted.
 */
export async function runChecks(context: CheckContext, only?: readonly string[]): Promise<readonly CheckResult[]> {
  context.signal.throwIfAborted();
  const selected = selectChecks(context.target.checks, context.moment, only);
  const first = selected.filter(isReadiness);
  const rest = selected.filter((check): check is OtherCheck => !isReadiness(check));
  const ready = await checkReadiness(context, first);
  const cause = ready.find((result) => first.some((check) => check.name === result.name && !isPassed(result, check)));
  if (cause !== undefined) return [...ready, ...rest.map((check) => leaveOut(context, check, cause.name))];
  return [...ready, ...(await checkRest(context, rest))];
}

/** Those that measure times come first, each alone, because others would slow the answers down; then the rest together. */
async function checkRest(context: CheckContext, checks: readonly OtherCheck[]): Promise<readonly CheckResult[]> {
  const results = new Map<Check, CheckResult>();
  const run = async (inner: CheckContext, check: OtherCheck) => {
    results.set(check, await measure(inner, check, () => runCheck(inner, check)));
  };
  for (const check of checks.filter(isAlone)) await run(context, check);
  await runTogether(
    context,
    checks.filter((check) => !isAlone(check)),
    run,
  );
  return checks.flatMap((check) => results.get(check) ?? []);
}

function isAlone({ type }: Check): boolean {
  return findCheck(type).isAlone === true;
}

/** When one throws, the others are stopped and waited for first. */
async function runTogether(
  context: CheckContext,
  checks: readonly OtherCheck[],
  run: (inner: CheckContext, check: OtherCheck) => Promise<void>,
): Promise<void> {
  using limit = limitTime(context.signal);
  const inner = { ...context, signal: limit.signal };
  const queue = checks.values();
  const work = async () => {
    for (const check of queue) await run(inner, check);
  };
  const workers = Array.from({ length: Math.min(WIDTH, checks.length) }, work);
  try {
    await Promise.all(workers);
  } catch (error) {
    limit.stop(error);
    await Promise.allSettled(workers);
    throw error;
  }
}

/** What does not compile where a type of check has no line in index.ts. */
const RUNNERS: { readonly [T in Exclude<CheckType, ReadinessType>]: Runner<T> } = runners;

function runCheck(context: CheckContext, check: OtherCheck): Promise<Outcome> {
  // The line above holds that each type has its own runner; the compiler cannot follow that through a look-up.
  const run = RUNNERS[check.type] as Runner<OtherCheck['type']>;
  return run(context, check);
}
