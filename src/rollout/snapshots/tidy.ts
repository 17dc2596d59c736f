import { toBowlineError } from '../../errors';
import type { TargetPlan } from '../../plan/deploy';
import { chooseSurplus, readOwnNames } from '../../plan/snapshots';
import type { Machine } from '../fleet';
import { settleAll } from '../parallel';
import type { Rollout } from '../rollout';
import { runSnapshotCommand, type SnapshotSubject } from './command';

/** What fails here leaves a snapshot too many, so it only warns. */
type Work = (machine: Machine, plan: TargetPlan) => Promise<void>;

/** Deletes what is older than the newest `keep` snapshots of each app, when the run has taken one and succeeded. */
export function deleteSurplus(rollout: Rollout): Promise<void> {
  const { fleet, ledger } = rollout;
  const signal = new AbortController().signal;
  return onEach(rollout, async (machine, { target, live }) => {
    const { snapshot } = target;
    const { snapshot: own } = ledger.of(target);
    if (snapshot?.list === undefined || snapshot.delete === undefined || own === undefined) return;
    const subject: SnapshotSubject = { target, snapshot, name: '', live };
    const listed = await runSnapshotCommand(fleet, machine, subject, 'list', signal);
    for (const name of chooseSurplus(readOwnNames(target, listed), snapshot.keep, [own])) {
      await runSnapshotCommand(fleet, machine, { ...subject, name }, 'delete', signal);
    }
  });
}

/** Deletes what was taken for a stage of which another host could not take its own: nothing was changed, so nobody needs it. */
export function deleteUseless(rollout: Rollout): Promise<void> {
  const { fleet, ledger, stage } = rollout;
  const signal = new AbortController().signal;
  return onEach(rollout, async (machine, { target, live }) => {
    const entry = ledger.of(target);
    const { snapshot } = target;
    const isUnchanged = target.stage === stage?.name && entry.state === 'waiting';
    if (entry.snapshot === undefined || snapshot?.delete === undefined || !isUnchanged) return;
    await runSnapshotCommand(fleet, machine, { target, snapshot, name: entry.snapshot, live }, 'delete', signal);
    entry.snapshot = undefined;
  });
}

async function onEach({ fleet, plan, world }: Rollout, work: Work): Promise<void> {
  await settleAll(fleet.machines, fleet.parallel, async (machine) => {
    const here = (plan?.targets ?? []).filter(({ target }) => target.host.name === machine.host.name);
    for (const one of here) {
      const where = { host: machine.host.name, app: one.target.app, step: 'delete a snapshot' };
      await work(machine, one).catch((thrown) =>
        world.progress.warn(`a snapshot stays that nobody needs: ${toBowlineError(thrown).message}`, where),
      );
    }
  });
}
