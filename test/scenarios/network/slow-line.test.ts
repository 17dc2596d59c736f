import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openFarShop } from '../far-shop';
import { expectServing, expectStatus } from '../shop';

/** One part of what a host takes before it has to say that it took it. */
const UPLOAD_BYTES = 1_500_000;

test('an upload over a slow line does not hold up the heartbeats of the lock', { timeout: 120_000 }, async () => {
  await using far = await openFarShop();
  const { shop, link } = far;
  expectStatus(await shop.deploy('1.0.0'), 'success');
  link.delay(100);
  link.limit(64 * 1024);
  await shop.project.release('2.0.0');
  shop.project.write('app/film.bin', randomBytes(UPLOAD_BYTES / 2).toString('latin1'));
  shop.project.commit('A film');
  const run = await shop.run('deploy');
  expectStatus(run, 'success');
  expect(run.log).not.toContain('the lock was lost');
  await expectServing(shop, '2.0.0');
});
