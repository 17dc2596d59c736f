import { BowlineError, toBowlineError } from '../../errors';
import { type DeployPlan, type TargetPlan, targetKey } from '../../plan/deploy';
import { findSnapshotBefore, readOwnNames } from '../../plan/snapshots';
import type { Machine } from '../fleet';
import { doAll } from '../parallel';
import { onEvery } from '../prepare';
import { appFactsOn } from '../read-facts';
import type { Rollout } from '../rollout';
import { limitTime } from '../time';
import { UNDO_BUDGET_MS } from '../undo';
import { runSnapshotCommand } from './command';
import { type Restoring, restoreMachine } from './restore';

/**
 * Finds what a rollback by hand restores: what was taken before the release went live that is left. Apps that take no snapshots
 * are left as they are.
 * @throws BowlineError `refused` where one is not known, or is not there any more; nothing has changed then
 */
export async function findRestorings(rollout: Rollout, plan: DeployPlan): Promise<readonly Restoring[]> {
  const restorings = plan.targets.filter(({ action }) => action === 'deploy').flatMap(chooseRestoring);
  if (restorings.length === 0)
    throw new BowlineError('refused', 'there is no snapshot to restore: no app that is rolled back has `snapshot`', {
      hint: 'Leave out `restore-snapshot`.',
    });
  await doAll(restorings, rollout.fleet.parallel, (one) => requireListed(rollout, one));
  return restorings;
}

function chooseRestoring({ target, live, app }: TargetPlan): readonly Restoring[] {
  const { snapshot } = target;
  if (snapshot === undefined || live === null) return [];
  const name = findSnapshotBefore(app.journal, live);
  if (name === undefined) throw refuse({ target }, `no snapshot was taken before ${live} went live`);
  return [{ target, snapshot, name, live, leaves: live }];
}

async function requireListed(rollout: Rollout, restoring: Restoring): Promise<void> {
  const { target, snapshot, name } = restoring;
  if (snapshot.list === undefined) return;
  const machine = machineOf(rollout, restoring);
  if (machine === undefined) return;
  const listed = await runSnapshotCommand(rollout.fleet, machine, { ...restoring, name: '' }, 'list', rollout.signal);
  if (!readOwnNames(target, listed).includes(name))
    throw refuse(restoring, `the snapshot ${name} is not in what \`snapshot.list\` prints`);
}

function refuse({ target: { app, host } }: Pick<Restoring, 'target'>, message: string): BowlineError {
  return new BowlineError('refused', `${host.name}: ${app}: ${message}`, {
    where: { host: host.name, app },
    hint: 'Roll back without `restore-snapshot`, or restore by hand what you need.',
  });
}

function machineOf({ fleet }: Rollout, { target }: Restoring): Machine | undefined {
  return fleet.machines.find(({ host }) => host.name === target.host.name);
}

/**
 * Restores what is about to be rolled back, all hosts at once.
 * @returns the plan with what the hosts say now
 * @throws RollbackError
 */
export async function restoreBefore(
  rollout: Rollout,
  plan: DeployPlan,
  restorings: readonly Restoring[],
): Promise<DeployPlan> {
  const here = ({ host }: Machine) =>
    restorings.filter(({ target }) => isIn(plan, target) && target.host.name === host.name);
  const machines = rollout.fleet.machines.filter((machine) => here(machine).length > 0);
  if (machines.length === 0) return plan;
  rollout.enter('restore');
  await onEvery(rollout, machines, (machine) => restoreOn(rollout, machine, here(machine)));
  return { ...plan, targets: plan.targets.map((one) => readAgain(rollout, one)) };
}

function isIn({ targets }: DeployPlan, target: Restoring['target']): boolean {
  return targets.some((one) => targetKey(one.target) === targetKey(target));
}

/** From here on the host is changed, so whatever fails is more than a refusal. */
async function restoreOn(rollout: Rollout, machine: Machine, restorings: readonly Restoring[]): Promise<void> {
  const ms = restorings.reduce((sum, { snapshot }) => sum + snapshot.timeoutMs, UNDO_BUDGET_MS);
  try {
    await restoreMachine(machine, rollout, [...restorings].reverse(), limitTime(rollout.world, ms));
  } catch (thrown) {
    for (const { target } of restorings) {
      Object.assign(rollout.ledger.of(target), { state: 'stuck', undoError: toBowlineError(thrown) });
    }
    throw thrown;
  }
  rollout.locks.add(machine);
}

function readAgain(rollout: Rollout, plan: TargetPlan): TargetPlan {
  const machine = rollout.fleet.machines.find(({ host }) => host.name === plan.target.host.name);
  return machine === undefined ? plan : { ...plan, app: appFactsOn(machine, plan.target) };
}
