import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { expectStatus, lastLines } from '../shop';
import type { JobEvent } from './checkout';
import { type GitHubShop, openGitHubShop } from './github-shop';

/** Each run is a process of its own, and a busy machine takes its time for them. */
vi.setConfig({ testTimeout: 400_000 });

async function openPreviews(): Promise<GitHubShop> {
  const site = await openGitHubShop();
  const { shop } = site;
  const first = shop.options.port + 1;
  shop.configure((config) => {
    config.environments.preview = {
      ...{ per: 'pull_request', hosts: ['web-1'], slots: 1, url: 'https://pr-{number}.example.com' },
      path: join(shop.project.base, 'hosts/{host}/{environment}'),
      apps: { shop: { port: `${first}-${first}` } },
    };
  });
  return site;
}

/** What GitHub says when something happens to a pull request. */
function eventOf(number: number, sha: string, action: string, from = 'octocat/shop'): JobEvent {
  const side = (fullName: string) => ({ ref: 'cart', sha, repo: { full_name: fullName } });
  const state = action === 'closed' ? 'closed' : 'open';
  const pullRequest = { number, state, head: side(from), base: side('octocat/shop') };
  return {
    name: 'pull_request',
    ref: `refs/pull/${number}/merge`,
    sha,
    payload: { action, pull_request: pullRequest },
  };
}

const TOLD = { environment: 'preview', comment: 'true', deployment: 'create' };

test('a preview has a comment and a record, which go with it; a closed pull request makes room, and a fork gets none', async () => {
  await using site = await openPreviews();
  const { shop, repository } = site;
  const sha = await shop.project.release('2.0.0');
  const pull = repository.addPullRequest({ head: 'cart', headSha: sha });
  const { number } = pull;
  const name = `pr-${number}`;
  const commentOf = (of: number) => repository.commentsOf(of).map(({ body }) => body.replaceAll('\\', ''));

  const opened = await site.run('deploy', 1, TOLD, { event: eventOf(number, sha, 'opened') });
  expectStatus(opened, 'success');
  expect(commentOf(number)).toEqual([expect.stringContaining(`deploy to ${name}: success`)]);
  expect(commentOf(number)[0]).toContain(`https://${name}.example.com`);
  const [record] = repository.deployments;
  expect(record).toMatchObject({ environment: name, isTransient: true });
  expect(record?.statuses.at(-1)).toMatchObject({ state: 'success', environmentUrl: `https://${name}.example.com` });

  const next = repository.addPullRequest({ head: 'next', headSha: sha });
  const full = await site.run('deploy', 2, TOLD, { event: eventOf(next.number, sha, 'opened') });
  expectStatus(full, 'failed');
  expect(full.log).toContain(`${name} since`);

  const fork = await site.run('deploy', 3, TOLD, { event: eventOf(99, sha, 'opened', 'mallory/shop') });
  expect(fork.exitCode).toBe(1);
  expect(lastLines(fork.log, 8)).toContain('pull request 99 comes from a fork, and gets no preview');

  Object.assign(pull, { state: 'closed' });
  const room = await site.run('deploy', 4, TOLD, { event: eventOf(next.number, sha, 'synchronize') });
  expectStatus(room, 'success');
  expect(room.log).toContain(`makes room: ${name} is closed, and is taken down`);
  expect(repository.deployments.map(({ environment }) => environment)).toEqual([`pr-${next.number}`]);
  expect(commentOf(number)).toEqual([expect.stringContaining(`The preview ${name} was taken down.`)]);

  const down = await site.run(
    'teardown',
    5,
    { environment: 'preview' },
    { event: eventOf(next.number, sha, 'closed') },
  );
  expectStatus(down, 'success');
  expect(repository.deployments).toEqual([]);
  expect(commentOf(next.number)[0]).toContain('was taken down');
  expect(existsSync(join(shop.host.root, `pr-${next.number}`))).toBe(false);
});
