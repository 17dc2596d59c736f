import { expect, test } from 'vitest';
import { type GitHubShop, openGitHubShop } from '../github/github-shop';
import { type Audience, gatherAudience } from '../notify/audience';
import { expectStatus, readResult, servedVersion } from '../shop';

/** Two stages of one host each, and a gate behind the second that fails where the release says so. */
async function openTwo({ notify }: Audience): Promise<GitHubShop> {
  const site = await openGitHubShop(['vps', 'rtx']);
  site.shop.configure((config) => {
    config.defaults.notify = notify;
    const stages = [
      { name: 'staging', hosts: ['vps'] },
      { name: 'production', hosts: ['rtx'], after: [{ name: 'tests', run: '! grep -q 2.0.0 VERSION' }] },
    ];
    config.environments = { homelab: { stages } };
  });
  return site;
}

async function deploy({ shop, run }: GitHubShop, version: string, number: number, env: Audience['env']) {
  const sha = await shop.project.release(version);
  return run('deploy', number, {}, { env: { ...env, GITHUB_SHA: sha, BOWLINE_TIMEOUT_MINUTES: '30' } });
}

test('the Deployment record names the stage of a run, and a webhook is told of all of them', async () => {
  await using audience = await gatherAudience(['success', 'rolled_back']);
  await using site = await openTwo(audience);
  const good = await deploy(site, '1.0.0', 1, audience.env);
  expectStatus(good, 'success');
  expect(good.log).toMatch(/::warning::a run may take 25m .* GitHub ends this job after 30m: set `timeout-minutes`/);
  const bad = await deploy(site, '2.0.0', 2, audience.env);
  expectStatus(bad, 'rolled_back');
  expect(await Promise.all(site.shop.hosts.map(servedVersion))).toEqual(['1.0.0', '1.0.0']);

  const told = site.repository.deployments.map(({ statuses }) => statuses.map(({ description }) => description));
  expect(told[1]).toEqual([
    'deploying 2.0.0',
    'stage staging (1 of 2): deploying 2.0.0',
    'stage production (2 of 2): deploying 2.0.0',
    'rolled back, stage production: on the runner: the gate tests of production failed with exit code 1',
  ]);
  expect(told[0]?.slice(-2)).toEqual(['1.0.0 is live', 'is live again: 2.0.0 was rolled back']);

  const bodies = audience.webhook.received.map(({ body }) => body);
  expect(bodies.map(({ stages }) => stages)).toEqual([readResult(good).stages, readResult(bad).stages]);
  expect(bodies[1]?.stages).toMatchObject([
    { name: 'staging', status: 'rolled_back', attempts: 1, gates: [] },
    { name: 'production', status: 'rolled_back', gates: [{ name: 'tests', status: 'failed' }] },
  ]);
  expect(audience.complaints()).toEqual([]);
});
