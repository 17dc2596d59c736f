import type { Progress } from '../report/log/progress';

/** A log that is followed has no end; of it the last lines are kept. */
const MOST_LINES = 10_000;

function keep(lines: string[], line: string): void {
  lines.push(line);
  if (lines.length > MOST_LINES) lines.shift();
}

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
      keep(lines, line);
    },
  };
}

/** A progress that keeps what is printed and tells it as well. */
export function keepAndPass(progress: Progress, lines: string[]): Progress {
  return {
    ...keepOutput(lines),
    output: (where, line) => {
      keep(lines, line);
      progress.output(where, line);
    },
    catchUp: () => progress.catchUp?.(),
  };
}
