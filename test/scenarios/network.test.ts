import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type NetworkProxy, startProxy } from '../fixtures/network';
import { expectServing, expectStatus, lastLines, liveRelease, openShop, type Shop } from './shop';

/** A shop whose second host is reached over a network that can be made bad. */
async function openFarShop(): Promise<{ shop: Shop; proxy: NetworkProxy }> {
  const proxies: NetworkProxy[] = [];
  const shop = await openShop(['web-1', 'web-2'], {
    reach: async (name, { port }) => {
      if (name !== 'web-2') return port;
      const proxy = await startProxy({ targetPort: port });
      proxies.push(proxy);
      return proxy.port;
    },
  });
  const [proxy] = proxies;
  if (proxy === undefined) throw new Error('no proxy');
  return { shop, proxy };
}

test('fault 29: a connection that is lost while a release is made changes nothing, and the host is named', async () => {
  const { shop, proxy } = await openFarShop();
  await using _shop = shop;
  await using _proxy = proxy;
  const one = await shop.deploy('1.0.0');
  shop.configure((_config, app) => {
    app.build = ['echo building; [ "$BOWLINE_HOST" = web-1 ] || sleep 30'];
  });
  await shop.project.release('2.0.0');
  const step = shop.start('deploy');
  await step.waitFor(/web-2.*building/);
  proxy.cut();
  const run = await step.ended;
  expectStatus(run, 'failed');
  expect(lastLines(run.log, 1)).toContain('web-2');
  expect(shop.hosts.map(liveRelease)).toEqual([one.outputs.release, one.outputs.release]);
  proxy.resume();
  shop.configure(() => {});
  expectStatus(await shop.run('deploy'), 'success');
  await expectServing(shop, '2.0.0');
});

test('fault 33: a connection that is lost after the switch is made again for the way back', async () => {
  const { shop, proxy } = await openFarShop();
  await using _shop = shop;
  await using _proxy = proxy;
  await shop.deploy('1.0.0');
  shop.configure((_config, app) => {
    app.hooks = { after_activate: ['echo switched; sleep 1'] };
  });
  await shop.project.release('2.0.0');
  const step = shop.start('deploy');
  await step.waitFor(/web-2.*switched/);
  proxy.cut();
  await pause(100);
  proxy.resume();
  const run = await step.ended;
  expectStatus(run, 'rolled_back');
  await expectServing(shop, '1.0.0');
});

test('fault 53: a host that stays away after the switch ends the run as rollback_failed, and the others go back', async () => {
  const { shop, proxy } = await openFarShop();
  await using _shop = shop;
  await using _proxy = proxy;
  await shop.deploy('1.0.0');
  shop.configure((config, app) => {
    config.defaults.ssh = { connect_timeout: '1s' };
    app.hooks = { after_activate: ['echo switched; sleep 1'] };
  });
  await shop.project.release('2.0.0');
  const step = shop.start('deploy');
  await step.waitFor(/web-2.*switched/);
  proxy.cut();
  const run = await step.ended;
  expectStatus(run, 'rollback_failed');
  expect(run.outputs['failed-hosts']).toContain('web-2');
  expect(lastLines(run.log, 2)).toContain('web-2');
  await expectServing({ hosts: shop.hosts.slice(0, 1) }, '1.0.0');

  proxy.resume();
  shop.configure(() => {});
  expectStatus(await shop.run('deploy'), 'success');
  await expectServing(shop, '2.0.0');
});
