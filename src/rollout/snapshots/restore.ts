import { ConnectError, RollbackError, toBowlineError } from '../../errors';
import type { HeldLock } from '../../hosts/lock';
import { runScript } from '../../hosts/session';
import { type RestoreEnd, writeRestore } from '../../phases/snapshot';
import { fillSnapshot } from '../../plan/snapshots';
import type { Machine } from '../fleet';
import { takeMachineLock } from '../lock';
import { appFactsOn, readMachineFacts } from '../read-facts';
import { RELOCK_WAIT_MS, type ReconnectQuestion } from '../reconnect';
import { describeCommand, describeFailure, runSnapshotCommand, type SnapshotSubject } from './command';
import { completeJournals, type Memory, rememberJournals, wasTakenBack } from './memory';
import { awaitEnd, tidy } from './restore-end';

/** A host that was restored may have to start again, which takes minutes. */
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 15_000;

/** An app that is taken back to its snapshot. */
export interface Restoring extends SnapshotSubject {
  /** What must be live still; where it is not, another run has been there. */
  readonly leaves: string | null;
}

/**
 * Takes apps of a machine back to their snapshots. A restored machine may have lost the connection, and what Bowline keeps there:
 * it is connected to and locked again, with a fence above any that this run has seen, read, and its journals are completed.
 * @param signal ends the waiting for the machine
 * @throws RollbackError that says how to go on by hand
 */
export async function restoreMachine(
  machine: Machine,
  question: ReconnectQuestion,
  restorings: readonly Restoring[],
  signal: AbortSignal,
): Promise<void> {
  const { ledger } = question.fleet;
  try {
    await comeBack(machine, question, await leave(machine, question, restorings, signal), signal);
  } catch (thrown) {
    throw describeStuck(machine, restorings, thrown);
  }
  for (const { target } of restorings) {
    Object.assign(ledger.of(target), { snapshot: undefined, isRestored: true });
    question.saveRestore?.(target, { key: '', isDone: true });
  }
}

async function leave(
  machine: Machine,
  question: ReconnectQuestion,
  restorings: readonly Restoring[],
  signal: AbortSignal,
): Promise<Before> {
  await using guard = await standAside(machine, question, signal);
  const memory = await rememberBefore(machine, question, restorings, signal);
  const unknown: Unknown[] = [];
  try {
    for (const one of restorings) unknown.push(...(await restore(machine, question, one, signal)));
  } catch (thrown) {
    await guard?.[Symbol.asyncDispose]();
    // Its journal is to say how the run ended.
    await openAgain(machine, question, { memory, unknown: [] }, signal).catch(() => {});
    throw thrown;
  }
  return { memory, unknown };
}

/** An open file keeps a file system busy, and so does the lock of an app: only that of the host is held meanwhile. */
async function standAside(
  machine: Machine,
  { fleet: { world }, holder, run }: ReconnectQuestion,
  signal: AbortSignal,
): Promise<HeldLock | undefined> {
  await machine.lock?.[Symbol.asyncDispose]();
  if (machine.lockScope !== 'host') return undefined;
  const bare = { ...machine, targets: [], lock: undefined };
  return takeMachineLock(bare, { world, holder, run, signal, waitMs: RELOCK_WAIT_MS });
}

async function rememberBefore(
  machine: Machine,
  { fleet }: ReconnectQuestion,
  restorings: readonly Restoring[],
  signal: AbortSignal,
): Promise<Memory> {
  machine.facts = await readMachineFacts(machine, fleet, signal);
  const moved = restorings.find(({ target, leaves }) => appFactsOn(machine, target).live !== leaves);
  if (moved === undefined) return rememberJournals(machine);
  const { app } = moved.target;
  // What that run is about is no longer for this one to write.
  machine.lock = undefined;
  throw new RollbackError(`${machine.host.label}: ${app}: another run has switched it meanwhile`, {
    where: { host: machine.host.name, app, step: 'undo' },
    hint: 'Look at `bowline releases`: the snapshot was not restored, because that run would be lost.',
  });
}

/** A restore of which the connection took the end, by the key of its notes. */
interface Unknown {
  readonly key: string;
  readonly subject: Restoring;
}

