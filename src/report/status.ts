import type { HostStatus, Result, RunStatus } from './result';

/** What a run knows of one app on one host when it ends. What is left out does not hold. */
export interface TargetFacts {
  /** The intended release was live and healthy before; nothing was done. */
  readonly isUnchanged?: boolean;
  /** This run made the intended release the live one, whether or not it came back from it. */
  readonly isSwitched?: boolean;
  /** The previous release is live again. */
  readonly isUndone?: boolean;
  readonly isUndoFailed?: boolean;
  /** The intended release serves at the end of the run. A service that was stopped serves nothing. */
  readonly isOnNew?: boolean;
  /** The checks of what is live now have passed. */
  readonly isVerified?: boolean;
  /** Nothing was deployed, and what was asked for has been done. */
  readonly isDone?: boolean;
  readonly isUnreachable?: boolean;
  /** What went wrong here, if anything did. */
  readonly error?: unknown;
}

export interface RunFacts {
  readonly mode: string;
  /** The phase in which the run ended; null when it ended before the first. */
  readonly phase: string | null;
  /** What ended the run early, a cancel among them. */
  readonly error?: unknown;
  /** The policy of the stage that failed. */
  readonly onFailure?: 'rollback_stage' | 'rollback_all' | 'keep_others' | undefined;
  readonly targets: readonly TargetFacts[];
}

/** The phases that change nothing of an app; an error in them aborts the run. */
const EARLY_PHASES: readonly (string | null)[] = [null, 'connect', 'pre-flight', 'lock', 'snapshot'];

/**
 * The status of a run: the first rule of the contract that holds. `rollback: off` needs no rule of its
 * own, because nothing is undone then and the error that it leaves decides. A host that was in place
 * before the run counts neither for nor against it.
 */
export function decideRunStatus(facts: RunFacts): RunStatus {
  const { targets, mode, phase, onFailure } = facts;
  const switched = targets.filter(({ isSwitched }) => isSwitched);
  const touched = targets.filter(({ isUnchanged }) => !isUnchanged);
  const isFailed = facts.error !== undefined || targets.some((target) => isInError(target) || !isAsAsked(target, mode));
  if (targets.some(({ isUndoFailed }) => isUndoFailed)) return 'rollback_failed';
  if (switched.length === 0 && isFailed) return EARLY_PHASES.includes(phase) || isHeld(facts) ? 'aborted' : 'failed';
  if (switched.length > 0 && switched.every(({ isUndone }) => isUndone)) {
    return onFailure === 'rollback_stage' || mode === 'rollback' ? 'failed' : 'rolled_back';
  }
  if (touched.some(({ isOnNew }) => isOnNew) && touched.some(({ isOnNew }) => !isOnNew)) return 'partial_success';
  if (isFailed) return 'failed';
  return touched.length === 0 ? 'unchanged' : 'success';
}

/** A hold that is met just before the switch leaves everything as it was, too. */
function isHeld({ error }: RunFacts): boolean {
  return error instanceof Error && 'code' in error && error.code === 'held';
}

/** The status of one app on one host. Only what was found or left healthy is green. */
export function decideHostStatus(facts: TargetFacts): HostStatus {
  if (facts.isUndoFailed) return 'rollback_failed';
  if (facts.isUndone) return 'rolled_back';
  if (facts.isUnreachable) return 'unreachable';
  if (isInError(facts) || ((facts.isSwitched || facts.isOnNew) && isUnproven(facts))) return 'failed';
  if (facts.isUnchanged) return 'unchanged';
  return facts.isVerified || facts.isDone ? 'success' : 'skipped';
}

/** The status of an app or of a stage, from those of its hosts. */
export function combineHostStatuses(statuses: readonly HostStatus[]): HostStatus {
  const [first, ...others] = [...new Set(statuses)];
  if (first === undefined) return 'skipped';
  if (others.length === 0) return first;
  const worst = (['rollback_failed', 'failed', 'unreachable', 'rolled_back', 'skipped'] as const).find((one) =>
    statuses.includes(one),
  );
  if (worst === undefined) return 'success';
  return worst === 'rollback_failed' || worst === 'rolled_back' ? worst : 'failed';
}

type StageFacts = Pick<Result['stages'][number], 'gates' | 'canary'>;

/** Whether a gate or the canary of a stage did not pass. */
export function isStageBroken({ gates, canary }: StageFacts): boolean {
  return gates.some(({ status }) => status === 'failed') || (canary !== undefined && canary.outcome !== 'success');
}

/** The status of a stage: its hosts may be healthy, or not touched, while a gate or the canary of it did not pass. */
export function decideStageStatus(ofHosts: HostStatus, stage: StageFacts): HostStatus {
  return isStageBroken(stage) && (isGreen(ofHosts) || ofHosts === 'skipped') ? 'failed' : ofHosts;
}

/** Only these two end a step in green. */
export function isGreen(status: RunStatus | HostStatus): boolean {
  return status === 'success' || status === 'unchanged';
}

function isInError({ error, isUnreachable }: TargetFacts): boolean {
  return error !== undefined || isUnreachable === true;
}

function isUnproven({ isVerified, isUnchanged }: TargetFacts): boolean {
  return !isVerified && !isUnchanged;
}

/** A run is green only when every target is known to be what the mode is for, not when nothing is known. */
function isAsAsked(target: TargetFacts, mode: string): boolean {
  if (target.isUnchanged) return true;
  if (mode === 'deploy' || mode === 'rollback') return target.isOnNew === true && target.isVerified === true;
  return mode !== 'verify' || target.isVerified === true;
}
