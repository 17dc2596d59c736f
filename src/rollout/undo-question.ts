import type { BowlineError } from '../errors';
import type { TargetPlan } from '../plan/deploy';
import { describeRun } from './hook-subject';
import type { Rollout } from './rollout';
import type { UndoQuestion } from './undo';

/** What an undo of a run has to know: what goes back, and because of which error. */
export function askUndo(rollout: Rollout, plans: readonly TargetPlan[], error: BowlineError): UndoQuestion {
  const { start, fleet, run, holder, wayBack } = rollout;
  return {
    fleet,
    plans,
    run,
    mode: start.mode,
    holder,
    why: error.message,
    mayLeaveIrreversible: start.mayLeaveIrreversible,
    saveRestore: (target, restore) => wayBack.addRestore(target, restore),
    told: { ...describeRun(start), errorCode: error.code },
  };
}
