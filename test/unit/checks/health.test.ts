import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../src/checks/run-checks';
import type { Health } from '../../../src/config/model';
import {
  answerJson,
  makeCheck,
  makeContext,
  makeHealth,
  type Scene,
  serveHttp,
  serveTcp,
} from '../../fixtures/check-context';
import { findFreePort } from '../../fixtures/port';

type Handler = Parameters<typeof serveHttp>[0];

async function check(handle: Handler, health: Partial<Health> = {}, scene: Scene = {}) {
  await using server = await serveHttp(handle);
  // Awaited here, before the server is disposed of.
  return await checkPort(server.port, health, scene);
}

async function checkPort(port: number, health: Partial<Health> = {}, scene: Scene = {}) {
  const checks = [makeCheck({ type: 'health', timeoutMs: health.timeoutMs ?? 500 })];
  const results = await runChecks(makeContext({ port, health: makeHealth(health), checks, ...scene }));
  const result = results.find(({ name }) => name === 'health');
  if (result === undefined) throw new Error('no result');
  return result;
}

const plain =
  (body: string, status = 200): Handler =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'text/plain' }).end(body);

test('an app that needs some tries is healthy', async () => {
  const result = await check((request, response, count) =>
    count < 4 ? response.writeHead(503).end() : answerJson({ status: 'ok' })(request, response),
  );
  expect(result).toMatchObject({ name: 'health', ok: true, data: { attempts: 4, passed: 1, status: 200, flaps: 0 } });
  expect(result.detail).toMatch(/^healthy after \d+ ms: an answer with status "ok"$/);
});

test('the path is asked on the app’s port, and the report says where', async () => {
  await using server = await serveHttp(answerJson({ status: 'ok' }));
  const result = await checkPort(server.port, { path: '/api/health' });
  expect(server.paths).toEqual(['/api/health']);
  expect(result.data).toMatchObject({ url: `http://127.0.0.1:${server.port}/api/health`, fields: { status: 'ok' } });
});

test('a url overrides the path', async () => {
  await using server = await serveHttp(answerJson({ status: 'ok' }));
  const url = `http://localhost:${server.port}/from-url`;
  const result = await checkPort(1, { url });
  expect(result).toMatchObject({ ok: true });
  expect(server.paths).toEqual(['/from-url']);
});

describe('at the deadline it is not healthy, and the reason is told', () => {
  const limits = { deadlineMs: 200, timeoutMs: 100 };

  test('it answers with an error, whose status field is shown', async () => {
    const result = await check(answerJson({ status: 'starting' }, 500), limits);
    expect(result.ok).toBe(false);
    expect(result.detail).toMatch(/^not healthy within \d+ ms: 500 Internal Server Error with status "starting"$/);
    expect(result.data).toMatchObject({ status: 500, passed: 0 });
  });

  test('it never answers', async () => {
    await using server = await serveTcp(() => {});
    const startedAt = Date.now();
    const result = await checkPort(server.port, { deadlineMs: 300, timeoutMs: 100 });
    expect(result).toMatchObject({ ok: false, detail: expect.stringContaining('no answer within') });
    expect(Date.now() - startedAt).toBeLessThan(1_000);
  });

  test('an attempt does not outlive the deadline', async () => {
    await using server = await serveTcp(() => {});
    const result = await checkPort(server.port, { deadlineMs: 300, timeoutMs: 60_000 });
    expect(result).toMatchObject({ ok: false, data: { attempts: 1 } });
    expect(result.durationMs).toBeLessThan(1_000);
  });

  test('an attempt that the deadline cuts short does not hide what the others said', async () => {
    const slower: Handler = (request, response, count) => {
      if (count === 1) answerJson({ status: 'starting' })(request, response);
    };
    const result = await check(slower, { deadlineMs: 400, timeoutMs: 5_000 });
    expect(result).toMatchObject({ ok: false, data: { attempts: 1 } });
    expect(result.detail).toContain('status is "starting"');
  });

  test('nothing listens', async () => {
    const port = await findFreePort();
    const result = await checkPort(port, limits);
    expect(result).toMatchObject({ ok: false, data: { status: null } });
    expect(result.detail).toContain(`nothing listens on 127.0.0.1:${port}`);
  });

  test('it redirects, and redirects are off', async () => {
    const result = await check((_, response) => response.writeHead(302, { location: '/login' }).end(), limits);
    expect(result).toMatchObject({ ok: false, detail: expect.stringContaining('302 Found to /login') });
  });

  test('its status is not an expected one', async () => {
    const result = await check(answerJson({ status: 'UP' }), { ...limits, expect: { status: ['running', 'ok'] } });
    expect(result.ok).toBe(false);
    expect(result.detail).toContain('status is "UP"; "running" or "ok" is expected by `health.expect.status`');
  });

  test('it says JSON and sends something else', async () => {
    const result = await check(
      (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"errors": NaN}'),
      limits,
    );
    expect(result).toMatchObject({ ok: false, detail: expect.stringContaining('says that its body is JSON') });
  });
});

