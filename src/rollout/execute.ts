import type { Target } from '../config/targets/target';
import { BowlineError, describeWarning } from '../errors';
import { attach, beginMark, type Sink } from '../hosts/attach';
import type { Console } from '../hosts/console';
import { runScript } from '../hosts/session';
import { type Execution, writeExecution, writeExecutionEnd } from '../phases/execution';
import { withColor } from '../plan/remembered';
import type { JournalDraft } from '../release/journal';
import type { ExecutionRow } from '../report/rows';
import type { Machine } from './fleet';
import { journalPlace } from './journal';
import { keepOutput } from './kept-output';
import { appFactsOn } from './read-facts';
import type { Rollout } from './rollout';
import { limitTime } from './time';

/** A command that is run in what is live. */
export interface Command {
  readonly words: readonly [string, ...string[]];
  /** In whose container it runs; undefined for the release on the host. */
  readonly service: string | undefined;
  /** Whose input the program has; undefined for none. */
  readonly console: Console | undefined;
  /** The journal keeps its arguments too. */
  readonly isRecorded: boolean;
}

/** Where what it prints goes. */
export interface Sinks {
  readonly output: Sink;
  readonly errors: Sink;
}

/** How long the journal may take when the run was cancelled. */
const LAST_WORD_MS = 5_000;

/**
 * Runs a command in the live release of an app on a machine, without any lock.
 * @throws ConnectError when it did not begin, or the connection was lost
 */
export async function execute(
  rollout: Rollout,
  { machine, target }: { readonly machine: Machine; readonly target: Target },
  command: Command,
  sinks: Sinks,
): Promise<ExecutionRow> {
  const { world, signal } = rollout;
  const execution = describeExecution(rollout, machine, target, command);
  const nonce = world.random(32);
  const begun = { ...execution, mark: beginMark(nonce) };
  const { console } = command;
  const options = { text: writeExecution(begun), nonce, ...sinks, console, signal };
  let exitCode: number | null = null;
  try {
    exitCode = await attach(machine, options);
  } finally {
    await keepEnd(rollout, machine, execution, exitCode);
  }
  rollout.ledger.of(target).isDone = true;
  return {
    app: target.app,
    host: machine.host.name,
    release: execution.release.id,
    program: command.words[0],
    exitCode,
  };
}

function describeExecution(
  { run, world }: Rollout,
  machine: Machine,
  target: Target,
  { words, service, console, isRecorded }: Command,
): Omit<Execution, 'mark'> & { readonly draft: Executing } {
  const app = appFactsOn(machine, target);
  const id = app.live;
  if (id === null) throw new BowlineError('internal', `${target.app} on ${machine.host.name} has nothing live`);
  const { actor, runUrl } = world.run;
  const [program, ...rest] = words.map((word) => world.redactor.redact(word));
  const draft: Executing = {
    event: 'executing',
    run,
    host: machine.host.name,
    release: id,
    actor,
    runUrl,
    program: program ?? '',
    ...(service === undefined ? {} : { service }),
    ...(isRecorded ? { arguments: rest } : {}),
  };
  return {
    target: withColor(target, app.runtime, id),
    release: { id, version: app.history.releases.find((one) => one.id === id)?.version ?? null },
    command: words,
    service,
    hasInput: console !== undefined,
    hasTerminal: console?.input.isTTY === true,
    journal: journalPlace(target, app),
    draft,
  };
}

type Executing = Extract<JournalDraft, { readonly event: 'executing' }>;

/** A command that could not be written down has run all the same. */
async function keepEnd(
  { world }: Rollout,
  machine: Machine,
  { target, journal, draft }: { readonly draft: Executing } & Pick<Execution, 'target' | 'journal'>,
  exitCode: number | null,
): Promise<void> {
  if (machine.host.isLost) return;
  const script = writeExecutionEnd(world.random(32), {
    target,
    journal,
    draft: { ...draft, event: 'executed', exitCode },
  });
  try {
    const { failed } = await runScript(machine, script, {
      progress: keepOutput([]),
      signal: limitTime(world, LAST_WORD_MS),
    });
    if (failed === undefined) return;
    world.progress.warn(`the end of the command is not in the journal: ${failed.tail.at(-1) ?? ''}`, failed.where);
  } catch (thrown) {
    world.progress.warn(`the end of the command is not in the journal: ${describeWarning(thrown)}`);
  }
}
