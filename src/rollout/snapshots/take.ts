import type { TargetPlan } from '../../plan/deploy';
import { lacksFolder, listKnownSnapshots, nameSnapshot } from '../../plan/snapshots';
import type { StagePlan } from '../../plan/stages';
import type { Machine } from '../fleet';
import { onEvery } from '../prepare';
import { appFactsOn } from '../read-facts';
import type { Rollout } from '../rollout';
import { runSnapshotCommand } from './command';

/**
 * Takes a snapshot of what a stage is about to change, all hosts at once, the apps of a host one after the other. One that this
 * run has and can still restore is not taken again.
 * @throws the errors of all hosts where it failed; nothing of the stage has changed then
 */
export async function takeSnapshots(rollout: Rollout, stage: StagePlan): Promise<void> {
  if (!stage.takesSnapshot) return;
  const plans = stage.plan.targets.filter((one) => isLacking(rollout, one));
  const machines = rollout.fleet.machines.filter(({ host }) =>
    plans.some(({ target }) => target.host.name === host.name),
  );
  if (machines.length === 0) return;
  rollout.enter('snapshot');
  await onEvery(rollout, machines, async (machine) => {
    for (const plan of plans.filter(({ target }) => target.host.name === machine.host.name)) {
      await takeSnapshot(rollout, machine, plan);
    }
  });
}

function isLacking({ ledger }: Rollout, { target, action }: TargetPlan): boolean {
  const { state, isLeft, snapshot } = ledger.of(target);
  const isChanged = action === 'deploy' && !isLeft && (state === 'waiting' || state === 'prepared');
  return isChanged && target.snapshot !== undefined && snapshot === undefined;
}

const NO_FOLDER = 'no snapshot is taken: its command is a file of the live release, and none is live yet';

async function takeSnapshot(
  { fleet, world, ledger, signal }: Rollout,
  machine: Machine,
  plan: TargetPlan,
): Promise<void> {
  const { target, release, live } = plan;
  const { snapshot } = target;
  if (snapshot === undefined) return;
  if (lacksFolder(plan)) return world.progress.note(NO_FOLDER, { host: machine.host.name, app: target.app });
  const entry = ledger.of(target);
  const known = listKnownSnapshots(appFactsOn(machine, target).journal);
  const name = nameSnapshot(target, release, [...known, ...entry.snapshotNames]);
  entry.snapshotNames.push(name);
  await runSnapshotCommand(fleet, machine, { target, snapshot, name, live }, 'create', signal);
  entry.snapshot = name;
}
