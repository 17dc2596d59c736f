import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { CheckContext, PortOwner } from '../../../src/checks/context';
import { runChecks } from '../../../src/checks/run-checks';
import { ConnectError } from '../../../src/errors';
import { listen, makeCheck, makeContext, makeHealth, type Scene, serveTcp } from '../../fixtures/check-context';
import { createLoopbackHost } from '../../fixtures/loopback-host';
import { findFreePort } from '../../fixtures/port';

test('a port on which something listens is open', async () => {
  await using server = await serveTcp((socket) => socket.write('220 ready\r\n'));
  const host = createLoopbackHost();
  const checks = [makeCheck({ type: 'port', port: server.port })];
  const [result] = await runChecks(makeContext({ checks, context: { host } }));
  expect(result).toMatchObject({ name: 'port', ok: true, data: { port: server.port, attempts: 1 } });
  expect(result?.detail).toMatch(new RegExp(`^port ${server.port} accepts connections after \\d+ ms$`));
  expect(host.dialled.map(({ destroyed }) => destroyed)).toEqual([true]);
});

test('a port that is opened later is waited for', async () => {
  const port = await findFreePort();
  const server = createServer();
  const opened = setTimeout(() => server.listen(port, '127.0.0.1'), 300);
  const checks = [makeCheck({ type: 'port', port })];
  const [result] = await runChecks(makeContext({ checks, health: makeHealth({ deadlineMs: 10_000 }) }));
  expect(result?.ok).toBe(true);
  expect(Number(result?.data.attempts)).toBeGreaterThan(1);
  clearTimeout(opened);
  server.close();
  await once(server, 'close');
});

test('a port that stays closed fails at the deadline of health, and health is not asked', async () => {
  const port = await findFreePort();
  const checks = [makeCheck({ type: 'port', port }), makeCheck({ type: 'health' })];
  const results = await runChecks(makeContext({ checks, port, health: makeHealth({ deadlineMs: 300 }) }));
  expect(results[0]?.detail).toMatch(new RegExp(`^nothing listens on 127.0.0.1:${port}, for \\d+ ms$`));
  expect(results[0]).toMatchObject({ ok: false });
  expect(results[1]).toMatchObject({ ok: null, detail: 'not run: port failed', data: { notRun: 'port' } });
});

test('an attempt that gets no answer is given up after its time', async () => {
  const host = { ...createLoopbackHost(), dial: () => new Promise<never>(() => {}) };
  const checks = [makeCheck({ type: 'port', port: 9, timeoutMs: 300 })];
  const scene = { checks, health: makeHealth({ deadlineMs: 500 }), context: { host } };
  const [result] = await runChecks(makeContext(scene));
  expect(result).toMatchObject({ ok: false, detail: expect.stringContaining('no connection within') });
});

test('what is no refusal is told as it is', async () => {
  const dial = () => Promise.reject(new Error('too many channels'));
  const host = { ...createLoopbackHost(), dial };
  const checks = [makeCheck({ type: 'port', port: 9 })];
  const [result] = await runChecks(makeContext({ checks, health: makeHealth({ deadlineMs: 1 }), context: { host } }));
  expect(result).toMatchObject({ ok: false, detail: expect.stringContaining('too many channels') });
});

test('waiting is told', async () => {
  const told: string[] = [];
  let skippedMs = 0;
  const context = {
    now: () => Date.now() + skippedMs,
    sleep: async () => {
      skippedMs += 3_000;
    },
    onWaiting: (text: string) => told.push(text),
  };
  const port = await findFreePort();
  const checks = [makeCheck({ type: 'port', port })];
  const [result] = await runChecks(makeContext({ checks, context }));
  expect(result).toMatchObject({ ok: false, detail: expect.stringMatching(/, for 30(\.\d)? s$/) });
  expect(told[0]).toMatch(new RegExp(`^port: nothing listens on 127.0.0.1:${port}, for 6(\\.\\d)? s$`));
});

