import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectStatus, readResult } from '../shop';
import { type GitHubShop, openGitHubShop } from './github-shop';

const ISSUE = { issue: 'true' };

/** A shop whose app was deployed and then killed. */
async function breakShop({ shop, run }: GitHubShop): Promise<void> {
  await shop.project.release('1.0.0');
  expectStatus(await run('deploy', 1), 'success');
  process.kill(Number(readFileSync(join(shop.host.path, 'shared/web-app.pid'), 'utf8')), 'SIGKILL');
}

test('one issue is open while the checks fail, and is closed when they pass', async () => {
  await using site = await openGitHubShop();
  await breakShop(site);
  const { issues } = site.repository;
  const first = await site.run('verify', 2, ISSUE);
  expectStatus(first, 'failed');
  expect(readResult(first).issue).toMatchObject({ action: 'opened', number: issues[0]?.number });
  expect(issues).toHaveLength(1);
  expect(issues[0]?.title).toBe('production does not pass its checks');
  expect(issues[0]?.body).toMatch(/❌ verify of production: failed/);
  expect(issues[0]?.body).toContain('/actions/runs/2)');
  expect(first.summary).toMatch(/Issue \[#\d+\]\(.*\) opened/);

  const second = await site.run('verify', 3, ISSUE);
  expectStatus(second, 'failed');
  expect(readResult(second).issue).toMatchObject({ action: 'updated' });
  expect(issues).toHaveLength(1);
  expect(issues[0]?.body).toMatch(/Earlier runs \(1\)[\s\S]*process on web-1/);

  expectStatus(await site.run('deploy', 4, { force: 'redeploy' }), 'success');
  const well = await site.run('verify', 5, ISSUE);
  expectStatus(well, 'success');
  expect(readResult(well).issue).toMatchObject({ action: 'closed' });
  expect(issues[0]).toMatchObject({ state: 'closed', stateReason: 'completed' });
  expect(issues[0]?.body).toMatch(/✅ verify of production: success/);

  const still = await site.run('verify', 6, ISSUE);
  expect(readResult(still).issue).toMatchObject({ action: 'none', note: 'no issue is open' });
  expect(issues).toHaveLength(1);
});

test('a new failure opens a new issue, and those of other people are left alone', async () => {
  await using site = await openGitHubShop();
  await breakShop(site);
  const { repository } = site;
  await site.run('verify', 2, ISSUE);
  const [own] = repository.issues;
  repository.addIssue({ title: 'Forged', body: own?.body ?? '', author: 'mallory' });
  if (own !== undefined) own.state = 'closed';
  await site.run('verify', 3, ISSUE);
  expect(repository.issues.map(({ author, state }) => [author, state])).toEqual([
    ['github-actions[bot]', 'closed'],
    ['mallory', 'open'],
    ['github-actions[bot]', 'open'],
  ]);
  expect(repository.issues[1]?.body).toBe(own?.body);
});

test('two verifications at once keep one issue open', async () => {
  await using site = await openGitHubShop();
  await breakShop(site);
  await Promise.all([site.run('verify', 2, ISSUE), site.run('verify', 3, ISSUE)]);
  expect(site.repository.issues.filter(({ state }) => state === 'open')).toHaveLength(1);
});

test('without the permission, without a token, and with GitHub down, the checks decide', async () => {
  await using site = await openGitHubShop();
  await breakShop(site);
  const refused = await site.run('verify', 2, { ...ISSUE, 'github-token': site.github.readOnlyToken });
  expectStatus(refused, 'failed');
  expect(refused.outputs['error-code']).toBe('verification');
  expect(refused.log).toMatch(/::warning::the issue could not be kept: .*issues: write/);
  const tokenless = await site.run('verify', 3, { ...ISSUE, 'github-token': '' });
  expect(readResult(tokenless).issue).toMatchObject({ action: 'none', note: expect.stringContaining('github-token') });
  const down = await site.run('verify', 4, ISSUE, { env: { GITHUB_API_URL: 'http://127.0.0.1:9' } });
  expect(down.outputs['error-code']).toBe('verification');
  expect(down.log).toContain('::warning::the issue could not be kept');
  expect(site.repository.issues).toEqual([]);
});

test('nobody who did not ask for it gets an issue', async () => {
  await using site = await openGitHubShop();
  await breakShop(site);
  const run = await site.run('verify', 2);
  expectStatus(run, 'failed');
  expect(readResult(run).issue).toBeUndefined();
  expect(site.github.requests.filter(({ path }) => path.includes('/issues'))).toEqual([]);
});

test('a host that cannot be reached keeps the issue open as well', async () => {
  await using site = await openGitHubShop();
  await site.shop.project.release('1.0.0');
  expectStatus(await site.run('deploy', 1), 'success');
  await site.shop.host.server.stop();
  const run = await site.run('verify', 2, { ...ISSUE, apps: 'shop' });
  expect(run.exitCode).toBe(1);
  expect(site.repository.issues[0]?.body).toContain('web-1');
});
