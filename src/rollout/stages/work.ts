import type { DeployPlan } from '../../plan/deploy';
import type { HostFailure } from '../fleet';

/** What a mode does with the targets of a stage. */
export interface StageWork {
  /** Makes every host of the stage ready, and returns those that failed; a rollback has done so for all stages by then. */
  prepare?(plan: DeployPlan): Promise<readonly HostFailure[]>;
  /** Switches the hosts of a batch. */
  activate(plan: DeployPlan): Promise<void>;
  verify(plan: DeployPlan): Promise<void>;
}
