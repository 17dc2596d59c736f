import { setMaxListeners } from 'node:events';
import type { RunnerWorld } from './world';

type Clock = Pick<RunnerWorld, 'now' | 'sleep'>;

/** A clock for intervals, in milliseconds. */
export function nowMs({ now }: Pick<Clock, 'now'>): number {
  return now().getTime();
}

/** What ends a run. Every host listens to it, which is no leak. */
export function openStop(): AbortController {
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  return stop;
}

/**
 * A signal that is aborted after some time, and keeps no process alive.
 * @param reason what it is aborted with
 */
export function limitTime(
  { sleep }: Pick<Clock, 'sleep'>,
  ms: number,
  reason: () => unknown = () => new DOMException('The time is up', 'TimeoutError'),
): AbortSignal {
  const limit = openStop();
  sleep(ms, limit.signal, { isBackground: true }).then(
    () => limit.abort(reason()),
    () => {},
  );
  return limit.signal;
}
