import { describeRunning, type RunningStep } from './live-status';
import type { OutputStream } from './output-stream';

/** What a log uses of a stream such as `process.stdout`. */
export interface TerminalStream extends OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** A terminal whose last line is written over in place. */
export interface Screen extends Disposable {
  /** Prints whole lines above the last one. */
  print(text: string): void;
  show(steps: readonly RunningStep[]): void;
}

const CLEAR_LINE = '\r\x1b[2K';
const REDRAW_MS = 100;

export function createScreen(stream: TerminalStream, dim: (text: string) => string, now: () => number): Screen {
  let steps: readonly RunningStep[] = [];
  let isDrawn = false;
  let timer: NodeJS.Timeout | undefined;

  function clear(): void {
    if (isDrawn) stream.write(CLEAR_LINE);
    isDrawn = false;
  }

  function draw(): void {
    const text = describeRunning(steps, now(), stream.columns ?? 80);
    if (text !== '') stream.write(CLEAR_LINE + dim(text));
    isDrawn = text !== '';
  }

  return {
    print(text) {
      clear();
      stream.write(text);
      draw();
    },
    show(running) {
      steps = running;
      if (steps.length === 0) clear();
      else timer ??= setInterval(draw, REDRAW_MS).unref();
    },
    [Symbol.dispose]() {
      clearInterval(timer);
      steps = [];
      clear();
    },
  };
}
