import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Enough for what a run makes and drops at a time. */
const ENOUGH_BYTES = 16 * 1024 * 1024;
const LOOK_EVERY_MS = 500;

/**
 * Keeps the part of the heap that holds new objects from growing on and on. Node 24 gives it up to 128 MB, and a run
 * of minutes touches all of that in the end, whatever little of it is in use.
 */
export function boundYoungSpace(): void {
  const timer = setInterval(() => {
    const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
    if (young === undefined || young.space_size < ENOUGH_BYTES) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    clearInterval(timer);
  }, LOOK_EVERY_MS);
  timer.unref();
}
