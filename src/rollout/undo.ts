import { type BowlineError, ConnectError, RollbackError, toBowlineError } from '../errors';
import type { TargetPlan } from '../plan/deploy';
import { isProvenSinceSwitch } from '../release/history';
import { activateMachine, type Switching } from './activate';
import type { Fleet, Machine } from './fleet';
import { requireReversible } from './irreversible';
import { openSwitchDrafts } from './journal';
import type { TargetRecord } from './ledger';
import { takeMachineLock } from './lock';
import { settleAll } from './parallel';
import { pause } from './pause';
import { appFactsOn, readMachineFacts } from './read-facts';
import { basicChecks, servedBy, verifyTarget } from './verify';

/** Going back has its own time, whatever was left of the deploy's. */
export const UNDO_BUDGET_MS = 10 * 60_000;
/** A network that is gone for a moment must not decide over a way back. */
const MOST_TRIES = 4;
const PAUSE_MS = 1_500;
/** How long a host that was lost is waited for, before its lock is asked for again. */
const RELOCK_WAIT_MS = 60_000;

export interface UndoQuestion {
  readonly fleet: Fleet;
  readonly plans: readonly TargetPlan[];
  readonly run: string;
  readonly mode: string;
  readonly holder: string;
  readonly why: string;
  /** The release itself did not pass its checks; a network or a host that fails says nothing about it. */
  readonly isProof: boolean;
  readonly mayLeaveIrreversible: boolean;
}

/**
 * Takes every host of the run that was switched back to what served before, all at once, and verifies it.
 * Whatever fails is written down by host; nothing is thrown, so that one host cannot keep another from
 * going back.
 */
export async function undoFleet(question: UndoQuestion): Promise<void> {
  const { fleet } = question;
  const machines = fleet.machines.filter((machine) => switchedOn(fleet, machine).length > 0);
  if (machines.length === 0) return;
  fleet.world.progress.phase('undo');
  await settleAll(machines, fleet.parallel, (machine) => undoMachine(machine, question));
}

function switchedOn({ ledger }: Fleet, { host }: Machine): readonly TargetRecord[] {
  return ledger.on(host.name).filter(({ isSwitched }) => isSwitched);
}

/** A connection that breaks on the way back is made again: where the host stands is read each time. */
async function undoMachine(machine: Machine, question: UndoQuestion): Promise<void> {
  const signal = AbortSignal.timeout(UNDO_BUDGET_MS);
  const errors: BowlineError[] = [];
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    try {
      return await goBack(machine, question, signal);
    } catch (thrown) {
      errors.push(toBowlineError(thrown));
      if (!(errors.at(-1) instanceof ConnectError) || signal.aborted || tries === MOST_TRIES) break;
      await pause(tries * PAUSE_MS, signal).catch(() => {});
    }
  }
  const last = errors.at(-1);
  if (last !== undefined) failUndo(machine, question.fleet, last);
}

async function goBack(machine: Machine, question: UndoQuestion, signal: AbortSignal): Promise<void> {
  const { fleet, run } = question;
  const isRead = await reach(machine, question, signal);
  const records = switchedOn(fleet, machine).filter(({ isUndone, isStopped }) => !isUndone && !isStopped);
  const switchings = records.map((record) => toSwitching(record, machine, question, isRead));
  const undone = switchings.filter((one) => one !== undefined).reverse();
  const left = undone.filter(({ plan }) => !fleet.ledger.of(plan.target).isReturning || isOnNew(fleet, plan));
  for (const { plan } of left) fleet.ledger.of(plan.target).isReturning = true;
  if (left.length > 0) await activateMachine(machine, fleet, run, left);
  for (const switching of undone) await checkReturned(machine, switching, fleet, signal);
}

/** False for a host that has gone back already and was lost before it could be asked how it is. */
function isOnNew({ ledger }: Fleet, { target, release }: TargetPlan): boolean {
  return ledger.of(target).release === release;
}

/**
 * A host that was lost in the middle is connected to and locked anew, and then read: only it knows what it did.
 * @returns whether it was read anew
 */
