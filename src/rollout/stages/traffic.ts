import { toBowlineError } from '../../errors';
import { isRetiredAtOnce } from '../../phases/retirement';
import { writeEndShare, writeShare } from '../../phases/share';
import type { TargetPlan } from '../../plan/deploy';
import { withRememberedRuntime } from '../../plan/remembered';
import type { StagePlan } from '../../plan/stages';
import { isUnswitched } from '../../plan/target-state';
import { runtimeOf } from '../../runtimes/choose';
import { fenceOf, type Machine, runPhase } from '../fleet';
import { labelOf } from '../label';
import { settleAll } from '../parallel';
import { onEvery } from '../prepare';
import { reconnect } from '../reconnect';
import type { Rollout } from '../rollout';
import { limitTime } from '../time';
import { judgeWatch } from './canary';
import { openWatch, watchOne } from './canary-measure';

/** Taking a share back has its own time, whatever was left of the deploy's. */
const BACK_BUDGET_MS = 2 * 60_000;

/**
 * Gives the new release a larger and larger share of the requests on each host of a stage, and watches it beside the old one, before
 * any of them is switched to it. The switch ends the share; where it does not come to that, it is taken back.
 * @param switchAll switches them
 * @throws BowlineError `canary_failed`, `canary_inconclusive`, and whatever a step or `switchAll` fails with
 */
export async function shareTraffic(
  rollout: Rollout,
  stage: StagePlan,
  plans: readonly TargetPlan[],
  switchAll: () => Promise<void>,
): Promise<void> {
  const sharing = listSharing(rollout, stage, plans);
  if (sharing.length === 0) return switchAll();
  rollout.enter('canary');
  try {
    for (const share of stage.canary?.traffic ?? []) await watchShare(rollout, stage, sharing, share);
    await switchAll();
  } catch (error) {
    await takeBack(rollout, sharing);
    throw error;
  }
}

/** The first release, and one that takes the place of another service, have nobody to share with. */
function listSharing({ world }: Rollout, { canary }: StagePlan, plans: readonly TargetPlan[]): readonly TargetPlan[] {
  if (canary?.traffic === undefined) return [];
  return plans.filter((plan) => {
    const { target, live, release } = plan;
    const isOther = live !== null && live !== release;
    const isShared = isOther && !isRetiredAtOnce(servedAs(plan, live), servedAs(plan, release));
    const where = { host: target.host.name, app: target.app, step: 'canary' };
    if (!isShared) world.progress.note('no share of the traffic: no other colour serves here yet', where);
    return isShared;
  });
}

function servedAs({ target, app }: TargetPlan, release: string) {
  return withRememberedRuntime(target, app, release);
}

async function watchShare(
  rollout: Rollout,
  stage: StagePlan,
  sharing: readonly TargetPlan[],
  share: number,
): Promise<void> {
  const { canary } = stage;
  if (canary === undefined) return;
  rollout.world.progress.phase(`stage ${stage.name}: ${share}% of the traffic goes to the new release`);
  await onEvery(rollout, machinesOf(rollout, sharing), (machine) => give(rollout, machine, sharing, share));
  // Both are asked on their own ports: behind the proxy nobody knows who answers.
  const watch = {
    canary,
    watched: sharing.flatMap((plan) => {
      const { version } = labelOf(rollout.start, plan.target.app);
      return watchAt(plan, plan.release, version);
    }),
    others: sharing.flatMap((plan) => {
      const known = plan.app.history.releases.find(({ id }) => id === plan.live);
      return plan.live === null ? [] : watchAt(plan, plan.live, known?.version ?? null);
    }),
  };
  await judgeWatch(rollout, stage, await openWatch(rollout, watch), share);
}

function watchAt(plan: TargetPlan, release: string, version: string | null) {
  const { standBy } = runtimeOf(servedAs(plan, release));
  return standBy === undefined ? [] : [watchOne(standBy, release, version)];
}

function machinesOf(rollout: Rollout, plans: readonly TargetPlan[]): readonly Machine[] {
  return rollout.fleet.machines.filter(({ host }) => plans.some(({ target }) => target.host.name === host.name));
}

function sharedOn(machine: Machine, plans: readonly TargetPlan[]) {
  return plans
    .filter(({ target }) => target.host.name === machine.host.name)
    .map((plan) => ({
      target: servedAs(plan, plan.release),
      release: plan.release,
      fence: fenceOf(machine, plan.target),
    }));
}

async function give(rollout: Rollout, machine: Machine, plans: readonly TargetPlan[], share: number): Promise<void> {
  const { fleet, world } = rollout;
  const here = sharedOn(machine, plans);
  await runPhase(machine, fleet, writeShare(world.random(32), share, here));
  for (const { target } of here) fleet.ledger.of(target).shares.push(share);
}

/** Of what was switched the switch has ended it. Nothing is thrown, so that one host cannot keep another from it. */
async function takeBack(rollout: Rollout, sharing: readonly TargetPlan[]): Promise<void> {
  const { fleet, ledger, run, holder, world } = rollout;
  const plans = sharing.filter(({ target }) => isUnswitched(ledger.of(target)));
  const machines = machinesOf(rollout, plans);
  const signal = limitTime(world, BACK_BUDGET_MS);
  const settled = await settleAll(machines, fleet.parallel, async (machine) => {
    await reconnect(machine, { fleet, run, holder }, signal);
    await runPhase(machine, fleet, writeEndShare(world.random(32), sharedOn(machine, plans)), { signal });
  });
  for (const [index, one] of settled.entries()) {
    const where = { host: machines[index]?.host.name ?? '', step: 'canary' };
    if (one.status === 'fulfilled') world.progress.note('all traffic goes to the old release again', where);
    else {
      const { message } = toBowlineError(one.reason);
      world.progress.warn(`a share of the traffic still goes to the new release: ${message}. Deploy again`, where);
    }
  }
}
