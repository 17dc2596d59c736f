import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActionsLog } from '../../../../src/report/log/actions-log';
import type { LiveLog } from '../../../../src/report/log/step-log';

let written = '';
let log: LiveLog;

beforeEach(() => {
  vi.useFakeTimers();
  written = '';
  log = createActionsLog({ stream: { write: (text) => (written += text) }, defer: (flush) => flush() });
  log.setApps(['shop']);
});

afterEach(() => {
  log[Symbol.dispose]();
  vi.useRealTimers();
});

const at = (index: number, step = 'switch') => ({ host: `web-${index}`, app: 'shop', step });

function runOn(first: number, last: number, step?: string): void {
  for (let index = first; index <= last; index += 1) {
    log.stepStarted(at(index, step));
    log.stepEnded(at(index, step), 'success', 100 * index);
  }
}

function take(): string[] {
  const lines = written.split('\n').slice(0, -1);
  written = '';
  return lines;
}

describe('a step of a hundred hosts', () => {
  it('is told of the first ten, and of the others together when the phase is over', () => {
    runOn(1, 100);
    expect(take()).toEqual(
      Array.from({ length: 10 }, (_, index) => `✓ web-${index + 1} › switch (${spell(index + 1)})`),
    );
    log.phase('verify');
    expect(take()).toEqual(['✓ 90 more hosts › switch (1.1s to 10.0s)', '▸ verify']);
    runOn(1, 1);
    expect(take()).toEqual(['✓ web-1 › switch (100ms)']);
  });

  it('is told in between when it takes long, and at the end of the run', () => {
    runOn(1, 12);
    take();
    vi.advanceTimersByTime(6_000);
    expect(take()).toEqual(['✓ 2 more hosts › switch (1.1s to 1.2s)']);
    runOn(13, 13);
    expect(take()).toEqual([]);
    log[Symbol.dispose]();
    expect(take()).toEqual(['✓ 1 more host › switch (1.3s)']);
  });

  it('is told of each host where it fails, says something or changes nothing', () => {
    runOn(1, 11, 'build');
    take();
    log.stepStarted(at(12, 'build'));
    log.output(at(12, 'build'), 'compiled');
    log.stepEnded(at(12, 'build'), 'success', 50);
    log.stepEnded(at(13, 'build'), 'failed', 50, 'exit code 2');
    log.stepEnded(at(14, 'build'), 'unchanged', 50);
    expect(take()).toEqual([
      '::group::web-12 › build',
      'compiled',
      '::endgroup::',
      '✓ web-12 › build (50ms)',
      '✗ web-13 › build failed (50ms): exit code 2',
      '= web-14 › build unchanged (50ms)',
    ]);
  });

  it('does not tell of the progress of each host every few seconds', () => {
    for (let index = 1; index <= 100; index += 1) log.stepStarted(at(index, 'receive'));
    for (let second = 0; second < 60; second += 1) {
      for (let index = 1; index <= 100; index += 1) log.transfer(at(index, 'receive'), second * 1e6, 60e6);
      vi.advanceTimersByTime(1_000);
    }
    const told = take();
    expect(told.every((line) => line.startsWith('… web-'))).toBe(true);
    expect(told.length).toBeGreaterThan(20);
    expect(told.length).toBeLessThanOrEqual(31);
  });
});

function spell(index: number): string {
  return index < 10 ? `${index * 100}ms` : '1.0s';
}
