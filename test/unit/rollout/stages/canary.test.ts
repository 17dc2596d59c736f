import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { LocalFleet } from '../local-fleet';
import { CHECK, openLive, run, serving, statuses } from './fleet';

const HOSTS = ['a', 'b'];

/** Milliseconds since the canary began, by the clock of the run. */
type Count = (host: string, ms: number) => { readonly requests?: number; readonly errors?: number };

interface Watched extends AsyncDisposable {
  readonly fleet: LocalFleet;
  /** From now on the hosts count so. */
  count(how: Count): void;
}

/** Two stages whose hosts answer with counters of this test, by the clock of the run. */
async function openWatched(canary: string, { checks = '', onFailure = 'rollback_all' } = {}): Promise<Watched> {
  let how: Count = () => ({ requests: 0, errors: 0 });
  let startedAt = 0;
  const clock = { now: () => 0 };
  const server = createServer((request, response) => {
    const host = request.url?.slice(1) ?? '';
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ status: 'ok', ...how(host, clock.now() - startedAt) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const environment = `{ stages: [{ name: canary, hosts: [a], canary: ${canary}, on_failure: ${onFailure} }, { name: rest, hosts: [b] }], deadline: 9h }`;
  const app = [`health: { url: "http://127.0.0.1:${port}/{host}" }`, ...(checks === '' ? [] : [checks])];
  const fleet = await openLive({ hosts: HOSTS, environment, app: app.slice(0, 1) });
  fleet.configure(app);
  clock.now = () => fleet.clock.now().getTime();
  fleet.write({ VERSION: '2' });
  return {
    fleet,
    count: (next) => {
      how = next;
      startedAt = clock.now();
    },
    async [Symbol.asyncDispose]() {
      fleet[Symbol.dispose]();
      server.close();
    },
  };
}

/** A hundred requests a second, and of them this share of errors. */
const traffic =
  (share: (host: string, ms: number) => number): Count =>
  (host, ms) => {
    let errors = 0;
    for (let second = 0; second < ms / 1000; second += 1) errors += 100 * share(host, second * 1000);
    return { requests: ms / 10, errors: Math.round(errors) };
  };

/** The same on all hosts, by the time since the canary has begun; before it there are no errors. */
function inCanary({ fleet }: Watched, share: (ms: number) => number): Count {
  let began: number | undefined;
  const counted = traffic((_host, ms) => (began === undefined || ms < began ? 0 : share(ms - began)));
  return (host, ms) => {
    if (began === undefined && fleet.said.includes('phase canary')) began = ms;
    return counted(host, ms);
  };
}

const RATE = 'checks: { error_rate: { max: 1%, window: 60s, min_requests: 20 } }';

describe('a canary', () => {
  test('that stays healthy lets the next stage begin, and is reported', async () => {
    await using watched = await openWatched('{ for: 5m, interval: 30s }', { checks: RATE });
    watched.count(traffic(() => 0.001));
    const result = await run(watched.fleet);
    expect(result).toMatchObject({ status: 'success' });
    expect(result.stages[0]?.canary).toMatchObject({ outcome: 'success', measured: 10, failed: 0, inconclusive: 0 });
    expect(serving(watched.fleet, HOSTS)).toEqual({ a: '2', b: '2' });
    expect(result.phases?.map(({ name }) => name)).toContain('canary');
  });

  test('whose error rate rises after 20 s is rolled back within two intervals', async () => {
    await using watched = await openWatched('{ for: 5m, interval: 10s }', {
      checks: RATE.replace('window: 60s', 'window: 1s'),
    });
    watched.count(inCanary(watched, (ms) => (ms >= 20_000 ? 0.05 : 0)));
    const result = await run(watched.fleet);
    expect(result).toMatchObject({ status: 'rolled_back', error: { code: 'canary_failed', host: 'a' } });
    expect(result.stages[0]?.canary).toMatchObject({ outcome: 'failed', failed: 1 });
    expect(result.stages[0]?.canary?.measured).toBeLessThanOrEqual(4);
    expect(serving(watched.fleet, HOSTS)).toEqual({ a: '1', b: '1' });
    expect(statuses(result)).toEqual({ a: 'rolled_back', b: 'skipped' });
    expect(watched.fleet.verdict('a', result.id)).toBe('bad');
    expect(watched.fleet.journal('b').filter((entry) => 'run' in entry && entry.run.startsWith(result.id))).toEqual([]);
  });

  test('takes as many failed measurements as it may', async () => {
    await using watched = await openWatched('{ for: 60s, interval: 10s, failures: 3 }', { checks: RATE });
    watched.count(inCanary(watched, (ms) => (ms < 60_000 && Math.floor(ms / 10_000) % 3 === 0 ? 0.1 : 0)));
    const result = await run(watched.fleet);
    expect(result.stages[0]?.canary, JSON.stringify(result.error)).toMatchObject({ outcome: 'success', failed: 2 });
    expect(result).toMatchObject({ status: 'success' });
  });

  test.each([
    ['counts nothing at all', (() => ({})) as Count],
    ['has hardly any requests', ((_host, ms) => ({ requests: Math.floor(ms / 30_000), errors: 0 })) as Count],
    ['is started anew all the time', ((_host, ms) => ({ requests: 1_000_000 - ms, errors: 0 })) as Count],
  ])('that %s is inconclusive, and never passes', async (_what, count) => {
    await using watched = await openWatched('{ for: 60s, interval: 10s, compare: { error_rate: +0.5% } }');
    watched.count(count);
    const result = await run(watched.fleet);
    expect(result).toMatchObject({ status: 'rolled_back', error: { code: 'canary_inconclusive' } });
    expect(result.stages[0]?.canary).toMatchObject({ outcome: 'inconclusive', failed: 0 });
    expect(serving(watched.fleet, HOSTS)).toEqual({ a: '1', b: '1' });
    expect(watched.fleet.verdict('a', result.id)).toBe('failed');
  });

  test('that is inconclusive follows the policy of its stage', async () => {
    await using watched = await openWatched('{ for: 60s, interval: 10s, compare: { error_rate: +0.5% } }', {
      onFailure: 'rollback_stage',
    });
    const result = await run(watched.fleet);
    expect(result).toMatchObject({ status: 'failed', error: { code: 'canary_inconclusive' } });
  });

  test('that is worse than its neighbours in comparison alone is rolled back', async () => {
    await using watched = await openWatched('{ for: 5m, interval: 30s, compare: { error_rate: +0.5% } }');
    watched.count(traffic((host) => (host === 'a' ? 0.009 : 0.001)));
    const result = await run(watched.fleet);
    expect(result).toMatchObject({ status: 'rolled_back', error: { code: 'canary_failed' } });
    expect(result.error?.message).toContain('compare error_rate: 0.9% errors');
    expect(result.error?.message).toContain('at most 0.5 percentage points more');
  });

  test('that is as bad as its neighbours passes the comparison', async () => {
    await using watched = await openWatched('{ for: 5m, interval: 30s, compare: { error_rate: +0.5%, p95: 50x } }');
    watched.count(traffic(() => 0.2));
    expect(await run(watched.fleet)).toMatchObject({
      status: 'success',
      stages: [{ canary: { outcome: 'success' } }, {}],
    });
  });

  test('whose check fails on one host keeps the others where the policy says so', async () => {
    const fails = CHECK.replace(
      '! grep -q "^$BOWLINE_HOST$" broken',
      'n=$(cat "../../asked" 2>/dev/null || echo 0); echo $((n+1)) >../../asked; [ "$n" -lt 2 ] || [ "$BOWLINE_HOST" != b ]',
    );
    using fleet = await openLive({
      hosts: ['a', 'b', 'c'],
      app: [],
      environment:
        '{ stages: [{ name: canary, hosts: [a, b], canary: { for: 1m, interval: 10s }, on_failure: keep_others }, { name: rest, hosts: [c] }], deadline: 9h }',
    });
    fleet.configure([fails]);
    fleet.write({ VERSION: '2' });
    const result = await run(fleet);
    expect(result).toMatchObject({ status: 'partial_success', error: { code: 'canary_failed', host: 'b' } });
    expect(serving(fleet, ['a', 'b', 'c'])).toEqual({ a: '2', b: '1', c: '1' });
    expect(fleet.verdict('a', result.id)).toBe('good');
  });

  test('in an environment of plain hosts watches all of them', async () => {
    using fleet = await openLive({
      hosts: HOSTS,
      environment: '{ hosts: [a, b], canary: { for: 1m, interval: 20s } }',
    });
    fleet.write({ VERSION: '2' });
    expect((await run(fleet)).stages).toMatchObject([
      { name: 'production', canary: { outcome: 'success', measured: 3 } },
    ]);
  });
});
