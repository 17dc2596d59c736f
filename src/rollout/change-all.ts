import type { Target } from '../config/targets/target';
import { type BowlineError, toBowlineError } from '../errors';
import type { JournalPlace } from '../phases/critical-section';
import type { AppFacts } from '../plan/facts';
import type { JournalDraft } from '../release/journal';
import type { Script } from '../shell/script';
import { fenceOf, joinErrors, type Machine, runPhase } from './fleet';
import { journalPlace } from './journal';
import { settleAll } from './parallel';
import { appFactsOn } from './read-facts';
import type { Rollout } from './rollout';

/** What becomes of a state of every app, and what the journal says of it. */
export interface Work<Change> {
  readonly change: Change;
  readonly draft: JournalDraft;
}

/** A state of apps that all hosts have, or none. */
export interface FleetState<Change> {
  /** What people call it, as `the hold`. */
  readonly what: string;
  /** Changes it on one host, each app in its critical section. */
  write(nonce: string, apps: readonly ChangedApp<Change>[]): Script;
  /** What brings back how it was when the host was read. */
  before(app: AppFacts, told: Told): Work<Change>;
}

export interface ChangedApp<Change> extends Work<Change> {
  readonly target: Target;
  readonly fence: number;
  readonly journal: JournalPlace;
}

/** Whose run it is, and why. */
export interface Told {
  readonly run: string;
  readonly actor: string | null;
  readonly runUrl: string | null;
  readonly reason: string | null;
}

/**
 * Changes a state on all machines, or on none: where one fails, the others are put back as they were.
 * @throws the error of the first that failed
 */
export async function changeAll<Change>(
  rollout: Rollout,
  machines: readonly Machine[],
  state: FleetState<Change>,
  work: Work<Change>,
): Promise<void> {
  const { fleet } = rollout;
  const settled = await settleAll(machines, fleet.parallel, (machine) => change(rollout, machine, state, () => work));
  const errors = settled.flatMap((one) => (one.status === 'rejected' ? [toBowlineError(one.reason)] : []));
  const [first] = errors;
  if (first === undefined) return;
  await putAllBack(rollout, machines, state, first);
  throw joinErrors(first, errors);
}

function change<Change>(
  { fleet }: Rollout,
  machine: Machine,
  state: FleetState<Change>,
  workOf: (target: Target) => Work<Change>,
): Promise<unknown> {
  const apps = machine.targets.map((target) => ({
    target,
    fence: fenceOf(machine, target),
    journal: journalPlace(target, appFactsOn(machine, target)),
    ...workOf(target),
  }));
  return runPhase(machine, fleet, state.write(fleet.world.random(32), apps));
}

/** A host that cannot be put back is named; the error of the run says why it came to that. */
export async function putAllBack<Change>(
  rollout: Rollout,
  machines: readonly Machine[],
  state: FleetState<Change>,
  why: BowlineError,
): Promise<void> {
  const { world, run, fleet } = rollout;
  const { actor, runUrl } = world.run;
  const told = { run, actor, runUrl, reason: world.redactor.redact(`put back as it was: ${why.message}`) };
  await settleAll(machines, fleet.parallel, async (machine) => {
    try {
      await change(rollout, machine, state, (target) => state.before(appFactsOn(machine, target), told));
    } catch (thrown) {
      const text = `${state.what} could not be put back as it was: ${toBowlineError(thrown).message}`;
      world.progress.warn(text, { host: machine.host.name });
    }
  });
}

/** The mode has done what it was asked for. */
export function markDone({ ledger }: Rollout, machines: readonly Machine[]): void {
  for (const { targets } of machines) for (const target of targets) ledger.of(target).isDone = true;
}

/** The machines with something to do; all others are as they should be. */
export function leaveAlone({ fleet, ledger }: Rollout, hasWork: (app: AppFacts) => boolean): readonly Machine[] {
  return fleet.machines.filter((machine) => {
    const isMeant = machine.targets.some((target) => hasWork(appFactsOn(machine, target)));
    if (!isMeant) for (const target of machine.targets) ledger.of(target).action = 'unchanged';
    return isMeant;
  });
}
