import type { CheckMoment } from '../config/model';
import type { DeployPlan, TargetPlan } from '../plan/deploy';
import { pause } from './pause';
import type { Rollout } from './rollout';
import { runOnRunnerHooks } from './runner-hooks';
import { type Verification, verifyAll } from './verify';

/** Verifies what was switched, after the start-up delay of its environment. */
export async function verifyRelease(
  rollout: Rollout,
  plan: DeployPlan,
  version: (one: TargetPlan) => string | null,
): Promise<void> {
  const plans = plan.targets.filter(({ action }) => action === 'deploy');
  if (plans.length === 0) return;
  rollout.enter('verify');
  await runOnRunnerHooks(rollout, plan, 'before_verify');
  await waitForStart(rollout, plans);
  const verifications = plans.map((one) => toVerification(rollout, one, one.release, version(one), 'post'));
  await verifyAll(rollout.fleet, verifications);
}

/** Verifies what serves before anything is changed, by the checks that ask for it with `when: [pre]`. */
export async function verifyBefore(rollout: Rollout, plan: DeployPlan): Promise<void> {
  const verifications = plan.targets.flatMap((one) => {
    const hasChecks = one.target.checks.some(({ when }) => when.includes('pre'));
    const version = one.app.history.releases.find(({ id }) => id === one.live)?.version ?? null;
    return one.live === null || !hasChecks ? [] : [toVerification(rollout, one, one.live, version, 'pre')];
  });
  if (verifications.length > 0) await verifyAll(rollout.fleet, verifications);
}

async function waitForStart({ world, signal }: Rollout, plans: readonly TargetPlan[]): Promise<void> {
  const delayMs = Math.max(0, ...plans.map(({ target }) => target.startupDelayMs));
  if (delayMs === 0) return;
  world.progress.waiting({ step: 'verify' }, `waiting ${Math.round(delayMs / 1000)} s for the start-up`);
  await pause(delayMs, signal);
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
  return { fleet: rollout.fleet, machine, target, release, version, moment, signal: rollout.signal };
}
