import type { Target } from '../config/targets/target';
import { type BowlineError, toBowlineError } from '../errors';
import { type HoldChange, writeHolds } from '../phases/hold';
import type { JournalDraft } from '../release/journal';
import { type Fleet, fenceOf, joinErrors, type Machine, runPhase } from './fleet';
import { journalPlace } from './journal';
import { settleAll } from './parallel';
import { appFactsOn } from './read-facts';
import type { Rollout } from './rollout';

/** What becomes of the hold of every app, and what the journal says of it. */
export interface HoldWork {
  readonly change: HoldChange;
  readonly draft: JournalDraft;
}

/**
 * Changes the holds of all machines, or of none: where one fails, the others are put back as they were.
 * @throws the error of the first that failed
 */
export async function changeHolds(rollout: Rollout, machines: readonly Machine[], work: HoldWork): Promise<void> {
  const { fleet } = rollout;
  const settled = await settleAll(machines, fleet.parallel, (machine) => change(machine, fleet, () => work));
  const errors = settled.flatMap((one) => (one.status === 'rejected' ? [toBowlineError(one.reason)] : []));
  const [first] = errors;
  if (first === undefined) return done(rollout, machines);
  await settleAll(machines, fleet.parallel, (machine) => putBack(machine, rollout, first));
  throw joinErrors(first, errors);
}

function change(
  machine: Machine,
  fleet: Pick<Fleet, 'ledger' | 'world'>,
  workOf: (target: Target) => HoldWork,
): Promise<unknown> {
  const apps = machine.targets.map((target) => ({
    target,
    fence: fenceOf(machine, target),
    journal: journalPlace(target, appFactsOn(machine, target)),
    ...workOf(target),
  }));
  return runPhase(machine, fleet, writeHolds(fleet.world.random(32), apps));
}

function done({ ledger }: Rollout, machines: readonly Machine[]): void {
  for (const { targets } of machines) for (const target of targets) ledger.of(target).isDone = true;
}

/** A host that cannot be put back is named; the error of the run says why it came to that. */
async function putBack(machine: Machine, rollout: Rollout, why: BowlineError): Promise<void> {
  const { world, run, fleet } = rollout;
  const { actor, runUrl } = world.run;
  const reason = world.redactor.redact(`put back as it was: ${why.message}`);
  try {
    await change(machine, fleet, (target) => {
      const { holdText } = appFactsOn(machine, target);
      if (holdText === null)
        return { change: { kind: 'remove' }, draft: { event: 'hold_released', run, actor, runUrl, reason } };
      const draft: JournalDraft = { event: 'held', run, actor, runUrl, reason, forMs: null };
      return { change: { kind: 'restore', text: holdText }, draft };
    });
  } catch (thrown) {
    const host = machine.host.name;
    world.progress.warn(`the hold could not be put back as it was: ${toBowlineError(thrown).message}`, { host });
  }
}
