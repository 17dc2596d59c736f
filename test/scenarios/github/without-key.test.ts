import { expect, test } from 'vitest';
import { expectStatus, lastLines, liveRelease, readResult } from '../shop';
import { pullRequestOf } from './checkout';
import { type GitHubShop, openGitHubShop } from './github-shop';

const KEYLESS = { 'ssh-key': '' };
const TOLD = "Told by GitHub's Deployment records, not by the hosts";

/** Deploys a version, whose commit the record is of. @returns the commit */
async function deploy({ shop, run }: GitHubShop, version: string, number: number): Promise<string> {
  const sha = await shop.project.release(version);
  expectStatus(await run('deploy', number, {}, { env: { GITHUB_SHA: sha } }), 'success');
  return sha;
}

/** From now on a host that is asked ends the run as failed. */
async function stopHosts({ shop }: GitHubShop): Promise<void> {
  for (const { server } of shop.hosts) await server.stop();
}

function openPull({ shop, repository }: GitHubShop, live: string) {
  const { project } = shop;
  project.git('checkout', '--quiet', '-b', 'bolts');
  project.write('app/bolts', '20');
  const head = project.commit('Sell bolts');
  const { number } = repository.addPullRequest({ head: 'bolts', title: 'Sell bolts' });
  return { head, number, event: pullRequestOf(repository, { number, head, base: live }) };
}

test('without a key a plan goes by the record of what is live, and says so everywhere', async () => {
  await using site = await openGitHubShop(['web-1', 'web-2']);
  const live = await deploy(site, '1.0.0', 1);
  const release = liveRelease(site.shop.host);
  await stopHosts(site);
  const { head, number, event } = openPull(site, live);
  const run = await site.run('plan', 2, KEYLESS, { event });
  expectStatus(run, 'success');
  const [comment] = site.repository.commentsOf(number);
  for (const text of [comment?.body, run.summary, run.log]) expect(text).toContain(TOLD);
  expect(comment?.body).toContain('## ✅ Plan for production: 2 deploys of 2');
  expect(comment?.body).toContain('Sell bolts');
  const { plan = [], changes = [], toldBy } = readResult(run);
  expect(toldBy).toBe('records');
  expect(plan.map(({ host, action, why, live }) => [host, action, why, live])).toEqual([
    ['web-1', 'deploy', `${release} is of another commit`, release],
    ['web-2', 'deploy', `${release} is of another commit`, release],
  ]);
  expect(changes).toEqual([
    expect.objectContaining({ hosts: ['web-1', 'web-2'], from: live, to: head, totalCommits: 1 }),
  ]);
  expect(changes[0]?.files).toEqual([{ path: 'app/bolts', change: 'added' }]);
  expect(JSON.parse(run.outputs.plan ?? '{}').toldBy).toBe('records');

  site.shop.project.git('checkout', '--quiet', live);
  const same = readResult(await site.run('plan', 3, KEYLESS)).plan?.[0];
  expect(same).toMatchObject({ action: 'unchanged', why: `${release} is of the same commit`, liveVersion: '1.0.0' });
});

test('without a key a plan shows the stages, and refuses to skip what is no gate', async () => {
  await using site = await openGitHubShop(['vps', 'rtx']);
  site.shop.configure((config) => {
    const stages = [
      { name: 'staging', hosts: ['vps'], after: [{ name: 'tests', run: 'pytest -q' }] },
      { name: 'production', hosts: ['rtx'] },
    ];
    config.environments = { homelab: { stages } };
  });
  await stopHosts(site);
  const { number, event } = openPull(site, site.shop.project.git('rev-parse', 'HEAD'));
  const run = await site.run('plan', 2, { ...KEYLESS, skip: 'tests' }, { event });
  expectStatus(run, 'success');
  expect(readResult(run)).toMatchObject({
    toldBy: 'records',
    plannedStages: [
      { name: 'staging', batches: [['vps']], after: [{ name: 'tests', isSkipped: true }] },
      { name: 'production', batches: [['rtx']], after: [] },
    ],
  });
  expect(site.repository.commentsOf(number)[0]?.body).toContain('| staging | switches: vps | – | tests (skipped) |');

  const refused = await site.run('plan', 3, { ...KEYLESS, skip: 'smoke' }, { event });
  expectStatus(refused, 'aborted');
  expect(refused.log).toContain('`skip` names `smoke`, and `homelab` has no such gate');
});

