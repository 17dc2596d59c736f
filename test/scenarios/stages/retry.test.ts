import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Crowd, type CrowdHost, missingCrowd, startCrowd } from '../../fixtures/crowd';
import { type NetworkProxy, startProxy } from '../../fixtures/network';
import type { StepRun } from '../../fixtures/runner';
import { expectStatus, readJournal, readResult } from '../shop';
import { configureStages, deploy, hostsByVersion, namesOf, start, verdictsOf } from './crowd-runs';

/** Two hosts with version 1.0.0; the second is reached over a network that can be cut. */
async function openFar(checks: Readonly<Record<string, unknown>>) {
  const links: NetworkProxy[] = [];
  const reach = async ({ name, address, server }: Pick<CrowdHost, 'name' | 'address' | 'server'>) => {
    if (name !== 'web-002') return undefined;
    links.push(await startProxy({ targetPort: server.port, targetAddress: address }));
    return links[0]?.port;
  };
  const crowd = await startCrowd(2, { reach });
  expectStatus(await deploy(crowd, '1.0.0'), 'success');
  const retry = { attempts: 2, backoff: '200ms' };
  configureStages(crowd, [{ name: 'fleet', hosts: namesOf(crowd), retry }], (app) => Object.assign(app, { checks }));
  return {
    crowd,
    link: links[0],
    async [Symbol.asyncDispose]() {
      await links[0]?.[Symbol.asyncDispose]();
      await crowd[Symbol.asyncDispose]();
    },
  };
}

/** The switches of a run on a host, by the release that each went to, and the verdicts of it. */
function storyOf(host: CrowdHost, { id }: { readonly id: string }): string[] {
  return readJournal(host)
    .filter(({ run, event }) => `${run}`.startsWith(id) && (event === 'activated' || event === 'verdict'))
    .map(({ event, release, verdict }) => (event === 'verdict' ? `${verdict}` : release === id ? 'switch' : 'return'));
}

function expectSecondTime(crowd: Crowd, told: StepRun): void {
  expectStatus(told, 'success');
  const result = readResult(told);
  expect(hostsByVersion(crowd)).toEqual({ '2.0.0': namesOf(crowd) });
  expect(result.stages).toMatchObject([{ name: 'fleet', status: 'success', attempts: 2 }]);
  expect(crowd.hosts.map((host) => storyOf(host, result))).toEqual([
    ['switch', 'good'],
    ['switch', 'return', 'switch', 'good'],
  ]);
  expect(told.log).toMatch(/Attempt 2 of 2 of fleet begins in 0(\.\d)? s/);
  expect(told.summary).toContain('| fleet | ✅ success | 2 |');
}

/** Once on web-002 the first time, and never again. */
const once = (what: string) => `[ "$BOWLINE_HOST" != web-002 ] || [ -e ../../tried ] || { : >../../tried; ${what}; }`;

describe.skipIf(missingCrowd !== undefined)('a stage that is tried twice', { timeout: 120_000 }, () => {
  test('holds the second time where a check passes then, and only the host that failed was rolled back', async () => {
    await using far = await openFar({ cache: { type: 'command', run: once('echo the cache is cold; exit 1') } });
    const told = await deploy(far.crowd, '2.0.0');
    expectSecondTime(far.crowd, told);
    expect(told.log).toContain('the cache is cold');
  });

  test('holds the second time where the connection was lost in the first', async () => {
    await using far = await openFar({ cache: { type: 'command', run: once('echo waiting; sleep 8') } });
    await far.crowd.project.release('2.0.0');
    const step = start(far.crowd, 'deploy');
    const [, host] = far.crowd.hosts;
    await expect.poll(() => existsSync(join(host?.path ?? '', 'tried')), { timeout: 30_000 }).toBe(true);
    far.link?.cut();
    far.link?.resume();
    expectSecondTime(far.crowd, await step.ended);
  });

  test('has one verdict, written after the last attempt, where both fail', async () => {
    await using far = await openFar({ cache: { type: 'command', run: '[ "$BOWLINE_HOST" != web-002 ]' } });
    const { crowd } = far;
    const told = await deploy(crowd, '2.0.0');
    expectStatus(told, 'rolled_back');
    const result = readResult(told);
    expect(result.stages).toMatchObject([{ attempts: 2, status: 'rolled_back' }]);
    expect(hostsByVersion(crowd)).toEqual({ '1.0.0': namesOf(crowd) });
    expect(crowd.hosts.map((host) => verdictsOf(host, result.id))).toEqual([['failed'], ['bad']]);
    expect(crowd.hosts.map((host) => storyOf(host, result).filter((one) => one === 'switch').length)).toEqual([1, 2]);
  });

  test('is not tried again for a wrong host key', async () => {
    await using far = await openFar({});
    const { crowd } = far;
    const [, other] = crowd.hosts.map(({ server }) => server.fingerprints[0]);
    crowd.configure((config) => {
      const stage = { name: 'fleet', hosts: namesOf(crowd), retry: { attempts: 3, backoff: '200ms' } };
      config.environments = { production: { stages: [stage] } };
      Object.assign(config.hosts['web-001'] ?? {}, { host_key: other });
    });
    const told = await deploy(crowd, '2.0.0');
    expectStatus(told, 'aborted');
    expect(readResult(told).error?.code).toBe('host_key');
    expect(told.log).not.toMatch(/attempt|trying again/i);
  });
});
