import { needsRecall, type Recalled, writeRecall } from '../phases/recall';
import type { DeployPlan, TargetPlan } from '../plan/deploy';
import { withRememberedRuntime } from '../plan/remembered';
import type { Secret } from '../shell/secret';
import { explainStep } from './explain';
import { type Machine, runPhase } from './fleet';
import { onEvery } from './prepare';
import { listStandBys, proveMachine } from './prove';
import { hasImage, recallImages } from './recall-images';
import type { Rollout } from './rollout';

/**
 * Brings back, before any host of any stage is switched, what releases need that a run goes back to and what is gone from their
 * hosts: the image of the source first, by the login of the config, then what the runtime needs.
 * @param findSecret is only asked where something has to be pulled
 * @throws BowlineError that names each host where that cannot be had
 */
export async function recallAll(
  rollout: Rollout,
  plan: DeployPlan,
  findSecret: (name: string) => Secret,
): Promise<void> {
  const targets = plan.targets.filter((one) => one.action === 'deploy' && one.release !== one.live && needsLook(one));
  if (targets.length === 0) return;
  rollout.enter('prepare');
  rollout.wayBack.add(listStandBys(targets));
  await onEvery(rollout, rollout.machinesOf({ ...plan, targets }), async (machine) => {
    const here = targets.filter(({ target }) => target.host.name === machine.host.name);
    await recallImages(machine, rollout, here.filter(hasImage), findSecret);
    await recallOn(machine, rollout, here);
    await proveMachine(rollout, machine, here);
  });
}

/** As the release is run that is gone to. */
function asItRuns({ target, app, release }: TargetPlan): Recalled {
  return { target: withRememberedRuntime(target, app, release), release };
}

function needsLook(plan: TargetPlan): boolean {
  return hasImage(plan) || needsRecall(asItRuns(plan));
}

async function recallOn(machine: Machine, rollout: Rollout, plans: readonly TargetPlan[]): Promise<void> {
  const own = plans.map(asItRuns).filter(needsRecall);
  if (own.length === 0) return;
  const script = writeRecall(rollout.world.random(32), machine.facts, own);
  const targets = own.map(({ target }) => target);
  await runPhase(machine, rollout.fleet, script, {
    signal: rollout.signal,
    explain: (failed) => explainStep(targets, failed),
  });
}
