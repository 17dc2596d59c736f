import { describe, expect, test } from 'vitest';
import type { CheckContext } from '../../../src/checks/context';
import { runChecks } from '../../../src/checks/run-checks';
import type { Check } from '../../../src/config/model';
import { ConnectError } from '../../../src/errors';
import { result as resultSchema } from '../../../src/report/result';
import { answerJson, makeCheck, makeContext, makeHealth, serveHttp, serveTcp } from '../../fixtures/check-context';
import { createLoopbackHost } from '../../fixtures/loopback-host';
import { findFreePort } from '../../fixtures/port';

const command = (name: string, run = 'true', changes = {}) =>
  makeCheck({ type: 'command', name, run, runOn: 'host', ...changes });

const long = { timeoutMs: 600_000 };

const names = (results: readonly { name: string }[]) => results.map(({ name }) => name);

test('results come as process, port, health, then in the order of the config', async () => {
  await using server = await serveHttp(answerJson({ status: 'ok', version: '1.4.2', connected: true }));
  const checks = [
    command('slow', 'sleep 0.2'),
    makeCheck({ type: 'version' }),
    makeCheck({ type: 'health' }),
    makeCheck({ type: 'response_time', samples: 2, limits: { p95: 1_000 } }),
    makeCheck({ type: 'port', port: server.port }),
    makeCheck({ type: 'connection' }),
    makeCheck({ type: 'process' }),
  ];
  const results = await runChecks(makeContext({ checks, health: makeHealth(), port: server.port }));
  expect(names(results)).toEqual(['process', 'port', 'health', 'slow', 'version', 'response_time', 'connection']);
  expect(results.every(({ ok }) => ok === true)).toBe(true);
});

test('every result fits the schema of the report', async () => {
  await using server = await serveHttp(answerJson({ status: 'ok', requests: 1, errors: 0 }));
  const checks: Check[] = [
    makeCheck({ type: 'process' }),
    makeCheck({ type: 'port', port: server.port }),
    makeCheck({ type: 'health' }),
    makeCheck({ type: 'version' }),
    makeCheck({ type: 'connection', timeoutMs: 20 }),
    makeCheck({ type: 'response_time', samples: 2, limits: { p95: 1_000 } }),
    makeCheck({ type: 'error_rate', max: 0.01, windowMs: 1, minRequests: 1 }),
    makeCheck({ type: 'smoke', paths: [{ path: '/' }] }),
    makeCheck({ type: 'database', command: 'true' }),
    makeCheck({ type: 'disk', freeShare: 0 }),
    command('queue', 'false'),
  ];
  const results = await runChecks(makeContext({ checks, health: makeHealth(), port: server.port }));
  const schema = resultSchema.shape.hosts.element.shape.checks;
  expect(schema.parse(JSON.parse(JSON.stringify(results)))).toHaveLength(checks.length);
  for (const { checkedAt } of results) expect(new Date(checkedAt).toISOString()).toBe(checkedAt);
});

test('independent checks run together, a few at a time', async () => {
  let running = 0;
  let atOnce = 0;
  const runOnHost = async () => {
    running += 1;
    atOnce = Math.max(atOnce, running);
    await new Promise((resolve) => setTimeout(resolve, 50));
    running -= 1;
    return { code: 0, output: [] };
  };
  const checks = Array.from({ length: 10 }, (_, index) => command(`check-${index}`));
  const results = await runChecks(makeContext({ checks, context: { runOnHost } }));
  expect(names(results)).toEqual(checks.map(({ name }) => name));
  expect(atOnce).toBe(4);
});

describe('when one of the first three does not pass', () => {
  const later = [command('queue'), makeCheck({ type: 'version', noData: 'ignore' })];

  test.each([
    ['process', { observeProcess: async () => ({ running: false, detail: 'dead', restarts: 0, pid: null }) }],
    ['port', {}],
  ] as const)('%s, the rest is not run and does not pass', async (cause, context: Partial<CheckContext>) => {
    const port = await findFreePort();
    const checks = [makeCheck({ type: 'process' }), makeCheck({ type: 'port', port }), ...later];
    const results = await runChecks(makeContext({ checks, health: makeHealth({ deadlineMs: 100 }), context }));
    expect(results.slice(-2)).toMatchObject([
      { name: 'queue', ok: null, detail: `not run: ${cause} failed`, data: { notRun: cause } },
      { name: 'version', ok: null, detail: `not run: ${cause} failed` },
    ]);
  });

  test('health without data holds as well, unless that is ignored', async () => {
    const held = await runChecks(makeContext({ checks: [makeCheck({ type: 'health' }), ...later] }));
    expect(held.map(({ ok }) => ok)).toEqual([null, null, null]);
    const ignored = makeCheck({ type: 'health', noData: 'ignore' });
    const passed = await runChecks(makeContext({ checks: [ignored, ...later] }));
    expect(passed.map(({ ok }) => ok)).toEqual([null, true, null]);
    expect(passed[1]?.detail).toBe('exit code 0');
  });
});

test('one check alone is run alone', async () => {
  const checks = [makeCheck({ type: 'health' }), command('queue'), command('other')];
  const results = await runChecks(makeContext({ checks }), ['queue']);
  expect(results).toMatchObject([{ name: 'queue', ok: true }]);
});

test('only the checks of the moment are run', async () => {
  const checks = [command('before', 'true', { when: ['pre'] }), command('after', 'true', { when: ['post'] })];
  expect(names(await runChecks(makeContext({ checks, context: { moment: 'pre' } })))).toEqual(['before']);
  expect(names(await runChecks(makeContext({ checks })))).toEqual(['after']);
});

