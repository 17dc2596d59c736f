import { BowlineError } from '../../errors';
import type { HostModeInputs } from '../../inputs';
import { appFacts, type TargetPlan } from '../../plan/deploy';
import type { TargetState } from '../../plan/target-state';
import { isProvenSinceSwitch } from '../../release/history';
import type { Result } from '../../report/result';
import { connectFleet } from '../../rollout/connect';
import { lockFleet } from '../../rollout/lock';
import type { Rollout } from '../../rollout/rollout';
import { runRollout } from '../../rollout/run';
import type { RunnerWorld } from '../../rollout/world';
import type { SavedSwitch } from '../../step-state';
import { commentWhereAsked } from './comment-where-asked';
import { openEnvironment } from './open-environment';

/** How long a rollback waits for a lock that the cancelled step may still hold. */
const LOCK_WAIT_MS = 120_000;

/**
 * Finishes a run that was cancelled after its first switch: every host that serves its release, unverified,
 * goes back. A host that calls the release good tells that the cancel came in the commit, when all were verified:
 * then all of them stay. Runs in `post`, which has minutes where the step had seconds.
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
    const { ledger, signal } = rollout;
    const { targets } = environment;
    const fleet = rollout.open(await connectFleet({ environment, targets, ledger, world, signal, isChanging: true }));
    await lockFleet(rollout, { machines: fleet.machines, waitMs: LOCK_WAIT_MS });
    if (markSwitched(rollout, state) === 'verified') return;
    throw new BowlineError('cancelled', 'the run was cancelled', { hint: 'Run it again when you are ready.' });
  });
  return commentWhereAsked(result, inputs, runner);
}

function markSwitched(rollout: Rollout, saved: SavedSwitch): 'verified' | 'unverified' {
  const { facts } = rollout;
  const plans = rollout.start.environment.targets.flatMap((target): TargetPlan[] => {
    const own = saved.targets.find(({ app, host }) => app === target.app && host === target.host.name);
    if (own === undefined) return [];
    const app = appFacts(target, facts);
    const { release, undoTo } = own;
    const sealed = { fingerprint: '', sealed: '', key: app.key ?? '', isKeyNew: false, changes: [] };
    return [
      { target, app, action: 'deploy', why: 'the run was cancelled', release, live: app.live, undoTo, ...sealed },
    ];
  });
  const wasVerified = plans.some(
    ({ app, release }) => app.live === release && isProvenSinceSwitch(app.journal, release),
  );
  const targets = wasVerified ? plans.map((plan) => ({ ...plan, action: 'verify' as const })) : plans;
  rollout.adopt({ release: plans[0]?.release ?? '', seq: 0, targets });
  for (const { target, app, release } of plans) {
    const entry = rollout.ledger.of(target);
    const own = saved.targets.find((one) => one.app === target.app && one.host === target.host.name);
    entry.previousRelease = own?.live ?? null;
    entry.snapshot = own?.snapshot;
    entry.state = stateOf(app.live === release, wasVerified);
  }
  return wasVerified ? 'verified' : 'unverified';
}

/** A host that does not serve the release was not switched, or has been left since. */
function stateOf(isLive: boolean, wasVerified: boolean): TargetState {
  if (wasVerified) return isLive ? 'verified' : 'skipped';
  return isLive ? 'switched' : 'waiting';
}