test('without a key the releases are the records, newest first, with the live one marked', async () => {
  await using site = await openGitHubShop();
  const first = await deploy(site, '1.0.0', 1);
  const firstRelease = liveRelease(site.shop.host);
  const second = await deploy(site, '2.0.0', 2);
  const secondRelease = liveRelease(site.shop.host);
  const broken = await site.shop.project.release('3.0.0', 'health');
  expectStatus(await site.run('deploy', 3, {}, { env: { GITHUB_SHA: broken } }), 'rolled_back');
  const back = { GITHUB_SHA: broken };
  expectStatus(await site.run('rollback', 4, { target: 'previous', reason: 'Prices' }, { env: back }), 'success');
  expect(liveRelease(site.shop.host)).toBe(firstRelease);
  await stopHosts(site);
  const run = await site.run('releases', 5, { ...KEYLESS, 'github-token': site.github.readOnlyToken });
  expectStatus(run, 'success');
  const { records = [], releases, toldBy } = readResult(run);
  expect(toldBy).toBe('records');
  expect(releases).toBeUndefined();
  expect(records.map(({ release, version, state, live }) => [release, version, state, live])).toEqual([
    [expect.any(String), '3.0.0', 'failure', false],
    [secondRelease, '2.0.0', 'inactive', false],
    [firstRelease, '1.0.0', 'success', true],
  ]);
  expect(records.map(({ revision }) => revision)).toEqual([broken, second, first]);
  expect(records[2]).toMatchObject({ apps: ['shop'], hosts: ['web-1'] });
  for (const text of [run.summary, run.log]) expect(text).toContain(TOLD);
  expect(run.summary).toContain(`\`${firstRelease}\` **live** | \`1.0.0\``);
  expect(run.log).toMatch(new RegExp(`\\* +\\S+Z +${firstRelease} +1\\.0\\.0 +${first.slice(0, 7)} +success`));
});

test('a record that GitHub made itself tells the commit, and no release', async () => {
  await using site = await openGitHubShop();
  const { project } = site.shop;
  const live = await project.release('1.0.0');
  site.repository.addDeployment({ environment: 'production', ref: live, states: ['in_progress', 'success'] });
  site.repository.addDeployment({ environment: 'test', ref: live, states: ['success'] });
  const head = await project.release('1.1.0');
  const run = readResult(await site.run('plan', 1, KEYLESS));
  expect(run.plan).toMatchObject([{ action: 'deploy', live: null, liveRevision: live }]);
  expect(run.changes).toMatchObject([{ from: live, to: head, totalCommits: 1 }]);
  const listed = await site.run('releases', 2, KEYLESS);
  expect(readResult(listed).records).toMatchObject([{ release: null, revision: live, state: 'success', live: true }]);
});

test('without any record, and without the variables of the hosts, the plan is a first deploy', async () => {
  await using site = await openGitHubShop();
  site.shop.configure((config) => {
    config.hosts['web-1'] = { ...config.hosts['web-1'], address: '${WEB1_HOST}', key: 'WEB1_KEY' };
  });
  const run = await site.run('plan', 1, { ...KEYLESS, secrets: JSON.stringify({ github_token: 'x' }) });
  expectStatus(run, 'success');
  expect(readResult(run)).toMatchObject({ toldBy: 'records', changes: [] });
  expect(readResult(run).plan).toMatchObject([{ action: 'deploy', why: 'no record tells of a release there' }]);
  const listed = await site.run('releases', 2, KEYLESS);
  expectStatus(listed, 'success');
  expect(listed.log).toContain('GitHub has no Deployment record of it.');
  expect(listed.summary).toContain('GitHub has no Deployment record of it.');
});

test('hosts that have keys of their own are asked themselves', async () => {
  await using site = await openGitHubShop();
  await deploy(site, '1.0.0', 1);
  site.shop.configure((config) => {
    config.hosts['web-1'] = { ...config.hosts['web-1'], key: 'WEB1_KEY' };
  });
  const keys = { ...KEYLESS, secrets: JSON.stringify({ WEB1_KEY: site.shop.key.privateKey }) };
  const plan = await site.run('plan', 2, keys);
  expectStatus(plan, 'success');
  expect(readResult(plan).toldBy).toBeUndefined();
  expect(plan.log).not.toContain(TOLD);
  const listed = readResult(await site.run('releases', 3, keys));
  expect(listed).toMatchObject({ status: 'success', releases: [{ host: 'web-1', version: '1.0.0', live: true }] });
  expect(listed.records).toBeUndefined();
});

test('a token that may not read the records is refused by the name of what it lacks', async () => {
  await using site = await openGitHubShop();
  const token = site.github.addToken({ permissions: { contents: 'read' } });
  const run = await site.run('releases', 1, { ...KEYLESS, 'github-token': token });
  expect(run.exitCode).toBe(1);
  expect(run.outputs['error-code']).toBe('github');
  expect(lastLines(run.log)).toContain('deployments: read');
});
