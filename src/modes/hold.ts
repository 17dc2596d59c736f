import type { HoldInputs, ReleaseHoldInputs } from '../inputs';
import type { HoldChange } from '../phases/hold';
import { findHolds } from '../plan/holds';
import type { Result } from '../report/result';
import { describeHold } from '../report/text/hold';
import { changeAll, leaveAlone, markDone, type Work } from '../rollout/change-all';
import { HOLDS } from '../rollout/fleet-states';
import type { Rollout } from '../rollout/rollout';
import type { RunnerWorld } from '../rollout/world';
import { lockOperated } from './shared/lock-operated';
import { listOperated, operate } from './shared/operate';

/** Puts deploys on hold, on all hosts or on none. */
export function hold(inputs: HoldInputs, runner: RunnerWorld): Promise<Result> {
  const { reason } = inputs;
  return operate(inputs, runner, { needsRelease: false, reason }, async (rollout, environment) => {
    const { machines } = rollout.fleet;
    await lockOperated(rollout, environment, machines, inputs);
    for (const { hold: before } of findHolds(listOperated(rollout)) ?? [])
      rollout.world.progress.note(`replaces what was ${describeHold(before)}`);
    await changeAll(rollout, machines, HOLDS, describePut(rollout, inputs));
    markDone(rollout, machines);
    rollout.world.progress.note(describeEnd(inputs));
  });
}

function describePut({ run, world }: Rollout, { reason, forMs }: HoldInputs): Work<HoldChange> {
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
    const held = leaveAlone(rollout, ({ hold: standing, holdText }) => standing !== null || holdText !== null);
    if (held.length === 0) return;
    await lockOperated(rollout, environment, held, inputs);
    const { run, world } = rollout;
    const { actor, runUrl } = world.run;
    const draft = { event: 'hold_released' as const, run, actor, runUrl, reason: null };
    await changeAll(rollout, held, HOLDS, { change: { kind: 'remove' }, draft });
    markDone(rollout, held);
  });
}