async function restore(
  machine: Machine,
  { fleet, saveRestore }: ReconnectQuestion,
  subject: Restoring,
  signal: AbortSignal,
): Promise<readonly Unknown[]> {
  const { world, ledger } = fleet;
  world.progress.note(`restoring the snapshot ${subject.name}`, { host: machine.host.name, app: subject.target.app });
  const isOnRunner = subject.snapshot.runOn === 'runner';
  const key = isOnRunner ? '' : world.random(16);
  saveRestore?.(subject.target, { key, isDone: false });
  if (isOnRunner) {
    await runSnapshotCommand(fleet, machine, subject, 'restore', signal);
    return [];
  }
  try {
    const script = writeRestore(world.random(32), describeCommand(subject, 'restore'), key);
    const outcome = await runScript(machine, script, { progress: world.progress, signal });
    ledger.addSteps(outcome.steps);
    if (outcome.failed !== undefined) throw describeFailure(machine, subject, 'restore', outcome.failed);
    await tidy(machine, fleet, key);
    return [];
  } catch (thrown) {
    if (!(thrown instanceof ConnectError)) throw thrown;
    world.progress.note(`${thrown.message}; it is connected to again`, { host: machine.host.name });
    return [{ key, subject }];
  }
}

interface Before {
  readonly memory: Memory;
  readonly unknown: readonly Unknown[];
}

/** Tries until the machine is there, locked and read, and its journals tell all that they told. */
async function comeBack(
  machine: Machine,
  question: ReconnectQuestion,
  before: Before,
  signal: AbortSignal,
): Promise<void> {
  const { world } = question.fleet;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
    try {
      return await openAgain(machine, question, before, signal);
    } catch (thrown) {
      if (!(thrown instanceof ConnectError) || signal.aborted) throw thrown;
      await world.sleep(pauseMs, signal).catch(() => {
        throw thrown;
      });
    }
  }
}

async function openAgain(
  machine: Machine,
  { fleet, run, holder }: ReconnectQuestion,
  { memory, unknown }: Before,
  signal: AbortSignal,
): Promise<void> {
  const { world } = fleet;
  await machine.host[Symbol.asyncDispose]();
  machine.host = await world.connect(machine.address, signal);
  const ends: RestoreEnd[] = [];
  for (const { key } of unknown) ends.push(await awaitEnd(machine, fleet, key, signal));
  machine.lock = await takeMachineLock(machine, { world, holder, run, signal, waitMs: RELOCK_WAIT_MS });
  machine.facts = await readMachineFacts(machine, fleet, signal);
  for (const [index, { subject }] of unknown.entries()) {
    requireEnded(machine, subject, ends[index] ?? 'gone', wasTakenBack(memory, machine.facts));
  }
  await completeJournals(machine, fleet, memory);
}

/** A machine that was restored as a whole knows nothing of the command; that its journal was taken back proves it. */
function requireEnded({ host }: Machine, { target }: Restoring, end: RestoreEnd, isTakenBack: boolean): void {
  if (end === 0 || (end === 'gone' && isTakenBack)) return;
  const how =
    end === 'gone' ? 'the connection was lost, and nothing tells whether it ended' : `it failed with exit code ${end}`;
  throw new RollbackError(`${host.label}: ${target.app}: restore the snapshot: ${how}`, {
    where: { host: host.name, app: target.app, step: 'restore the snapshot' },
  });
}

function describeStuck({ host }: Machine, restorings: readonly Restoring[], thrown: unknown): RollbackError {
  const { message, where, hint } = toBowlineError(thrown);
  const commands = restorings.map(({ snapshot, name }) => fillSnapshot(snapshot.restore, name)).join('; ');
  const place = restorings.some(({ snapshot }) => snapshot.runOn === 'host') ? `on ${host.name}` : 'where it runs';
  return new RollbackError(message, {
    where: { host: host.name, step: 'restore the snapshot', ...where },
    hint: `${hint === undefined ? '' : `${hint} `}Then restore by hand, ${place}: ${commands}; and deploy, or roll back, once more.`,
    cause: thrown,
  });
}
