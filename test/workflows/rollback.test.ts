import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openCaller } from './caller';
import { type ShopHost, startLoopbackHost } from './hosts';

let host: ShopHost;
let caller: Caller;

beforeAll(async () => {
  host = await startLoopbackHost();
  caller = await openCaller(host);
  for (const version of ['1.0.0', '1.1.0', '1.2.0']) {
    caller.write('VERSION', `${version}\n`);
    caller.commit(`Release ${version}`);
    const run = await caller.run('test-deploy.yml', { name: 'push' });
    expect(run.isGreen, run.log).toBe(true);
  }
});

afterAll(async () => {
  await caller?.[Symbol.asyncDispose]();
  await host?.[Symbol.asyncDispose]();
});

const roll = (inputs: Record<string, string>, options = {}) =>
  caller.run('rollback.yml', { name: 'workflow_dispatch', inputs: { environment: 'test', ...inputs } }, options);

test('without a target the releases are listed, and nobody is asked', async () => {
  const run = await roll({});
  expect(run.jobs, run.log).toEqual({ 'rollback/list': 'success' });
  for (const version of ['1.0.0', '1.1.0', '1.2.0']) expect(run.summary).toContain(version);
});

test('without a reason nothing goes back', async () => {
  const run = await roll({ target: 'previous' });
  expect(run.jobs, run.log).toEqual({ 'rollback/list': 'failure' });
  expect(run.log).toContain('no reason is given');
});

test('it goes back to a version', async () => {
  const run = await roll({ target: 'version:1.0.0', reason: 'the new search is slow' });
  expect(run.jobs, run.log).toEqual({ 'rollback/list': 'success', 'rollback/rollback': 'success' });
  expect((await host.ask('test'))?.version).toBe('1.0.0');
  expect(run.summary).toContain('the new search is slow');
});

test('it goes back to an instant that the list shows', async () => {
  const { summary } = await roll({});
  const line = summary.split('\n').find((one) => one.includes('1.1.0')) ?? '';
  const instant = /\d{4}-\d\d-\d\dT[\d:.]+Z/.exec(line)?.[0];
  const run = await roll({ target: `time:${instant}`, reason: 'as it was then' });
  expect(run.isGreen, `${line}\n${run.log}`).toBe(true);
  expect((await host.ask('test'))?.version).toBe('1.1.0');
});

test('a target that is nowhere is refused before anything is switched', async () => {
  const run = await roll({ target: 'version:7.7.7', reason: 'a try' });
  expect(run.jobs, run.log).toEqual({ 'rollback/list': 'success', 'rollback/rollback': 'failure' });
  expect(run.log).toContain('7.7.7');
  expect((await host.ask('test'))?.version).toBe('1.1.0');
});
