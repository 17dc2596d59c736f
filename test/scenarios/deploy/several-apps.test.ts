import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFreePort } from '../../fixtures/port';
import { expectServing, expectStatus, openShop, readResult, type Shop } from '../shop';

/** Adds static apps beside the shop. */
async function addApps(shop: Shop, names: readonly string[], build?: string): Promise<void> {
  const port = await findFreePort();
  shop.configure((config, app) => {
    for (const [index, name] of names.entries()) {
      config.apps[name] = {
        source: { upload: 'app' },
        path: join(shop.project.base, 'hosts/{host}', name),
        runtime: 'static',
        ...(build === undefined ? {} : { build: [build] }),
        env: { INDEX: index + port },
      };
    }
    Object.assign(config.environments.production ?? {}, { apps: { shop: {}, ...toEmpty(names) } });
    app.env = { SIDE: 'yes' };
  });
}

const toEmpty = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, {}]));

test('several apps go live together, with one id, or not at all', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  await addApps(shop, ['site', 'docs']);
  const run = await shop.deploy('1.0.0');
  expectStatus(run, 'success');
  const result = readResult(run);
  expect(result.apps.map(({ name, release }) => [name, release])).toEqual(
    ['shop', 'site', 'docs'].map((name) => [name, run.outputs.release]),
  );

  await addApps(shop, ['site', 'docs'], '[ "$BOWLINE_APP$BOWLINE_HOST" != docsweb-2 ]');
  const failed = await shop.deploy('2.0.0');
  expectStatus(failed, 'failed');
  await expectServing(shop, '1.0.0');
  expect(readResult(failed).apps.every(({ release }) => release === run.outputs.release)).toBe(true);
});

test('only the apps that are asked for are deployed', async () => {
  await using shop = await openShop();
  await addApps(shop, ['site']);
  const run = await shop.deploy('1.0.0', { apps: 'site' });
  expectStatus(run, 'success');
  expect(readResult(run).apps.map(({ name }) => name)).toEqual(['site']);
});

test.each([1, 3])('a deploy of %i app(s) takes at most six round trips on every host', async (count) => {
  await using shop = await openShop(['web-1', 'web-2']);
  if (count > 1) await addApps(shop, ['site', 'docs']);
  await shop.deploy('1.0.0');
  const before = shop.hosts.map(({ server }) => server.traffic.commands.length);
  const run = await shop.deploy('2.0.0');
  expectStatus(run, 'success');
  const connections = readResult(run).connections ?? [];
  expect(connections.map(({ host }) => host)).toEqual(['web-1', 'web-2']);
  for (const [index, { roundTrips, channels }] of connections.entries()) {
    expect(roundTrips).toBeLessThanOrEqual(6);
    const commands = (shop.hosts[index]?.server.traffic.commands.length ?? 0) - (before[index] ?? 0);
    expect(channels).toBe(roundTrips + 1);
    // The process is looked at before and after its soak, and its listener once, for every app that has one; at the end
    // two shells still wait for a script.
    expect(commands - channels).toBeLessThanOrEqual(4 + 2);
    expect(commands - channels).toBeGreaterThanOrEqual(0);
  }
  expect(shop.hosts.map(({ server }) => server.traffic.logins)).toEqual([2, 2]);
});
