import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Caller, openCaller } from './caller';

/** A pull request with one commit on a branch of its own. */
function openPull(caller: Caller, change: () => void, { branch = 'change', title = 'A change' } = {}) {
  caller.git('checkout', '--quiet', '-B', branch);
  change();
  caller.commit(title);
  caller.git('checkout', '--quiet', 'main');
  return caller.repository.addPullRequest({ head: branch, title });
}

function breakTests(caller: Caller): void {
  caller.write('test/shop.test.js', caller.read('test/shop.test.js').replace('1200', '1300'));
}

test('a pull request has one comment, which every run updates: checks, coverage against the base, link', async () => {
  await using caller = await openCaller();
  await caller.run('ci.yml', { name: 'push' });
  const pull = openPull(caller, () => caller.write('docs.md', 'How to tie it.\n'));
  const first = await caller.run('pr-status.yml', { name: 'pull_request', pull, action: 'opened' });
  expect(first.isGreen, first.log).toBe(true);
  expect(caller.repository.comments).toHaveLength(1);
  const [comment] = caller.repository.comments;
  for (const part of ['✅', 'lint', 'tests', 'build', '100 %', '/actions/runs/1002'])
    expect(comment?.body).toContain(part);

  caller.git('checkout', '--quiet', 'change');
  breakTests(caller);
  caller.commit('Break a test');
  caller.git('checkout', '--quiet', 'main');
  caller.git('update-ref', `refs/pull/${pull.number}/head`, 'change');
  const second = await caller.run('pr-status.yml', { name: 'pull_request', pull });
  expect(second.isGreen, second.log).toBe(false);
  expect(second.jobs).toMatchObject({ 'status/tests': 'failure', 'status/comment': 'failure' });
  expect(caller.repository.comments.map(({ id }) => id)).toEqual([comment?.id]);
  expect(caller.repository.comments[0]?.body).toContain('❌');
});

test('a fork may not write: its checks are as green as they are, and the summary has what the comment would have', async () => {
  await using caller = await openCaller();
  const pull = openPull(caller, () => caller.write('docs.md', 'How to tie it.\n'));
  const token = caller.github.readOnlyToken;
  const run = await caller.run('pr-status.yml', { name: 'pull_request', pull }, { token, secrets: {} });
  expect(run.isGreen, run.log).toBe(true);
  expect(caller.repository.comments).toEqual([]);
  for (const part of ['✅', 'lint', 'tests', 'build']) expect(run.summary).toContain(part);
});

test('names that are commands, and a title full of them, are only text', async () => {
  await using caller = await openCaller();
  const trap = '$(touch${IFS}pwned)';
  const pull = openPull(caller, () => caller.write('docs.md', 'x\n'), {
    branch: trap,
    title: '`touch pwned` $(touch pwned) "; touch pwned #',
  });
  const run = await caller.run('pr-status.yml', { name: 'pull_request', pull });
  expect(run.isGreen, run.log).toBe(true);
  expect(existsSync(join(caller.folder, 'pwned'))).toBe(false);
  expect(run.log).not.toContain('pwned: ');
  expect(caller.repository.comments).toHaveLength(1);
});
