import { setImmediate } from 'node:timers/promises';
import type { RunnerWorld } from '../../../src/rollout/world';

interface Alarm {
  readonly dueMs: number;
  ring(): void;
}

/** A clock whose hours pass as soon as somebody waits for them. */
export interface Clock extends Pick<RunnerWorld, 'now' | 'sleep'> {
  /** Lets time pass, for whatever takes it. */
  pass(ms: number): void;
}

export function openClock(): Clock {
  let nowMs = Date.parse('2026-11-28T12:00:00Z');
  const alarms = new Set<Alarm>();
  const pass = (ms: number) => {
    nowMs += ms;
    for (const alarm of alarms) if (alarm.dueMs <= nowMs) alarm.ring();
  };
  const wake = (ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const alarm = { dueMs: nowMs + ms, ring: () => void (alarms.delete(alarm) && resolve()) };
      alarms.add(alarm);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  return {
    now: () => new Date(nowMs),
    async sleep(ms, signal, { isBackground = false } = {}) {
      signal.throwIfAborted();
      if (isBackground) return wake(ms, signal);
      pass(ms);
      await setImmediate();
      signal.throwIfAborted();
    },
    pass,
  };
}
