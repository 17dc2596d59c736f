import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectServing, expectStatus, liveRelease, openShop, readResult, releasesOn } from '../shop';

test('a second deploy of the same does nothing and says so', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  const first = await shop.deploy('1.0.0');
  const journal = () => readFileSync(join(shop.host.path, '.bowline/journal.jsonl'), 'utf8');
  const before = journal();
  const second = await shop.run('deploy');
  expectStatus(second, 'unchanged');
  expect(second.outputs).toMatchObject({ changed: 'false', release: first.outputs.release, version: '1.0.0' });
  expect(second.log).toContain('unchanged');
  expect(journal()).toBe(before);
  expect(releasesOn(shop.host)).toEqual([first.outputs.release]);
  expect(readResult(second).hosts.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
});

test('what is the same but does not answer is deployed again', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  process.kill(Number(readFileSync(join(shop.host.path, 'shared/web-app.pid'), 'utf8')), 'SIGKILL');
  expectStatus(await shop.run('deploy'), 'success');
  await expectServing(shop, '1.0.0');
});

test('another value of a secret is a change, though nothing else is', async () => {
  await using shop = await openShop();
  shop.configure((_config, app) => {
    app.secrets = ['TOKEN'];
  });
  const first = await shop.deploy('1.0.0', { secrets: 'TOKEN=one' });
  expectStatus(await shop.run('deploy', { secrets: 'TOKEN=one' }), 'unchanged');
  const other = await shop.run('deploy', { secrets: 'TOKEN=two' });
  expectStatus(other, 'success');
  expect(liveRelease(shop.host)).not.toBe(first.outputs.release);
});

test('force redeploy makes a new release of the same', async () => {
  await using shop = await openShop();
  const first = await shop.deploy('1.0.0');
  const again = await shop.run('deploy', { force: 'redeploy' });
  expectStatus(again, 'success');
  expect(liveRelease(shop.host)).toBe(again.outputs.release);
  expect(again.outputs.release).not.toBe(first.outputs.release);
});

test('fault 39: an older commit is refused unless it is forced', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  const two = await shop.deploy('2.0.0');
  execFileSync('git', ['checkout', '--quiet', 'HEAD~1'], { cwd: shop.project.folder });
  const refused = await shop.run('deploy');
  expectStatus(refused, 'aborted');
  expect(refused.outputs['error-code']).toBe('refused');
  expect(refused.log).toContain('force: downgrade');
  expect(liveRelease(shop.host)).toBe(two.outputs.release);
  expectStatus(await shop.run('deploy', { force: 'downgrade' }), 'success');
  await expectServing(shop, '1.0.0');
});

test('a path of another repository is refused unless it is adopted', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  await shop.project.release('2.0.0');
  const env = { GITHUB_REPOSITORY: 'somebody/else' };
  const refused = await shop.run('deploy', {}, { env });
  expectStatus(refused, 'aborted');
  expect(refused.outputs['error-code']).toBe('preflight');
  expect(refused.log).toContain('octocat/shop');
  await expectServing(shop, '1.0.0');
  expectStatus(await shop.run('deploy', { force: 'adopt' }, { env }), 'success');
  await expectServing(shop, '2.0.0');
});
