import { expect, test } from 'vitest';
import { runCli, runPost } from '../../fixtures/runner';
import { expectServing, expectStatus, readResult } from '../shop';
import { type GitHubShop, openGitHubShop } from './github-shop';

/** Deploys a version, whose commit the record is of. */
async function deploy({ shop, run }: GitHubShop, version: string, number: number, flaw?: 'health') {
  const sha = await shop.project.release(version, flaw);
  return run('deploy', number, {}, { env: { GITHUB_SHA: sha } });
}

/** The states of each record, oldest record first. */
function statesOf({ repository }: GitHubShop): string[][] {
  return repository.deployments.map(({ statuses }) => statuses.map(({ state }) => state));
}

/** A second version that stays in the middle of its verification. */
async function startSick(site: GitHubShop, number: number) {
  site.shop.configure((_config, app) => {
    app.health = { path: '/health', deadline: '60s', interval: '100ms' };
  });
  const sha = await site.shop.project.release('2.0.0', 'health');
  return { env: { GITHUB_SHA: sha }, number };
}

test('the record of a deploy says how it ends, and that of the release that is live again says so', async () => {
  await using site = await openGitHubShop();
  expectStatus(await deploy(site, '1.0.0', 1), 'success');
  const [first] = site.repository.deployments;
  const bad = await deploy(site, '2.0.0', 2, 'health');
  expectStatus(bad, 'rolled_back');
  expect(statesOf(site)).toEqual([
    ['in_progress', 'success', 'success'],
    ['in_progress', 'failure'],
  ]);
  expect(first?.statuses.at(-1)?.description).toContain('is live again: 2.0.0');
  expect(readResult(bad).deploymentId).toBe(String(site.repository.deployments[1]?.id));
  expect((await runPost(bad)).log).toBe('');
});

test('cancelled behind the switch, a deploy has one record, which `post` finishes', async () => {
  await using site = await openGitHubShop(['web-1', 'web-2']);
  await deploy(site, '1.0.0', 1);
  const { env, number } = await startSick(site, 2);
  const step = site.start('deploy', number, {}, { env });
  await step.waitFor(/▸ verify/);
  const run = await step.cancel();
  expect(run).toMatchObject({ exitCode: 1, signal: null });
  expect(statesOf(site)[1]).toEqual(['in_progress']);
  const post = await runPost(run);
  expect(post.exitCode, post.log).toBe(0);
  await expectServing(site.shop, '1.0.0');
  expect(statesOf(site)).toEqual([
    ['in_progress', 'success', 'success'],
    ['in_progress', 'error'],
  ]);
});

test.each([
  ['while it prepares', /▸ prepare/, ['in_progress', 'success']],
  ['behind the switch', /▸ verify/, ['in_progress', 'success', 'success']],
])('killed %s, a deploy has one record, which `post` finishes', async (_when, killAt, before) => {
  await using site = await openGitHubShop();
  await deploy(site, '1.0.0', 1);
  const { env, number } = await startSick(site, 2);
  const run = await site.run('deploy', number, {}, { env, killAt });
  expect(run.signal).toBe('SIGKILL');
  const post = await runPost(run);
  expect(post.exitCode, post.log).toBe(0);
  await expectServing(site.shop, '1.0.0');
  const [first, second = ['error'], ...others] = statesOf(site);
  expect([first, second.at(-1), others]).toEqual([before, 'error', []]);
});

test('a record whose end GitHub does not take is finished by `post`, once', async () => {
  await using site = await openGitHubShop();
  const outage = site.github.fail({
    match: /^POST .*\/statuses$/,
    skip: 1,
    fault: { kind: 'status', status: 502 },
    times: Number.POSITIVE_INFINITY,
  });
  const run = await deploy(site, '1.0.0', 1);
  expectStatus(run, 'success');
  expect(run.log).toMatch(/the Deployment record: .*502/);
  expect(statesOf(site)).toEqual([['in_progress']]);
  outage.end();
  const post = await runPost(run);
  expect([post.exitCode, post.log]).toEqual([0, '']);
  expect(statesOf(site)).toEqual([['in_progress', 'success']]);
});

test('from a terminal a record is made where it is asked for, of the repository that git knows', async () => {
  await using site = await openGitHubShop();
  const { shop, github } = site;
  const sha = await shop.project.release('1.0.0');
  shop.project.git('remote', 'add', 'origin', 'git@github.com:octocat/shop.git');
  shop.project.write('../token', github.token);
  const args = ['deploy', '--deployment', 'create', '--github-token', '@../token'];
  const env = { BOWLINE_INPUT_SSH_KEY: shop.key.privateKey, GITHUB_API_URL: github.url };
  const run = await runCli(args, { cwd: shop.project.folder, env });
  expect(run.exitCode, run.output).toBe(0);
  expect(site.repository.deployments[0]).toMatchObject({ sha });
  expect(statesOf(site)).toEqual([['in_progress', 'success']]);
});
