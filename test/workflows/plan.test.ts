import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openCaller } from './caller';
import { type ShopHost, startLoopbackHost } from './hosts';

let host: ShopHost;
let caller: Caller;

beforeAll(async () => {
  host = await startLoopbackHost();
  caller = await openCaller(host);
  const path = '.github/workflows/test-deploy.yml';
  caller.write(
    '.github/workflows/production.yml',
    caller.read(path).replace('    with:', '    with:\n      environment: production'),
  );
  const plan = '.github/workflows/plan.yml';
  caller.write(plan, `${caller.read(plan)}    secrets:\n      SSH_KEY: \${{ secrets.SSH_KEY }}\n`);
  const run = await caller.run('production.yml', { name: 'push' });
  expect(run.isGreen, run.log).toBe(true);
});

afterAll(async () => {
  await caller?.[Symbol.asyncDispose]();
  await host?.[Symbol.asyncDispose]();
});

/** A pull request with a commit on a branch of its own. */
function openPull(branch: string, files: Readonly<Record<string, string>>) {
  caller.git('checkout', '--quiet', '-b', branch, 'main');
  for (const [path, text] of Object.entries(files)) caller.write(path, text);
  caller.commit('Sell bolts');
  caller.git('checkout', '--quiet', 'main');
  return caller.repository.addPullRequest({ head: branch, title: 'Sell bolts' });
}

const addBolts = () => ({ 'src/shop.js': caller.read('src/shop.js').replace('knot: 300', 'knot: 300, bolt: 20') });

test('a pull request is told what its deploy would change on each host, in one comment', async () => {
  const pull = openPull('bolts', addBolts());
  const run = await caller.run('plan.yml', { name: 'pull_request', pull, action: 'opened' });
  expect(run.jobs, run.log).toEqual({ 'plan/build': 'success', 'plan/plan': 'success' });
  const [comment] = caller.repository.commentsOf(pull.number);
  for (const part of ['production', 'web-1', 'Sell bolts', 'src/shop.js']) expect(comment?.body).toContain(part);
  await caller.run('plan.yml', { name: 'pull_request', pull });
  expect(caller.repository.commentsOf(pull.number)).toHaveLength(1);
  expect((await host.ask('production', '/prices'))?.bolt).toBeUndefined();
});

test('what a build does to its own repository is not done to the one where the key is', async () => {
  const proof = join(caller.folder, 'pwned');
  const trap = `
    import { appendFileSync } from 'node:fs';
    appendFileSync('.git/config', '[core]\\n\\tfsmonitor = "touch ${proof}; false"\\n');`;
  const pull = openPull('trap', { 'src/build.js': `${trap}\n${caller.read('src/build.js')}` });
  const path = '.github/workflows/everything.yml';
  caller.write(path, caller.read('.github/workflows/plan.yml').replace('upload: build', 'upload: .'));
  const run = await caller.run('everything.yml', { name: 'pull_request', pull, action: 'opened' });
  expect(run.jobs, run.log).toEqual({ 'plan/build': 'success', 'plan/plan': 'success' });
  expect(existsSync(proof)).toBe(false);
});

test('a fork has no key and may not write: the check is not failed by that', async () => {
  const pull = openPull('fork', addBolts());
  const token = caller.github.readOnlyToken;
  const run = await caller.run('plan.yml', { name: 'pull_request', pull }, { token, secrets: {} });
  expect(run.isGreen, run.log).toBe(true);
  expect(run.log).toContain("Told by GitHub's Deployment records, not by the hosts");
  expect(caller.repository.commentsOf(pull.number)).toEqual([]);
});
