import type { Target } from '../config/targets/target';
import { type BowlineError, toBowlineError } from '../errors';
import { toCommandError } from '../hosts/script-outcome';
import { runScript } from '../hosts/session';
import { HELD_CODE } from '../phases/hold';
import { type ServiceVerb, writeService, writeServiceEnd } from '../phases/service';
import { heldBy } from '../plan/holds';
import { withRememberedRuntime } from '../plan/remembered';
import type { JournalDraft } from '../release/journal';
import { explainStep } from './explain';
import { type Fleet, fenceOf, type Machine } from './fleet';
import { readMetHold } from './hold';
import { journalPlace } from './journal';
import { appFactsOn } from './read-facts';
import type { Rollout } from './rollout';
import { nowMs } from './time';
import type { Verification } from './verification';
import { verifyAll } from './verify-all';

/** What is done to the services of a run, and whether a hold keeps it from that. */
export interface ServiceWork {
  readonly verb: ServiceVerb;
  readonly obeysHold: boolean;
}

/** A service that is worked on: an app on a machine, and the release that is live there. */
export interface Serviced {
  readonly machine: Machine;
  readonly target: Target;
  readonly release: string;
}

/**
 * Works on services of one machine and verifies that they run as their releases want it; the journal tells of it before and after.
 * @throws CommandError, VerificationError, BowlineError `held`
 */
export async function workOnServices(
  rollout: Rollout,
  services: readonly Serviced[],
  work: ServiceWork,
): Promise<void> {
  const [{ machine } = {}] = services;
  if (machine === undefined) return;
  try {
    await act(rollout, machine, services, work);
    if (work.verb !== 'stop') await verifyServices(rollout, services);
    for (const { target } of services) rollout.ledger.of(target).isDone = true;
  } catch (thrown) {
    const error = toBowlineError(thrown);
    if (error.code !== 'held') await writeEnd(rollout, machine, services, work, error);
    throw error;
  }
  await writeEnd(rollout, machine, services, work, undefined);
}

async function act(
  rollout: Rollout,
  machine: Machine,
  services: readonly Serviced[],
  { verb, obeysHold }: ServiceWork,
): Promise<void> {
  const { run, world, ledger } = rollout;
  const apps = services.map(({ target, release }) => {
    const app = appFactsOn(machine, target);
    return {
      target: withRememberedRuntime(target, app, release),
      run,
      fence: fenceOf(machine, target),
      release,
      verb,
      hold: { refuses: obeysHold, seen: app.hold === null ? app.holdText : null },
      journal: journalPlace(target, app),
      draft: describeWork(rollout, release, 'begun', null),
    };
  });
  const outcome = await runScript(machine, writeService(world.random(32), machine.facts, apps), {
    progress: world.progress,
  });
  ledger.addSteps(outcome.steps);
  const { failed } = outcome;
  if (failed === undefined) return;
  const target = services.find((one) => one.target.app === failed.where.app)?.target;
  const met = target === undefined || failed.code !== HELD_CODE ? undefined : readMetHold(machine, target, outcome);
  if (met !== undefined) throw heldBy([met], verb);
  if (target !== undefined) ledger.of(target).logs = failed.tail;
  throw toCommandError(machine, failed, target && explainStep([target], failed));
}

function describeWork(
  { run, start, world }: Rollout,
  release: string,
  status: string,
  error: string | null,
): JournalDraft {
  const { actor, runUrl } = world.run;
  const { mode, reason } = start;
  const told = error === null ? null : world.redactor.redact(error);
  return { event: 'operated', run, mode, release, status, actor, reason, runUrl, error: told };
}

/** What is written late only warns: the services are as they are. */
async function writeEnd(
  rollout: Rollout,
  machine: Machine,
  services: readonly Serviced[],
  { verb }: ServiceWork,
  error: BowlineError | undefined,
): Promise<void> {
  const { run, world } = rollout;
  const status = error === undefined ? 'success' : 'failed';
  const apps = services.map(({ target, release }) => ({
    target,
    run,
    fence: fenceOf(machine, target),
    journal: journalPlace(target, appFactsOn(machine, target)),
    draft: describeWork(rollout, release, status, error?.message ?? null),
  }));
  try {
    const outcome = await runScript(machine, writeServiceEnd(world.random(32), apps), { progress: world.progress });
    for (const { code, where, tail } of outcome.steps) {
      if (code !== 0) world.progress.warn(`${where.step}: ${tail.at(-1) ?? `exit code ${code}`}`, where);
    }
  } catch (thrown) {
    world.progress.warn(`the end of ${verb} is not in the journal: ${toBowlineError(thrown).message}`);
  }
}

async function verifyServices(rollout: Rollout, services: readonly Serviced[]): Promise<void> {
  await waitForStart(rollout.fleet, services, rollout.signal);
  await verifyAll(
    rollout.fleet,
    services.map((one) => toVerification(rollout, one)),
  );
}

async function waitForStart({ world }: Fleet, services: readonly Serviced[], signal: AbortSignal): Promise<void> {
  const delayMs = Math.max(0, ...services.map(({ target }) => target.startupDelayMs));
  if (delayMs > 0) await world.sleep(delayMs, signal);
}

/** Readiness by the release's own checks: the config of today may ask for what it never had. */
function toVerification({ fleet, signal }: Rollout, { machine, target, release }: Serviced): Verification {
  const { history } = appFactsOn(machine, target);
  const version = history.releases.find(({ id }) => id === release)?.version ?? null;
  return { fleet, machine, target, release, version, moment: 'post', byMemory: 'look', signal };
}

/** Marks a service that is as it should be already. */
export function leaveService({ ledger, world }: Rollout, { machine, target }: Serviced, why: string): void {
  ledger.of(target).action = 'unchanged';
  const where = { host: machine.host.name, app: target.app };
  ledger.addStep(where, {
    name: 'start',
    status: 'unchanged',
    startedAt: new Date(nowMs(world)).toISOString(),
    durationMs: 0,
    detail: why,
  });
  world.progress.note(why, where);
}
