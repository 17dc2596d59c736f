import { toBowlineError } from '../errors';
import type { DeployPlan, TargetPlan } from '../plan/deploy';
import type { Machine } from './fleet';
import { settleAll } from './parallel';
import { appFactsOn } from './read-facts';
import { reconnect } from './reconnect';
import type { Rollout } from './rollout';
import { limitTime } from './time';

/** All that is left to do there is to write the verdict, which the next run finds by itself where it is missing. */
const BUDGET_MS = 60_000;
const LOCK_WAIT_MS = 5_000;

/**
 * Locks the hosts anew on which a healthy release stays although the run has failed. What ends a run early gives up its locks, and
 * without its verdict nobody would go back to such a release.
 */
export async function relockKept(rollout: Rollout, { targets }: DeployPlan): Promise<void> {
  const { fleet, world } = rollout;
  const kept = targets.filter(({ target }) => rollout.ledger.of(target).state === 'verified');
  const on = ({ host }: Machine) => kept.filter(({ target }) => target.host.name === host.name);
  const machines = fleet.machines.filter((machine) => on(machine).length > 0);
  const signal = limitTime(world, BUDGET_MS);
  await settleAll(machines, fleet.parallel, async (machine) => {
    try {
      if (await reconnect(machine, rollout, signal, LOCK_WAIT_MS)) readBack(rollout, machine, on(machine));
    } catch (thrown) {
      const why = toBowlineError(thrown).message;
      world.progress.warn(`the verdict is not written down: ${why}`, { host: machine.host.name });
    }
  });
}

/** Another run may have deployed there since. */
function readBack({ ledger }: Rollout, machine: Machine, plans: readonly TargetPlan[]): void {
  for (const { target, release } of plans) {
    const { live } = appFactsOn(machine, target);
    if (live !== release) Object.assign(ledger.of(target), { state: 'prepared', release: live });
  }
}
