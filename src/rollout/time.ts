import type { RunnerWorld } from './world';

type Clock = Pick<RunnerWorld, 'now' | 'sleep'>;

/** A clock for intervals, in milliseconds. */
export function nowMs({ now }: Pick<Clock, 'now'>): number {
  return now().getTime();
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
  const limit = new AbortController();
  sleep(ms, limit.signal, { isBackground: true }).then(
    () => limit.abort(reason()),
    () => {},
  );
  return limit.signal;
}
