import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { type NetworkProxy, startProxy } from '../fixtures/network';
import { expectServing, expectStatus, openShop } from './shop';

/** One part of what a host takes before it has to say that it took it. */
const UPLOAD_BYTES = 1_500_000;

test('an upload over a slow line does not hold up the heartbeats of the lock', { timeout: 120_000 }, async () => {
  const proxies: NetworkProxy[] = [];
  await using shop = await openShop(['web-1', 'web-2'], {
    reach: async (name, { port }) => {
      if (name !== 'web-2') return port;
      const proxy = await startProxy({ targetPort: port });
      proxies.push(proxy);
      return proxy.port;
    },
  });
  expectStatus(await shop.deploy('1.0.0'), 'success');
  const [proxy] = proxies;
  proxy?.delay(100);
  proxy?.limit(64 * 1024);
  await shop.project.release('2.0.0');
  shop.project.write('app/film.bin', randomBytes(UPLOAD_BYTES / 2).toString('latin1'));
  shop.project.commit('A film');
  const run = await shop.run('deploy');
  expectStatus(run, 'success');
  expect(run.log).not.toContain('the lock was lost');
  await expectServing(shop, '2.0.0');
  await proxy?.stop();
});
