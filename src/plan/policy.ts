import type { FailurePolicy } from '../config/model';
import { mayReturn, type StateFacts } from './target-state';

/** What a policy has to know of a target. */
export interface PolicyTarget extends StateFacts {
  readonly stage: string;
}

export interface Failure {
  /** The stage that failed; null where it is the whole run, as in the verification behind the last stage. */
  readonly stage: string | null;
  readonly policy: FailurePolicy;
  /** The stages of the run in their order. */
  readonly stages: readonly string[];
}

/**
 * Chooses what goes back after a failure: the last stage first.
 *
 * - `rollback_all`: everything that this run has switched
 * - `rollback_stage`: what it has switched in the stage that failed
 * - `keep_others`: what of that stage was not found healthy; healthy hosts stay
 *
 * Where it is the whole run that failed, `rollback_stage` is all of it.
 */
export function chooseReturning<T extends PolicyTarget>(targets: readonly T[], failure: Failure): readonly T[] {
  const order = (one: T) => failure.stages.indexOf(one.stage);
  return targets
    .filter((one) => mayReturn(one) && isLeft(one, failure))
    .map((one, index) => ({ one, index }))
    .sort((a, b) => order(b.one) - order(a.one) || a.index - b.index)
    .map(({ one }) => one);
}

function isLeft({ stage, state }: PolicyTarget, failure: Failure): boolean {
  if (failure.policy === 'rollback_all') return true;
  if (failure.stage !== null && stage !== failure.stage) return false;
  return failure.policy === 'rollback_stage' || state !== 'verified';
}
