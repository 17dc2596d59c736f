import type { DeployPlan } from '../plan/deploy';
import type { Rollout } from './rollout';

/** Tells who wants to know that hosts begin to be changed; `post` is told too, which finishes what is killed. */
export function announceStart(rollout: Rollout, plan: DeployPlan): void {
  const { notifications, records, saveState } = rollout.world;
  if (plan.targets.every(({ action }) => action !== 'deploy')) return;
  // How it ends is not known yet, and not told.
  const describe = async () => (await import('./result')).buildResult(rollout, 'success', undefined);
  records.begin(describe);
  if (!notifications.hasNotifiers) return;
  saveState({ announced: rollout.start.mode });
  notifications.announce(describe);
}
