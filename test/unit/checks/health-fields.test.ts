import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../src/checks/run-checks';
import { answerJson, makeCheck, makeContext, makeHealth, type Scene, serveHttp } from '../../fixtures/check-context';

type Handler = Parameters<typeof serveHttp>[0];

async function ask(check: Parameters<typeof makeCheck>[0], handle: Handler, scene: Scene = {}) {
  await using server = await serveHttp(handle);
  const checks = [makeCheck(check)];
  const [result] = await runChecks(makeContext({ health: makeHealth(), port: server.port, checks, ...scene }));
  return result;
}

/** Answers with one body after the other, and with the last from then on. */
const inTurn =
  (...bodies: unknown[]): Handler =>
  (request, response, count) =>
    answerJson(bodies[Math.min(count, bodies.length) - 1])(request, response);

describe('connection', () => {
  const check = { type: 'connection', timeoutMs: 200 } as const;

  test('passes where the field is true, and tells the channel', async () => {
    const result = await ask(check, answerJson({ connected: true, channel: 'rosey' }));
    expect(result).toMatchObject({
      ok: true,
      detail: 'connected to rosey',
      data: { connected: true, channel: 'rosey' },
    });
    expect(await ask(check, answerJson({ connected: true }))).toMatchObject({ ok: true, detail: 'connected' });
  });

  test('waits for a service that connects later', async () => {
    const result = await ask(check, inTurn({ connected: false }, { connected: false }, { connected: true }));
    expect(result).toMatchObject({ ok: true });
  });

  test.each([false, 'true', 1])('fails where it stays %j', async (connected) => {
    const result = await ask(check, answerJson({ connected }));
    expect(result).toMatchObject({ ok: false, detail: 'the service is not connected', data: { connected } });
  });

  test('has no data without the field', async () => {
    const result = await ask(check, answerJson({ status: 'ok' }));
    expect(result).toMatchObject({ ok: null, detail: 'no field `connected` in the health answer' });
  });

  test('has no data without an answer', async () => {
    const result = await ask(check, answerJson({ connected: true }, 503));
    expect(result).toMatchObject({ ok: null, detail: 'no health answer to read: 503 Service Unavailable' });
  });

  test('reads a field of another name', async () => {
    const { fields } = makeHealth();
    await using server = await serveHttp(answerJson({ online: true }));
    const health = makeHealth({ fields: { ...fields, connected: 'online' } });
    const [result] = await runChecks(makeContext({ health, port: server.port, checks: [makeCheck(check)] }));
    expect(result?.ok).toBe(true);
  });
});

describe('version', () => {
  const check = { type: 'version' } as const;

  test.each(['v1.4.2', '1.4.2', 'V1.4.2', ' 1.4.2 '])('%j is version 1.4.2', async (version) => {
    expect(await ask(check, answerJson({ version }))).toMatchObject({ ok: true, data: { expected: 'v1.4.2' } });
  });

  test.each(['1.4.1', '1.4.20', 'vv1.4.2', 'version', ''])('%j is another', async (version) => {
    const result = await ask(check, answerJson({ version }));
    expect(result).toMatchObject({ ok: false, data: { found: version } });
    expect(result?.detail).toBe(`it answers as version ${version}; v1.4.2 is expected`);
  });

  test('a number is read as it is written', async () => {
    const scene = { context: { version: 'v2' } };
    expect(await ask(check, answerJson({ version: 2 }), scene)).toMatchObject({ ok: true, detail: 'version 2' });
  });

  test('the leading v of a word belongs to it', async () => {
    const scene = { context: { version: 'valencia' } };
    expect(await ask(check, answerJson({ version: 'alencia' }), scene)).toMatchObject({ ok: false });
  });

  test('a release without a version gives no data', async () => {
    const result = await ask(check, answerJson({ version: '1' }), { context: { version: null } });
    expect(result).toMatchObject({ ok: null, detail: 'the release declares no version' });
  });

  test('an answer without one gives no data', async () => {
    const result = await ask(check, answerJson({ version: null }));
    expect(result).toMatchObject({ ok: null, detail: 'no field `version` in the health answer' });
  });
});

