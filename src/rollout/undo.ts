import { type BowlineError, ConnectError, RollbackError, toBowlineError } from '../errors';
import type { TargetPlan } from '../plan/deploy';
import { decideVerdictOfLeft, mayReturn } from '../plan/target-state';
import { isProvenSinceSwitch } from '../release/history';
import { activateMachine, type Switching } from './activate';
import type { Fleet, Machine } from './fleet';
import type { Told } from './hook-subject';
import { IrreversibleError, requireReversible } from './irreversible';
import { openSwitchDrafts, redactDraft } from './journal';
import { settleAll } from './parallel';
import { appFactsOn } from './read-facts';
import { type ReconnectQuestion, reconnect } from './reconnect';
import { restoreMachine } from './snapshots/restore';
import { listRestorings, type Returning, restoreBudget } from './snapshots/restorings';
import { limitTime, nowMs } from './time';
import { checkTarget } from './verify';

/** Going back has its own time, whatever was left of the deploy's. */
export const UNDO_BUDGET_MS = 10 * 60_000;
/** A network that is gone for a moment must not decide over a rollback. */
const MOST_TRIES = 4;
const PAUSE_MS = 1_500;

export interface UndoQuestion extends ReconnectQuestion {
  /** What goes back; on every host in the reverse of this order. */
  readonly plans: readonly TargetPlan[];
  readonly mode: string;
  readonly why: string;
  /** What the hooks are told of the run. */
  readonly told: Told;
  readonly mayLeaveIrreversible: boolean;
  /** The release will be tried again, so nothing is said of it yet. */
  readonly isTriedAgain?: boolean;
}

/**
 * Takes targets that this run switched back to the previous release, all hosts at once, and verifies them. Whatever fails is
 * written down by target; nothing is thrown, so that one host cannot keep another from going back.
 */
export async function undoTargets(question: UndoQuestion): Promise<void> {
  const { fleet, plans } = question;
  const machines = fleet.machines.filter(({ host }) => plans.some(({ target }) => target.host.name === host.name));
  if (machines.length === 0) return;
  fleet.ledger.enter('undo');
  fleet.world.progress.phase('undo');
  await settleAll(machines, fleet.parallel, (machine) => undoMachine(machine, question));
}

/** What is still to go back on a machine. */
function listReturning(machine: Machine, { fleet, plans }: UndoQuestion): readonly Returning[] {
  return plans
    .filter(({ target }) => target.host.name === machine.host.name)
    .map((plan) => ({ plan, entry: fleet.ledger.of(plan.target) }))
    .filter(({ entry }) => mayReturn(entry));
}

/** A connection that breaks meanwhile is made again: where the host stands is read each time. */
async function undoMachine(machine: Machine, question: UndoQuestion): Promise<void> {
  const { world } = question.fleet;
  const signal = limitTime(world, UNDO_BUDGET_MS + restoreBudget(listReturning(machine, question)));
  const errors: BowlineError[] = [];
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    try {
      return await goBack(machine, question, signal);
    } catch (thrown) {
      errors.push(toBowlineError(thrown));
      if (!(errors.at(-1) instanceof ConnectError) || signal.aborted || tries === MOST_TRIES) break;
      await world.sleep(tries * PAUSE_MS, signal).catch(() => {});
    }
  }
  const last = errors.at(-1);
  if (last !== undefined) failUndo(machine, question, last);
}

async function restoreSnapshots(
  machine: Machine,
  question: UndoQuestion,
  returning: readonly Returning[],
  signal: AbortSignal,
): Promise<boolean> {
  const restorings = listRestorings(returning);
  if (restorings.length === 0) return false;
  // A release that may not be left is not taken away from under its service either.
  for (const { plan } of returning) refuseIrreversible(plan, machine, question);
  await restoreMachine(machine, question, restorings, signal);
  for (const { plan, entry } of returning) entry.release = appFactsOn(machine, plan.target).live;
  return true;
}

async function goBack(machine: Machine, question: UndoQuestion, signal: AbortSignal): Promise<void> {
  const { fleet, run } = question;
  const startedAt = fleet.world.now();
  const isReached = await reach(machine, question, signal);
  const returning = [...listReturning(machine, question)].reverse();
  const isRead = (await restoreSnapshots(machine, question, returning, signal)) || isReached;
  const switchings = returning.map((one) => toSwitching(one, machine, question, isRead));
  // One that has gone back already, and was lost before it could be asked how it is, is only asked.
  const left = switchings.filter(({ plan }) => {
    const { state, release, isRestored } = fleet.ledger.of(plan.target);
    return state !== 'returning' || release === plan.release || isRestored;
  });
  for (const { entry } of returning) entry.state = 'returning';
  if (left.length > 0) await activateMachine(machine, fleet, run, left);
  for (const switching of switchings) {
    await checkReturned(machine, switching, fleet, signal);
    addUndoStep(switching, fleet, startedAt);
  }
}

