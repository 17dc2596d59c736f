import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Behaviour, releaseAilingApp, startUsers } from '../../fixtures/ailing-app';
import { type Crowd, missingCrowd, startCrowd } from '../../fixtures/crowd';
import { missingPrometheus, startPrometheus } from '../../fixtures/prometheus';
import type { StepRun } from '../../fixtures/runner';
import { expectStatus, readResult } from '../shop';
import {
  configureStages,
  expectUntouched,
  hostsByStatus,
  hostsByVersion,
  namesOf,
  run,
  start,
  verdictsOf,
} from './crowd-runs';

const CHECKS = {
  error_rate: { max: '10%', window: '1s', min_requests: 10 },
  response_time: { p95: '5s', samples: 2 },
};

type Settings = Readonly<Record<string, unknown>>;

function watch(crowd: Crowd, canary: Settings, checks: Settings): void {
  configureStages(
    crowd,
    [
      { name: 'canary', hosts: namesOf(crowd, 1, 1), canary: { for: '20s', interval: '1s', ...canary } },
      { name: 'rest', hosts: namesOf(crowd, 2) },
    ],
    (app) => Object.assign(app, { checks }),
  );
}

/** Two hosts whose version 1.0.0 is well and has users; the first is the canary of the second. */
async function openWatched(canary: Settings, checks: Settings) {
  const crowd = await startCrowd(2, { runtime: 'command' });
  await releaseAilingApp(crowd.project, '1.0.0');
  expectStatus(await run(crowd, 'deploy'), 'success');
  const users = startUsers(crowd.hosts.map(({ appPort }) => appPort));
  watch(crowd, canary, checks);
  return {
    crowd,
    configure: (changed: Settings, judged: Settings) => watch(crowd, changed, judged),
    async [Symbol.asyncDispose]() {
      await users[Symbol.asyncDispose]();
      await crowd[Symbol.asyncDispose]();
    },
  };
}

async function ship(crowd: Crowd, behaviour: Behaviour): Promise<StepRun> {
  await releaseAilingApp(crowd.project, '2.0.0', behaviour);
  return run(crowd, 'deploy');
}

/** The new version is well until it has been measured once. */
async function shipAndFallIll(crowd: Crowd, behaviour: Behaviour) {
  const illFrom = join(crowd.project.base, 'ill');
  await releaseAilingApp(crowd.project, '2.0.0', { ...behaviour, illFrom });
  const step = start(crowd, 'deploy');
  await step.waitFor(/canary: 1 of 20: ok/, 40_000);
  writeFileSync(illFrom, '');
  const measuredBefore = step.output().match(/canary: \d+ of 20: ok/g)?.length ?? 0;
  return { told: await step.ended, measuredBefore };
}

/** The canary has gone back, and the other host has never heard of the release. */
function expectWithdrawn(crowd: Crowd, told: StepRun): void {
  expectStatus(told, 'rolled_back');
  expect(hostsByVersion(crowd)).toEqual({ '1.0.0': namesOf(crowd) });
  expect(hostsByStatus(told)).toEqual({ rolled_back: namesOf(crowd, 1, 1), skipped: namesOf(crowd, 2) });
  expectUntouched(crowd.hosts.slice(1), told);
}

describe.skipIf(missingCrowd !== undefined)('a canary on a real host', { timeout: 120_000 }, () => {
  test('whose error rate rises while it is watched is ended within two measurements, and goes back', async () => {
    await using watched = await openWatched({}, CHECKS);
    const { crowd } = watched;
    const { told, measuredBefore } = await shipAndFallIll(crowd, { errorShare: 0.5 });
    expectWithdrawn(crowd, told);
    const { stages, error, id } = readResult(told);
    expect(error).toMatchObject({ code: 'canary_failed', host: 'web-001', step: 'canary' });
    expect(stages[0]?.canary).toMatchObject({ outcome: 'failed', failed: 1 });
    expect(stages[0]?.canary?.measured).toBeLessThanOrEqual(measuredBefore + 2);
    expect(crowd.hosts.slice(0, 1).map((host) => verdictsOf(host, id))).toEqual([['bad']]);
  });

  test('without data is inconclusive, and never passes', async () => {
    await using watched = await openWatched({ for: '2s', compare: { error_rate: '+1%' } }, {});
    const told = await ship(watched.crowd, { isSilent: true });
    expectWithdrawn(watched.crowd, told);
    const { stages, error } = readResult(told);
    expect(error).toMatchObject({ code: 'canary_inconclusive' });
    expect(error?.message).toContain('0 requests; 20 are needed to judge');
    expect(stages[0]?.canary).toMatchObject({ outcome: 'inconclusive', measured: 2, failed: 0, inconclusive: 2 });
    expect(told.log).toMatch(/✗ +stage canary +rolled back/);
  });

  test.each([
    [
      'errors',
      { errorShare: 0.05 },
      { error_rate: '+1%' },
      /compare error_rate: [3-8](\.\d+)?% errors, \d+ of \d+ requests; on the old release 0% errors/,
    ],
    [
      'answers',
      { delayMs: 800 },
      { p95: '2x' },
      /compare p95: p95 [\d.]+ m?s, on the old release [\d.]+ m?s; at most 2 times as long/,
    ],
  ])(
    'whose %s are worse than those of its neighbours, within its own limits, goes back',
    async (_what, behaviour, compare, says) => {
      await using watched = await openWatched({ compare, samples: 2 }, CHECKS);
      const told = await ship(watched.crowd, behaviour);
      expectWithdrawn(watched.crowd, told);
      const { error } = readResult(told);
      expect(error).toMatchObject({ code: 'canary_failed' });
      expect(error?.message).toMatch(says);
    },
  );

  test.skipIf(missingPrometheus !== undefined)('is judged by a real Prometheus, whose value rises', async () => {
    await using watched = await openWatched({}, {});
    const { crowd } = watched;
    const ports = Object.fromEntries(crowd.hosts.map(({ name, appPort }) => [name, appPort]));
    await using prometheus = await startPrometheus(ports);
    const url = `http://127.0.0.1:${prometheus.port}`;
    const queue = { type: 'prometheus', url, query: 'queue_depth{host="{host}"}', max: 10 };
    watched.configure({}, { queue });
    const { told } = await shipAndFallIll(crowd, { queueDepth: 100 });
    expectWithdrawn(crowd, told);
    const { error, stages } = readResult(told);
    expect(error).toMatchObject({ code: 'canary_failed', host: 'web-001' });
    expect(error?.message).toMatch(/web-001: shop: queue: .*: 100; at most 10/);
    expect(stages[0]?.canary?.measured).toBeGreaterThan(1);
  });
});
