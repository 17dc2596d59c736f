import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFreePort } from '../fixtures/port';
import type { ActRun } from './act';
import { type Caller, openCaller } from './caller';
import { type ShopHost, startLoopbackHost } from './hosts';

const APPS = ['shop', 'blog', 'bot'] as const;

let host: ShopHost;
let caller: Caller;
const ports = new Map<string, number>();

beforeAll(async () => {
  host = await startLoopbackHost();
  caller = await openCaller(host);
  for (const app of APPS) ports.set(app, await findFreePort());
  caller.configure((config) => {
    const { checks: _, ...app } = config.apps.shop ?? {};
    // What is built on the runner is in no tag.
    const settings = { ...app, source: { upload: '.' } };
    config.apps = Object.fromEntries(APPS.map((name) => [name, settings]));
    const production = Object.fromEntries(APPS.map((name) => [name, { port: ports.get(name) }]));
    Object.assign(config.environments.production ?? {}, { apps: production });
  });
  caller.commit('Three apps');
  // The environment that is asked before anything is deployed.
  const run = await caller.run('test-deploy.yml', { name: 'push' });
  expect(run.isGreen, run.log).toBe(true);
});

afterAll(async () => {
  await caller?.[Symbol.asyncDispose]();
  await host?.[Symbol.asyncDispose]();
});

/** Tags a version, with a line added to its program. */
function release(version: string, line = ''): void {
  caller.write('VERSION', `${version}\n`);
  const program = caller.read('src/main.js').replace(/^if .*$/m, '');
  caller.write('src/main.js', `${program.trimEnd()}\n${line}\n`);
  caller.commit(`Release ${version}`);
  caller.git('tag', `v${version}`);
}

const daily = () => caller.run('scheduled-deploy.yml', { name: 'schedule' });

async function serving(): Promise<Record<string, unknown>> {
  const one = async (app: string) => {
    const options = { headers: { connection: 'close' }, signal: AbortSignal.timeout(5_000) };
    const answer = await fetch(`http://127.0.0.1:${ports.get(app)}/health`, options);
    return [app, ((await answer.json()) as { version: unknown }).version] as const;
  };
  return Object.fromEntries(await Promise.all(APPS.map(one)));
}

/** How many deploys of each app GitHub has a record of. */
const records = () => {
  const { deployments } = caller.repository;
  const apps = deployments.filter(({ environment }) => environment === 'production').map(({ payload }) => payload);
  return Object.fromEntries(
    APPS.map((app) => [app, apps.filter((one) => JSON.stringify(one).includes(`"${app}"`)).length]),
  );
};

const matrixOf = ({ outputs }: ActRun) => JSON.parse(outputs['deploy/select/select']?.matrix ?? 'null') as unknown;
const entries = (version: string) =>
  APPS.map((apps) => ({ environment: 'production', apps, ref: `v${version}`, version: `v${version}` }));

test('the newest version goes live, each app by itself', async () => {
  release('1.0.0');
  const run = await daily();
  expect(run.isGreen, run.log).toBe(true);
  expect(matrixOf(run)).toEqual(entries('1.0.0'));
  expect(run.jobs).toEqual({
    'deploy/select': 'success',
    'deploy/regression': 'success',
    'deploy/deploy': 'success',
    'deploy/summary': 'success',
  });
  expect(run.outputs['deploy/summary/summary']).toMatchObject({ status: 'success' });
  expect(await serving()).toEqual({ shop: '1.0.0', blog: '1.0.0', bot: '1.0.0' });
});

test('of three apps one is broken: two are deployed, one is rolled back, and the run is red', async () => {
  release('1.1.0', `if (process.env.BOWLINE_APP === 'blog') process.exit(3);`);
  const run = await daily();
  expect(run.isGreen, run.log).toBe(false);
  expect(matrixOf(run)).toEqual(entries('1.1.0'));
  expect(run.outputs['deploy/summary/summary'], run.log).toMatchObject({ status: 'partial_success' });
  expect(run.jobs['deploy/summary']).toBe('failure');
  expect(await serving()).toEqual({ shop: '1.1.0', blog: '1.0.0', bot: '1.1.0' });
  expect(run.summary).toMatch(/blog.*rolled.back/i);
});

test('run again, there is nothing to do: neither what is live nor what was rolled back is deployed again', async () => {
  const before = records();
  const run = await daily();
  expect(run.isGreen, run.log).toBe(true);
  expect([matrixOf(run), run.jobs]).toEqual([[], { 'deploy/select': 'success' }]);
  expect(records()).toEqual(before);
  expect(await serving()).toEqual({ shop: '1.1.0', blog: '1.0.0', bot: '1.1.0' });
});

test('what is newer is deployed again, also of the app that was broken', async () => {
  release('1.2.0');
  const run = await daily();
  expect(run.isGreen, run.log).toBe(true);
  expect(run.outputs['deploy/summary/summary']).toMatchObject({ status: 'success' });
  expect(await serving()).toEqual({ shop: '1.2.0', blog: '1.2.0', bot: '1.2.0' });
});

test('nothing is deployed where the other environment is not well', async () => {
  caller.configure(({ environments: { test: other = {} } }) => {
    Object.assign(other, { checks: { promised: { type: 'command', run: 'false' } } });
  });
  release('1.3.0');
  const before = records();
  const run = await daily();
  expect(run.isGreen, run.log).toBe(false);
  expect(run.jobs, run.log).toEqual({ 'deploy/select': 'success', 'deploy/regression': 'failure' });
  expect(records()).toEqual(before);
  expect(await serving()).toEqual({ shop: '1.2.0', blog: '1.2.0', bot: '1.2.0' });
});
