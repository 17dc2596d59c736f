import type { DeployPlan, TargetPlan } from '../plan/deploy';
import type { Result } from '../report/result';
import type { Rollout } from './rollout';

/** Tells who wants to know that hosts begin to be changed; `post` is told too, which finishes what is killed. */
export function announceStart(rollout: Rollout, plan: DeployPlan): void {
  const { notifications, deployments: records, saveState } = rollout.world;
  const changing = plan.targets.filter(({ action }) => action === 'deploy');
  if (changing.length === 0) return;
  // How it ends is not known yet, and not told.
  const describe = async () => (await import('./result')).buildResult(rollout, 'success', undefined);
  records.begin(async () => keepHosts(await describe(), changing));
  if (!notifications.hasNotifiers) return;
  saveState({ announced: rollout.start.mode });
  notifications.announce(describe);
}

/** The record is of the hosts that get the release, which count as skipped before they have it. */
function keepHosts(result: Result, changing: readonly TargetPlan[]): Result {
  const isChanging = ({ app, host }: Result['hosts'][number]) =>
    changing.some(({ target }) => target.app === app && target.host.name === host);
  return { ...result, hosts: result.hosts.filter(isChanging).map((one) => ({ ...one, status: 'success' })) };
}
