import { expect, test } from 'vitest';
import { expectServing, expectStatus, openShop } from '../shop';

test('fault 39: where the history is not known, an older run is refused and a newer one is allowed and told', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0', {}, { env: { GITHUB_RUN_ID: '500' } });
  // Another history, as a shallow checkout or a rewritten branch has it.
  shop.project.git('checkout', '--quiet', '--orphan', 'other');
  await shop.project.release('2.0.0');
  shop.project.git('update-ref', '-d', 'refs/heads/main');
  shop.project.git('reflog', 'expire', '--expire=now', '--all');
  shop.project.git('gc', '--quiet', '--prune=now');

  const older = await shop.run('deploy', {}, { env: { GITHUB_RUN_ID: '499' } });
  expectStatus(older, 'aborted');
  expect(older.outputs['error-code']).toBe('refused');
  expect(older.log).toContain('older than run 500');
  await expectServing(shop, '1.0.0');

  const newer = await shop.run('deploy', {}, { env: { GITHUB_RUN_ID: '501' } });
  expectStatus(newer, 'success');
  expect(newer.log).toContain('is not known');
  await expectServing(shop, '2.0.0');
});

test('a redeploy by an older run of what is live is no downgrade, and a rollback never is', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0', {}, { env: { GITHUB_RUN_ID: '500' } });
  await shop.deploy('2.0.0', {}, { env: { GITHUB_RUN_ID: '501' } });
  expectStatus(await shop.run('deploy', {}, { env: { GITHUB_RUN_ID: '400' } }), 'unchanged');
  expectStatus(await shop.run('rollback', {}, { env: { GITHUB_RUN_ID: '400' } }), 'success');
  await expectServing(shop, '1.0.0');
  // After a rollback the newer commit may come back.
  expectStatus(await shop.run('deploy', {}, { env: { GITHUB_RUN_ID: '502' } }), 'success');
  await expectServing(shop, '2.0.0');
});