describe('error_rate', () => {
  const check = { type: 'error_rate', max: 0.01, windowMs: 30, minRequests: 20 } as const;

  test('is the difference of the counters within the window', async () => {
    const bodies = [
      { requests: 1_000, errors: 900 },
      { requests: 1_200, errors: 902 },
    ];
    const result = await ask(check, inTurn(...bodies));
    expect(result).toMatchObject({ ok: true, data: { requests: 200, errors: 2, rate: 0.01, windowMs: 30 } });
    expect(result?.detail).toBe('1% errors, 2 of 200 requests in 30 ms; at most 1%');
    expect(result?.durationMs).toBeGreaterThanOrEqual(29);
  });

  test('fails over the limit', async () => {
    const bodies = [
      { requests: 0, errors: 0 },
      { requests: 200, errors: 3 },
    ];
    const result = await ask(check, inTurn(...bodies));
    expect(result).toMatchObject({ ok: false, detail: '1.5% errors, 3 of 200 requests in 30 ms; at most 1%' });
  });

  test.each([
    [
      'too few requests',
      [
        { requests: 1, errors: 0 },
        { requests: 5, errors: 4 },
      ],
      '4 requests in 30 ms; 20 are needed to judge',
    ],
    [
      'counters that a restart set back',
      [
        { requests: 100, errors: 1 },
        { requests: 50, errors: 0 },
      ],
      'the counters went back within 30 ms',
    ],
    [
      'only errors that went back',
      [
        { requests: 100, errors: 5 },
        { requests: 200, errors: 1 },
      ],
      'the counters went back within 30 ms',
    ],
    ['no requests', [{ errors: 0 }], 'no field `requests` in the health answer'],
    ['no errors', [{ requests: 0 }], 'no field `errors` in the health answer'],
    ['a text', [{ requests: 'NaN', errors: 0 }], '`requests` is "NaN", which is no count'],
    ['a negative count', [{ requests: 1, errors: -1 }], '`errors` is -1, which is no count'],
    ['counters that vanish', [{ requests: 1, errors: 0 }, {}], 'no field `requests` in the health answer'],
  ])('%s are no data', async (_, bodies, detail) => {
    expect(await ask(check, inTurn(...bodies))).toMatchObject({ ok: null, detail });
  });

  test('NaN in the answer is no data', async () => {
    const result = await ask(check, (_, response) =>
      response.setHeader('content-type', 'application/json').end('{"requests": NaN, "errors": 0}'),
    );
    expect(result?.ok).toBeNull();
    expect(result?.detail).toContain('no health answer to read');
  });

  test('no requests at all are no data, however few are asked for', async () => {
    const result = await ask({ ...check, minRequests: 0 }, inTurn({ requests: 5, errors: 0 }));
    expect(result).toMatchObject({ ok: null, detail: '0 requests in 30 ms; 0 are needed to judge' });
  });

  test('the wait is told', async () => {
    const told: string[] = [];
    let skippedMs = 0;
    const context = {
      now: () => Date.now() + skippedMs,
      sleep: async (ms: number) => {
        skippedMs += ms;
      },
      onWaiting: (text: string) => told.push(text),
    };
    await ask({ ...check, windowMs: 12_000 }, inTurn({ requests: 5, errors: 0 }), { context });
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/^error_rate: counting for (7|6\.9) s more$/);
  });
});

test.each([
  { type: 'connection' },
  { type: 'version' },
  { type: 'error_rate', max: 0, windowMs: 1, minRequests: 1 },
] as const)('without a health endpoint $type has no data', async (check) => {
  const [result] = await runChecks(makeContext({ checks: [makeCheck(check)] }));
  expect(result).toMatchObject({ ok: null, detail: 'no health endpoint is configured' });
});