describe('the health contract', () => {
  const limits = { deadlineMs: 100 };

  test.each([
    ['a text', plain('ok')],
    ['a text that begins like JSON', plain('{ all is well')],
    ['an empty body', plain('', 204)],
    ['JSON without a status', answerJson({ up: true })],
    ['JSON that is a list', answerJson(['ok'])],
    ['JSON that is null', answerJson(null)],
    ['a status that is a map', answerJson({ status: { db: 'ok' } })],
  ])('%s is healthy where only the default is expected', async (_, handle) => {
    expect(await check(handle, limits)).toMatchObject({ ok: true, detail: expect.stringContaining('an answer') });
  });

  test.each([
    ['a text', plain('ok')],
    ['a field that is missing', answerJson({ status: 'ok' })],
    ['a field that is null', answerJson({ status: 'ok', connected: null })],
    ['only an inherited name', answerJson({ status: 'ok', __proto__: { connected: true } })],
  ])('%s is no data where a field was asked for', async (_, handle) => {
    const result = await check(handle, { ...limits, expect: { status: ['ok'], connected: [true] } });
    expect(result.ok).toBeNull();
    expect(result.detail).toContain('no field `connected` in the answer');
  });

  test('a wrong field weighs more than a missing one', async () => {
    const expectations = { connected: [true], channel: ['shop'] };
    const result = await check(answerJson({ channel: 'other' }), { ...limits, expect: expectations });
    expect(result).toMatchObject({
      ok: false,
      detail: expect.stringContaining('channel is "other"; "shop" is expected'),
    });
  });

  test('values are compared with their type', async () => {
    const result = await check(answerJson({ connected: 'true' }), { ...limits, expect: { connected: [true] } });
    expect(result).toMatchObject({
      ok: false,
      detail: expect.stringContaining('connected is "true"; true is expected'),
    });
  });

  test('fields have the names that the config gives them', async () => {
    const { fields } = makeHealth();
    const result = await check(answerJson({ state: 'up', players: 12, status: 'bad', user_count: 1 }), {
      ...limits,
      fields: { ...fields, status: 'state', users: 'players' },
      expect: { status: ['up'] },
    });
    expect(result).toMatchObject({ ok: true, data: { fields: { status: 'up', users: 12 } } });
  });

  test('a field beyond the contract can be expected', async () => {
    const result = await check(answerJson({ db: 'down' }), { ...limits, expect: { db: ['up'] } });
    expect(result).toMatchObject({ ok: false, detail: expect.stringContaining('db is "down"') });
  });

  test('no control character of an answer reaches the report', async () => {
    const result = await check(answerJson({ status: 'bad\u001b[31m\n::error::x' }), limits);
    expect(result.detail).toContain('status is "bad [31m ::error::x"');
  });
});

describe('flapping', () => {
  const flap: Handler = (request, response, count) =>
    answerJson({ status: count % 2 ? 'ok' : 'bad' })(request, response);

  test('an app that goes back and forth is inconclusive, not healthy', async () => {
    const result = await check(flap, { deadlineMs: 400 }, { ...withProcess(), soakMs: 100 });
    expect(result).toMatchObject({ ok: null });
    expect(result.detail).toMatch(/^inconclusive: \d+ of \d+ answers were healthy, the last: /);
    expect(Number(result.data.flaps)).toBeGreaterThan(1);
  });

  test('one that settles is healthy after three passes in a row', async () => {
    const settle: Handler = (request, response, count) =>
      answerJson({ status: count === 2 ? 'bad' : 'ok' })(request, response);
    const result = await check(settle, {}, { ...withProcess(), soakMs: 300 });
    expect(result).toMatchObject({ ok: true, data: { flaps: 1 } });
    expect(Number(result.data.passed)).toBeGreaterThanOrEqual(4);
  });

  test('one that was healthy and stays down has failed', async () => {
    const fall: Handler = (request, response, count) =>
      answerJson({ status: 'ok' }, count === 1 ? 200 : 500)(request, response);
    const result = await check(fall, { deadlineMs: 200 }, { ...withProcess(), soakMs: 100 });
    expect(result).toMatchObject({ ok: false, detail: expect.stringContaining('500 Internal Server Error') });
  });

  function withProcess(): Scene {
    return { checks: [makeCheck({ type: 'process' }), makeCheck({ type: 'health' })] };
  }
});

test('a soak does not delay what is told about the time', async () => {
  await using server = await serveHttp(answerJson({ status: 'ok' }));
  const checks = [makeCheck({ type: 'process' }), makeCheck({ type: 'health' })];
  const scene = { port: server.port, health: makeHealth({ intervalMs: 50 }), checks, soakMs: 300 };
  const [, health] = await runChecks(makeContext(scene));
  expect(health?.ok).toBe(true);
  expect(Number(/healthy after (\d+) ms/.exec(health?.detail ?? '')?.[1])).toBeLessThan(250);
  expect(Number(health?.data.attempts)).toBeGreaterThan(2);
});

