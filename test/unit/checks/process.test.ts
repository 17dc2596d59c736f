import { describe, expect, test } from 'vitest';
import type { CheckContext, ProcessState } from '../../../src/checks/context';
import { runChecks } from '../../../src/checks/run-checks';
import { answerJson, makeCheck, makeContext, makeHealth, type Scene, serveHttp } from '../../fixtures/check-context';
import { findFreePort } from '../../fixtures/port';

const RUNNING: ProcessState = { running: true, detail: 'active (running)', restarts: 0, pid: 4711 };

/** Says one state after the other, and the last one from then on. */
function observe(...states: Partial<ProcessState>[]): Partial<CheckContext> {
  const left = [...states];
  let current = RUNNING;
  return {
    observeProcess: async () => {
      current = { ...current, ...left.shift() };
      return current;
    },
  };
}

/** Pauses are shortened to a tenth, and so is time. */
function hurry(context: Partial<CheckContext> = {}): Partial<CheckContext> {
  const { sleep } = makeContext();
  const startedAt = Date.now();
  return {
    now: () => startedAt + (Date.now() - startedAt) * 10,
    sleep: (ms, signal) => sleep(ms / 10, signal),
    ...context,
  };
}

async function watch(scene: Scene) {
  const [result] = await runChecks(makeContext({ checks: [makeCheck({ type: 'process' })], ...scene }));
  return result;
}

test('a service that runs passes after one look', async () => {
  const result = await watch({});
  expect(result).toMatchObject({ name: 'process', ok: true, detail: 'active (running)' });
  expect(result?.data).toMatchObject({ running: true, restarts: 0, pid: 4711, looks: 1, crashes: 0 });
});

test('a service that does not run fails at once, whatever the soak', async () => {
  const context = observe({ running: false, detail: 'failed (failed), exit-code' });
  const startedAt = Date.now();
  const result = await watch({ soakMs: 60_000, context });
  expect(result).toMatchObject({ ok: false, detail: 'not running: failed (failed), exit-code' });
  expect(Date.now() - startedAt).toBeLessThan(500);
});

describe('the soak', () => {
  test('is waited for', async () => {
    const result = await watch({ soakMs: 3_000, context: hurry() });
    expect(result?.ok).toBe(true);
    expect(result?.detail).toMatch(/^active \(running\), watched for 3(\.\d)? s$/);
    expect(Number(result?.data.looks)).toBeGreaterThanOrEqual(4);
  });

  test('finds a unit that crashes after a successful start', async () => {
    const states = observe({}, {}, { restarts: 2, pid: 4713, detail: 'active (running), 2 restarts' });
    const result = await watch({ soakMs: 30_000, context: hurry(states) });
    expect(result).toMatchObject({ ok: false, data: { crashes: 2, looks: 3 } });
    expect(result?.detail).toMatch(/^started again 2 times within .* so it crashes: active \(running\), 2 restarts$/);
  });

  test('does not hold restarts of long ago against a service', async () => {
    const result = await watch({ soakMs: 2_000, context: hurry(observe({ restarts: 7 })) });
    expect(result).toMatchObject({ ok: true, data: { restarts: 7, crashes: 0 } });
  });

  test('takes a counter that was set back for a start by hand, and counts from there', async () => {
    const passed = await watch({ soakMs: 2_000, context: hurry(observe({ restarts: 7 }, { restarts: 0 })) });
    expect(passed?.ok).toBe(true);
    const states = observe({ restarts: 7 }, { restarts: 0 }, { restarts: 1 });
    const failed = await watch({ soakMs: 9_000, context: hurry(states) });
    expect(failed).toMatchObject({ ok: false, detail: expect.stringContaining('started again once') });
  });

  test('is not for the moment before anything is changed', async () => {
    const result = await watch({ soakMs: 60_000, context: { moment: 'pre' } });
    expect(result).toMatchObject({ ok: true, data: { looks: 1 } });
  });

  test('does not go on when the others have failed', async () => {
    const checks = [makeCheck({ type: 'process' }), makeCheck({ type: 'health' })];
    const health = makeHealth({ deadlineMs: 200 });
    const port = await findFreePort();
    const startedAt = Date.now();
    const results = await runChecks(makeContext({ checks, health, port, soakMs: 60_000 }));
    expect(results.map(({ ok }) => ok)).toEqual([true, false]);
    expect(Date.now() - startedAt).toBeLessThan(2_000);
  });
});

describe('while port and health are waited for', () => {
  const checks = [makeCheck({ type: 'health' }), makeCheck({ type: 'port', port: 9 }), makeCheck({ type: 'process' })];

  test('a crash loop ends the wait early', async () => {
    const states = observe({}, { restarts: 1 }, { restarts: 2 });
    const health = makeHealth({ deadlineMs: 600_000 });
    const startedAt = Date.now();
    const results = await runChecks(makeContext({ checks, health, port: 9, context: hurry(states) }));
    expect(Date.now() - startedAt).toBeLessThan(2_000);
    expect(results.map(({ name, ok }) => [name, ok])).toEqual([
      ['process', false],
      ['port', null],
      ['health', null],
    ]);
    expect(results.map(({ detail }) => detail).slice(1)).toEqual([
      'stopped: process failed',
      'not run: process failed',
    ]);
  });

  test('a service that dies while health is asked for ends the wait early', async () => {
    await using server = await serveHttp((_, response) => response.writeHead(503).end());
    const states = observe({}, { running: false, detail: 'failed (failed)' });
    const health = makeHealth({ deadlineMs: 600_000 });
    const listening = [
      makeCheck({ type: 'process' }),
      makeCheck({ type: 'port', port: server.port }),
      ...checks.slice(0, 1),
    ];
    const scene = { checks: listening, health, port: server.port, context: hurry(states) };
    const results = await runChecks(makeContext(scene));
    expect(results.map(({ name, ok }) => [name, ok])).toEqual([
      ['process', false],
      ['port', true],
      ['health', null],
    ]);
    expect(results[2]?.detail).toBe('stopped: process failed');
  });

  test('the soak and the wait go on together', async () => {
    await using server = await serveHttp(answerJson({ status: 'ok' }));
    const both = [makeCheck({ type: 'process' }), makeCheck({ type: 'health' })];
    const startedAt = Date.now();
    const scene = { checks: both, health: makeHealth(), port: server.port, soakMs: 600 };
    const results = await runChecks(makeContext(scene));
    const elapsedMs = Date.now() - startedAt;
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    expect(elapsedMs).toBeGreaterThanOrEqual(590);
    expect(elapsedMs).toBeLessThan(1_100);
  });

  test('a service is watched for as long as the wait takes, even without a soak', async () => {
    const states = observe({}, {}, {}, { running: false, detail: 'inactive (dead)' });
    const health = makeHealth({ deadlineMs: 600_000 });
    const results = await runChecks(makeContext({ checks, health, port: 9, context: hurry(states) }));
    expect(results[0]).toMatchObject({ ok: false, detail: 'not running: inactive (dead)', data: { looks: 4 } });
  });
});

test('a state that is not told in time is no data', async () => {
  const checks = [makeCheck({ type: 'process', timeoutMs: 50 })];
  const result = await watch({ checks, context: { observeProcess: () => new Promise(() => {}) } });
  expect(result).toMatchObject({ ok: null, detail: 'no state within 50 ms' });
});

test('a look that fails is a failed check, not an error', async () => {
  const context = { observeProcess: () => Promise.reject(new Error('systemctl: not found')) };
  expect(await watch({ context })).toMatchObject({ ok: false, detail: 'systemctl: not found' });
});
