import type { CheckMoment } from '../config/model';
import type { Target } from '../config/targets/target';
import { type DeployPlan, type TargetPlan, targetKey } from '../plan/deploy';
import type { AppFacts } from '../plan/facts';
import { runtimeOf } from '../runtimes/choose';
import type { Machine } from './fleet';
import { doAll } from './parallel';
import type { Rollout } from './rollout';
import { changing, entered, runOnRunnerHooks } from './runner-hooks';
import type { Verification } from './verification';
import { basicChecks, servedBy, verifyTarget } from './verify';
import { verifyAll, verifyTogether } from './verify-all';

/** Verifies what was switched, after the start-up delay of its environment. */
export async function verifyRelease(
  rollout: Rollout,
  plan: DeployPlan,
  version: (one: TargetPlan) => string | null,
): Promise<void> {
  const plans = plan.targets.filter(({ action }) => action === 'deploy');
  if (plans.length === 0) return;
  rollout.enter('verify');
  await runOnRunnerHooks(rollout, changing(plan).map(entered), 'before_verify');
  // What stood by has had its time already.
  await waitForStart(
    rollout,
    plans.filter(({ target }) => runtimeOf(target).standBy === undefined),
  );
  const verifications = plans.map((one) => toVerification(rollout, one, one.release, version(one), 'post'));
  await (returnsTogether(rollout) ? verifyTogether : verifyAll)(rollout.fleet, verifications);
}

/** Where a failure rolls all of them back, it need not be known how the others would have ended. */
function returnsTogether({ start, onFailure, hasAttemptsLeft }: Rollout): boolean {
  return start.undoesFailures && onFailure !== 'keep_others' && !hasAttemptsLeft;
}

/** Verifies what is live before anything is changed, by the checks that ask for it with `when: [pre]`. */
export async function verifyBefore(rollout: Rollout, plan: DeployPlan): Promise<void> {
  const verifications = plan.targets.flatMap((one) => {
    const hasChecks = one.target.checks.some(({ when }) => when.includes('pre'));
    const version = one.app.history.releases.find(({ id }) => id === one.live)?.version ?? null;
    return one.live === null || !hasChecks ? [] : [toVerification(rollout, one, one.live, version, 'pre')];
  });
  if (verifications.length > 0) await verifyAll(rollout.fleet, verifications);
}

/** Waits as long as what was started may take before it is first asked. */
export async function waitForStart({ world, signal }: Rollout, plans: readonly TargetPlan[]): Promise<void> {
  const delayMs = Math.max(0, ...plans.map(({ target }) => target.startupDelayMs));
  if (delayMs === 0) return;
  world.progress.waiting({ step: 'verify' }, `waiting ${Math.round(delayMs / 1000)} s for the start-up`);
  await world.sleep(delayMs, signal);
}

function toVerification(
  rollout: Rollout,
  { target }: TargetPlan,
  release: string,
  version: string | null,
  moment: CheckMoment,
): Verification {
  const machine = rollout.fleet.machines.find(({ host }) => host.name === target.host.name);
  if (machine === undefined) throw new Error(`${target.host.name} is not connected`);
  const byMemory = moment === 'post' ? memoryOf(rollout) : undefined;
  return { fleet: rollout.fleet, machine, target, release, version, moment, byMemory, signal: rollout.signal };
}

/**
 * Looks at the releases that a plan would leave alone, and names those that do not answer as they should.
 * One that nobody verified yet gets all its checks; for one that is known to be good a look is enough.
 */
export async function findUnhealthy(rollout: Rollout, plan: DeployPlan): Promise<ReadonlySet<string>> {
  const same = plan.targets.filter(({ action }) => action !== 'deploy');
  const healthy = await doAll(same, rollout.fleet.parallel, (one) => checkOne(rollout, one));
  return new Set(same.filter((_one, index) => !healthy[index]).map(({ target }) => targetKey(target)));
}

async function checkOne(rollout: Rollout, plan: TargetPlan): Promise<boolean> {
  const { target, live, action, app } = plan;
  const machine = rollout.fleet.machines.find(({ host }) => host.name === target.host.name);
  if (machine === undefined || live === null) return false;
  if (action !== 'verify') return (await checkLive(rollout, machine, target, app, isGoingBack(rollout))) !== false;
  const failed = await verifyTarget({
    fleet: rollout.fleet,
    machine,
    target,
    release: live,
    version: versionOf(app, live),
    moment: 'post',
    byMemory: memoryOf(rollout),
    signal: rollout.signal,
  });
  return failed.length === 0;
}

/** A release that is gone back to is verified by its own checks: today's may ask for what it never had. */
function isGoingBack({ start }: Rollout): boolean {
  return start.mode === 'rollback';
}

function memoryOf(rollout: Rollout): Verification['byMemory'] {
  return isGoingBack(rollout) ? 'fully' : undefined;
}

/**
 * Does what is live run and answer, now? null where nothing tells.
 * @param byMemory asks by the checks that the live release remembers, rather than by those of the config
 */
export async function checkLive(
  rollout: Rollout,
  machine: Machine,
  target: Target,
  app: AppFacts,
  byMemory: boolean,
): Promise<boolean | null> {
  if (app.live === null) return null;
  const only = basicChecks(target, servedBy({ machine, target }, app.live));
  if (only.length === 0 && !byMemory) return null;
  const failed = await verifyTarget({
    fleet: rollout.fleet,
    machine,
    target,
    release: app.live,
    version: versionOf(app, app.live),
    moment: 'pre',
    ...(byMemory ? { byMemory: 'look' } : { only }),
    isImpatient: true,
    signal: rollout.signal,
  });
  return failed.length === 0;
}

function versionOf({ history }: AppFacts, release: string): string | null {
  return history.releases.find(({ id }) => id === release)?.version ?? null;
}