test('waiting is told every few seconds, with the reason', async () => {
  const told: string[] = [];
  let skippedMs = 0;
  const context = {
    // Every pause counts as two seconds, so that the test need not wait for them.
    now: () => Date.now() + skippedMs,
    sleep: async () => {
      skippedMs += 2_000;
    },
    onWaiting: (text: string) => told.push(text),
  };
  const result = await check(plain('', 503), { deadlineMs: 20_000, intervalMs: 2_000 }, { context });
  expect(result.ok).toBe(false);
  expect(told.length).toBeGreaterThanOrEqual(2);
  expect(told.length).toBeLessThanOrEqual(4);
  expect(told[0]).toMatch(/^health: 503 Service Unavailable, for \d+(\.\d)? s$/);
});

test('without a health endpoint there is no data', async () => {
  const checks = [makeCheck({ type: 'health' })];
  const [none] = await runChecks(makeContext({ checks }));
  const [noPort] = await runChecks(makeContext({ checks, health: makeHealth() }));
  const [noUrl] = await runChecks(makeContext({ checks, health: makeHealth({ url: 'not a url' }) }));
  for (const result of [none, noPort, noUrl]) {
    expect(result).toMatchObject({ ok: null, detail: 'no health endpoint is configured' });
  }
});

describe('the words of common frameworks', () => {
  const limits = { deadlineMs: 100, timeoutMs: 100 };

  test.each(['UP', 'Healthy', 'pass', 'OK', 'ok', 'warn', 'Degraded', 'SERVING', 'success', 'green', true, 200])(
    'a status of %j is healthy',
    async (status) => {
      expect(await check(answerJson({ status }), limits)).toMatchObject({ ok: true });
    },
  );

  test.each(['DOWN', 'OUT_OF_SERVICE', 'fail', 'Unhealthy', 'error', 'not ok', 'critical', 'shutting_down', false])(
    'a status of %j is not, however well the answer ended',
    async (status) => {
      const result = await check(answerJson({ status }), limits);
      expect(result).toMatchObject({ ok: false, detail: expect.stringContaining('which says that it is not healthy') });
    },
  );

  test.each(['production', 'v2', 'UNKNOWN', 404])("a status of %j is nobody else's word", async (status) => {
    const { fields } = makeHealth();
    const result = await check(answerJson({ state: status }), { ...limits, fields: { ...fields, status: 'state' } });
    const shown = JSON.stringify(status);
    expect(result.detail).toContain(`state is ${shown}; if that is healthy, set \`health.expect.status\` to it`);
    const expected = await check(answerJson({ status }), { ...limits, expect: { status: [status] } });
    expect(expected.ok).toBe(true);
  });

  test.each([
    ['Healthy', true],
    ['Degraded\n', true],
    ['pass', true],
    ['hello world', true],
    ['[+]ping ok\nhealthz check passed', true],
    ['Unhealthy', false],
    ['DOWN\r\n', false],
    ['not ready', false],
  ])('a page that is %j: healthy is %j', async (body, ok) => {
    expect(await check(plain(body), limits)).toMatchObject({ ok });
    expect(await check(plain(JSON.stringify(body.trim())), limits)).toMatchObject({ ok });
  });

  test('with `expect` a page goes by that alone', async () => {
    const health = { ...limits, expect: { status: ['open'] } };
    expect(await check(plain('open'), health)).toMatchObject({ ok: true, data: { fields: { status: 'open' } } });
    expect(await check(plain('Healthy'), health)).toMatchObject({ ok: false });
  });

  test.each([
    ['UTF-8', Buffer.from('\ufeff{"status":"DOWN","version":"1"}')],
    ['UTF-16, little end first', Buffer.from('\ufeff{"status":"DOWN","version":"1"}', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeff{"status":"DOWN","version":"1"}', 'utf16le').swap16()],
  ])('a byte order mark of %s is no part of the body', async (_encoding, body) => {
    for (const type of ['application/json', 'text/plain']) {
      const result = await check((_, response) => response.writeHead(200, { 'content-type': type }).end(body), limits);
      expect(result).toMatchObject({ ok: false, data: { fields: { status: 'DOWN', version: '1' } } });
    }
  });

  test('the headers of `health` pass a forced redirect', async () => {
    const handle: Handler = (request, response) =>
      request.headers['x-forwarded-proto'] === 'https' && request.headers.host === 'shop.example.com'
        ? response.end('ok')
        : response.writeHead(301, { location: 'https://shop.example.com/' }).end();
    const headers = { 'X-Forwarded-Proto': 'https', Host: 'shop.example.com' };
    expect(await check(handle, { ...limits, headers })).toMatchObject({ ok: true });
    expect(await check(handle, limits)).toMatchObject({ ok: false });
  });
});
