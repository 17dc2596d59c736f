import type { Where } from '../../errors';
import type { StepStatus } from '../result';
import { describeElapsed } from '../text/format';
import type { Titles } from '../text/titles';
import { signStatus } from '../text/wording';
import type { LogRenderer } from './log-renderer';
import type { Progress } from './progress';
import { createStepTracker } from './step-tracker';
import { describeTransfer } from './transfer-meter';

export interface StepLogOptions {
  readonly renderer: LogRenderer;
  /** Milliseconds since any start. */
  readonly now: () => number;
  /** Makes a line safe to print: redacts it, and whatever the face needs. */
  readonly clean: (line: string) => string;
  readonly titles: Titles;
  /** False where something else shows what is going on, such as the status line of a terminal. */
  readonly isTold?: boolean;
}

/** A `Progress` that is told when the run is over, and what all its steps have in common. */
export interface LiveLog extends Progress, Disposable, Pick<Titles, 'setApps'> {}

/** A transfer that is over before is no news. */
const SLOW_MS = 1_000;

/**
 * Writes what a run tells, grouped by host and step. The output of one step streams live; that of others
 * waits, of which the last lines are kept, and becomes a group of its own once they end. The last lines of
 * a step that failed are said again outside of its group, where they cannot be folded away.
 */
export function createStepLog({ renderer, now, clean, titles, isTold = true }: StepLogOptions): LiveLog {
  const desk = createStepTracker({ renderer, now, isTold });
  const { titleOf, setApps } = titles;
  const follow = (where: Where) => desk.follow(keyOf(where), () => titleOf(where));
  const cleanAll = (text: string) =>
    text
      .split(/\r\n|\r|\n/)
      .map(clean)
      .join(' ');
  const withWhere = (text: string, where: Where | undefined) =>
    where === undefined ? cleanAll(text) : `${titleOf(where)}: ${cleanAll(text)}`;

  return {
    setApps,
    phase(name) {
      desk.conclude();
      renderer.phase(clean(name));
    },
    stepStarted: (where) => desk.start(keyOf(where), () => titleOf(where)),
    output: (where, line) => desk.print(follow(where), clean(line)),
    stepEnded(where, status, durationMs, detail = '') {
      const step = follow(where);
      const told = detail === '' ? '' : `: ${cleanAll(detail)}`;
      const text = `${signStatus(status)} ${step.title}${describeEnd(status)} (${describeElapsed(durationMs)})${told}`;
      const titleFor = (host: string) => titleOf({ ...where, host });
      const kind = { key: keyOf({ ...where, host: '' }), titleFor, durationMs };
      desk.end(keyOf(where), { step, status, text, at: now(), ...(detail === '' ? { kind } : {}) });
    },
    transfer(where, sentBytes, totalBytes) {
      const step = follow(where);
      step.meter.update(sentBytes, totalBytes, now());
      const reading = step.meter.read();
      if (reading.elapsedMs >= SLOW_MS) desk.tell(step, describeTransfer(reading));
    },
    note(text, where) {
      desk.settle();
      renderer.note(withWhere(text, where));
    },
    warn(text, where) {
      desk.settle();
      renderer.warn(withWhere(text, where));
    },
    waiting: (where, text) => desk.tell(follow(where), cleanAll(text)),
    catchUp: renderer.catchUp,
    [Symbol.dispose]: () => desk[Symbol.dispose](),
  };
}

function describeEnd(status: StepStatus): string {
  if (status === 'failed') return ' failed';
  return status === 'success' ? '' : ` ${status}`;
}

function keyOf({ host = '', app = '', step = '' }: Where): string {
  return [host, app, step].join('\0');
}
