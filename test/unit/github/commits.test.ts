import { expect, test } from 'vitest';
import { compareCommits, isAncestor, listCommits, listPullRequests } from '../../../src/github/commits';
import { findPullRequest } from '../../../src/github/pull-requests';
import { startGitHub } from '../../fixtures/github/github';
import { open } from './opened';

const UNKNOWN = '0123456789012345678901234567890123456789';

test('what lies between two commits is told newest first, with authors, files and merges', async () => {
  await using fake = await startGitHub();
  const shop = fake.repository();
  const older = shop.commit({ message: 'Begin well', files: { 'a.txt': '1', 'b.txt': '1' } });
  shop.commit({ message: 'Add a cart\n\nWith a long story.', files: { 'a.txt': '2' } });
  const side = shop.commit({
    message: 'On the side',
    branch: 'side',
    from: older,
    author: { name: 'Ann Other', email: 'ann@example.com' },
    files: { 'c.txt': '1' },
  });
  const newer = shop.commit({ message: 'Merge it', merges: side, files: { 'c.txt': '1', 'b.txt': null } });
  const found = await compareCommits(open(fake), older, newer);
  expect(found?.commits.map(({ title, author, isMerge }) => ({ title, author, isMerge }))).toEqual(
    expect.arrayContaining([
      { title: 'Add a cart', author: 'octocat', isMerge: false },
      { title: 'On the side', author: 'Ann Other', isMerge: false },
    ]),
  );
  expect(found?.commits[0]).toMatchObject({ sha: newer, title: 'Merge it', isMerge: true });
  expect(found).toMatchObject({ isReachable: true, totalCommits: 3, areFilesComplete: true });
  expect(found?.commits.find(({ author }) => author === 'Ann Other')?.authorUrl).toBeNull();
  expect(Object.fromEntries(found?.files.map(({ path, status }) => [path, status]) ?? [])).toMatchObject({
    'a.txt': 'modified',
    'b.txt': 'removed',
    'c.txt': 'added',
  });
});

test('of very many commits the newest are told, and how many there are', async () => {
  await using fake = await startGitHub();
  const shop = fake.repository();
  const older = shop.commit({ message: 'Begin' });
  const all = shop.commits(Array.from({ length: 730 }, (_, index) => ({ message: `Change ${index}` })));
  const found = await compareCommits(open(fake), older, 'main');
  expect(found?.totalCommits).toBe(730);
  expect(found?.commits[0]?.sha).toBe(all.at(-1));
  expect(found?.commits).toHaveLength(430);
  expect(found?.commits.at(-1)?.title).toBe('Change 300');
  const listed = await listCommits(open(fake), 'main');
  expect(listed.commits).toHaveLength(100);
  expect(listed.totalCommits).toBeGreaterThanOrEqual(731);
});

test('a short history is listed whole', async () => {
  await using fake = await startGitHub();
  fake.repository().commit({ message: 'Add a cart' });
  const { commits, totalCommits } = await listCommits(open(fake), 'main');
  expect(commits[0]?.title).toBe('Add a cart');
  expect(totalCommits).toBe(commits.length);
});

test('a commit that is no ancestor, is unknown, or has no common history, is not reachable', async () => {
  await using fake = await startGitHub();
  const shop = fake.repository();
  const base = shop.commit({ message: 'Base' });
  const left = shop.commit({ message: 'Left', branch: 'left', from: base });
  const right = shop.commit({ message: 'Right', branch: 'right', from: base });
  const github = open(fake);
  expect(await isAncestor(github, base, left)).toBe(true);
  expect(await isAncestor(github, base, base)).toBe(true);
  expect(await isAncestor(github, left, base)).toBe(false);
  expect(await isAncestor(github, left, right)).toBe(false);
  expect(await isAncestor(github, UNKNOWN, right)).toBe(false);
  expect((await compareCommits(github, left, right))?.isReachable).toBe(false);
  expect(await compareCommits(github, UNKNOWN, right)).toBeUndefined();
});

test('trouble of the server is none of these answers', async () => {
  await using fake = await startGitHub();
  fake.fail({ fault: { kind: 'status', status: 500 }, times: Number.POSITIVE_INFINITY });
  await expect(isAncestor(open(fake), 'a', 'b')).rejects.toMatchObject({ status: 500 });
  await expect(compareCommits(open(fake), 'a', 'b')).rejects.toMatchObject({ status: 500 });
});

test('the pull requests of a commit are those that were merged', async () => {
  await using fake = await startGitHub();
  const shop = fake.repository();
  shop.commit({ message: 'On a branch', branch: 'cart' });
  const merged = shop.commit({ message: 'Add a cart' });
  const pull = shop.addPullRequest({ head: 'cart', mergeCommit: merged });
  expect(await listPullRequests(open(fake), merged)).toEqual([
    { number: pull.number, url: expect.stringContaining(`/pull/${pull.number}`) },
  ]);
  const other = shop.commit({ message: 'Straight to main' });
  expect(await listPullRequests(open(fake), other)).toEqual([]);
});

test('the pull request of a fork’s run is found by branch and commit, and only by both', async () => {
  await using fake = await startGitHub();
  const shop = fake.repository();
  const sha = shop.commit({ message: 'From a fork', branch: 'tmp' });
  const pull = shop.addPullRequest({ head: 'patch-1', headRepository: 'mallory/shop', headSha: sha });
  const head = { repository: 'mallory/shop', branch: 'patch-1', sha };
  const github = open(fake);
  expect(await findPullRequest(github, head)).toBe(pull.number);
  expect(await findPullRequest(github, { ...head, sha: UNKNOWN })).toBeUndefined();
  expect(await findPullRequest(github, { ...head, repository: 'mallory/other' })).toBeUndefined();
  expect(await findPullRequest(github, { ...head, branch: 'patch-2' })).toBeUndefined();
});