/** @returns whether the host was read anew */
async function reach(machine: Machine, question: UndoQuestion, signal: AbortSignal): Promise<boolean> {
  if (!(await reconnect(machine, question, signal))) return false;
  for (const one of listReturning(machine, question)) readBack(one, machine);
  return true;
}

/** Only a release of this run is rolled back: another run may have deployed since, or found ours to be good. */
function readBack({ plan, entry }: Returning, machine: Machine): void {
  const { live, journal } = appFactsOn(machine, plan.target);
  entry.release = live;
  if (entry.state === 'returning' && live !== null && live === plan.undoTo) return;
  if (live !== plan.release || isProvenSinceSwitch(journal, live)) entry.state = 'prepared';
}

function toSwitching({ plan, entry }: Returning, machine: Machine, question: UndoQuestion, isRead: boolean): Switching {
  const { fleet, run, why } = question;
  const { target, release, undoTo } = plan;
  const app = appFactsOn(machine, target);
  refuseIrreversible(plan, machine, question);
  const wasGood = plan.app.history.verdictOf(release) === 'good';
  const verdict = question.isTriedAgain ? undefined : decideVerdictOfLeft(entry, wasGood, undoTo !== null);
  return {
    plan: { ...plan, app },
    kind: 'undo',
    release: undoTo,
    previous: release,
    told: question.told,
    mustRestart: entry.isRestored,
    drafts: [
      ...(isRead ? openSwitchDrafts(app, run) : []),
      ...(verdict === undefined
        ? []
        : [redactDraft({ event: 'verdict' as const, run, release, verdict, why }, fleet.world.redactor)]),
    ],
  };
}

function refuseIrreversible({ target, release }: TargetPlan, machine: Machine, question: UndoQuestion): void {
  const { fleet, mode, mayLeaveIrreversible } = question;
  const app = appFactsOn(machine, target);
  if (!mayLeaveIrreversible) requireReversible({ fleet, target, release, app, mode });
}

function versionOf({ app }: TargetPlan, release: string | null): string | null {
  return app.history.releases.find(({ id }) => id === release)?.version ?? null;
}

async function checkReturned(
  machine: Machine,
  { plan, release }: Switching,
  fleet: Fleet,
  signal: AbortSignal,
): Promise<void> {
  const { target } = plan;
  const entry = fleet.ledger.of(target);
  if (release === null) {
    entry.state = 'stopped';
    return;
  }
  const { checks, logs } = entry;
  const failed = await checkTarget({
    fleet,
    machine,
    target,
    release,
    version: versionOf(plan, release),
    moment: 'post',
    byMemory: 'quick',
    signal,
  });
  // The report tells why the release was left, not that its predecessor is healthy.
  if (failed.length === 0) Object.assign(entry, { checks, logs, state: 'returned' });
  else
    throw new RollbackError(
      `${machine.host.label}: ${target.app}: ${release} is live again, but ${failed[0]?.check} failed: ${failed[0]?.detail}`,
      {
        where: { host: machine.host.name, app: target.app, step: 'undo' },
        hint: `Log in and look at the service; ${release} is what \`current\` points to.`,
      },
    );
}

/** One row for all of it, in the timeline and in the steps of the host. */
function addUndoStep({ plan: { target }, release }: Switching, { ledger, world }: Fleet, startedAt: Date): void {
  const where = { host: target.host.name, app: target.app, step: 'undo' };
  ledger.addStep(where, {
    name: 'undo',
    status: 'success',
    startedAt: startedAt.toISOString(),
    durationMs: Math.max(0, nowMs(world) - startedAt.getTime()),
    detail: release === null ? 'there was no release to go back to' : `${release} is live again`,
  });
}

function failUndo(machine: Machine, question: UndoQuestion, error: BowlineError): void {
  const { world } = question.fleet;
  const where = { host: machine.host.name, step: 'undo' };
  const startedAt = world.now().toISOString();
  const status = error instanceof IrreversibleError ? 'skipped' : 'failed';
  for (const { entry } of listReturning(machine, question)) {
    entry.state = 'stuck';
    entry.undoError = error;
    entry.steps.push({ name: 'undo', status, startedAt, durationMs: 0, detail: error.message });
  }
  world.progress.warn([error.message, error.hint].filter(Boolean).join('. '), where);
}
