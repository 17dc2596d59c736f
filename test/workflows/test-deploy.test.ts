import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openCaller } from './caller';
import { type ShopHost, startLoopbackHost } from './hosts';

let host: ShopHost;
let caller: Caller;

beforeAll(async () => {
  host = await startLoopbackHost();
  caller = await openCaller(host);
});

afterAll(async () => {
  await caller?.[Symbol.asyncDispose]();
  await host?.[Symbol.asyncDispose]();
});

/** The workflow of the example, changed for one run. */
async function runChanged(change: (text: string) => string, secrets?: Record<string, string>) {
  const path = '.github/workflows/changed.yml';
  caller.write(path, change(caller.read('.github/workflows/test-deploy.yml')));
  return caller.run('changed.yml', { name: 'push' }, secrets === undefined ? {} : { secrets });
}

test('what was pushed goes live in the test environment behind its gates', async () => {
  const run = await caller.run('test-deploy.yml', { name: 'push' });
  expect(run.jobs, run.log).toEqual({ 'deploy/gates': 'success', 'deploy/deploy': 'success' });
  expect(run.outputs['deploy/deploy/deploy']).toMatchObject({ status: 'success', url: 'https://test.example.com' });
  expect(run.summary).toContain('test.example.com');
  expect((await host.ask('test'))?.version).toBe('1.0.0');
  expect(await host.ask('production')).toBeUndefined();
});

test('what is live already is left alone', async () => {
  const run = await caller.run('test-deploy.yml', { name: 'workflow_dispatch' });
  expect(run.outputs['deploy/deploy/deploy'], run.log).toMatchObject({ status: 'unchanged', changed: 'false' });
});

test('gates that fail keep it from any host', async () => {
  const run = await runChanged((text) => text.replace('node --run test', 'false'));
  expect(run.jobs, run.log).toEqual({ 'deploy/gates': 'failure' });
  const uncovered = await runChanged((text) =>
    text.replace('      upload:', '      coverage-files: none.lcov\n      upload:'),
  );
  expect(uncovered.jobs, uncovered.log).toEqual({ 'deploy/gates': 'failure' });
});

test('a key that is missing is named, and no host is touched', async () => {
  const run = await runChanged((text) => text, { SSH_KEY: '' });
  expect(run.jobs, run.log).toEqual({ 'deploy/gates': 'success', 'deploy/deploy': 'failure' });
  expect(run.log).toMatch(/ssh-key/);
});

test('secrets are inherited, or mapped by the name of the input', async () => {
  const inherited = await runChanged((text) => text.replace(/secrets:\n.*/, 'secrets: inherit'));
  expect(inherited.isGreen, inherited.log).toBe(true);
  const mapped = await runChanged((text) => text.replace('SSH_KEY:', 'ssh-key:'));
  expect(mapped.isGreen, mapped.log).toBe(true);
});

test('values of the config come from variables, and declared secrets from those that are inherited', async () => {
  caller.configure((config) => {
    const environment = config.environments.test ?? {};
    environment.url = '${SHOP_URL}';
    environment.apps = { shop: { ...(environment.apps as { shop: object }).shop, secrets: ['PRICE_KEY'] } };
  });
  caller.commit('Declare a secret');
  const withVariable = (text: string) =>
    text.replace('      upload: build', '      upload: build\n      variables: SHOP_URL=https://shop.example.com');
  const inherit = (text: string) => withVariable(text).replace(/secrets:\n.*/, 'secrets: inherit');
  const missing = await runChanged(inherit);
  expect(missing.isGreen, missing.log).toBe(false);
  expect(missing.log).toContain('PRICE_KEY');
  const given = await runChanged(inherit, { SSH_KEY: host.privateKey, PRICE_KEY: 'a-secret-price' });
  expect(given.outputs['deploy/deploy/deploy'], given.log).toMatchObject({
    status: 'success',
    url: 'https://shop.example.com',
  });
  expect(given.log).not.toContain('a-secret-price');
  caller.git('reset', '--quiet', '--hard', 'HEAD~1');
});

test('only what the config selects for the event is deployed', async () => {
  const select = (text: string) => text.replace('      upload: build', '      upload: build\n      select: true');
  const none = await runChanged(select);
  expect(none.jobs, none.log).toEqual({ 'deploy/select': 'success', 'deploy/gates': 'success' });
  caller.configure((config) => Object.assign(config.environments.test ?? {}, { deploy_on_push: true }));
  caller.commit('Deploy on a push');
  const some = await runChanged(select);
  expect(some.jobs, some.log).toMatchObject({ 'deploy/select': 'success', 'deploy/deploy': 'success' });
});
