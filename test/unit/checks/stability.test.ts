import { describe, expect, test } from 'vitest';
import type { ProcessState } from '../../../src/checks/context';
import { runChecks } from '../../../src/checks/run-checks';
import { makeCheck, makeContext, makeHealth, type Scene, serveHttp } from '../../fixtures/check-context';

const FINE: ProcessState = { running: true, detail: 'active (running)', restarts: 2, pid: 10 };

/** A clock that goes on by what is waited for. */
function openClock() {
  let nowMs = Date.parse('2026-11-28T12:00:00Z');
  return {
    now: () => nowMs,
    sleep: async (ms: number) => {
      nowMs += ms;
    },
  };
}

async function watch(
  states: readonly Partial<ProcessState>[],
  changes: Record<string, unknown> = {},
  scene: Scene = {},
) {
  const asked = { type: 'stability' as const, forMs: 5_000, intervalMs: 1_000, watchesProcess: true, ...changes };
  let looks = 0;
  const observeProcess = async () => {
    looks += 1;
    return { ...FINE, ...states[Math.min(looks, states.length) - 1] };
  };
  const checks = [makeCheck(asked)];
  const context = { ...openClock(), observeProcess, ...scene.context };
  const [result] = await runChecks(makeContext({ ...scene, checks, context }));
  return { result, looks };
}

describe('stability', () => {
  test.each([
    [5_000, 1_000, 6],
    [2_500, 1_000, 4],
    [30_000, 10_000, 4],
  ])('watches for %i ms, every %i ms, in %i looks', async (forMs, intervalMs, expected) => {
    const { result, looks } = await watch([{}], { forMs, intervalMs });
    expect(looks).toBe(expected);
    expect(result).toMatchObject({ ok: true, data: { looks: expected, watchedMs: forMs, pid: 10 } });
    expect(result?.detail).toMatch(/^the same process for [\d.]+ s, in \d looks$/);
  });

  test.each([
    ['a restart', [{}, {}, { restarts: 3 }], 'at 12:00:02 UTC, after 2 s of 5 s: started again: active (running)', 3],
    [
      'another process',
      [{}, { pid: 11 }],
      'at 12:00:01 UTC, after 1 s of 5 s: process 11 has taken the place of 10',
      2,
    ],
    [
      'an end',
      [{}, {}, {}, { running: false, detail: 'failed' }],
      'at 12:00:03 UTC, after 3 s of 5 s: not running: failed',
      4,
    ],
    [
      'a service that does not run at all',
      [{ running: false, detail: 'dead' }],
      'after 0 ms of 5 s: not running: dead',
      1,
    ],
  ])('%s fails at once', async (_name, states, told, expected) => {
    const { result, looks } = await watch(states);
    expect(result).toMatchObject({ ok: false, detail: expect.stringContaining(told) });
    expect(looks).toBe(expected);
    expect(result?.data.at).toMatch(/^2026-11-28T12:00:0\d/);
  });

  test.each([
    ['the pid is not known', [{ pid: null }, { pid: 12 }, { pid: null }, { pid: 12 }]],
    ['the counter was set back', [{ restarts: 5 }, { restarts: 0 }]],
    ['it had been started again before', [{ restarts: 9 }]],
  ])('passes where %s', async (_name, states) => {
    const { result } = await watch(states);
    expect(result).toMatchObject({ ok: true });
  });

  test.each([
    ['one answer of 503', 3, 503, /after 2 s of 5 s: not healthy: .*503/],
    ['the first', 1, 500, /after \d+ ms of 5 s: not healthy: .*500/],
    ['the last', 6, 404, /after 5 s of 5 s: not healthy: .*404/],
  ])('health that is bad once fails: %s', async (_name, bad, status, told) => {
    await using server = await serveHttp((_, response, count) => {
      response.writeHead(count === bad ? status : 200, { 'content-type': 'application/json' }).end('{"status":"ok"}');
    });
    const health = makeHealth({ url: `http://127.0.0.1:${server.port}/health` });
    const { result } = await watch([{}], {}, { health });
    expect(result).toMatchObject({ ok: false });
    expect(result?.detail).toMatch(told);
    expect(server.paths).toHaveLength(bad);
  });

  test('static files are watched by their health alone', async () => {
    await using server = await serveHttp((_, response) => response.end('{"status":"ok"}'));
    const health = makeHealth({ url: `http://127.0.0.1:${server.port}/health` });
    const { result, looks } = await watch([{ running: false }], { watchesProcess: false }, { health });
    expect(result).toMatchObject({ ok: true, detail: 'healthy for 5 s, in 6 looks' });
    expect(looks).toBe(0);
  });

  test('nothing to watch, and a state that cannot be read in time, are no data', async () => {
    expect((await watch([{}], { watchesProcess: false })).result).toMatchObject({ ok: null });
    const context = { observeProcess: () => new Promise<never>(() => {}) };
    const { result } = await watch([], { timeoutMs: 50 }, { context });
    expect(result).toMatchObject({ ok: null, detail: expect.stringContaining('no state within 50 ms') });
  });

  test('ends with the run', async () => {
    const stop = new AbortController();
    const context = {
      signal: stop.signal,
      observeProcess: async () => {
        stop.abort(new Error('cancelled'));
        return FINE;
      },
    };
    await expect(watch([{}], {}, { context })).rejects.toThrow('cancelled');
  });
});
