import { needRecall, writeRecall } from '../phases/recall';
import type { DeployPlan } from '../plan/deploy';
import { withRememberedRuntime } from '../plan/remembered';
import { explainStep } from './explain';
import { type HostFailure, type Machine, runPhase } from './fleet';
import { tryEvery } from './prepare';
import type { Rollout } from './rollout';

/**
 * Brings back, before anything is switched, what releases need that are gone back to and what is gone from their hosts.
 * @returns the hosts where that cannot be had
 */
export async function recallAll(rollout: Rollout, plan: DeployPlan): Promise<readonly HostFailure[]> {
  const needs = needRecall(
    plan.targets
      .filter(({ action, release, live }) => action === 'deploy' && release !== live)
      .map(({ target, app, release }) => ({ target: withRememberedRuntime(target, app, release), release })),
  );
  const here = ({ host }: Machine) => needs.filter(({ target }) => target.host.name === host.name);
  const machines = rollout.machinesOf(plan).filter((machine) => here(machine).length > 0);
  if (machines.length === 0) return [];
  rollout.enter('prepare');
  return tryEvery(rollout, machines, async (machine) => {
    const own = here(machine);
    const script = writeRecall(rollout.world.random(32), own);
    const targets = own.map(({ target }) => target);
    await runPhase(machine, rollout.fleet, script, {
      signal: rollout.signal,
      explain: (failed) => explainStep(targets, failed),
    });
  });
}
