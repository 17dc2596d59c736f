import { expect, test } from 'vitest';
import { type FakeGitHub, startGitHub } from '../../fixtures/github/github';
import type { StepRun } from '../../fixtures/runner';
import type { Variables } from '../../fixtures/runner-variables';
import { expectStatus, lastLines, readResult } from '../shop';
import { type Checkout, dispatchOf, type JobEvent, openCheckout, pullRequestOf } from './checkout';

/** A pull request of the fake's repository, with a checkout of it and its event. */
interface Pull extends AsyncDisposable {
  readonly number: number;
  readonly event: JobEvent;
  /** Runs the mode with these jobs as run number `run`. */
  tell(run: number, results: Variables, inputs?: Variables, env?: Variables): Promise<StepRun>;
  bodies(): readonly string[];
}

function openPull(github: FakeGitHub, options: { branch?: string; title?: string; token?: string } = {}): Pull {
  const { branch = 'cart', title = 'Add a cart', token } = options;
  const shop = github.repository();
  const base = shop.commit({ message: 'Begin' });
  const head = shop.commit({ message: title, branch });
  const { number } = shop.addPullRequest({ head: branch, title });
  const checkout: Checkout = openCheckout(github, token === undefined ? {} : { token });
  const event = pullRequestOf(shop, { number, head, base });
  return {
    number,
    event,
    tell: (run, jobs, inputs = {}, env = {}) => {
      const results = JSON.stringify(
        Object.fromEntries(Object.entries(jobs).map(([name, result]) => [name, { result, outputs: {} }])),
      );
      const variables = { GITHUB_RUN_ID: String(run), GITHUB_WORKFLOW: 'CI', ...env };
      return checkout.run('comment', { results, ...inputs }, event, variables);
    },
    bodies: () => shop.commentsOf(number).map(({ body }) => body),
    [Symbol.asyncDispose]: () => checkout[Symbol.asyncDispose](),
  };
}

test('a pull request gets one comment with the outcome of each job, which is updated in place', async () => {
  await using github = await startGitHub();
  await using pull = openPull(github);
  const failed = await pull.tell(1, { lint: 'success', test: 'failure' });
  expectStatus(failed, 'failed');
  expect(failed.outputs['error-code']).toBe('verification');
  expect(lastLines(failed.log)).toContain('test failed');
  expect(pull.bodies()[0]).toContain('## ❌ CI: test failed');

  const coverage = { coverage: '93.41', 'coverage-base': '92.9' };
  const passed = await pull.tell(2, { lint: 'success', test: 'success' }, coverage);
  expectStatus(passed, 'success');
  expect(passed.outputs['comment-id']).toBe(failed.outputs['comment-id']);
  expect(pull.bodies()).toHaveLength(1);
  const [body = ''] = pull.bodies();
  expect(body).toContain('## ✅ CI: all checks passed');
  expect(body).toContain('| lint | ✅ passed |');
  expect(body).toContain('| Coverage | ✅ 93.41 % (+0.51 against the base, floor 92 %) |');
  expect(body).toContain('[Run](https://github.com/acme/shop/actions/runs/2)');
  expect(body).toMatch(/Earlier runs \(1\)[\s\S]*❌ test failed/);
  expect(readResult(passed)).toMatchObject({
    mode: 'comment',
    comment: { pullRequest: pull.number, action: 'updated' },
    workflow: { name: 'CI', coverage: { percent: 93.41, base: 92.9, floor: 92 } },
  });
  expect(passed.summary).toContain('| test | ✅ passed |');
});

test('two runs at once leave one comment with what the newer one says', async () => {
  await using github = await startGitHub();
  await using pull = openPull(github);
  await Promise.all([pull.tell(11, { test: 'success' }), pull.tell(12, { test: 'success' })]);
  expect(pull.bodies()).toHaveLength(1);
  expect(pull.bodies()[0]).toContain('actions/runs/12)');
  await Promise.all([pull.tell(13, { test: 'failure' }), pull.tell(14, { test: 'success' })]);
  expect(pull.bodies()).toHaveLength(1);
});

test('among 500 comments it is still one, and a forged marker is left alone', async () => {
  await using github = await startGitHub();
  await using pull = openPull(github);
  const shop = github.repository();
  await pull.tell(1, { test: 'success' });
  const [own] = shop.comments.splice(0);
  if (own === undefined) throw new Error('there is no comment');
  shop.addComments(pull.number, [{ body: own.body, author: 'mallory' }]);
  shop.addComments(
    pull.number,
    Array.from({ length: 498 }, (_, index) => ({ body: `remark ${index}` })),
  );
  shop.comments.push(own);
  const run = await pull.tell(2, { test: 'success' });
  expect(run.outputs['comment-id']).toBe(String(own.id));
  expect(shop.commentsOf(pull.number)).toHaveLength(500);
  expect(shop.commentsOf(pull.number)[0]?.body).not.toContain('runs/2)');
});

test('from a fork, whose token may only read, the checks decide and the summary tells', async () => {
  await using github = await startGitHub();
  await using pull = openPull(github, { token: github.readOnlyToken });
  const passed = await pull.tell(1, { test: 'success' });
  expectStatus(passed, 'success');
  expect(passed.outputs['comment-id']).toBe('');
  expect(passed.log).toMatch(/no comment: the token may not write one.*pull-requests: write|issues: write/);
  expect(passed.log).not.toContain('::warning');
  expect(passed.summary).toContain('| test | ✅ passed |');
  expectStatus(await pull.tell(2, { test: 'cancelled' }), 'failed');
  expect(pull.bodies()).toEqual([]);
  expect(github.requests.map(({ status }) => status)).toContain(403);
});

