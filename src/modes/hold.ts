import type { Environment } from '../config/environment';
import type { HoldInputs, ReleaseHoldInputs } from '../inputs';
import { findHolds } from '../plan/holds';
import type { Result } from '../report/result';
import { describeHold } from '../report/text/hold';
import type { Machine } from '../rollout/fleet';
import { lockFleet } from '../rollout/lock';
import { changeHolds, type HoldWork } from '../rollout/put-holds';
import { appFactsOn } from '../rollout/read-facts';
import type { Rollout } from '../rollout/rollout';
import type { RunnerWorld } from '../rollout/world';
import { listOperated, operate } from './shared/operate';

/** Puts deploys on hold, on all hosts or on none. */
export function hold(inputs: HoldInputs, runner: RunnerWorld): Promise<Result> {
  const { reason } = inputs;
  return operate(inputs, runner, { needsRelease: false, reason }, async (rollout, environment) => {
    const { machines } = rollout.fleet;
    await lock(rollout, environment, machines, inputs);
    for (const { hold: before } of findHolds(listOperated(rollout)) ?? [])
      rollout.world.progress.note(`replaces what was ${describeHold(before)}`);
    await changeHolds(rollout, machines, describePut(rollout, inputs));
    rollout.world.progress.note(describeEnd(inputs));
  });
}

function describePut({ run, world }: Rollout, { reason, forMs }: HoldInputs): HoldWork {
  const { actor, runUrl } = world.run;
  // A secret that somebody pasted into a reason is not for everybody who may read the folder of the app.
  const told = { reason: world.redactor.redact(reason), actor, runUrl };
  const forSeconds = forMs === undefined ? null : Math.ceil(forMs / 1000);
  return {
    change: { kind: 'put', draft: told, forSeconds },
    draft: { event: 'held', run, ...told, forMs: forMs ?? null },
  };
}

function describeEnd({ forMs }: HoldInputs): string {
  const end = forMs === undefined ? 'until `bowline release-hold`' : `for ${Math.ceil(forMs / 1000)} s`;
  return `nobody deploys ${end}; a rollback still goes through`;
}

/** Ends a hold; where none stands there is nothing to do. */
export function releaseHold(inputs: ReleaseHoldInputs, runner: RunnerWorld): Promise<Result> {
  return operate(inputs, runner, { needsRelease: false }, async (rollout, environment) => {
    const held = leaveFree(rollout);
    if (held.length === 0) return;
    await lock(rollout, environment, held, inputs);
    const { run, world } = rollout;
    const { actor, runUrl } = world.run;
    const draft = { event: 'hold_released' as const, run, actor, runUrl, reason: null };
    await changeHolds(rollout, held, { change: { kind: 'remove' }, draft });
  });
}

/** The machines with a file to remove; all others are as they should be. */
function leaveFree({ fleet, ledger }: Rollout): readonly Machine[] {
  return fleet.machines.filter((machine) => {
    const isHeld = machine.targets.some((target) => {
      const { hold: standing, holdText } = appFactsOn(machine, target);
      return standing !== null || holdText !== null;
    });
    if (!isHeld) for (const target of machine.targets) ledger.of(target).action = 'unchanged';
    return isHeld;
  });
}

async function lock(
  rollout: Rollout,
  environment: Environment,
  machines: readonly Machine[],
  { lockWaitMs }: HoldInputs | ReleaseHoldInputs,
): Promise<void> {
  await lockFleet(rollout, { machines, waitMs: lockWaitMs ?? environment.lock.waitMs });
  rollout.enter(rollout.start.mode);
}
