import type { CheckContext, CommandOutcome, Outcome } from './context';
import { within } from './waiting';
import { describeMs, excerpt } from './wording';

/** What a command has to end by itself after its time, before it is no longer waited for. */
export const GRACE_MS = 2_000;
const SHOWN_LINES = 3;
const KEPT_LINES = 20;

export interface ShellCommand {
  readonly run: string;
  readonly runOn: 'host' | 'runner';
  readonly timeoutMs: number;
  /** Name of the output that it has. */
  readonly output?: string | undefined;
}

/** A command exits 0 within its time. */
export async function runCommand(
  context: CheckContext,
  { run, runOn, timeoutMs, output: name }: ShellCommand,
): Promise<Outcome> {
  const running = runOn === 'host' ? context.runOnHost(run, timeoutMs, name) : context.runOnRunner(run, timeoutMs);
  const ended = await within(context, running, timeoutMs + GRACE_MS);
  if (ended === undefined || ended.code === null) {
    const said = ended === undefined ? '' : describeOutput(ended);
    const data = { exitCode: null, output: keepTail(ended?.output ?? []) };
    return { ok: false, detail: `the command did not end by itself within ${describeMs(timeoutMs)}${said}`, data };
  }
  if (name !== undefined && ended.code === 0) context.keepOutput(name, ended.said ?? '');
  const data = { exitCode: ended.code, output: keepTail(ended.output) };
  return { ok: ended.code === 0, detail: describeEnd(ended), data };
}

/** How a command ended, and its last lines. */
export function describeEnd(ended: CommandOutcome): string {
  return `${ended.code === null ? 'ended by a signal' : `exit code ${ended.code}`}${describeOutput(ended)}`;
}

function describeOutput({ output }: CommandOutcome): string {
  const tail = output.map(excerpt).filter(Boolean).slice(-SHOWN_LINES);
  return tail.length === 0 ? '' : `: ${tail.join(' / ')}`;
}

function keepTail(output: readonly string[]): readonly string[] {
  return output.slice(-KEPT_LINES).map(excerpt);
}
