import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActRun } from './act';
import { type Caller, openCaller } from './caller';
import { type ShopHost, startLoopbackHost } from './hosts';

let host: ShopHost;
let caller: Caller;

beforeAll(async () => {
  host = await startLoopbackHost();
  caller = await openCaller(host);
  caller.git('tag', 'v1.0.0');
});

afterAll(async () => {
  await caller?.[Symbol.asyncDispose]();
  await host?.[Symbol.asyncDispose]();
});

function deploy(version: string, reason = 'a new shop', secrets?: Record<string, string>): Promise<ActRun> {
  const inputs = { version, reason };
  return caller.run('prod-deploy.yml', { name: 'workflow_dispatch', inputs }, secrets === undefined ? {} : { secrets });
}

/** Commits and tags a version of the shop, with a line added to its program. */
function release(version: string, line = ''): string {
  caller.write('VERSION', `${version}\n`);
  caller.write('src/main.js', `${caller.read('src/main.js')}${line}\n`);
  const commit = caller.commit(`Release ${version}`);
  caller.git('tag', `v${version}`);
  return commit;
}

/** Neither the gates nor the approval came up. */
function expectRefused(run: ActRun, why: RegExp): void {
  expect(run.jobs, run.log).toEqual({ 'deploy/validate': 'failure' });
  expect(run.log).toMatch(why);
}

describe('before approval is asked', () => {
  test('what is no version is refused', async () => {
    expectRefused(await deploy('1.0.0'), /`version` is `1\.0\.0`, which has not the form vX\.Y\.Z/);
  });

  test('a version without a tag is refused', async () => {
    expectRefused(await deploy('v9.9.9'), /there is no tag v9\.9\.9/);
  });

  test('a tag whose VERSION is another is refused', async () => {
    caller.git('tag', 'v1.0.1');
    expectRefused(await deploy('v1.0.1'), /VERSION .*says 1\.0\.0, and not v1\.0\.1/);
  });

  test('no reason is no deploy', async () => {
    expectRefused(await deploy('v1.0.0', ''), /`reason` is missing/);
  });

  test('a tag that is on no branch is refused', async () => {
    const main = caller.git('rev-parse', 'main');
    caller.git('checkout', '--quiet', '--detach');
    release('1.5.0');
    caller.git('checkout', '--quiet', 'main');
    expect(caller.git('rev-parse', 'main')).toBe(main);
    expectRefused(await deploy('v1.5.0'), /v1\.5\.0 is not in the history/);
  });

  test('a secret that the caller says it passes, and that is empty, is named', async () => {
    const path = '.github/workflows/strict.yml';
    const text = caller.read('.github/workflows/prod-deploy.yml');
    caller.write(path, text.replace('      upload: build', '      upload: build\n      required-secrets: ssh-key'));
    const event = { name: 'workflow_dispatch', inputs: { version: 'v1.0.0', reason: 'a new shop' } } as const;
    expectRefused(await caller.run('strict.yml', event, { secrets: {} }), /ssh-key/);
  });
});

test('a key that only the environment could have is missed after its approval, before a host is touched', async () => {
  const run = await deploy('v1.0.0', 'a new shop', {});
  expect(run.jobs, run.log).toEqual({
    'deploy/validate': 'success',
    'deploy/gates': 'success',
    'deploy/deploy': 'failure',
  });
  expect(run.log).toMatch(/ssh-key/);
  expect(await host.ask('production')).toBeUndefined();
});

test('a sound version with a reason goes live, as it was when it was tagged', async () => {
  caller.write('src/later.js', '// This is not in the version.\n');
  caller.commit('Go on');
  const run = await deploy('v1.0.0');
  expect(run.jobs, run.log).toEqual({
    'deploy/validate': 'success',
    'deploy/gates': 'success',
    'deploy/deploy': 'success',
  });
  const { outputs } = run;
  const tagged = caller.git('rev-parse', 'v1.0.0^{commit}');
  expect(outputs['deploy/deploy/deploy']).toMatchObject({ status: 'success', version: 'v1.0.0', revision: tagged });
  expect(run.summary).toContain('a new shop');
  expect((await host.ask('production'))?.version).toBe('1.0.0');
  expect(await host.ask('test')).toBeUndefined();
});

test('an upload is the checkout: `ref` is refused, and what serves stays', async () => {
  const text = caller.read('.github/workflows/prod-deploy.yml');
  caller.write(
    '.github/workflows/of-a-ref.yml',
    text.replace('      upload: build', '      upload: build\n      ref: main'),
  );
  const event = { name: 'workflow_dispatch', inputs: { version: 'v1.0.0', reason: 'a try' } } as const;
  const run = await caller.run('of-a-ref.yml', event);
  expect(run.jobs, run.log).toMatchObject({ 'deploy/validate': 'success', 'deploy/deploy': 'failure' });
  expect(run.log).toContain('`ref` cannot be main: the source is an `upload`');
  expect((await host.ask('production'))?.version).toBe('1.0.0');
});

test('a version that works in tests and not in production is rolled back, and the run is red', async () => {
  release('1.6.0', `if (process.env.BOWLINE_ENVIRONMENT === 'production') process.exit(3);`);
  const run = await deploy('v1.6.0', 'a bad idea');
  expect(run.jobs, run.log).toMatchObject({ 'deploy/gates': 'success', 'deploy/deploy': 'failure' });
  expect(run.outputs['deploy/deploy/deploy']).toMatchObject({ status: 'rolled_back' });
  expect((await host.ask('production'))?.version).toBe('1.0.0');
});

test('nothing is deployed where production is not well before, by its own checks', async () => {
  caller.configure(({ environments: { production = {} } }) => {
    const { shop } = production.apps as { shop: { checks: object } };
    Object.assign(shop.checks, { promised: { type: 'command', run: 'false', when: ['pre'] } });
  });
  release('1.7.0');
  const run = await deploy('v1.7.0');
  expect(run.outputs['deploy/deploy/deploy'], run.log).toMatchObject({ status: 'aborted', changed: 'false' });
  expect((await host.ask('production'))?.version).toBe('1.0.0');
});
