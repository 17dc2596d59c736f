import { BowlineError } from '../../errors';
import { chooseReturning } from '../../plan/policy';
import type { TargetState } from '../../plan/target-state';
import type { Rollout } from '../../rollout/rollout';
import type { SavedSwitch, SavedTarget } from '../../step-state';

/** Writes down that hosts which a killed step had switched could not be rolled back: nobody knows what they serve. */
export function giveUp(rollout: Rollout, targets: readonly SavedTarget[], why: BowlineError): void {
  for (const saved of targets) {
    const target = findTarget(rollout, saved);
    if (target === undefined) continue;
    const own = rollout.ledger.of(target);
    const known = { action: 'deploy', previousRelease: saved.live, release: null } as const;
    Object.assign(own, { state: 'stuck', undoError: own.error ?? why, ...known });
  }
}

/** A host that was not reached should have been rolled back, unless the policy lets it stay. */
export function giveUpUnreached(rollout: Rollout, { targets, stage }: SavedSwitch): void {
  const { facts, onFailure: policy, start } = rollout;
  const unreached = targets.filter(({ host }) => !facts.has(host)).map((saved) => toEntry(rollout, saved));
  const stages = start.environment.stages.map(({ name }) => name);
  const returning = chooseReturning(unreached, { stage, policy, stages }).map(({ saved }) => saved);
  giveUp(rollout, returning, new BowlineError('connect', 'the host was not reached'));
}

function toEntry(rollout: Rollout, saved: SavedTarget) {
  const state: TargetState = saved.isProven === true ? 'verified' : 'switched';
  const stage = findTarget(rollout, saved)?.stage ?? '';
  return { saved, stage, state, action: 'deploy' as const, proof: undefined };
}

function findTarget({ start }: Rollout, { app, host }: SavedTarget) {
  return start.environment.targets.find((target) => target.app === app && target.host.name === host);
}
