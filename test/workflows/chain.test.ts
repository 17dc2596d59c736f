import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Receiver, startReceiver } from '../fixtures/receivers/http-receiver';
import { type Caller, openCaller } from './caller';
import { type ShopHost, startSystemdHost } from './hosts';

const RELEASE_PAGE = readFileSync(resolve(__dirname, '../../docs/workflows/release.md'), 'utf8');

let host: ShopHost;
let caller: Caller;
/** What is told of every run. */
let receiver: Receiver;

/** One story: each test goes on where the one before it ended. */
beforeAll(async () => {
  host = await startSystemdHost();
  receiver = await startReceiver(() => ({ status: 200, text: 'ok' }));
  caller = await openCaller(host);
});

afterAll(async () => {
  await caller?.[Symbol.asyncDispose]();
  await receiver?.[Symbol.asyncDispose]();
  await host?.[Symbol.asyncDispose]();
});

const version = async (environment: 'test' | 'production') => (await host.ask(environment))?.version;

/** Commits a version of the shop, with a line added to its program. */
function bump(to: string, line = ''): string {
  caller.write('VERSION', `${to}\n`);
  caller.write('src/main.js', `${caller.read('src/main.js')}${line}\n`);
  return caller.commit(`Release ${to}`);
}

/** The example's release workflow with the deploy that docs/workflows/release.md chains to it. */
function chainRelease(): void {
  const chained = /```yaml\n( {2}deploy:\n[\s\S]*?)```/.exec(RELEASE_PAGE)?.[1] ?? '';
  expect(chained).toContain('prod-deploy.yml');
  caller.write('.github/workflows/chain.yml', `${caller.read('.github/workflows/release.yml')}${chained}`);
  caller.write('.gitignore', 'coverage.lcov\n');
  caller.configure(({ apps, defaults }) => {
    Object.assign(apps.shop ?? {}, { source: { upload: '.', exclude: ['.github/', 'test/'] } });
    Object.assign(defaults, { notify: [{ webhook: { url: receiver.url } }] });
  });
  caller.commit('Deploy what is released');
}

/** Without what Markdown needs. */
const plain = (text = '') => text.replace(/[\\`]/g, '');

/** What the Deployment records of an environment came to, by the commits that they are of, oldest first. */
function records(environment: string) {
  const own = caller.repository.deployments.filter((one) => one.environment === environment);
  return own.map(({ sha, statuses }) => [caller.git('log', '-1', '--format=%s', sha), statuses.at(-1)?.state]);
}

test('a push to main is checked and goes live in the test environment', async () => {
  const checked = await caller.run('ci.yml', { name: 'push' });
  expect(checked.isGreen, checked.log).toBe(true);
  const deployed = await caller.run('test-deploy.yml', { name: 'push' });
  expect(deployed.isGreen, deployed.log).toBe(true);
  expect(await version('test')).toBe('1.0.0');
});

test('a version that is bumped is tagged, released and, in the same run, live in production', async () => {
  chainRelease();
  bump('1.1.0');
  const run = await caller.run('chain.yml', { name: 'push' });
  expect(run.jobs, run.log).toEqual({
    'release/release': 'success',
    'deploy/validate': 'success',
    'deploy/deploy': 'success',
  });
  expect(await version('production')).toBe('1.1.0');
  const again = await caller.run('chain.yml', { name: 'push' });
  expect(again.jobs, again.log).toEqual({ 'release/release': 'success' });
});

test('a broken version is rolled back: outcome, summary, record, comment and notification agree', async () => {
  const sha = bump('1.2.0', `if (process.env.BOWLINE_ENVIRONMENT === 'production') process.exit(3);`);
  const pull = caller.repository.addPullRequest({ head: 'prices', headSha: sha, mergeCommit: sha });
  const run = await caller.run('chain.yml', { name: 'push' });
  expect(run.isGreen, run.log).toBe(false);
  expect(run.outputs['deploy/deploy/deploy']).toMatchObject({ status: 'rolled_back' });
  expect(await version('production')).toBe('1.1.0');
  expect(run.summary).toContain('deploy to production: rolled back');
  const { body } = receiver.received.at(-1) ?? {};
  const { release, version: tag, revision } = run.outputs['deploy/deploy/deploy'] ?? {};
  expect(body).toMatchObject({ event: 'rolled_back', status: 'rolled_back', release, version: tag, revision });
  expect(body).toMatchObject({ environment: 'production', reason: 'Released', actor: 'octocat' });
  expect(records('production')).toEqual([
    ['Release 1.1.0', 'success'],
    ['Release 1.2.0', 'failure'],
  ]);
  const [returned] = caller.repository.deployments.filter((one) => one.environment === 'production');
  expect(returned?.statuses.at(-1)?.description).toContain('is live again');
  const [comment, ...others] = caller.repository.commentsOf(pull.number);
  expect(others).toEqual([]);
  const { error } = body as { error: { message: string } };
  expect(comment?.body).toContain('## ❌ deploy to production: rolled back');
  for (const text of [comment?.body, run.summary]) expect(plain(text)).toContain(plain(error.message.split('\n')[0]));
});

test('by hand it goes back to an instant', async () => {
  bump('1.3.0', `if (process.env.BOWLINE_ENVIRONMENT === 'production') console.log('well again');`);
  caller.write('src/main.js', caller.read('src/main.js').replace(/^if .*exit\(3\);$/m, ''));
  caller.commit('Mend it');
  bump('1.3.1');
  const forward = await caller.run('chain.yml', { name: 'push' });
  expect(forward.isGreen, forward.log).toBe(true);
  expect(await version('production')).toBe('1.3.1');

  const list = await caller.run('rollback.yml', { name: 'workflow_dispatch', inputs: { environment: 'production' } });
  const line = list.summary.split('\n').find((one) => one.includes('1.1.0')) ?? '';
  const instant = /\d{4}-\d\d-\d\dT[\d:.]+Z/.exec(line)?.[0];
  const inputs = { environment: 'production', target: `time:${instant}`, reason: 'the new one is slow' };
  const back = await caller.run('rollback.yml', { name: 'workflow_dispatch', inputs });
  expect(back.isGreen, `${list.summary}\n${back.log}`).toBe(true);
  expect(await version('production')).toBe('1.1.0');
});

describe('the Deployment records', () => {
  test('there is one for each deploy, which says what became of it', () => {
    expect(records('test')).toEqual([['A shop', 'success']]);
    expect(records('production')).toEqual([
      ['Release 1.1.0', 'success'],
      ['Release 1.2.0', 'failure'],
      ['Release 1.3.1', 'inactive'],
    ]);
  });

  test('a version that is older than what is live is refused before its approval', async () => {
    const inputs = { version: 'v1.0.0', reason: 'as it was' };
    caller.git('tag', 'v1.0.0', caller.git('log', '--format=%H', '--grep=^A shop$'));
    const run = await caller.run('prod-deploy.yml', { name: 'workflow_dispatch', inputs });
    expect(run.jobs, run.log).toEqual({ 'deploy/validate': 'failure' });
    expect(run.log).toContain('v1.0.0 is older than');
  });
});
