import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runPost } from '../../fixtures/runner';
import { until } from '../../fixtures/until';
import { expectServing, liveRelease, openShop, readResult } from '../shop';

test('cancelled when one host of two has switched, only that one is rolled back, and post says which', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  const one = await shop.deploy('1.0.0');
  const flag = join(shop.project.base, 'go');
  shop.configure((_config, app) => {
    app.hooks = {
      before_activate: [`[ "$BOWLINE_HOST" = web-1 ] || { while [ ! -e ${flag} ]; do sleep 0.05; done; exit 1; }`],
    };
  });
  await shop.project.release('2.0.0');
  const step = shop.start('deploy');
  await until(() => liveRelease(shop.host) !== one.outputs.release, 20_000);
  const cancelling = step.cancel();
  await until(() => step.output().includes('cancelled'));
  shop.project.write('../go', '');
  const run = await cancelling;
  expect(run.outputs).toMatchObject({ status: 'partial_success', 'error-code': 'cancelled' });

  const post = await runPost(run);
  expect(post.exitCode, post.log).toBe(0);
  await expectServing(shop, '1.0.0');
  expect(readResult(post).hosts.map(({ host, status }) => [host, status])).toEqual([
    ['web-1', 'rolled_back'],
    ['web-2', 'skipped'],
  ]);
  expect(post.log).toContain('web-1');
});
