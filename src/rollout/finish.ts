import type { HookName } from '../config/model';
import { type BowlineError, toBowlineError } from '../errors';
import { type DeployPlan, type TargetPlan, targetKey } from '../plan/deploy';
import { chooseReturning } from '../plan/policy';
import { hasSwitched, type TargetState } from '../plan/target-state';
import type { Result } from '../report/result';
import { commitFleet } from './commit';
import { describeRun } from './hook-subject';
import { relockKept } from './kept';
import type { LedgerEntry } from './ledger';
import { buildResult, decideStatus } from './result';
import type { Rollout } from './rollout';
import {
  changing,
  entered,
  type HookPlace,
  left,
  returned,
  runFailureHooks,
  runOnRunnerHooks,
  undone,
} from './runner-hooks';
import { deleteSurplus, deleteUseless } from './snapshots/tidy';
import { describeLeft } from './stages/quorum';
import { undoTargets } from './undo';
import { askUndo } from './undo-question';

/** Rolls back what has to be rolled back, closes the journals, and makes the result. */
export async function finishRollout(rollout: Rollout, error: BowlineError | undefined): Promise<Result> {
  if (error?.where.host !== undefined) rollout.ledger.blame(error.where.host, error);
  if (error !== undefined && rollout.hasFleet) await undo(rollout, error);
  rollout.ledger.closeAttempts();
  const status = decideStatus(rollout, error);
  if (rollout.hasFleet) await close(rollout, status, error);
  return buildResult(rollout, status, error ?? describeLeft(rollout.ledger));
}

async function undo(rollout: Rollout, error: BowlineError): Promise<void> {
  const { start, plan, world } = rollout;
  const isLeftToPost = error.code === 'cancelled' && world.leavesUndoToPost;
  if (isLeftToPost || plan === undefined) return;
  if (start.undoesFailures) await goBack(rollout, plan, error);
  await relockKept(rollout, plan);
}

async function goBack(rollout: Rollout, plan: DeployPlan, error: BowlineError): Promise<void> {
  await undoTargets(askUndo(rollout, listReturning(rollout, plan), error));
  const places = inState(rollout, plan, 'returned').map(returned);
  await runLate(rollout, () => runOnRunnerHooks(rollout, places, 'after_activate', { ...LATE, errorCode: error.code }));
}

/** What goes back, by the policy of the stage that failed or was under way when the run was cancelled. */
function listReturning({ start, ledger, stage, onFailure }: Rollout, plan: DeployPlan): TargetPlan[] {
  const targets = ledger.entries.map((entry) => ({ ...entry, stage: entry.target.stage }));
  const returning = chooseReturning(targets, {
    stage: stage?.name ?? null,
    policy: onFailure,
    stages: start.environment.stages.map(({ name }) => name),
  });
  return returning.flatMap(({ target }) => plan.targets.filter((one) => targetKey(one.target) === targetKey(target)));
}

/** A run that was refused before it changed anything leaves no trace on the hosts. */
function hasBegun({ ledger }: Rollout): boolean {
  return (
    ledger.hasLeft(['connect', 'pre-flight', 'lock', 'snapshot']) ||
    ledger.entries.some((entry) => entry.action === 'verify' || entry.action === 'unchanged' || hasSwitched(entry))
  );
}

/** A host that the run has nothing to do with, or of a stage that it did not come to, has nothing to tell. */
function isUntouched({ ledger }: Rollout, { action, state, target }: LedgerEntry): boolean {
  return action === undefined || (action === 'deploy' && state === 'waiting' && ledger.stages.isBefore(target.stage));
}

async function close(rollout: Rollout, status: string, error: BowlineError | undefined): Promise<void> {
  const { start, fleet, plan, run, world, ledger } = rollout;
  const isLeftToPost = error?.code === 'cancelled' && world.leavesUndoToPost;
  if (plan !== undefined && !isLeftToPost && hasBegun(rollout)) {
    await commitFleet({
      fleet,
      plans: plan.targets.filter(({ target }) => !isUntouched(rollout, ledger.of(target))),
      run,
      mode: start.mode,
      told: { ...describeRun(start), status, errorCode: error?.code },
      reason: start.reason,
      status,
      error: error?.message ?? null,
      hasSucceeded: error === undefined,
    });
  }
  if (error === undefined) await deleteSurplus(rollout);
  else if (rollout.ledger.phase === 'snapshot' && error.code !== 'cancelled') await deleteUseless(rollout);
  await fleet[Symbol.asyncDispose]();
  if (!isLeftToPost) await runLateHooks(rollout, status, error);
}

/** The run is over, so neither its deadline nor its cancel counts any more. */
const LATE = { signal: new AbortController().signal };

async function runLateHooks(rollout: Rollout, status: string, error: BowlineError | undefined): Promise<void> {
  const { start, plan } = rollout;
  const options = { ...LATE, status, errorCode: error?.code };
  const late = (places: readonly HookPlace[], name: HookName) =>
    runLate(rollout, () => runOnRunnerHooks(rollout, places, name, options));
  if (error !== undefined) {
    if (start.isOperation === true) return;
    if (plan === undefined) return runLate(rollout, () => runFailureHooks(rollout, options));
    const kept = inState(rollout, plan, 'verified').filter(({ action }) => action === 'deploy');
    await late(kept.map(entered), 'after_commit');
    await late(inState(rollout, plan, 'returned').map(undone), 'on_rollback');
    return late(plan.targets.map(entered), 'on_failure');
  }
  if (plan === undefined) return;
  if (start.mode === 'rollback') await late(changing(plan).map(left), 'on_rollback');
  await late(changing(plan).map(entered), 'after_commit');
}

function inState({ ledger }: Rollout, { targets }: DeployPlan, state: TargetState): readonly TargetPlan[] {
  return targets.filter(({ target }) => ledger.of(target).state === state);
}

/** What fails after the end of a run only warns. */
async function runLate({ world }: Rollout, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    world.progress.warn(toBowlineError(thrown).message);
  }
}
