import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../src/checks/run-checks';
import type { CheckResult } from '../../../src/report/result';
import { answerJson, makeCheck, makeContext, serveHttp } from '../../fixtures/check-context';
import { findFreePort } from '../../fixtures/port';

type Handler = Parameters<typeof serveHttp>[0];

async function ask(handle: Handler, limits: Record<string, unknown> = { max: 0.01 }, path = '') {
  await using server = await serveHttp(handle);
  const url = `http://127.0.0.1:${server.port}${path}`;
  const checks = [makeCheck({ type: 'prometheus', url, query: 'rate(errors_total{job="a b"}[5m])', ...limits })];
  const [result] = await runChecks(makeContext({ checks }));
  return { result: result as CheckResult, server };
}

const vector = (...values: readonly string[]) => ({
  status: 'success',
  data: {
    resultType: 'vector',
    result: values.map((value, index) => ({
      metric: { __name__: 'errors', host: `h${index}` },
      value: [1_700_000_000, value],
    })),
  },
});

const data = (resultType: string, result: unknown) => ({ status: 'success', data: { resultType, result } });

describe('prometheus', () => {
  test.each([
    ['', '/api/v1/query'],
    ['/', '/api/v1/query'],
    ['/prom/', '/prom/api/v1/query'],
  ])('asks the API below the path `%s`', async (path, expected) => {
    const { server } = await ask(answerJson(vector('0')), { max: 1, headers: { 'X-Scope-OrgID': 'shop' } }, path);
    const url = new URL(server.paths[0] ?? '', 'http://x');
    expect(url.pathname).toBe(expected);
    expect(url.searchParams.get('query')).toBe('rate(errors_total{job="a b"}[5m])');
    expect(server.requests[0]?.headers['x-scope-orgid']).toBe('shop');
  });

  test.each([
    ['a value at its maximum', vector('0.01'), { max: 0.01 }, 'errors{host="h0"}: 0.01; at most 0.01'],
    ['a value at its minimum', vector('3'), { min: 3 }, 'errors{host="h0"}: 3; at least 3'],
    ['a value between both', vector('5'), { min: 3, max: 9 }, 'errors{host="h0"}: 5; at least 3, at most 9'],
    ['a scalar', data('scalar', [1, '0']), { max: 1 }, '0; at most 1'],
    [
      'several series',
      vector('1', '7', '3'),
      { max: 9 },
      '3 series hold, the nearest to its limit errors{host="h1"}: 7',
    ],
    ['a value without a name', data('vector', [{ metric: {}, value: [1, '2'] }]), { min: 1 }, '2; at least 1'],
    ['no upper limit, and infinity', vector('+Inf'), { min: 1 }, 'Infinity; at least 1'],
  ])('%s passes', async (_name, body, limits, told) => {
    const { result } = await ask(answerJson(body), limits);
    expect(result).toMatchObject({ ok: true, detail: expect.stringContaining(told) });
  });

  test.each([
    ['a value above', vector('0.02'), { max: 0.01 }, 'errors{host="h0"}: 0.02; at most 0.01'],
    ['a value below', vector('0.5'), { min: 0.99 }, 'errors{host="h0"}: 0.5; at least 0.99'],
    ['infinity', vector('+Inf'), { max: 1e9 }, 'errors{host="h0"}: Infinity; at most 1000000000'],
    ['minus infinity', vector('-Inf'), { min: 0 }, 'errors{host="h0"}: -Infinity; at least 0'],
    ['one series of three', vector('1', '2', '12'), { max: 9 }, '1 of 3 series fail, the worst errors{host="h2"}: 12'],
    ['the worst of two', vector('20', '12'), { max: 9 }, '2 of 2 series fail, the worst errors{host="h0"}: 20'],
    ['one series while another has no value', vector('NaN', '12'), { max: 9 }, '1 of 2 series fail, the worst errors'],
  ])('%s fails', async (_name, body, limits, told) => {
    const { result } = await ask(answerJson(body), limits);
    expect(result).toMatchObject({ ok: false, detail: expect.stringContaining(told) });
  });

  test.each([
    ['NaN', vector('NaN'), 200, 'the value is NaN'],
    ['NaN in one series', vector('0', 'NaN'), 200, 'the value is NaN in 1 of 2 series'],
    ['no series', vector(), 200, 'the query gives no series'],
    [
      'a warning',
      { ...vector('0'), warnings: ['a store did not answer'] },
      200,
      'Prometheus warns: a store did not answer',
    ],
    ['a matrix', data('matrix', []), 200, 'the query gives a matrix, and a scalar or a vector is needed'],
    ['a string', data('string', [1, 'x']), 200, 'the query gives a string'],
    ['a histogram', data('vector', [{ metric: {}, histogram: [1, {}] }]), 200, 'the query gives a histogram'],
    ['an empty value', vector(''), 200, 'the value is NaN'],
    [
      'a query that is wrong',
      { status: 'error', errorType: 'bad_data', error: 'parse error: unclosed left brace' },
      400,
      '400 Bad Request: Prometheus refuses the query: bad_data: parse error: unclosed left brace',
    ],
    ['an error with status 200', { status: 'error', error: 'no' }, 200, 'Prometheus refuses the query: no'],
    ['another status', { oops: true }, 503, '503 Service Unavailable: the answer is not one of Prometheus'],
    ['a good body with a bad status', vector('0'), 500, '500 Internal Server Error: not a success'],
    ['another JSON', [1, 2], 200, 'the answer is not one of Prometheus'],
    ['null', null, 200, 'the answer is not one of Prometheus'],
  ])('%s is no data', async (_name, body, status, told) => {
    const { result } = await ask(answerJson(body, status));
    expect(result).toMatchObject({ ok: null, detail: expect.stringContaining(told) });
  });

  test('a page that is not JSON is no data', async () => {
    const { result } = await ask((_, response) => response.end('<html>Log in</html>'));
    expect(result).toMatchObject({ ok: null, detail: 'the answer is not one of Prometheus' });
  });

  test('no answer in time, and nobody there, are no data', async () => {
    const { result } = await ask(() => {}, { max: 1, timeoutMs: 100 });
    expect(result).toMatchObject({ ok: null, detail: 'no answer within 100 ms' });
    const url = `http://127.0.0.1:${await findFreePort()}`;
    const checks = [makeCheck({ type: 'prometheus', url, query: 'up', max: 1 })];
    expect(await runChecks(makeContext({ checks }))).toMatchObject([{ ok: null }]);
  });

  test('tells no user or password of the URL', async () => {
    await using server = await serveHttp(answerJson(vector('5')));
    const url = `http://me:swordfish@127.0.0.1:${server.port}`;
    const checks = [makeCheck({ type: 'prometheus', url, query: 'up', max: 1 })];
    expect(JSON.stringify(await runChecks(makeContext({ checks })))).not.toMatch(/swordfish|me:/);
  });
});
