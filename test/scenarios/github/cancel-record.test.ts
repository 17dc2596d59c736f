import { expect, test } from 'vitest';
import { runPost } from '../../fixtures/runner';
import { until } from '../../fixtures/until';
import { expectServing, expectStatus } from '../shop';
import { openGitHubShop } from './github-shop';

/** A release gets its verdict in the last of them; a run that is cancelled behind that has deployed. */
const PHASES = ['connect', 'pre-flight', 'lock', 'prepare', 'activate', 'verify', 'commit'];

test.each(PHASES)('cancelled in %s by the ladder of the runner, a run leaves no record unfinished', async (phase) => {
  await using site = await openGitHubShop();
  const { shop, repository } = site;
  const first = await shop.project.release('1.0.0');
  expectStatus(await site.run('deploy', 1, {}, { env: { GITHUB_SHA: first } }), 'success');
  const second = await shop.project.release('2.0.0');
  const step = site.start('deploy', 2, {}, { env: { GITHUB_SHA: second } });
  await step.waitFor(new RegExp(`▸ ${phase}`));
  const run = await step.cancel();
  const post = await runPost(run);
  expect(post.exitCode, `${run.log}\n${post.log}`).toBe(0);
  const [old, own, ...others] = repository.deployments.map(({ statuses }) => statuses.at(-1)?.state);
  expect(others).toEqual([]);
  const isNew = own === 'success';
  expect([old, own]).toEqual(isNew ? ['inactive', 'success'] : ['success', own === undefined ? own : 'error']);
  await expectServing(shop, isNew ? '2.0.0' : '1.0.0');
  await until(async () => (await site.run('deploy', 3, {}, { env: { GITHUB_SHA: second } })).exitCode === 0, 10_000);
  await expectServing(shop, '2.0.0');
});
