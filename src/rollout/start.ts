import type { RolloutStart } from './rollout';

/** The start of a run that brings no release: it looks at what is live, works on it, or takes it away. */
export function startWithoutRelease(
  run: Pick<RolloutStart, 'mode' | 'world' | 'environment'> & Partial<RolloutStart>,
): RolloutStart {
  return {
    version: null,
    revision: null,
    ref: null,
    reason: null,
    undoesFailures: false,
    mayLeaveIrreversible: false,
    ...run,
  };
}
