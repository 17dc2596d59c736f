import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits; rejects with the signal's reason as soon as it is aborted.
 * @param isBackground does not keep the process alive
 */
export async function sleep(ms: number, signal: AbortSignal, { isBackground = false } = {}): Promise<void> {
  signal.throwIfAborted();
  await wait(ms, undefined, { signal, ref: !isBackground }).catch(() => signal.throwIfAborted());
}
