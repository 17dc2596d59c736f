import type { Target } from '../../config/targets/target';
import { BowlineError, toBowlineError } from '../../errors';
import type { HostModeInputs } from '../../inputs';
import { appFacts, type TargetPlan } from '../../plan/deploy';
import { planStage } from '../../plan/stages';
import { isProvenSinceSwitch } from '../../release/history';
import type { Result } from '../../report/result';
import { connectFleet } from '../../rollout/connect';
import { lockFleet } from '../../rollout/lock';
import { listStandBys } from '../../rollout/prove';
import type { Rollout } from '../../rollout/rollout';
import { runRollout } from '../../rollout/run';
import { awaitRestores } from '../../rollout/snapshots/killed-restores';
import type { RunnerWorld } from '../../rollout/world';
import type { SavedSwitch, SavedTarget } from '../../step-state';
import { commentWhereAsked } from './comment-where-asked';
import { giveUp, giveUpUnreached } from './give-up';
import { openEnvironment } from './open-environment';

/** How long a rollback waits for a lock that the cancelled step may still hold. */
const LOCK_WAIT_MS = 120_000;

/**
 * Finishes a run that was cancelled after its first switch. `on_failure` of the stage under way decides which hosts are rolled back.
 * If every host serves the release and one of them calls it good, the cancel came in the commit, after all checks: then nothing is
 * rolled back. Runs in `post`, which has minutes where the step had seconds.
 */
export async function finishCancelled(
  inputs: HostModeInputs,
  runner: RunnerWorld,
  state: SavedSwitch,
): Promise<Result> {
  const { environment, world } = await openEnvironment(inputs, runner, 'warn');
  const start = {
    mode: state.mode,
    world,
    environment,
    version: null,
    revision: null,
    ref: null,
    reason: 'reason' in inputs ? (inputs.reason ?? null) : null,
    undoesFailures: !('rollback' in inputs) || inputs.rollback === 'on',
    mayLeaveIrreversible: 'force' in inputs && inputs.force.has('irreversible'),
  };
  const result = await runRollout(start, async (rollout) => {
    const restored = await takeOver(rollout, state).catch((thrown) => {
      giveUp(rollout, state.targets, toBowlineError(thrown));
      throw thrown;
    });
    if (markSwitched(rollout, state, restored) === 'verified') return;
    enterStageOf(rollout, state);
    giveUpUnreached(rollout, state);
    throw new BowlineError('cancelled', 'the run was cancelled', { hint: 'Run it again when you are ready.' });
  });
  return commentWhereAsked(result, inputs, runner);
}

/**
 * Connects to the hosts and locks them. One that cannot be reached keeps no other from being rolled back.
 * @returns what was restored meanwhile
 */
async function takeOver(rollout: Rollout, state: SavedSwitch): Promise<ReadonlySet<SavedTarget>> {
  const { ledger, signal, start } = rollout;
  const { environment, world } = start;
  const options = { environment, targets: environment.targets, ledger, world, signal };
  const fleet = rollout.open(await connectFleet({ ...options, toleratesUnreachable: true, isChanging: true }));
  const restored = await awaitRestores(rollout, state);
  await lockFleet(rollout, { machines: fleet.machines, waitMs: LOCK_WAIT_MS });
  return restored;
}

/** Enters the stage that was under way, so that its `on_failure` counts; it may have switched nothing yet. */
function enterStageOf(rollout: Rollout, { mode, stage }: SavedSwitch): void {
  const { plan, start } = rollout;
  const found = start.environment.stages.find(({ name }) => name === stage);
  if (stage === null) rollout.enterFinal();
  else if (plan !== undefined && found !== undefined)
    rollout.enterStage(planStage(found, plan, mode === 'rollback' ? 'rollback' : 'deploy'));
}

function markSwitched(
  rollout: Rollout,
  saved: SavedSwitch,
  restored: ReadonlySet<SavedTarget>,
): 'verified' | 'unverified' {
  const reached = rollout.start.environment.targets.filter(({ host }) => rollout.facts.has(host.name));
  const plans = reached.flatMap((target) => planSaved(rollout, saved, target));
  const isCommitted = plans.every(isLive) && plans.some(isCalledGood);
  // What a host calls good stays, whatever became of the others since.
  const targets = plans.map((plan) =>
    isCommitted || isCalledGood(plan) ? { ...plan, action: 'verify' as const } : plan,
  );
  rollout.adopt({ release: plans[0]?.release ?? '', seq: 0, targets });
  for (const plan of targets) {
    const entry = rollout.ledger.of(plan.target);
    const own = findSaved(saved, plan.target);
    entry.previousRelease = own?.live ?? null;
    entry.isRestored = own !== undefined && restored.has(own);
    entry.snapshot = entry.isRestored ? undefined : own?.snapshot;
    // Who has left the release there has said what became of it, or it was never switched to.
    if (entry.isRestored) entry.state = 'switched';
    // What may run beside the one that serves is stopped in commit.
    else if (!isLive(plan) && listStandBys([plan]).length > 0) entry.state = 'waiting';
    else if (!isLive(plan)) entry.action = undefined;
    else if (plan.action === 'verify' || own?.isProven === true) Object.assign(entry, PROVEN);
    else entry.state = 'switched';
  }
  if (!plans.some(isLive)) rollout.ledger.enter('activate', saved.stage ?? undefined);
  return isCommitted ? 'verified' : 'unverified';
}

const PROVEN = { state: 'verified', proof: 'passed' } as const;

function planSaved({ facts }: Rollout, saved: SavedSwitch, target: Target): readonly TargetPlan[] {
  const own = findSaved(saved, target);
  if (own === undefined) return [];
  const app = appFacts(target, facts);
  const { release, undoTo } = own;
  const sealed = { fingerprint: '', sealed: '', key: app.key ?? '', isKeyNew: false, changes: [] };
  const why = 'the run was cancelled';
  return [{ target, app, action: 'deploy', why, release, live: app.live, undoTo, ...sealed }];
}

function findSaved({ targets }: SavedSwitch, target: Target): SavedTarget | undefined {
  return targets.find(({ app, host }) => app === target.app && host === target.host.name);
}

/** A host that does not serve the release was not switched, or has been left since. */
function isLive({ app, release }: TargetPlan): boolean {
  return app.live === release;
}

function isCalledGood(plan: TargetPlan): boolean {
  return isLive(plan) && isProvenSinceSwitch(plan.app.journal, plan.release);
}
