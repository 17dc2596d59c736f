import type { Progress } from '../report/progress';

/** A progress that only keeps what is printed. */
export function keepOutput(lines: string[]): Progress {
  const nothing = () => {};
  return {
    phase: nothing,
    stepStarted: nothing,
    stepEnded: nothing,
    transfer: nothing,
    note: nothing,
    warn: nothing,
    waiting: nothing,
    output: (_where, line) => {
      lines.push(line);
    },
  };
}

/** A progress that keeps what is printed and tells it as well. */
export function tellOutput(progress: Progress, lines: string[]): Progress {
  return {
    ...keepOutput(lines),
    output: (where, line) => {
      lines.push(line);
      progress.output(where, line);
    },
  };
}
