import { runChecks } from '../checks/run-checks';
import { failedChecks } from '../checks/verdict';
import type { Target } from '../config/targets/target';
import { type MemoryDepth, selectByDepth, withMemory, withRememberedRuntime } from '../plan/remembered';
import type { CheckResult } from '../report/result';
import { openCheckContext } from './check-context';
import { appFactsOn } from './read-facts';
import { readServiceLog } from './service-log';
import { nowMs } from './time';
import type { Verification } from './verification';

/** Which check did not pass, and what it said. */
export interface FailedCheck {
  readonly app: string;
  readonly host: string;
  readonly check: string;
  readonly type: string | undefined;
  readonly ok: false | null;
  readonly detail: string;
}

/**
 * Verifies one app on one host, and lets the ledger judge it by that.
 * @returns the checks that did not pass
 */
export async function verifyTarget(asked: Verification): Promise<readonly FailedCheck[]> {
  const failed = await checkTarget(asked);
  asked.fleet.ledger.judge(asked.target, failed.length === 0);
  return failed;
}

/** Runs the checks of one app on one host and writes them down, with the service's log where one failed. */
export async function checkTarget(asked: Verification): Promise<readonly FailedCheck[]> {
  const judged = judgedAs(asked);
  const verification = asked.isImpatient === true ? { ...judged, target: impatient(judged.target) } : judged;
  const { fleet, machine, target, only } = verification;
  const where = { host: machine.host.name, app: target.app, step: asked.isProof ? 'prove' : 'verify' };
  const startedAt = fleet.world.now();
  fleet.world.progress.stepStarted(where);
  const results = await runChecks(openCheckContext(verification), only);
  const entry = fleet.ledger.of(target);
  entry.checks = results;
  entry.drift = results.flatMap(readDrift);
  const failed = failedChecks(results, target.checks).map(({ name, type, ok, detail }) => ({
    app: target.app,
    host: machine.host.name,
    check: name,
    type,
    ok: ok === null ? (null as null) : (false as const),
    detail,
  }));
  const status = failed.length === 0 ? 'success' : 'failed';
  const durationMs = nowMs(fleet.world) - startedAt.getTime();
  for (const { name, ok, detail } of results) {
    fleet.world.progress.note(`${ok === true ? 'ok' : ok === false ? 'failed' : 'no data'}: ${name}: ${detail}`, where);
  }
  fleet.world.progress.stepEnded(where, status, durationMs);
  fleet.ledger.addStep(where, {
    name: where.step,
    status,
    startedAt: startedAt.toISOString(),
    durationMs,
    detail: failed[0]?.detail ?? null,
  });
  if (failed.length > 0) entry.logs = await readServiceLog(machine, target, fleet.world);
  return failed;
}

/** What the check of drift found, which the result tells apart from its checks. */
function readDrift({ type, data }: CheckResult): readonly string[] {
  const found = type === 'drift' ? data.drift : undefined;
  return Array.isArray(found) ? found.map(String) : [];
}

/** The app with the checks that it is judged by. */
function judgedAs(asked: Verification): Verification {
  if (asked.isProof) return asked;
  return asked.byMemory === undefined ? byConfig(asked) : byMemory(asked, asked.byMemory);
}

function byConfig(asked: Verification): Verification {
  return { ...asked, target: servedBy(asked, asked.release) };
}

const NO_MEMORY = 'does not remember its checks, so it is verified by process and port alone';

function byMemory(asked: Verification, depth: MemoryDepth): Verification {
  const { fleet, machine, release } = asked;
  const { target, hasMemory } = withMemory(asked.target, appFactsOn(machine, asked.target), release);
  if (!hasMemory)
    fleet.world.progress.note(`${release} ${NO_MEMORY}`, { host: machine.host.name, app: target.app, step: 'verify' });
  return { ...asked, target, only: selectByDepth(target, depth) };
}

/** How long a service that should be healthy already may take to say so. */
const PATIENCE_MS = 10_000;

/** The app as it is asked when it should be healthy already. */
export function impatient(target: Target): Target {
  const { health, checks } = target;
  return {
    ...target,
    ...(health === undefined ? {} : { health: { ...health, deadlineMs: Math.min(health.deadlineMs, PATIENCE_MS) } }),
    checks: checks.map((check) => ({ ...check, when: ['pre', 'post'] })),
  };
}

/** The app as a release of it is run on a host. */
export function servedBy({ machine, target }: Pick<Verification, 'machine' | 'target'>, release: string): Target {
  return withRememberedRuntime(target, appFactsOn(machine, target), release);
}

/** The checks that tell whether a release may stay where it is: does it run, and does it answer? */
export function basicChecks(target: Target, served: Target): readonly string[] {
  // Whether what is run in another way answers where the config says now cannot be known.
  const types = served.runtime.kind === target.runtime.kind ? ['process', 'port', 'health'] : ['process'];
  return target.checks.filter(({ type }) => types.includes(type)).map(({ name }) => name);
}
