import type { Target } from '../config/targets/target';
import type { TargetPlan } from '../plan/deploy';
import { withMemory, withRememberedRuntime } from '../plan/remembered';
import { runtimeOf } from '../runtimes/choose';
import type { Machine } from './fleet';
import { labelOf } from './label';
import type { Rollout } from './rollout';
import { checkTarget } from './verify';
import { toVerificationError } from './verify-all';
import { waitForStart } from './verify-plan';

/**
 * Runs the checks of each release that was started on a machine and gets no requests yet, before anything is switched to it.
 * @throws VerificationError of the first app that fails
 */
export async function proveMachine(rollout: Rollout, machine: Machine, plans: readonly TargetPlan[]): Promise<void> {
  const { fleet, signal } = rollout;
  const standing = plans.flatMap((plan) => {
    const standBy = findStandBy(plan);
    return standBy === undefined ? [] : [{ plan, standBy }];
  });
  await waitForStart(
    rollout,
    standing.map(({ plan }) => plan),
  );
  for (const { plan, standBy } of standing) {
    const { release, app } = plan;
    const known = app.history.releases.find(({ id }) => id === release);
    const version = known === undefined ? labelOf(rollout.start, plan.target.app).version : known.version;
    const failed = await checkTarget({
      fleet,
      machine,
      target: standBy,
      release,
      version,
      moment: 'post',
      isProof: true,
      signal,
    });
    if (failed.length > 0) throw toVerificationError(failed, fleet.ledger, 'prove');
  }
}

/** What a run starts before it switches anything, so that a run which is cancelled has to end it. */
export function listStandBys(plans: readonly TargetPlan[]): readonly TargetPlan[] {
  return plans.filter((plan) => findStandBy(plan) !== undefined);
}

/** As the release is run: a rollback asks what the release remembers, and a deploy what the config says. */
function findStandBy({ target, app, release }: TargetPlan): Target | undefined {
  const isKnown = app.history.releases.some(({ id }) => id === release);
  const served = isKnown ? withMemory(target, app, release).target : withRememberedRuntime(target, app, release);
  return runtimeOf(served).standBy;
}
