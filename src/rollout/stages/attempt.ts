import type { TargetPlan } from '../../plan/deploy';
import { cutBatches, type StagePlan } from '../../plan/stages';
import type { Rollout } from '../rollout';
import { announceBatch } from './headings';
import { leaveBehind } from './quorum';
import { shareTraffic } from './traffic';
import type { StageWork } from './work';

/**
 * Takes to its release what an earlier attempt has not taken there: prepare, barrier, shares of the traffic, then batch by batch.
 */
export async function attemptStage(rollout: Rollout, stage: StagePlan, work: StageWork): Promise<void> {
  const unprepared = listPending(rollout, stage).filter(({ target }) => rollout.ledger.of(target).state === 'waiting');
  // The barrier: nobody switches unless as many hosts as it takes are ready.
  const failures = await work.prepare?.({ ...stage.plan, targets: unprepared });
  leaveBehind(rollout, stage, failures ?? []);
  const pending = listPending(rollout, stage);
  const batches = cutBatches(stage, pending);
  await shareTraffic(rollout, stage, pending, async () => {
    for (const targets of batches) {
      announceBatch(rollout, targets, batches);
      await switchBatch(rollout, stage, targets, work);
    }
  });
}

/** What is still to be switched. */
function listPending({ ledger }: Rollout, { plan }: StagePlan): readonly TargetPlan[] {
  return plan.targets.filter(({ target, action }) => {
    const { state, isLeft } = ledger.of(target);
    return action === 'deploy' && !isLeft && (state === 'waiting' || state === 'prepared');
  });
}

async function switchBatch(
  rollout: Rollout,
  stage: StagePlan,
  targets: readonly TargetPlan[],
  work: StageWork,
): Promise<void> {
  const batch = { ...stage.plan, targets };
  try {
    await work.activate(batch);
  } catch (error) {
    await proveOthers(rollout, stage, targets, work);
    throw error;
  }
  try {
    await work.verify(batch);
  } finally {
    rollout.wayBack.save();
  }
}

/** Where healthy hosts stay, or are not tried again, those that did switch are verified although another one failed. */
async function proveOthers(
  rollout: Rollout,
  stage: StagePlan,
  targets: readonly TargetPlan[],
  work: StageWork,
): Promise<void> {
  const staysHealthy = stage.onFailure === 'keep_others' || rollout.hasAttemptsLeft;
  if (!staysHealthy || rollout.signal.aborted) return;
  const switched = targets.filter(({ target }) => {
    const { state, error } = rollout.ledger.of(target);
    return state === 'switched' && error === undefined;
  });
  // The first failure is the one to tell; what these say stands with their hosts.
  if (switched.length > 0) await work.verify({ ...stage.plan, targets: switched }).catch(() => {});
  rollout.wayBack.save();
}
