import type { DeployPlan } from '../../plan/deploy';
import type { Rollout } from '../rollout';
import type { StageWork } from './work';

/**
 * Verifies all that the run has switched once more, when the last stage has held. A failure goes by a policy of its own.
 * @throws VerificationError
 */
export async function verifyEnvironment(rollout: Rollout, plan: DeployPlan, work: StageWork): Promise<void> {
  const { ledger } = rollout;
  const targets = plan.targets.filter(({ target }) => ledger.of(target).state === 'verified');
  if (targets.every(({ action }) => action !== 'deploy')) return;
  rollout.enterFinal();
  try {
    await work.verify({ ...plan, targets });
  } finally {
    rollout.wayBack.save();
  }
}
