import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../src/checks/run-checks';
import { answerJson, makeCheck, makeContext, makeHealth, type Scene, serveHttp } from '../../fixtures/check-context';

type Handler = Parameters<typeof serveHttp>[0];

async function time(check: Record<string, unknown>, handle: Handler = answerJson({ status: 'ok' }), scene: Scene = {}) {
  await using server = await serveHttp(handle);
  const checks = [makeCheck({ type: 'response_time', samples: 5, limits: {}, ...check })];
  const health = makeHealth({ url: `http://127.0.0.1:${server.port}/health` });
  const [result] = await runChecks(makeContext({ health, port: server.port, checks, ...scene }));
  return { result, paths: server.paths };
}

/** Answers after `delayMs`, by the number of the request. */
const delayed =
  (delayMs: (count: number) => number): Handler =>
  (_, response, count) =>
    setTimeout(() => response.end(), delayMs(count));

test('every statistic of the samples is reported', async () => {
  const { result, paths } = await time({ samples: 10, limits: { p95: 1_000 } });
  expect(paths).toEqual(Array(10).fill('/health'));
  expect(result?.ok).toBe(true);
  expect(result?.detail).toMatch(/^p95 \d+ ms of at most 1 s; 10 samples, so few that p95 is the maximum$/);
  const { p95, max } = result?.data ?? {};
  expect(result?.data).toMatchObject({ samples: 10, limits: { p95: 1_000 }, exceeded: [] });
  expect(p95).toBe(max);
  expect(Object.keys(result?.data ?? {})).toEqual(expect.arrayContaining(['mean', 'p50', 'p95', 'p99', 'max']));
});

test('a limit that is exceeded fails, and the others are told as well', async () => {
  const { result } = await time(
    { samples: 4, limits: { p50: 1_000, max: 150 } },
    delayed((count) => (count === 2 ? 200 : 0)),
  );
  expect(result?.ok).toBe(false);
  expect(result?.detail).toMatch(/^p50 \d+ ms of at most 1 s, max 2\d\d ms is over 150 ms; 4 samples$/);
  expect(result?.data.exceeded).toEqual(['max']);
});

test('with twenty samples one slow answer is no longer p95', async () => {
  const { result } = await time(
    { samples: 20, limits: { p95: 150 } },
    delayed((count) => (count === 7 ? 250 : 0)),
  );
  expect(result).toMatchObject({ ok: true, detail: expect.stringMatching(/; 20 samples$/) });
});

test('without a limit the times are only told', async () => {
  const { result } = await time({ samples: 1 });
  expect(result?.ok).toBe(true);
  expect(result?.detail).toMatch(/^p95 \d+ ms; 1 samples, so few that p95 is the maximum$/);
});

describe('a sample that fails ends the check', () => {
  test('by its status', async () => {
    const { result, paths } = await time({ samples: 5 }, (_, response, count) =>
      response.writeHead(count === 3 ? 500 : 200).end(),
    );
    expect(result).toMatchObject({ ok: false, detail: 'sample 3 of 5 failed: 500 Internal Server Error' });
    expect(paths).toHaveLength(3);
  });

  test('by its time', async () => {
    const { result } = await time({ timeoutMs: 100 }, () => {});
    expect(result).toMatchObject({ ok: false, detail: 'sample 1 of 5 failed: no answer within 100 ms' });
  });
});

describe('what is asked', () => {
  test('a path of its own on the port', async () => {
    const { paths } = await time({ samples: 1, path: '/slow' });
    expect(paths).toEqual(['/slow']);
  });

  test('a path of its own beside the health endpoint, where there is no port', async () => {
    const { paths } = await time({ samples: 1, path: '/slow' }, undefined, { port: undefined } as unknown as Scene);
    expect(paths).toEqual(['/slow']);
  });

  test('nothing where neither is configured', async () => {
    const checks = [
      makeCheck({ type: 'response_time', samples: 1, limits: {} }),
      makeCheck({ type: 'response_time', name: 'own', samples: 1, limits: {}, path: '/slow' }),
    ];
    const results = await runChecks(makeContext({ checks }));
    expect(results.map(({ ok, detail }) => [ok, detail])).toEqual([
      [null, 'no path is configured to ask'],
      [null, 'no path is configured to ask'],
    ]);
  });
});

test('it never runs beside other checks', async () => {
  let running = 0;
  let atOnce = 0;
  const handle: Handler = (_, response) => {
    running += 1;
    atOnce = Math.max(atOnce, running);
    setTimeout(() => {
      running -= 1;
      response.end();
    }, 20);
  };
  await using server = await serveHttp(handle);
  const checks = [
    makeCheck({ type: 'smoke', paths: [{ path: '/' }] }),
    makeCheck({ type: 'response_time', samples: 4, limits: {} }),
    makeCheck({ type: 'response_time', name: 'again', samples: 4, limits: {}, path: '/' }),
  ];
  const results = await runChecks(makeContext({ health: makeHealth(), port: server.port, checks }));
  expect(results.map(({ name, ok }) => [name, ok])).toEqual([
    ['smoke', true],
    ['response_time', true],
    ['again', true],
  ]);
  expect(atOnce).toBe(1);
});

test('a clock that gives no number gives no data', async () => {
  const checks = [makeCheck({ type: 'response_time', samples: 2, limits: { p95: 1_000 } })];
  await using server = await serveHttp(answerJson({}));
  let calls = 0;
  // The times themselves are broken; what stamps the result is not.
  const now = () => (++calls > 4 && calls < 9 ? Number.NaN : Date.now());
  const [result] = await runChecks(makeContext({ health: makeHealth(), port: server.port, checks, context: { now } }));
  expect(result?.ok).not.toBe(true);
});
