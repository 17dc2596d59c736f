import type { StepStatus } from '../result';

/** How a log looks. Texts are safe to print; only one group is open at a time. */
export interface LogRenderer {
  phase(name: string): void;
  openGroup(title: string): void;
  groupLine(line: string): void;
  closeGroup(): void;
  /** The end of a step, outside of any group. */
  ended(status: StepStatus, text: string): void;
  /** One of the last lines of a step that failed, outside of any group. */
  repeated(line: string): void;
  /** Something slow is still going on. */
  going(text: string): void;
  note(text: string): void;
  warn(text: string): void;
  /** As in `Progress`. */
  catchUp(): Promise<void> | undefined;
}