test('GitHub being down fails no check', async () => {
  await using github = await startGitHub();
  await using pull = openPull(github);
  const run = await pull.tell(1, { test: 'success' }, {}, { GITHUB_API_URL: 'http://127.0.0.1:9' });
  expectStatus(run, 'success');
  expect(run.log).toContain('::warning::no comment could be written');
  expect(run.summary).toContain('| test | ✅ passed |');
});

test('a proxy in the environment does no harm, and the error says how it is used', async () => {
  await using github = await startGitHub();
  await using pull = openPull(github);
  const proxy = 'http://127.0.0.1:9';
  // Not of the loopback, for which no proxy counts.
  const env = { GITHUB_API_URL: 'http://0.0.0.0:9', http_proxy: proxy, https_proxy: proxy };
  const run = await pull.tell(1, { test: 'success' }, {}, env);
  expectStatus(run, 'success');
  expect(run.log).toContain('set `NODE_USE_ENV_PROXY: 1`');
});

test('a run of a workflow that follows a fork’s finds the pull request by its commit', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  const sha = shop.commit({ message: 'From a fork', branch: 'tmp' });
  const { number } = shop.addPullRequest({ head: 'patch', headRepository: 'mallory/shop', headSha: sha });
  await using checkout = openCheckout(github);
  const follow = (head_sha: string) => ({
    ...dispatchOf(sha),
    name: 'workflow_run',
    payload: {
      action: 'completed',
      workflow_run: {
        head_sha,
        head_branch: 'patch',
        head_repository: { full_name: 'mallory/shop' },
        pull_requests: [],
      },
    },
  });
  const run = await checkout.run('comment', { results: '{}' }, follow(sha));
  expectStatus(run, 'success');
  expect(shop.commentsOf(number)).toHaveLength(1);
  expect(shop.commentsOf(number)[0]?.body).toContain(`Commit ${sha}`);
  const moved = await checkout.run('comment', { results: '{}' }, follow('0'.repeat(39).concat('1')));
  expectStatus(moved, 'success');
  expect(moved.summary).toContain('this event belongs to no pull request');
  expect(shop.comments).toHaveLength(1);
});

test('by hand it goes where it is told to, and a comment on a pull request is an event of one', async () => {
  await using github = await startGitHub();
  await using pull = openPull(github);
  await using checkout = openCheckout(github);
  const shop = github.repository();
  await checkout.run(
    'comment',
    { 'pull-request': String(pull.number), body: '### By hand' },
    dispatchOf(pull.event.sha),
  );
  expect(pull.bodies()[0]).toContain('### By hand');
  const commented = { ...dispatchOf(pull.event.sha), name: 'issue_comment' };
  const payload = { issue: { number: pull.number, pull_request: {} } };
  await checkout.run('comment', { 'comment-key': 'other' }, { ...commented, payload });
  expect(pull.bodies()).toHaveLength(2);
  const issue = shop.addIssue({ title: 'No pull request' });
  await checkout.run('comment', {}, { ...commented, payload: { issue: { number: issue.number } } });
  expect(shop.commentsOf(issue.number)).toEqual([]);
});

test('without a token, and without a pull request, the summary tells', async () => {
  await using github = await startGitHub();
  await using checkout = openCheckout(github);
  const push = dispatchOf(github.repository().commit({ message: 'x' }));
  const none = await checkout.run('comment', { 'github-token': '' }, push);
  expectStatus(none, 'success');
  expect(none.summary).toContain('no comment: there is no \\`github-token\\`');
  const pushed = await checkout.run('comment', {}, push);
  expect(pushed.summary).toContain('this event belongs to no pull request');
  expect(github.requests).toEqual([]);
});

test('coverage below the floor fails, and says so', async () => {
  await using github = await startGitHub();
  await using pull = openPull(github);
  const run = await pull.tell(1, { test: 'success' }, { coverage: '79.99', 'coverage-floor': '80' });
  expectStatus(run, 'failed');
  expect(pull.bodies()[0]).toContain('❌ 79.99 % (floor 80 %)');
});

test('a branch named $(id), a title with backticks and forged markers do no harm', async () => {
  await using github = await startGitHub();
  await using pull = openPull(github, { branch: '$(id)', title: '`id` <!-- bowline comment%2FCI -->' });
  const nasty = '`id` @everyone <!-- bowline comment%2FCI -->';
  const env = { GITHUB_WORKFLOW: nasty, GITHUB_HEAD_REF: '$(id)' };
  await pull.tell(1, { [nasty]: 'failure' }, {}, env);
  const run = await pull.tell(2, { [nasty]: 'success' }, {}, env);
  expect(pull.bodies()).toHaveLength(1);
  const text = (pull.bodies()[0] ?? '').split('\n').slice(2).join('\n');
  expect(text).not.toMatch(/(?<!\\)`id|@(?!&)everyone|<!-- bowline comment/);
  expect(run.log).not.toMatch(/uid=\d/);
});

test('a secret in what is told reaches no comment', async () => {
  await using github = await startGitHub();
  await using pull = openPull(github);
  const run = await pull.tell(1, { test: 'success' }, { body: `leaked: ${github.token}` });
  expect(pull.bodies()[0]).toContain('leaked: ***');
  expect(run.masks).toContain(github.token);
  expect(`${run.log}${run.summary}${JSON.stringify(run.report)}`).not.toContain(github.token);
});
