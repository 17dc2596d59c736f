import { expect, test } from 'vitest';
import { missingPrometheus, startPrometheus } from '../../fixtures/prometheus';
import { expectStatus, openShop, readResult } from '../shop';

test.skipIf(missingPrometheus !== undefined)('checks ask a real Prometheus on the host', async () => {
  await using prometheus = await startPrometheus();
  await using shop = await openShop();
  const { host, options } = shop;
  // The server of the host forwards to the ports of the loopback with this offset.
  const url = `http://127.0.0.1:${prometheus.port - (host.appPort - options.port)}`;
  const ask = (query: string, limits: Record<string, unknown> = { min: 1 }) => ({
    ...{ type: 'prometheus', url, query },
    ...limits,
  });
  const checks = {
    up: ask('up'),
    labelled: ask('sum by (job) (up{job="itself"})', { min: 1, max: 1 }),
    scalar: ask('scalar(vector(3))', { max: 3 }),
    low: ask('up', { min: 2 }),
    nan: ask('vector(0) / 0'),
    empty: ask('up{job="nobody"}'),
    wrong: ask('up{'),
    range: ask('up[5m]'),
    stability: { for: '1s', interval: '200ms' },
  };
  expectStatus(await shop.deploy('1.0.0'), 'success');
  shop.configure((_, app) => Object.assign(app, { checks }));
  const run = await shop.run('verify');
  const found = new Map(readResult(run).hosts[0]?.checks.map((one) => [one.name, one]));
  const told = Object.keys(checks).map((name) => [name, found.get(name)?.ok, found.get(name)?.detail]);
  expect(told).toEqual([
    ['up', true, expect.stringMatching(/^up\{instance="127\.0\.0\.1:\d+", job="itself"\}: 1; at least 1$/)],
    ['labelled', true, '{job="itself"}: 1; at least 1, at most 1'],
    ['scalar', true, '3; at most 3'],
    ['low', false, expect.stringContaining(': 1; at least 2')],
    ['nan', null, 'the value is NaN'],
    ['empty', null, 'the query gives no series'],
    ['wrong', null, expect.stringMatching(/^400 Bad Request: Prometheus refuses the query: bad_data: .*parse error/)],
    ['range', null, 'the query gives a matrix, and a scalar or a vector is needed'],
    ['stability', true, expect.stringMatching(/^the same process for 1(\.\d)? s, in \d looks$/)],
  ]);
  expect((await shop.cli('verify', '--checks', 'low')).exitCode).toBe(18);
  expect((await shop.cli('verify', '--checks', 'up,scalar,stability')).exitCode).toBe(0);
});
