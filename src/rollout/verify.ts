import type { CheckContext, CommandOutcome } from '../checks/context';
import { runChecks } from '../checks/run-checks';
import { failedChecks } from '../checks/verdict';
import type { CheckMoment } from '../config/model';
import type { Target } from '../config/targets/target';
import { VerificationError } from '../errors';
import { runScript } from '../hosts/session';
import { writeCommand, writeListeners, writeObservation } from '../phases/commands';
import { withRememberedRuntime } from '../plan/remembered-runtime';
import { commandVariables } from '../release/variables';
import { runtimeOf } from '../runtimes/choose';
import { judgeListener } from '../runtimes/listener-owner';
import { readSighting } from '../runtimes/listeners';
import type { Fleet, Machine } from './fleet';
import { keepOutput } from './kept-output';
import { doAll } from './parallel';
import { appFactsOn } from './read-facts';
import { readServiceLog } from './service-log';
import { limitTime, nowMs } from './time';

export interface Verification {
  readonly fleet: Fleet;
  readonly machine: Machine;
  readonly target: Target;
  readonly release: string;
  readonly version: string | null;
  readonly moment: CheckMoment;
  /** Absent is every check of that moment. */
  readonly only?: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

/** Which check did not pass, and what it said. */
export interface FailedCheck {
  readonly app: string;
  readonly host: string;
  readonly check: string;
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
  const verification = { ...asked, target: servedBy(asked, asked.release) };
  const { fleet, machine, target, only } = verification;
  const where = { host: machine.host.name, app: target.app, step: 'verify' };
  const startedAt = fleet.world.now();
  fleet.world.progress.stepStarted(where);
  const results = await runChecks(contextOf(verification), only);
  const entry = fleet.ledger.of(target);
  entry.checks = results;
  const failed = failedChecks(results, target.checks).map(({ name, ok, detail }) => ({
    app: target.app,
    host: machine.host.name,
    check: name,
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
    name: 'verify',
    status,
    startedAt: startedAt.toISOString(),
    durationMs,
    detail: failed[0]?.detail ?? null,
  });
  if (failed.length > 0) entry.logs = await readServiceLog(machine, target, fleet.world);
  return failed;
}

/** The app as a release of it is run on a host. */
export function servedBy({ machine, target }: Pick<Verification, 'machine' | 'target'>, release: string): Target {
  return withRememberedRuntime(target, appFactsOn(machine, target), release);
}

/**
 * Verifies several targets at once.
 * @throws VerificationError that names every check that did not pass
 */
export async function verifyAll(fleet: Fleet, verifications: readonly Verification[]): Promise<void> {
  const failed = (await doAll(verifications, fleet.parallel, verifyTarget)).flat();
  const hasLogs = fleet.ledger.entries.some(({ logs }) => logs.length > 0);
  if (failed.length > 0) throw toVerificationError(failed, hasLogs);
}

function toVerificationError(failed: readonly FailedCheck[], hasLogs: boolean): VerificationError {
  const [first] = failed;
  const told = failed.map(
    ({ app, host, check, ok, detail }) =>
      `${host}: ${app}: ${check} ${ok === null ? 'had no data' : 'failed'}: ${detail}`,
  );
  return new VerificationError(told.join('\n'), failed, {
    where: { ...(first === undefined ? {} : { app: first.app, host: first.host }), step: 'verify' },
    hint: hasLogs
      ? "Read the service's own last lines above, mend it, and deploy again."
      : 'Look at the service on the host, mend it, and deploy again.',
  });
}

function contextOf(verification: Verification): CheckContext {
  const { fleet, machine, target, release, version, moment, signal } = verification;
  const { world } = fleet;
  const where = { host: machine.host.name, app: target.app, step: 'verify' };
  return {
    target,
    host: machine.host,
    version,
    release,
    moment,
    signal,
    runOnHost: (command, timeoutMs) =>
      runQuietly(
        verification,
        writeCommand(world.random(32), target, { id: release, version }, command, timeoutMs),
        timeoutMs,
      ),
    runOnRunner: (command, timeoutMs) =>
      world.runOnRunner(command, timeoutMs, commandVariables(target, release, version), signal),
    observeProcess: async () => {
      const { output } = await runQuietly(verification, writeObservation(world.random(32), target), 10_000);
      return runtimeOf(target).readState(output);
    },
    findOwner: async (port) => {
      const { output } = await runQuietly(verification, writeListeners(world.random(32), target, port), 10_000);
      return judgeListener(readSighting(output), port, runtimeOf(target).processes?.name);
    },
    now: () => nowMs(world),
    sleep: (ms, until) => world.sleep(ms, until),
    onWaiting: (text) => world.progress.waiting(where, text),
  };
}

/** Traffic of checks is not a round trip of the deploy, and their output is no news. */
async function runQuietly(
  { fleet, machine, signal }: Verification,
  script: Parameters<typeof runScript>[1],
  timeoutMs: number,
): Promise<CommandOutcome> {
  const output: string[] = [];
  const session = { host: machine.host, traffic: { roundTrips: 0, channels: 0 }, redactor: machine.redactor };
  const bounded = AbortSignal.any([signal, limitTime(fleet.world, timeoutMs + 5_000)]);
  const outcome = await runScript(session, script, { progress: keepOutput(output), signal: bounded });
  const step = outcome.steps.at(-1);
  return { code: step?.code === 124 ? null : (step?.code ?? null), output };
}

/** The checks that tell whether a release may stay where it is: does it run, and does it answer? */
export function basicChecks(target: Target, served: Target): readonly string[] {
  // Whether what is run in another way answers where the config says now cannot be known.
  const types = served.runtime.kind === target.runtime.kind ? ['process', 'port', 'health'] : ['process'];
  return target.checks.filter(({ type }) => types.includes(type)).map(({ name }) => name);
}
