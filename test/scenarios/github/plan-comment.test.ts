import { expect, test } from 'vitest';
import { runCli } from '../../fixtures/runner';
import { expectStatus, readResult } from '../shop';
import { pullRequestOf } from './checkout';
import { type GitHubShop, openGitHubShop } from './github-shop';

/** Deploys 1.0.0, and opens a pull request with more commits on top of it. */
async function openPull({ shop, repository, run }: GitHubShop) {
  const { project } = shop;
  const live = await project.release('1.0.0');
  expectStatus(await run('deploy', 1), 'success');
  project.git('checkout', '--quiet', '-b', '$(id)');
  project.write('docs/readme.md', 'not deployed');
  project.commit('Write `docs` @everyone');
  const head = await project.release('1.1.0');
  const pull = repository.addPullRequest({ head: '$(id)', title: '`id`' });
  const event = pullRequestOf(repository, { number: pull.number, head, base: live });
  return { live, head, event, number: pull.number };
}

test('a pull request is told in one comment what it would change on each host', async () => {
  await using site = await openGitHubShop(['web-1', 'web-2']);
  const { live, head, event, number } = await openPull(site);
  const run = await site.run('plan', 2, {}, { event });
  expectStatus(run, 'success');
  const bodies = () => site.repository.commentsOf(number).map(({ body }) => body);
  const [body = ''] = bodies();
  expect(body).toContain('## ✅ Plan for production: 2 deploys of 2');
  expect(body).toMatch(/\| shop \| web-2 \| deploy \|/);
  expect(body).toContain(`\`${live.slice(0, 7)}\` → \`${head.slice(0, 7)}\`, 2 commits`);
  expect(body).toContain(`/compare/${live}...${head}`);
  expect(body).toContain('Write \\`docs\\` @&ZeroWidthSpace;everyone');
  expect(body).toMatch(/\| app\/\S+ \| (modified|added) \|/);
  expect(body).not.toContain('docs/readme.md');
  expect(run.outputs['comment-id']).toBe(String(site.repository.comments[0]?.id));
  const plan = JSON.parse(run.outputs.plan ?? '{}');
  expect(plan.targets.map(({ host, action }: Record<string, string>) => [host, action])).toEqual([
    ['web-1', 'deploy'],
    ['web-2', 'deploy'],
  ]);
  expect(plan.changes).toHaveLength(1);
  expect(plan.changes[0]).toMatchObject({
    app: 'shop',
    hosts: ['web-1', 'web-2'],
    from: live,
    to: head,
    totalCommits: 2,
  });
  expect(run.summary).toContain('### What it brings');
  expect(readResult(run).comment).toMatchObject({ pullRequest: number, action: 'created' });

  expectStatus(await site.run('deploy', 3), 'success');
  const after = await site.run('plan', 4, {}, { event });
  expectStatus(after, 'success');
  expect(bodies()).toHaveLength(1);
  expect(bodies()[0]).toContain('Plan for production: nothing to deploy');
  expect(bodies()[0]).toMatch(/Earlier runs \(1\)[\s\S]*2 deploys of 2/);
});

test('a shallow clone asks GitHub, and one that nobody answers says that it does not know', async () => {
  await using site = await openGitHubShop();
  const { live, head, event } = await openPull(site);
  const { project } = site.shop;
  const shallow = `${project.folder}-shallow`;
  project.git('clone', '--quiet', '--depth=1', '--branch', '$(id)', `file://${project.folder}`, shallow);
  const options = { cwd: shallow };
  const env = {
    GITHUB_API_URL: site.github.url,
    GITHUB_GRAPHQL_URL: `${site.github.url}/graphql`,
    GITHUB_RUN_ID: '5',
  };
  const run = await site.shop.run('plan', { 'github-token': site.github.token }, { ...options, env });
  expectStatus(run, 'success');
  const [change] = readResult(run).changes ?? [];
  expect(change).toMatchObject({ from: live, to: head, totalCommits: 2, isAhead: true, note: null });
  expect(change?.commits[0]?.url).toContain('/commit/');
  expect(readResult(run).comment).toBeUndefined();

  const down = { ...env, GITHUB_API_URL: 'http://127.0.0.1:9' };
  const blind = await site.shop.run('plan', { 'github-token': site.github.token }, { ...options, env: down });
  expectStatus(blind, 'success');
  expect(blind.log).toContain('the plan does not know the commits');
  expect(readResult(blind).changes?.[0]?.note).toContain('neither this clone nor GitHub knows');
  const alone = await site.shop.run('plan', {}, { ...options });
  expect(readResult(alone).changes?.[0]?.note).toContain('neither this clone nor GitHub knows');
  expect(event.name).toBe('pull_request');
});

