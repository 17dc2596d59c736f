import { writeEndShare } from '../phases/share';
import { runtimeOf } from '../runtimes/choose';
import { type Fleet, fenceOf, type Machine, runPhase } from './fleet';
import { appFactsOn } from './read-facts';

/**
 * Takes back what a run that was killed has left to a release that it did not switch to, before anything else is done to a machine
 * that was locked.
 */
export async function endLeftShares(machine: Machine, fleet: Fleet): Promise<void> {
  const shared = machine.targets.flatMap((target) => {
    const share = runtimeOf(target).readShare(appFactsOn(machine, target).runtime);
    return share === 0 ? [] : [{ target, share, fence: fenceOf(machine, target) }];
  });
  if (shared.length === 0) return;
  await runPhase(machine, fleet, writeEndShare(fleet.world.random(32), shared));
  for (const { target, share } of shared) {
    const where = { host: machine.host.name, app: target.app, step: 'lock' };
    const told = `${share}% of the requests went to a release that an earlier run has not switched to; none do any more`;
    fleet.world.progress.warn(told, where);
  }
}
