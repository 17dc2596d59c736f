import type { ConfigDocument } from '../../config/document';
import { nameInstance } from '../../config/previews';
import { resolveEnvironment } from '../../config/resolve';
import { PreflightError } from '../../errors';
import { writeTeardown } from '../../phases/teardown';
import { findInoperable } from '../../plan/operable';
import { freeSlot, type Slot } from '../../release/preview-slots';
import type { Result } from '../../report/result';
import { connectFleet } from '../../rollout/connect';
import { fenceOf, type Machine, runPhase } from '../../rollout/fleet';
import { appFactsOn } from '../../rollout/read-facts';
import type { Rollout } from '../../rollout/rollout';
import { runRollout } from '../../rollout/run';
import { startWithoutRelease } from '../../rollout/start';
import type { World } from '../../rollout/world';
import { lockOperated } from './lock-operated';
import type { SlotTable } from './slot-table';

/** A preview that is taken away. */
export interface Doomed {
  readonly number: number;
  /** Its slot, as the table has it; undefined where it has none. */
  readonly seen: Slot | undefined;
}

export interface Wrecking {
  readonly document: ConfigDocument;
  readonly world: World;
  readonly table: SlotTable;
  readonly lockWaitMs?: number | undefined;
}

/**
 * Takes everything of a preview off its host, under the lock of its apps, and frees its slot last. What is gone already makes no step, so
 * that a second run finishes what a killed one began.
 * @throws nothing: what went wrong is in the result
 */
export async function tearDown(wrecking: Wrecking, doomed: Doomed): Promise<Result> {
  const result = await takeAway(wrecking, doomed);
  // The lock lies in what is taken away. Who waited while a killed run was ending on the host finds none, and looks again.
  const hasLostLock = result.error?.step === 'lock' && result.error.code !== 'lock_held';
  return hasLostLock ? takeAway(wrecking, doomed) : result;
}

function takeAway(wrecking: Wrecking, { number, seen }: Doomed): Promise<Result> {
  const { document, world, table } = wrecking;
  const environment = resolveEnvironment(document, {
    environment: nameInstance(number),
    slot: seen?.slot,
    variables: world.env,
    leavesEnvOpen: true,
  });
  const start = startWithoutRelease({ mode: 'teardown', world, environment, isOperation: true });
  return runRollout(start, async (rollout) => {
    const { targets } = environment;
    const { ledger, signal } = rollout;
    rollout.open(await connectFleet({ environment, targets, ledger, world, signal, isChanging: true }));
    rollout.enter('pre-flight');
    const machines = rollout.fleet.machines.flatMap((machine) => narrow(machine) ?? []);
    await requireOwn(rollout, machines);
    if (machines.length > 0) {
      await lockOperated(rollout, environment, machines, wrecking);
      for (const machine of machines) await removeFrom(machine, rollout);
    }
    if (seen !== undefined) await table.change(({ slots }) => freeSlot(slots, seen));
    for (const target of targets) Object.assign(ledger.of(target), { action: 'unchanged', release: null });
    for (const target of machines.flatMap((one) => one.targets)) Object.assign(ledger.of(target), DONE);
    if (seen !== undefined) for (const target of targets) Object.assign(ledger.of(target), DONE);
  });
}

const DONE = { action: undefined, isDone: true } as const;

/** Only what still has its folder: that goes last, so that without it nothing else is left. The lock would make it anew. */
function narrow(machine: Machine): Machine | undefined {
  const targets = machine.targets.filter((target) => appFactsOn(machine, target).path !== 'absent');
  return targets.length === 0 ? undefined : Object.assign(machine, { targets });
}

async function requireOwn(rollout: Rollout, machines: readonly Machine[]): Promise<void> {
  const owner = await rollout.readOwner();
  const found = machines.flatMap((machine) =>
    machine.targets.flatMap((target) => {
      const app = appFactsOn(machine, target);
      return findInoperable({ target, app, owner, needsRelease: false }) ?? [];
    }),
  );
  if (found.length > 0) throw new PreflightError(found);
}

function removeFrom(machine: Machine, { fleet }: Rollout): Promise<unknown> {
  const { isRoot } = machine.facts;
  const apps = machine.targets.map((target) => ({
    target,
    fence: fenceOf(machine, target),
    live: appFactsOn(machine, target).live,
    user: { isRoot },
  }));
  return runPhase(machine, fleet, writeTeardown(fleet.world.random(32), apps));
}
