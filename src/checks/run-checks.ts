import type { Check } from '../config/model';
import type { CheckResult } from '../report/result';
import { checkCommand, checkDatabase, checkDisk, checkTcp } from './command';
import type { CheckContext, Outcome } from './context';
import { checkConnection, checkErrorRate, checkVersion } from './health-fields';
import { leaveOut, measure } from './measure';
import { checkReadiness, isReadiness } from './readiness';
import { checkResponseTime } from './response-time';
import { checkHttp, checkSmoke } from './smoke';
import { isPassed, selectChecks } from './verdict';
import { limitTime } from './waiting';

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
  const rest = selected.filter((check) => !isReadiness(check));
  const ready = await checkReadiness(context, first);
  const cause = ready.find((result) => first.some((check) => check.name === result.name && !isPassed(result, check)));
  if (cause !== undefined) return [...ready, ...rest.map((check) => leaveOut(context, check, cause.name))];
  return [...ready, ...(await checkRest(context, rest))];
}

/** Response times first and alone, because other checks would slow the answers down; then all others together. */
async function checkRest(context: CheckContext, checks: readonly Check[]): Promise<readonly CheckResult[]> {
  const results = new Map<Check, CheckResult>();
  const run = async (inner: CheckContext, check: Check) => {
    results.set(check, await measure(inner, check, () => runCheck(inner, check)));
  };
  for (const check of checks.filter(isTiming)) await run(context, check);
  await runTogether(
    context,
    checks.filter((check) => !isTiming(check)),
    run,
  );
  return checks.flatMap((check) => results.get(check) ?? []);
}

function isTiming({ type }: Check): boolean {
  return type === 'response_time';
}

/** When one throws, the others are stopped and waited for first. */
async function runTogether(
  context: CheckContext,
  checks: readonly Check[],
  run: (inner: CheckContext, check: Check) => Promise<void>,
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

function runCheck(context: CheckContext, check: Check): Promise<Outcome> {
  switch (check.type) {
    case 'connection':
      return checkConnection(context, check);
    case 'version':
      return checkVersion(context, check);
    case 'response_time':
      return checkResponseTime(context, check);
    case 'error_rate':
      return checkErrorRate(context, check);
    case 'smoke':
      return checkSmoke(context, check);
    case 'http':
      return checkHttp(context, check);
    case 'database':
      return checkDatabase(context, check);
    case 'tcp':
      return checkTcp(context, check);
    case 'disk':
      return checkDisk(context, check);
    case 'command':
      return checkCommand(context, check);
    default:
      throw new TypeError(`${check.type} is made while the service starts`);
  }
}
