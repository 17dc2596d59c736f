import type { StepStatus } from '../result';
import { describeOmitted } from '../text/format';
import type { LogRenderer } from './log-renderer';
import type { StepKind } from './step-tally';
import { createTail, type Tail } from './tail';
import { createTransferMeter, type TransferMeter } from './transfer-meter';

/** Of a step that has to wait until another one's group is closed. */
const WAITING_LINES = { lines: 500, characters: 256 * 1024 };
const REPEATED_LINES = { lines: 20, characters: 32 * 1024 };

/** A step as a log follows it. */
export interface StepOutput {
  readonly title: string;
  /** undefined while something is said of it that nobody has started. */
  startedAt: number | undefined;
  /** Lines that could not be printed yet. */
  readonly waiting: Tail;
  readonly last: Tail;
  readonly meter: TransferMeter;
  /** When a reader last saw a sign of it. */
  toldAt: number;
  hasGroup: boolean;
}

export interface EndedStep {
  readonly step: StepOutput;
  readonly status: StepStatus;
  readonly text: string;
  readonly at: number;
  /** Where the same step of other hosts may be told together with it. */
  readonly kind?: StepKind;
}

export function followStep(title: string): StepOutput {
  return {
    title,
    startedAt: undefined,
    waiting: createTail(WAITING_LINES),
    last: createTail(REPEATED_LINES),
    meter: createTransferMeter(),
    toldAt: Number.NEGATIVE_INFINITY,
    hasGroup: false,
  };
}

/** Opens and closes the groups of steps, one at a time. */
export interface GroupWriter {
  /** The step whose group is open. */
  readonly current: StepOutput | undefined;
  print(step: StepOutput, line: string): void;
  /** Prints what had to wait. */
  printWaiting(step: StepOutput): void;
  printEnded(ended: EndedStep): void;
  close(): void;
}

export function createGroupWriter(renderer: LogRenderer): GroupWriter {
  let current: StepOutput | undefined;
  const writer: GroupWriter = {
    get current() {
      return current;
    },
    print(step, line) {
      if (current !== step) {
        writer.close();
        renderer.openGroup(step.hasGroup ? `${step.title} (continued)` : step.title);
      }
      current = step;
      step.hasGroup = true;
      renderer.groupLine(line);
    },
    printWaiting(step) {
      const { lines, dropped } = step.waiting;
      if (dropped > 0) writer.print(step, describeOmitted(dropped));
      for (const line of lines) writer.print(step, line);
      step.waiting.clear();
    },
    printEnded({ step, status, text }) {
      writer.printWaiting(step);
      writer.close();
      renderer.ended(status, text);
      if (status === 'failed') for (const line of step.last.lines) renderer.repeated(line);
    },
    close() {
      if (current !== undefined) renderer.closeGroup();
      current = undefined;
    },
  };
  return writer;
}