test('a commit that GitHub does not know is told as unknown', async () => {
  await using site = await openGitHubShop();
  await openPull(site);
  const { project } = site.shop;
  const shallow = `${project.folder}-shallow`;
  project.git('clone', '--quiet', '--depth=1', '--branch', '$(id)', `file://${project.folder}`, shallow);
  await using other = await openGitHubShop();
  const env = { GITHUB_API_URL: other.github.url, GITHUB_RUN_ID: '5' };
  const run = await site.shop.run('plan', { 'github-token': other.github.token }, { cwd: shallow, env });
  expect(readResult(run).changes?.[0]?.note).toContain('neither this clone nor GitHub knows');
});

test('going back to an older commit is told as such, and settings alone as well', async () => {
  await using site = await openGitHubShop();
  const { project } = site.shop;
  const older = await project.release('1.0.0');
  await project.release('2.0.0');
  expectStatus(await site.run('deploy', 1), 'success');
  project.git('checkout', '--quiet', older);
  const back = readResult(await site.run('plan', 2)).changes?.[0];
  expect(back).toMatchObject({ isAhead: false, totalCommits: 0 });
  expect(back?.note).toContain('has commits that this one has not');

  project.git('checkout', '--quiet', '-');
  site.shop.configure((_config, app) => {
    app.env = { COLOR: 'green' };
  });
  const settings = readResult(await site.run('plan', 3)).changes?.[0];
  expect(settings?.note).toContain('the commit is the same');
  expect(settings?.note).toContain('working tree differ');
});

test('the token of a fork, and a GitHub that is down, fail no plan', async () => {
  await using site = await openGitHubShop();
  const { event } = await openPull(site);
  const fork = await site.run('plan', 2, { 'github-token': site.github.readOnlyToken }, { event });
  expectStatus(fork, 'success');
  expect(fork.log).toContain('no comment: the token may not write one');
  expect(fork.summary).toContain('### What it brings');
  const down = await site.run('plan', 3, {}, { event, env: { GITHUB_API_URL: 'http://127.0.0.1:9' } });
  expectStatus(down, 'success');
  expect(down.log).toContain('::warning::no comment could be written');
});

test('a plan of a host that cannot be reached is told in the comment, too', async () => {
  await using site = await openGitHubShop(['web-1', 'web-2']);
  const { event, number } = await openPull(site);
  await site.shop.hosts[1]?.server.stop();
  const run = await site.run('plan', 2, { 'comment-key': 'mine' }, { event });
  expect(run.exitCode).toBe(1);
  expect(site.repository.commentsOf(number)[0]?.body).toMatch(/## ❌ Plan for production: .*\n\n> web-2/);
});

test('different environments and apps have comments of their own', async () => {
  await using site = await openGitHubShop();
  const { event, number } = await openPull(site);
  await site.run('plan', 2, {}, { event });
  await site.run('plan', 3, { apps: 'shop' }, { event });
  await site.run('plan', 4, { hosts: 'web-1' }, { event });
  expect(site.repository.commentsOf(number)).toHaveLength(3);
});

test('on a terminal the commits are listed, and nothing is asked of GitHub', async () => {
  await using site = await openGitHubShop();
  await openPull(site);
  const { project, key } = site.shop;
  const asked = site.github.requests.length;
  const run = await runCli(['plan'], { cwd: project.folder, env: { BOWLINE_INPUT_SSH_KEY: key.privateKey } });
  expect(run.exitCode, run.output).toBe(0);
  expect(run.output).toMatch(/shop on web-1: [0-9a-f]{7} → [0-9a-f]{7}, 2 commits, \d+ files?/);
  expect(run.output).toContain('Write `docs` @everyone (Test)');
  expect(site.github.requests).toHaveLength(asked);
});
