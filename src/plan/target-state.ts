import type { Action } from './deploy';

/**
 * Where one app on one host stands in a run:
 *
 *     skipped      not chosen by this run
 *     unreachable  the host could not be connected to
 *     waiting      nothing of it has changed
 *        │ ╲
 *        │   ╲───→ verified   its live release passed the checks, and stays
 *     prepared     its new release is whole, and nothing serves it
 *        │
 *     switched ──→ verified   the new release serves and passed its checks
 *        │            │
 *        ╰─ returning ╯       a rollback of this run has begun
 *             │ │ ╰─→ stuck     it failed; a person has to look
 *             │ ╰───→ stopped   there was nothing to go back to, so the service was stopped
 *             ╰─────→ returned  the previous release is live again
 */
export type TargetState =
  | 'skipped'
  | 'unreachable'
  | 'waiting'
  | 'prepared'
  | 'switched'
  | 'verified'
  | 'returning'
  | 'stuck'
  | 'stopped'
  | 'returned';

/** What the rules below need of a target. */
export interface StateFacts {
  readonly state: TargetState;
  /** What the plan wants with it; undefined before there is a plan, and in modes that change nothing. */
  readonly action: Action | undefined;
  /**
   * What its own checks said of the release that the run goes to; `left_out` where another host failed before they had ended, and
   * undefined where none has begun.
   */
  readonly proof: 'passed' | 'failed' | 'left_out' | undefined;
}

/** Did this run make the intended release the live one, whether or not it went back? */
export function hasSwitched({ state, action }: Pick<StateFacts, 'state' | 'action'>): boolean {
  return action === 'deploy' && !['skipped', 'unreachable', 'waiting', 'prepared'].includes(state);
}

/** Does the release from before serve there, as it did when the run began? */
export function isUnswitched({ state }: Pick<StateFacts, 'state'>): boolean {
  return state === 'waiting' || state === 'prepared';
}

/** Is it on the new release, with nothing begun or done about going back? A rollback starts from here. */
export function mayReturn({ state, action }: Pick<StateFacts, 'state' | 'action'>): boolean {
  return action === 'deploy' && ['switched', 'verified', 'returning'].includes(state);
}

/** Has a rollback of this run ended, one way or the other? Then it has said its own word about the release. */
export function hasLeft(state: TargetState): boolean {
  return state === 'returned' || state === 'stopped' || state === 'stuck';
}

/**
 * What the end of a run says of the release that it went to on this target, by this target alone: what failed elsewhere
 * says nothing about it.
 * @param wasGood it was found good by an earlier run, as the release that a rollback goes to
 * @returns undefined where the journal says it already, or keeps what it says
 */
export function decideVerdict(target: StateFacts, wasGood: boolean): 'good' | 'bad' | 'failed' | undefined {
  const { state, action } = target;
  if (action === 'unchanged') return undefined;
  if (state === 'verified') return 'good';
  if (action !== 'deploy' || wasGood || hasLeft(state)) return undefined;
  return hasSwitched(target) && target.proof !== 'left_out' ? 'bad' : 'failed';
}

/**
 * What a rollback says of the release that it leaves. A release whose own checks failed is bad, and so is one that never
 * came to them; one that passed them, or whose checks were ended because another host had failed, has only failed to stay.
 * With nothing to go back to it is stopped, and bad.
 */
export function decideVerdictOfLeft(
  { proof }: Pick<StateFacts, 'proof'>,
  wasGood: boolean,
  hasPrevious = true,
): 'bad' | 'failed' | undefined {
  if (proof === 'failed' || !hasPrevious) return 'bad';
  if (wasGood) return undefined;
  return proof === undefined ? 'bad' : 'failed';
}