describe('an abort', () => {
  const limits = { deadlineMs: 600_000, timeoutMs: 600_000, intervalMs: 60_000 };
  const endless: Partial<CheckContext> = {
    runOnHost: () => new Promise(() => {}),
    runOnRunner: () => new Promise(() => {}),
  };

  test.each<[string, (port: number) => Check[], Partial<CheckContext>]>([
    ['a hanging health endpoint', () => [makeCheck({ type: 'process' }), makeCheck({ type: 'health', ...long })], {}],
    ['a closed port', () => [makeCheck({ type: 'port', port: 1 })], {}],
    ['a soak', () => [makeCheck({ type: 'process' })], {}],
    ['a look', () => [makeCheck({ type: 'process', ...long })], { observeProcess: () => new Promise(() => {}) }],
    ['a hanging sample', () => [makeCheck({ type: 'response_time', samples: 5, limits: {}, ...long })], {}],
    ['a hanging path', () => [makeCheck({ type: 'smoke', paths: [{ path: '/' }], ...long })], {}],
    ['commands', () => [command('a', 'x', long), command('b', 'x', { ...long, runOn: 'runner' })], endless],
    ['a database', () => [makeCheck({ type: 'database', tcp: { host: '127.0.0.1', port: 1 }, ...long })], {}],
    ['df', () => [makeCheck({ type: 'disk', ...long })], endless],
  ])('ends %s at once, with its own reason', async (_, checks, changes) => {
    await using server = await serveTcp(() => {});
    const controller = new AbortController();
    const context = { signal: controller.signal, ...changes };
    const scene = {
      checks: checks(server.port),
      health: makeHealth(limits),
      port: server.port,
      soakMs: 600_000,
      context,
    };
    const running = runChecks(makeContext(scene));
    const reason = new Error('cancelled');
    setTimeout(() => controller.abort(reason), 100);
    const startedAt = Date.now();
    await expect(running).rejects.toBe(reason);
    expect(Date.now() - startedAt).toBeLessThan(300);
  });

  test('ends a window of error_rate and a wait for a connection', async () => {
    await using server = await serveHttp(answerJson({ connected: false, requests: 1, errors: 0 }));
    const controller = new AbortController();
    const checks = [
      makeCheck({ type: 'error_rate', max: 0, windowMs: 600_000, minRequests: 1 }),
      makeCheck({ type: 'connection', ...long }),
    ];
    const context = { signal: controller.signal };
    const running = runChecks(makeContext({ checks, health: makeHealth(limits), port: server.port, context }));
    const reason = new Error('cancelled');
    setTimeout(() => controller.abort(reason), 100);
    const startedAt = Date.now();
    await expect(running).rejects.toBe(reason);
    expect(Date.now() - startedAt).toBeLessThan(300);
  });

  test('before the start runs nothing', async () => {
    const reason = new Error('cancelled');
    let looks = 0;
    const observeProcess = async () => {
      looks += 1;
      return { running: true, detail: '', restarts: 0, pid: null };
    };
    const context = { signal: AbortSignal.abort(reason), observeProcess };
    await expect(runChecks(makeContext({ checks: [makeCheck({ type: 'process' })], context }))).rejects.toBe(reason);
    expect(looks).toBe(0);
  });

  test('leaves no timer and no connection behind', async () => {
    await using server = await serveTcp(() => {});
    const host = createLoopbackHost();
    const controller = new AbortController();
    const checks = [makeCheck({ type: 'process' }), makeCheck({ type: 'health', ...long })];
    const context = { host, signal: controller.signal };
    const scene = { checks, health: makeHealth(limits), port: server.port, soakMs: 600_000, context };
    const running = runChecks(makeContext(scene));
    setTimeout(() => controller.abort(new Error('cancelled')), 50);
    await expect(running).rejects.toThrow('cancelled');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.dialled.every(({ destroyed }) => destroyed)).toBe(true);
    expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length).toBeLessThan(3);
  });
});

describe('a host that is lost', () => {
  const lost = new ConnectError('dropped', 'the connection was lost', {});

  test('while health is waited for ends the watch of the process too', async () => {
    await using server = await serveTcp(() => {});
    const host = createLoopbackHost();
    const checks = [makeCheck({ type: 'process' }), makeCheck({ type: 'health', timeoutMs: 50 })];
    const health = makeHealth({ deadlineMs: 600_000 });
    const running = runChecks(makeContext({ checks, health, port: server.port, soakMs: 600_000, context: { host } }));
    setTimeout(() => host.lose(), 20);
    await expect(running).rejects.toMatchObject({ code: 'connect', kind: 'dropped' });
  });

  test('while the process is watched ends the wait for health too', async () => {
    const checks = [makeCheck({ type: 'process' }), makeCheck({ type: 'health', ...long })];
    await using server = await serveTcp(() => {});
    const context = { observeProcess: () => Promise.reject(lost) };
    const health = makeHealth({ deadlineMs: 600_000 });
    await expect(runChecks(makeContext({ checks, health, port: server.port, context }))).rejects.toBe(lost);
  });

  test('stops the other checks and starts no more', async () => {
    const started: string[] = [];
    const runOnHost = (run: string) => {
      started.push(run);
      return run === 'lost' ? Promise.reject(lost) : new Promise<never>(() => {});
    };
    const checks = ['a', 'b', 'lost', 'c', 'd', 'e'].map((name) => command(name, name, { timeoutMs: 600_000 }));
    await expect(runChecks(makeContext({ checks, context: { runOnHost } }))).rejects.toBe(lost);
    expect(started).toEqual(['a', 'b', 'lost', 'c']);
  });
});
