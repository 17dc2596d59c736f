import { expect, test } from 'vitest';
import { runPost } from '../../fixtures/runner';
import { liveRelease, openShop, readResult } from '../shop';

test('post does not leave a release with an irreversible step, and fails with the evidence', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  shop.configure((_config, app) => {
    app.hooks = { before_activate: [{ run: 'echo migrated', irreversible: true }] };
    app.health = { path: '/health', deadline: '60s', interval: '100ms' };
  });
  await shop.project.release('2.0.0', 'health');
  const step = shop.start('deploy');
  await step.waitFor(/▸ verify/);
  const run = await step.cancel();
  const release = liveRelease(shop.host);
  expect(run.outputs['error-code']).toBe('cancelled');

  const post = await runPost(run);
  expect(post.exitCode, post.log).toBe(1);
  expect(readResult(post).status).toBe('rollback_failed');
  expect(post.log).toContain('force: irreversible');
  expect(liveRelease(shop.host)).toBe(release);
});
