import { expect, test } from 'vitest';
import { expectStatus, openShop } from '../shop';

test('where forwarding is forbidden the checks still go through the connection, and the run says so', async () => {
  await using shop = await openShop(['web-1'], { server: { allowForwarding: false, portOffset: 0 } });
  shop.configure((_config, app) => {
    app.checks = { version: {} };
  });
  const run = await shop.deploy('1.0.0');
  expectStatus(run, 'success');
  expect(run.log).toMatch(/forward/);
  expect(shop.host.server.traffic.channels).toBe(shop.host.server.traffic.commands.length);
});
