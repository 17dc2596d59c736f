import type { DeployPlan } from '../plan/deploy';
import { planStages, type StagePlan } from '../plan/stages';
import { runGates } from './gates';
import type { Rollout } from './rollout';

/** What a mode does with the targets of a stage. */
export interface StageWork {
  /** Makes every host of the stage ready; throws unless all of them are. A rollback has nothing to prepare. */
  prepare?(plan: DeployPlan): Promise<void>;
  /** Switches the hosts of a batch. */
  activate(plan: DeployPlan): Promise<void>;
  verify(plan: DeployPlan): Promise<void>;
}

/** Carries a plan out, stage by stage: one begins when the one before it has held. */
export async function runStages(rollout: Rollout, plan: DeployPlan, work: StageWork): Promise<void> {
  for (const stage of planStages(rollout.start.environment, plan)) await runStage(rollout, stage, work);
}

async function runStage(rollout: Rollout, stage: StagePlan, work: StageWork): Promise<void> {
  rollout.enterStage(stage);
  await runGates(rollout, stage, stage.before);
  // The barrier: nobody switches unless every host of the stage is ready.
  await work.prepare?.(stage.plan);
  for (const batch of stage.batches) {
    await work.activate(batch);
    await work.verify(batch);
  }
  await runGates(rollout, stage, stage.after);
  rollout.leaveStage();
}
