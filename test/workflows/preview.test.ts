import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PullRequest } from '../fixtures/github/state';
import { findFreePort } from '../fixtures/port';
import { type Caller, type CallerEvent, openCaller } from './caller';
import { type ShopHost, startLoopbackHost } from './hosts';

/* One pull request from its opening to its end. Each test goes on where the one before has ended. */

let host: ShopHost;
let caller: Caller;
let pull: PullRequest;
let fork: PullRequest;
let port: number;

beforeAll(async () => {
  host = await startLoopbackHost();
  caller = await openCaller(host);
  port = await findFreePort();
  caller.configure((config) => {
    config.environments.preview = {
      ...{ per: 'pull_request', hosts: ['web-1'], slots: 2, url: 'https://pr-{number}.example.com' },
      apps: { shop: { port: `${port}-${port + 1}` } },
    };
  });
  caller.commit('Add previews');
  pull = openPull('change', '1.1.0');
});

afterAll(async () => {
  await caller?.[Symbol.asyncDispose]();
  await host?.[Symbol.asyncDispose]();
});

/** A pull request with a version of its own. */
function openPull(branch: string, version: string): PullRequest {
  write(branch, version);
  return caller.repository.addPullRequest({ head: branch, title: `Version ${version}` });
}

function write(branch: string, version: string): string {
  caller.git('checkout', '--quiet', '-B', branch, 'main');
  caller.write('VERSION', `${version}\n`);
  const commit = caller.commit(`Version ${version}`);
  caller.git('checkout', '--quiet', 'main');
  return commit;
}

const happens = (action: string, more: Partial<Extract<CallerEvent, { name: 'pull_request' }>> = {}) =>
  caller.run('preview.yml', { name: 'pull_request', pull, action, ...more });

async function ask(at = port): Promise<string | undefined> {
  const answer = await fetch(`http://127.0.0.1:${at}/health`, { headers: { connection: 'close' } }).catch(
    () => undefined,
  );
  return answer === undefined ? undefined : ((await answer.json()) as { version: string }).version;
}

const records = () => caller.repository.deployments.filter(({ environment }) => environment === `pr-${pull.number}`);

test('one that is opened gets a preview of its own, a record and one comment with the URL', async () => {
  const run = await happens('opened');
  expect(run.jobs, run.log).toEqual({ 'preview/gates': 'success', 'preview/deploy': 'success' });
  expect(await ask()).toBe('1.1.0');
  expect(records()).toHaveLength(1);
  expect(caller.repository.comments).toHaveLength(1);
  expect(caller.repository.comments[0]?.body).toContain(`https://pr-${pull.number}.example.com`);
});

test('one that is pushed to keeps its port and its comment', async () => {
  write('change', '1.2.0');
  caller.git('update-ref', `refs/pull/${pull.number}/head`, 'change');
  const run = await happens('synchronize');
  expect(run.isGreen, run.log).toBe(true);
  expect(await ask()).toBe('1.2.0');
  expect(caller.repository.comments).toHaveLength(1);
});

test('what comes from a fork gets none, and the summary says why and what a maintainer may do', async () => {
  fork = openPull('foreign', '6.6.6');
  const run = await happens('opened', { pull: fork, from: 'somebody/shop' });
  expect(run.jobs, run.log).toEqual({ 'preview/fork': 'success' });
  expect(run.summary).toContain(`No preview of #${fork.number}`);
  expect(await ask(port + 1)).toBeUndefined();

  const dispatch = (commit: string) =>
    caller.run('preview.yml', { name: 'workflow_dispatch', inputs: { number: `${fork.number}`, commit } });
  const short = await dispatch(caller.git('rev-parse', '--short', 'foreign'));
  expect(short.isGreen).toBe(false);
  expect(short.log).toContain('commit must be a full commit hash of 40 digits');
  const whole = await dispatch(caller.git('rev-parse', 'foreign'));
  expect(whole.isGreen, whole.log).toBe(true);
  expect(await ask(port + 1)).toBe('6.6.6');
});

test('one that is closed is gone from the host and from GitHub, and its comment says so', async () => {
  Object.assign(pull, { state: 'closed' });
  const run = await happens('closed');
  expect(run.jobs, run.log).toEqual({ 'preview/teardown': 'success' });
  expect(await ask()).toBeUndefined();
  expect(records()).toEqual([]);
  expect(caller.repository.comments[0]?.body).toContain(`The preview pr-${pull.number} was taken down.`);
});

test('what is left is taken down on a schedule, once its pull request is closed', async () => {
  const left = await caller.run('preview.yml', { name: 'schedule' });
  expect(left.jobs, left.log).toEqual({ 'preview/teardown': 'success' });
  expect(await ask(port + 1)).toBe('6.6.6');
  Object.assign(fork, { state: 'closed' });
  const run = await caller.run('preview.yml', { name: 'schedule' });
  expect(run.isGreen, run.log).toBe(true);
  expect(await ask(port + 1)).toBeUndefined();
});
