import type { TargetPlan } from '../../plan/deploy';
import type { LedgerEntry } from '../ledger';
import type { Restoring } from './restore';

/** A target that goes back, and where its ledger has it. */
export interface Returning {
  readonly plan: TargetPlan;
  readonly entry: LedgerEntry;
}

/** What is restored before a run goes back: what it has taken a snapshot of. */
export function listRestorings(returning: readonly Returning[]): readonly Restoring[] {
  return returning.flatMap(({ plan: { target, release }, entry }): Restoring[] => {
    const { snapshot: name, previousRelease: live = null } = entry;
    const { snapshot } = target;
    return name === undefined || snapshot === undefined ? [] : [{ target, snapshot, name, live, leaves: release }];
  });
}

/** Restoring has a time of its own, in milliseconds. */
export function restoreBudget(returning: readonly Returning[]): number {
  return listRestorings(returning).reduce((sum, { snapshot }) => sum + snapshot.timeoutMs, 0);
}
