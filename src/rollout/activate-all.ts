import type { DeployPlan, TargetPlan } from '../plan/deploy';
import { activateMachine, type Switching } from './activate';
import type { Machine } from './fleet';
import { runsOnce } from './prepare';
import { onEvery } from './prepare-all';
import type { Rollout } from './rollout';
import { runOnRunnerHooks } from './runner-hooks';

/** How one target is switched, as far as deploy and rollback differ. */
export type Describe = (plan: TargetPlan) => Pick<Switching, 'drafts' | 'version' | 'replacedFiles'>;

/** Switches every host to its release, all at once. Before the first one, `post` is told how to go back. */
export async function activateAll(
  rollout: Rollout,
  plan: DeployPlan,
  kind: 'deploy' | 'rollback',
  describe: Describe,
): Promise<void> {
  const plans = plan.targets.filter(({ action }) => action === 'deploy');
  if (plans.length === 0) return;
  rollout.enter('activate');
  if (kind === 'deploy') await runOnRunnerHooks(rollout, plan, 'before_activate');
  saveWayBack(rollout, plans);
  const machines = rollout.machinesOf(plan).filter((machine) => here(plans, machine).length > 0);
  const switchTo = (machine: Machine) =>
    activateMachine(
      machine,
      rollout.fleet,
      rollout.run,
      here(plans, machine).map((one) => ({
        plan: one,
        kind,
        release: one.release,
        previous: one.live,
        ...describe(one),
      })),
    );
  // A migration that runs once has ended before any other host serves what needs it.
  const first =
    kind === 'deploy' ? machines.filter((machine) => goesFirst(rollout, here(plans, machine), machine)) : [];
  await onEvery(rollout, first, switchTo);
  const others = machines.filter((machine) => !first.includes(machine));
  await onEvery(rollout, others, switchTo);
  if (kind === 'deploy') await runOnRunnerHooks(rollout, plan, 'after_activate');
}

function goesFirst({ fleet }: Rollout, plans: readonly TargetPlan[], machine: Machine): boolean {
  return plans.some(({ target }) => {
    const hooks = target.hooks.before_activate ?? [];
    return hooks.some(({ once, runOn }) => once && runOn === 'host') && runsOnce(fleet, machine, target.app);
  });
}

function here(plans: readonly TargetPlan[], { host }: Machine): readonly TargetPlan[] {
  return plans.filter(({ target }) => target.host.name === host.name);
}

function saveWayBack({ world, start }: Rollout, plans: readonly TargetPlan[]): void {
  const targets = plans.map(({ target, release, live, undoTo }) => ({
    app: target.app,
    host: target.host.name,
    release,
    live,
    undoTo,
  }));
  world.saveState({ switched: JSON.stringify({ mode: start.mode, targets }) });
}
