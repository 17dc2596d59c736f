import type { CommandGate } from '../../config/model';
import { CommandError, type Where } from '../../errors';

/** How the command of a gate ended that did not pass. */
export interface GateFailure {
  readonly gate: CommandGate;
  readonly stage: string;
  /** The label of a host, or `on the runner`. */
  readonly place: string;
  /** null where its time was up. */
  readonly code: number | null;
  readonly output: readonly string[];
  readonly where: Where;
}

/** How many of its last lines the error has. */
const TOLD_LINES = 10;

/** Tells which gate failed where, how, and what it said last. */
export function describeFailure({ gate, stage, place, code, output, where }: GateFailure): CommandError {
  const { name, timeoutMs } = gate;
  const ended =
    code === null ? `was ended: its time was up after ${timeoutMs / 1000} s` : `failed with exit code ${code}`;
  const last = output.findLast((line) => line.trim() !== '');
  const said = last === undefined ? '' : `: ${last.trim()}`;
  const tail = output.slice(-TOLD_LINES);
  return new CommandError(`${place}: the gate ${name} of ${stage} ${ended}${said}`, code, tail, {
    where: { ...where, step: name },
    hint: code === null ? 'Raise `timeout` of the gate, or make it faster.' : 'Read its last lines in the log.',
  });
}
