import type { Target } from '../config/targets/target';
import type { ScriptOutcome } from '../hosts/script-outcome';
import { holdBlob } from '../phases/hold';
import type { DeployPlan, TargetPlan } from '../plan/deploy';
import { describeMetHold, findHolds, heldBy, type MetHold } from '../plan/holds';
import { readHold } from '../release/hold';
import type { Fleet, Machine } from './fleet';
import type { Rollout } from './rollout';

/**
 * Refuses a deploy of apps that are on hold; what stays as it is may be.
 * @throws BowlineError `held`
 */
export function refuseHeld({ ledger }: Rollout, plan: DeployPlan): void {
  const holds = findHolds(plan.targets.filter(({ action }) => action === 'deploy'));
  if (holds !== undefined) throw heldBy(holds, ledger.phase);
}

/** Says which holds stand, of a run that goes on all the same. */
export function noteStandingHolds({ world }: Rollout, targets: Parameters<typeof findHolds>[0]): void {
  for (const met of findHolds(targets) ?? []) warnOf(met, world);
}

/** Says which holds a switch met that nobody knew of. */
export function noteHolds(
  machine: Machine,
  { world }: Pick<Fleet, 'world'>,
  switchings: readonly { readonly plan: TargetPlan; readonly kind: string }[],
  outcome: ScriptOutcome,
): void {
  if (outcome.failed !== undefined) return;
  for (const { plan, kind } of switchings) {
    const met = kind === 'undo' || plan.app.hold === null ? readMetHold(machine, plan.target, outcome) : undefined;
    if (met !== undefined) warnOf(met, world);
  }
}

/** The hold that a step on a host met; undefined where it met none that stands. */
export function readMetHold(
  { facts }: Pick<Machine, 'facts'>,
  target: Target,
  { blobs }: Pick<ScriptOutcome, 'blobs'>,
): MetHold | undefined {
  const text = blobs.get(holdBlob(target.app))?.toString('utf8');
  const hold = readHold({ text, clock: facts.clock });
  return hold === null ? undefined : { target, hold };
}

function warnOf(met: MetHold, { progress }: Fleet['world']): void {
  const { app, host } = met.target;
  progress.warn(`a hold stands, and this run goes on: ${describeMetHold(met)}`, { app, host: host.name });
}
