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
  const signal = limitTime(rollout.world, target.snapshot.timeoutMs);
  const end = restore.key === '' ? 'gone' : await awaitEnd(machine, rollout.fleet, restore.key, signal);
  // It was read while it was being restored.
  machine.facts = await readMachineFacts(machine, rollout.fleet, rollout.signal);
  if (restore.isDone || end === 0) return true;
  // A machine that was restored as a whole knows nothing of the command; that the link was taken back proves it.
  return end === 'gone' && appFactsOn(machine, target).live !== saved.release;
}
