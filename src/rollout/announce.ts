import type { DeployPlan } from '../plan/deploy';
import type { Rollout } from './rollout';

/** Tells who wants to know that hosts begin to be changed; `post` is told too, which finishes what is killed. */
export function announceStart(rollout: Rollout, plan: DeployPlan): void {
  const { notifications, saveState } = rollout.world;
  if (!notifications.hasNotifiers || plan.targets.every(({ action }) => action !== 'deploy')) return;
  saveState({ announced: rollout.start.mode });
  notifications.announce(async () => {
    const { buildResult } = await import('./result');
    // How it ends is not known yet, and not told.
    return buildResult(rollout, 'success', undefined);
  });
}
