import { setTimeout as wait } from 'node:timers/promises';

/** Waits; rejects with the signal's reason as soon as it is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await wait(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
}
