import type { Target } from '../../config/targets/target';
import { RollbackError } from '../../errors';
import type { RestoreEnd } from '../../phases/snapshot';
import type { SavedSwitch, SavedTarget } from '../../step-state';
import type { Machine } from '../fleet';
import { appFactsOn, readMachineFacts } from '../read-facts';
import type { Rollout } from '../rollout';
import { limitTime } from '../time';
import { awaitEnd } from './restore-end';

/**
 * Waits for the restores that a step had begun when it was killed: each goes on without it.
 * @returns those that have ended well; their service was perhaps stopped, and nobody has started it
 */
export async function awaitRestores(rollout: Rollout, { targets }: SavedSwitch): Promise<ReadonlySet<SavedTarget>> {
  const restored = new Set<SavedTarget>();
  for (const saved of targets.filter(({ restore }) => restore !== undefined)) {
    const machine = rollout.fleet.machines.find(({ host }) => host.name === saved.host);
    if (machine !== undefined && (await isRestored(rollout, machine, saved))) restored.add(saved);
  }
  return restored;
}

async function isRestored(rollout: Rollout, machine: Machine, saved: SavedTarget): Promise<boolean> {
  const target = machine.targets.find(({ app }) => app === saved.app);
  const { restore } = saved;
  if (target?.snapshot === undefined || restore === undefined) return false;
  const end = restore.key === '' ? 'gone' : await awaitInTime(rollout, machine, target, restore.key);
  // It was read while it was being restored.
  machine.facts = await readMachineFacts(machine, rollout.fleet, rollout.signal);
  if (restore.isDone || end === 0) return true;
  // A machine that was restored as a whole knows nothing of the command; that the link was taken back proves it.
  return end === 'gone' && appFactsOn(machine, target).live !== saved.release;
}

/** @throws RollbackError where it takes longer than it may */
async function awaitInTime(
  { world, fleet }: Rollout,
  machine: Machine,
  target: Target,
  key: string,
): Promise<RestoreEnd> {
  const signal = limitTime(world, target.snapshot?.timeoutMs ?? 0);
  try {
    return await awaitEnd(machine, fleet, key, signal);
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
    throw new RollbackError(`${machine.host.label}: ${target.app}: the snapshot is still being restored`, {
      where: { host: machine.host.name, app: target.app, step: 'restore the snapshot' },
      hint: 'Wait until it has ended, and deploy, or roll back, once more. `snapshot.timeout` says how long it may take.',
    });
  }
}