async function reach(
  machine: Machine,
  { fleet, run, holder, plans }: UndoQuestion,
  signal: AbortSignal,
): Promise<boolean> {
  const { world, ledger } = fleet;
  if (!machine.host.isLost && machine.lock?.lost.aborted === false) return false;
  await machine.host[Symbol.asyncDispose]();
  machine.host = await world.connect(machine.address, signal);
  machine.lock = await takeMachineLock(machine, { world, holder, run, signal, waitMs: RELOCK_WAIT_MS });
  machine.facts = await readMachineFacts(machine, fleet, signal);
  for (const record of ledger.on(machine.host.name)) readBack(record, machine, plans);
  return true;
}

/** Only a release of this run is taken back: another run may have deployed since, or found ours to be good. */
function readBack(record: TargetRecord, machine: Machine, plans: readonly TargetPlan[]): void {
  const { live, journal } = appFactsOn(machine, record.target);
  const plan = plans.find(({ target }) => target === record.target);
  record.release = live;
  if (record.isReturning && live !== null && live === plan?.undoTo) return;
  record.isSwitched =
    record.isSwitched && live !== null && plan?.release === live && !isProvenSinceSwitch(journal, live);
}

function toSwitching(
  record: TargetRecord,
  machine: Machine,
  question: UndoQuestion,
  isRead: boolean,
): Switching | undefined {
  const plan = question.plans.find(
    ({ target }) => target.app === record.target.app && target.host.name === machine.host.name,
  );
  if (plan === undefined) return undefined;
  const app = appFactsOn(machine, plan.target);
  const { fleet, mode } = question;
  if (!question.mayLeaveIrreversible)
    requireReversible({ fleet, target: record.target, release: plan.release, app, mode });
  const to = plan.undoTo;
  const wasGood = plan.app.history.verdictOf(plan.release) === 'good';
  const { run, why } = question;
  const bad = { event: 'verdict' as const, run, release: plan.release, verdict: 'bad' as const, why };
  return {
    plan: { ...plan, app },
    kind: 'undo',
    release: to,
    previous: plan.release,
    version: plan.app.history.releases.find(({ id }) => id === to)?.version ?? null,
    drafts: [
      ...(isRead ? openSwitchDrafts(app, question.run) : []),
      // What was good once stays a way back until its own checks say otherwise: bad releases are removed soon.
      ...(wasGood && !question.isProof ? [] : [bad]),
    ],
  };
}

async function checkReturned(
  machine: Machine,
  { plan, release }: Switching,
  fleet: Fleet,
  signal: AbortSignal,
): Promise<void> {
  const record = fleet.ledger.of(plan.target);
  if (release === null) {
    record.isStopped = true;
    return;
  }
  const { checks, logs } = record;
  const failed = await verifyTarget({
    fleet,
    machine,
    target: plan.target,
    release,
    version: null,
    moment: 'post',
    only: basicChecks(plan.target, servedBy({ machine, target: plan.target }, release)),
    signal,
  });
  // The report tells why the release was left, not that its predecessor is well.
  if (failed.length === 0) Object.assign(record, { checks, logs, isUndone: true, isVerified: false });
  else
    throw new RollbackError(
      `${machine.host.label}: ${plan.target.app}: ${release} serves again, but ${failed[0]?.check} failed: ${failed[0]?.detail}`,
      {
        where: { host: machine.host.name, app: plan.target.app, step: 'undo' },
        hint: `Log in and look at the service; ${release} is what \`current\` points to.`,
      },
    );
}

function failUndo(machine: Machine, fleet: Fleet, error: BowlineError): void {
  const where = { host: machine.host.name, step: 'undo' };
  const startedAt = new Date().toISOString();
  for (const record of switchedOn(fleet, machine)) {
    if (record.isUndone || record.isStopped) continue;
    record.isUndoFailed = true;
    record.undoError = error;
    record.steps.push({ name: 'undo', status: 'failed', startedAt, durationMs: 0, detail: error.message });
  }
  fleet.world.progress.warn([error.message, error.hint].filter(Boolean).join('. '), where);
}
