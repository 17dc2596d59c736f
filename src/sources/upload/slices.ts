import { setImmediate as giveWay } from 'node:timers/promises';

/** How long a tree is read in one go; whatever else goes on, such as a connection, waits meanwhile. */
const SLICE_MS = 8;

/** Cuts long work without a wait in it into slices. */
export interface Slices {
  readonly isOver: boolean;
  /** @throws the signal's reason when that is aborted */
  next(): Promise<void>;
}

export function createSlices(signal: AbortSignal): Slices {
  let endsAt = performance.now() + SLICE_MS;
  return {
    get isOver() {
      return performance.now() > endsAt;
    },
    async next() {
      await giveWay();
      signal.throwIfAborted();
      endsAt = performance.now() + SLICE_MS;
    },
  };
}
