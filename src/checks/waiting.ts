import { setMaxListeners } from 'node:events';
import type { CheckContext } from './context';

const ANNOUNCE_MS = 5_000;

/** A signal of its own, until it is disposed of. */
export interface Limit extends Disposable {
  readonly signal: AbortSignal;
  /** True when the time ran out, and not `parent` or `stop` ended it. */
  readonly hasExpired: boolean;
  stop(reason?: unknown): void;
}

/** A signal that is aborted with `parent`, by `stop`, or after `timeoutMs`. */
export function limitTime(parent: AbortSignal, timeoutMs?: number): Limit {
  const controller = new AbortController();
  // Several checks listen at once, which is no leak.
  setMaxListeners(0, controller.signal);
  let hasExpired = false;
  const follow = () => controller.abort(parent.reason);
  const expire = () => {
    hasExpired = true;
    controller.abort();
  };
  const timer = timeoutMs === undefined ? undefined : setTimeout(expire, timeoutMs);
  if (parent.aborted) follow();
  else parent.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    get hasExpired() {
      return hasExpired;
    },
    stop: (reason) => controller.abort(reason),
    [Symbol.dispose]() {
      clearTimeout(timer);
      parent.removeEventListener('abort', follow);
    },
  };
}

/**
 * Settles as `work` does, or rejects with the signal's reason as soon as that is aborted. What `work` yields
 * too late is given to `discard`.
 */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal, discard?: (late: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      work.then(discard, () => {});
      reject(signal.reason);
    };
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Settles as `work` does, or with undefined after `timeoutMs`. Throws the context's reason when that is aborted. */
export async function within<T>(context: CheckContext, work: Promise<T>, timeoutMs: number): Promise<T | undefined> {
  using limit = limitTime(context.signal, timeoutMs);
  try {
    return await untilAborted(work, limit.signal);
  } catch (error) {
    if (limit.hasExpired) return undefined;
    throw error;
  }
}

/** Waits for `ms`, or until `wake` is aborted. Throws the context's reason when that is aborted. */
export async function pause(context: CheckContext, ms: number, wake: AbortSignal = context.signal): Promise<void> {
  try {
    await untilAborted(context.sleep(ms, wake), wake);
  } catch (error) {
    if (!wake.aborted) throw error;
  }
  context.signal.throwIfAborted();
}

/** Tells every few seconds what is being waited for, and not more often. */
export function createAnnouncer(context: CheckContext): (describe: () => string) => void {
  let toldAt = context.now();
  return (describe) => {
    if (context.now() - toldAt < ANNOUNCE_MS) return;
    toldAt = context.now();
    context.onWaiting(describe());
  };
}
