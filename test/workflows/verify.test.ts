import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openCaller } from './caller';
import { type ShopHost, startLoopbackHost } from './hosts';

let host: ShopHost;
let caller: Caller;

beforeAll(async () => {
  host = await startLoopbackHost();
  caller = await openCaller(host);
  caller.write(
    '.github/workflows/watch.yml',
    caller.read('.github/workflows/verify.yml').replace('with: {', 'with: { environment: test,'),
  );
  const run = await caller.run('test-deploy.yml', { name: 'push' });
  expect(run.isGreen, run.log).toBe(true);
});

afterAll(async () => {
  await caller?.[Symbol.asyncDispose]();
  await host?.[Symbol.asyncDispose]();
});

const setCheck = (run: string) => {
  caller.configure((config) => Object.assign(config.apps.shop ?? {}, { checks: { knots: { type: 'command', run } } }));
  caller.commit('Count the knots');
};

const watch = () => caller.run('watch.yml', { name: 'schedule' });
const states = () => caller.repository.issues.map(({ state }) => state);

test('an issue is opened when the checks fail, kept while they do, and closed when they pass', async () => {
  const well = await watch();
  expect(well.isGreen, well.log).toBe(true);
  expect(states()).toEqual([]);

  setCheck('echo only 3 knots; false');
  const first = await watch();
  expect(first.isGreen, first.log).toBe(false);
  expect(states()).toEqual(['open']);
  expect(caller.repository.issues[0]?.body).toContain('knots');

  const second = await watch();
  expect(second.isGreen, second.log).toBe(false);
  expect(states()).toEqual(['open']);

  setCheck('true');
  const third = await watch();
  expect(third.isGreen, third.log).toBe(true);
  expect(states()).toEqual(['closed']);
});
