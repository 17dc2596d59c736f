import { type BowlineError, toBowlineError } from '../errors';
import type { DeployPlan, TargetPlan } from '../plan/deploy';
import { chooseReturning } from '../plan/policy';
import type { Result } from '../report/result';
import { commitFleet } from './commit';
import { buildResult, decideStatus } from './result';
import type { Rollout } from './rollout';
import { runOnRunnerHooks } from './runner-hooks';
import { undoTargets } from './undo';

/** Takes back what has to be taken back, closes the journals, and makes the result. */
export async function finishRollout(rollout: Rollout, error: BowlineError | undefined): Promise<Result> {
  if (error?.where.host !== undefined) rollout.ledger.blame(error.where.host, error);
  if (error !== undefined && rollout.hasFleet) await undo(rollout, error);
  const status = decideStatus(rollout, error);
  if (rollout.hasFleet) await close(rollout, status, error);
  return buildResult(rollout, status, error);
}

async function undo(rollout: Rollout, error: BowlineError): Promise<void> {
  const { start, fleet, plan, run, holder, world } = rollout;
  const isLeftToPost = error.code === 'cancelled' && world.leavesUndoToPost;
  if (!start.undoesFailures || isLeftToPost || plan === undefined) return;
  await undoTargets({
    fleet,
    plans: listReturning(rollout, plan, error),
    run,
    mode: start.mode,
    holder,
    why: error.message,
    mayLeaveIrreversible: start.mayLeaveIrreversible,
  });
}

/** What goes back, by the policy of the stage that failed. A cancel is no failure of a stage: then all of it does. */
function listReturning({ start, ledger, stage }: Rollout, plan: DeployPlan, error: BowlineError): TargetPlan[] {
  const targets = ledger.entries.map((entry) => ({ ...entry, stage: entry.target.stage }));
  const returning = chooseReturning(targets, {
    stage: stage?.name ?? null,
    policy: error.code === 'cancelled' ? 'rollback_all' : (stage?.onFailure ?? 'rollback_all'),
    stages: start.environment.stages.map(({ name }) => name),
  });
  return returning.flatMap(({ target }) => plan.targets.filter((one) => one.target === target));
}

/** A run that was refused before it changed anything leaves no trace on the hosts. */
function hasBegun({ ledger }: Rollout): boolean {
  return (
    !['connect', 'pre-flight', 'lock'].includes(ledger.phase) ||
    ledger.entries.some(({ action }) => action === 'verify' || action === 'unchanged')
  );
}

async function close(rollout: Rollout, status: string, error: BowlineError | undefined): Promise<void> {
  const { start, fleet, plan, run, world } = rollout;
  const isLeftToPost = error?.code === 'cancelled' && world.leavesUndoToPost;
  if (plan !== undefined && !isLeftToPost && hasBegun(rollout)) {
    await commitFleet({
      fleet,
      plans: plan.targets,
      run,
      mode: start.mode,
      version: start.version,
      reason: start.reason,
      status,
      error: error?.message ?? null,
      hasSucceeded: error === undefined,
    });
  }
  await fleet[Symbol.asyncDispose]();
  if (plan !== undefined) await runLateHooks(rollout, plan, error);
}

/** The run is over, so neither its deadline nor its cancel counts any more, and what fails here only warns. */
async function runLateHooks(rollout: Rollout, plan: DeployPlan, error: BowlineError | undefined): Promise<void> {
  const { ledger, start, world } = rollout;
  const left = plan.targets.filter(({ target }) => ledger.of(target).state === 'returned');
  const { signal } = new AbortController();
  const isLeaving = error !== undefined || start.mode === 'rollback';
  try {
    if (isLeaving)
      await runOnRunnerHooks(rollout, { targets: error === undefined ? plan.targets : left }, 'on_rollback', signal);
    if (error === undefined) await runOnRunnerHooks(rollout, plan, 'after_commit', signal);
  } catch (thrown) {
    world.progress.warn(toBowlineError(thrown).message);
  }
}
