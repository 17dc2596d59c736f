import type { Where } from '../../errors';
import type { StepStatus } from '../result';

/**
 * What a run tells while it goes on. Implementations write to the Actions log, to a terminal,
 * or nowhere. Everything that came from a host arrives through `output`, one line a call,
 * already decoded and cut, and is untrusted.
 */
export interface Progress {
  phase(name: string): void;
  stepStarted(where: Where): void;
  output(where: Where, line: string): void;
  stepEnded(where: Where, status: StepStatus, durationMs: number, detail?: string): void;
  /** Bytes of the content, as if they were not compressed; what is sent is told as far as it can be known. */
  transfer(where: Where, sentBytes: number, totalBytes: number): void;
  note(text: string, where?: Where): void;
  warn(text: string, where?: Where): void;
  /** Says that something slow is still going on, such as waiting for health. */
  waiting(where: Where, text: string): void;
  /** Resolves when the log takes more output; undefined, or absent, when it does so at once. */
  catchUp?(): Promise<void> | undefined;
}
