import { toBowlineError } from '../../errors';
import type { DeployPlan } from '../../plan/deploy';
import { planStages, type StagePlan } from '../../plan/stages';
import type { Rollout } from '../rollout';
import { takeSnapshots } from '../snapshots/take';
import { attemptStage } from './attempt';
import { watchCanary } from './canary';
import { verifyEnvironment } from './final-verification';
import { runGates } from './gates';
import { announceAttempt, announceStage } from './headings';
import { openNextAttempt } from './retry';
import type { StageWork } from './work';

/** Carries a plan out, stage by stage: one begins when the one before it has held. */
export async function runStages(
  rollout: Rollout,
  plan: DeployPlan,
  work: StageWork,
  kind: 'deploy' | 'rollback' = 'deploy',
): Promise<void> {
  const { environment } = rollout.start;
  const stages = planStages(environment, plan, kind);
  for (const stage of stages) {
    announceStage(rollout, stage, stages);
    await runStage(rollout, stage, work);
  }
  if (kind === 'deploy' && environment.verify !== undefined) await verifyEnvironment(rollout, plan, work);
}

async function runStage(rollout: Rollout, stage: StagePlan, work: StageWork): Promise<void> {
  rollout.enterStage(stage);
  await runGates(rollout, stage, 'before');
  while (!(await isHeld(rollout, stage, work))) announceAttempt(rollout, stage);
  try {
    await watchCanary(rollout, stage);
  } finally {
    rollout.wayBack.save();
  }
  await runGates(rollout, stage, 'after');
  rollout.leaveStage();
}

/**
 * One attempt of a stage.
 * @returns false where there will be another one
 * @throws the error of one that is not tried again
 */
async function isHeld(rollout: Rollout, stage: StagePlan, work: StageWork): Promise<boolean> {
  rollout.ledger.stages.countAttempt(stage.name);
  try {
    await takeSnapshots(rollout, stage);
    await attemptStage(rollout, stage, work);
    return true;
  } catch (thrown) {
    await openNextAttempt(rollout, stage, toBowlineError(thrown));
    return false;
  }
}
