import { expect, test } from 'vitest';
import { runPost } from '../../fixtures/runner';
import { expectServing, expectStatus, readResult } from '../shop';
import { type GitHubShop, openGitHubShop } from './github-shop';

const TOLD = { comment: 'true', 'release-notes': 'true' };

/** Commits a version that a pull request brought, and that has a GitHub Release. @returns its commit and its number */
async function merge({ shop, repository }: GitHubShop, version: string, flaw?: 'health') {
  const sha = await shop.project.release(version, flaw);
  const { number } = repository.addPullRequest({ head: `v${version}`, headSha: sha, mergeCommit: sha });
  repository.addRelease({ tag: `v${version}`, target: sha, body: `What ${version} brings` });
  return { sha, number };
}

const commentsOf = ({ repository }: GitHubShop, number: number) =>
  repository.commentsOf(number).map(({ body }) => body.replaceAll('\\', ''));
const notesOf = ({ repository }: GitHubShop, version: string) =>
  repository.releases.find(({ tag }) => tag === `v${version}`)?.body ?? '';

test('pull request, release, record and report tell the same, also after a bad version and a rollback', async () => {
  await using site = await openGitHubShop();
  const first = await merge(site, '1.0.0');
  const one = await site.run('deploy', 1, TOLD, { env: { GITHUB_SHA: first.sha } });
  expectStatus(one, 'success');
  expect(commentsOf(site, first.number)).toEqual([expect.stringContaining('## ✅ deploy to production: success')]);
  expect(one.outputs['comment-id']).toBe(String(site.repository.commentsOf(first.number)[0]?.id));
  expect(notesOf(site, '1.0.0')).toMatch(/^What 1\.0\.0 brings\n[\s\S]*\| production \| shop \| ✅ live \|/);

  const second = await merge(site, '2.0.0');
  expectStatus(await site.run('deploy', 2, TOLD, { env: { GITHUB_SHA: second.sha } }), 'success');
  expect(notesOf(site, '1.0.0')).toContain('➖ replaced by 2.0.0');

  const third = await merge(site, '3.0.0', 'health');
  const bad = await site.run('deploy', 3, TOLD, { env: { GITHUB_SHA: third.sha } });
  expectStatus(bad, 'rolled_back');
  const { error } = readResult(bad);
  const [text = ''] = commentsOf(site, third.number);
  expect(text).toContain('## ❌ deploy to production: rolled back');
  expect(text).toContain(error?.message.split(':')[0]);
  expect(notesOf(site, '3.0.0')).toContain('➖ rolled back');
  expect(notesOf(site, '2.0.0')).toContain('✅ live');

  const back = await site.run('rollback', 4, { ...TOLD, target: 'previous', reason: 'prices' });
  expectStatus(back, 'success');
  expect(readResult(back)).toMatchObject({
    revision: first.sha,
    previousRevision: second.sha,
    comments: [
      { pullRequest: first.number, action: 'updated' },
      { pullRequest: second.number, action: 'updated' },
    ],
    releaseNotes: [
      { tag: 'v1.0.0', note: null },
      { tag: 'v2.0.0', note: null },
    ],
  });
  expect(commentsOf(site, first.number)).toEqual([expect.stringContaining('**1.0.0 serves production again.**')]);
  expect(commentsOf(site, second.number)).toEqual([
    expect.stringContaining('**2.0.0 does not serve production any more.**'),
  ]);
  expect(commentsOf(site, second.number)[0]).toContain('Earlier runs (1)');
  expect(notesOf(site, '2.0.0')).toContain('➖ left for 1.0.0: prices');
  expect(notesOf(site, '1.0.0')).toContain('✅ live again: prices');
  const states = site.repository.deployments.map(({ statuses }) => statuses.at(-1)?.state);
  expect(states).toEqual(['success', 'inactive', 'failure']);
  expect(back.summary).toContain('Comment on');
});

test('cancelled behind the switch, it is told by `post`, which knows how it ended', async () => {
  await using site = await openGitHubShop();
  const { shop } = site;
  expectStatus(await site.run('deploy', 1, TOLD, { env: { GITHUB_SHA: (await merge(site, '1.0.0')).sha } }), 'success');
  shop.configure((_config, app) => {
    app.health = { path: '/health', deadline: '60s', interval: '100ms' };
  });
  const { sha, number } = await merge(site, '2.0.0', 'health');
  const step = site.start('deploy', 2, TOLD, { env: { GITHUB_SHA: sha } });
  await step.waitFor(/▸ verify/);
  const run = await step.cancel();
  expect(commentsOf(site, number)).toEqual([]);
  const post = await runPost(run);
  expect(post.exitCode, post.log).toBe(0);
  await expectServing(shop, '1.0.0');
  expect(commentsOf(site, number)).toEqual([expect.stringContaining('## ❌ deploy to production: rolled back')]);
});

test('a token that may not write, and a GitHub that is down, leave a deploy as green as it is', async () => {
  await using site = await openGitHubShop();
  const { sha, number } = await merge(site, '1.0.0');
  const env = { GITHUB_SHA: sha };
  const token = { ...TOLD, 'github-token': site.github.readOnlyToken, deployment: 'none' };
  const forbidden = await site.run('deploy', 1, token, { env });
  expectStatus(forbidden, 'success');
  expect(forbidden.log).toMatch(/no comment: .*403.*`pull-requests: write`/);
  expect(forbidden.log).toMatch(/the release of 1\.0\.0 is not changed: .*403/);
  expect(commentsOf(site, number)).toEqual([]);

  const next = await merge(site, '2.0.0');
  const outage = site.github.fail({ fault: { kind: 'reset' }, times: Number.POSITIVE_INFINITY });
  const down = await site.run('deploy', 2, { ...TOLD, deployment: 'none' }, { env: { GITHUB_SHA: next.sha } });
  outage.end();
  expectStatus(down, 'success');
  expect(down.log).toMatch(/no comment: .*no answer/);
});

test('what no pull request brought and no release names is told nowhere', async () => {
  await using site = await openGitHubShop();
  const sha = await site.shop.project.release('1.0.0');
  const run = await site.run('deploy', 1, TOLD, { env: { GITHUB_SHA: sha } });
  expectStatus(run, 'success');
  expect(readResult(run)).toMatchObject({
    comments: [],
    releaseNotes: [{ tag: '1.0.0', url: null, note: 'there is no GitHub Release of 1.0.0' }],
  });
});
