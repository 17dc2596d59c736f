import type { Target } from '../config/targets/target';
import type { SavedRestore } from '../step-state';
import type { Fleet, Machine } from './fleet';
import { takeMachineLock } from './lock';
import { readMachineFacts } from './read-facts';

/** How long a host that was lost is waited for, before its lock is asked for again. */
export const RELOCK_WAIT_MS = 60_000;

export interface ReconnectQuestion {
  readonly fleet: Fleet;
  readonly run: string;
  readonly holder: string;
  /** Saves what `post` has to know of a restore, before it begins and when it has ended. */
  readonly saveRestore?: ((target: Target, restore: SavedRestore) => void) | undefined;
}

/**
 * A host that was lost in the middle is connected to and locked anew, and then read: only it knows what it did.
 * @returns whether it was read anew
 * @throws ConnectError, LockHeldError
 */
export async function reconnect(
  machine: Machine,
  { fleet, run, holder }: ReconnectQuestion,
  signal: AbortSignal,
  waitMs = RELOCK_WAIT_MS,
): Promise<boolean> {
  const { world } = fleet;
  if (!machine.host.isLost && machine.lock?.lost.aborted === false) return false;
  await machine.host[Symbol.asyncDispose]();
  machine.host = await world.connect(machine.address, signal);
  machine.lock = await takeMachineLock(machine, { world, holder, run, signal, waitMs });
  machine.facts = await readMachineFacts(machine, fleet, signal);
  return true;
}