test('before anything is changed the wait is at most 30 s, however long health may take to start', async () => {
  let skippedMs = 0;
  const context = {
    moment: 'pre' as const,
    now: () => Date.now() + skippedMs,
    sleep: async () => {
      skippedMs += 10_000;
    },
  };
  const checks = [makeCheck({ type: 'port', port: await findFreePort() })];
  const scene = { checks, health: makeHealth({ deadlineMs: 600_000 }), context };
  const [result] = await runChecks(makeContext(scene));
  expect(result).toMatchObject({ ok: false, detail: expect.stringMatching(/, for 30(\.\d)? s$/) });
});

test('a host that forbids forwarding is an error of its own, not a closed port', async () => {
  const cause = new ConnectError('protocol', 'here: forwarding is forbidden', {});
  const host = { ...createLoopbackHost(), dial: () => Promise.reject(cause) };
  const checks = [makeCheck({ type: 'port', port: 9 })];
  await expect(runChecks(makeContext({ checks, context: { host } }))).rejects.toBe(cause);
});

test('an IPv6 address is written in brackets', async () => {
  const dial = () => Promise.reject(new ConnectError('refused', 'no', {}));
  const host = { ...createLoopbackHost(), dial };
  const checks = [makeCheck({ type: 'tcp', name: 'db', tcp: { host: '::1', port: 5432 }, timeoutMs: 1 })];
  const [result] = await runChecks(makeContext({ checks, context: { host } }));
  expect(result?.detail).toBe('nothing listens on [::1]:5432');
});

describe('a port that listens', () => {
  async function ask(owners: readonly PortOwner[], scene: Scene = {}) {
    await using server = await serveTcp((socket) => socket.end());
    let looks = 0;
    const context: Partial<CheckContext> = {
      findOwner: async () => owners[Math.min(looks++, owners.length - 1)] ?? { is: 'unknown', detail: '' },
      sleep: async () => {},
    };
    const checks = [makeCheck({ type: 'port', port: server.port })];
    const [result] = await runChecks(makeContext({ checks, ...scene, context }));
    return { looks, port: server.port, result };
  }

  const foreign: PortOwner = { is: 'foreign', detail: 'nginx (process 50, user root), no part of shop.service' };

  test("and is somebody else's is no proof", async () => {
    const { result, port, looks } = await ask([foreign]);
    expect(result).toMatchObject({
      ok: false,
      detail: `port ${port} is not the service's: it is answered by ${foreign.detail}`,
      data: { owner: 'foreign' },
    });
    expect(looks).toBe(3);
  });

  test('and is let go of in time is waited for', async () => {
    const { result, looks } = await ask([foreign, { is: 'own', detail: '' }]);
    expect(result).toMatchObject({ ok: true, data: { owner: 'own' } });
    expect(looks).toBe(2);
  });

  test.each(['its owner cannot be seen in /proc/net/tcp', 'shared with node (process 7)'])(
    'is open, and %s is told',
    async (detail) => {
      const { result } = await ask([{ is: 'unknown', detail }]);
      expect(result?.ok).toBe(true);
      expect(result?.detail).toMatch(new RegExp(`accepts connections after \\d+ ms; ${detail.replace(/[()]/g, '.')}$`));
    },
  );
});

describe('a service that listens on ::1 alone', () => {
  test('listens, and is asked for its health there', async () => {
    const server = createHttpServer((_request, response) => response.end('{"status":"ok"}'));
    await using listener = await listen(server, '::1');
    const { port } = listener;
    const checks = [makeCheck({ type: 'port', port }), makeCheck({ type: 'health' })];
    const results = await runChecks(makeContext({ checks, port, health: makeHealth() }));
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
  });

  test('does not listen where the config names 127.0.0.1', async () => {
    await using listener = await listen(createServer(), '::1');
    const tcp = { host: '127.0.0.1', port: listener.port };
    const [result] = await runChecks(makeContext({ checks: [makeCheck({ type: 'tcp', tcp, timeoutMs: 1 })] }));
    expect(result).toMatchObject({ ok: false, detail: `nothing listens on 127.0.0.1:${listener.port}` });
  });
});
