import { expect, test } from 'vitest';
import { expectServing, expectStatus, liveRelease, openShop, readResult } from '../shop';

test('fault 56: a subset of the hosts is deployed to, and `failed` finishes the rest with the same release', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  await shop.deploy('1.0.0');
  const [one, two] = shop.hosts;
  const part = await shop.deploy('2.0.0', { hosts: 'web-1' });
  expectStatus(part, 'success');
  expect(shop.hosts.map(liveRelease)[0]).toBe(part.outputs.release);
  expect(shop.hosts.map(liveRelease)[1]).not.toBe(part.outputs.release);

  const rest = await shop.run('deploy', { hosts: 'failed' });
  expectStatus(rest, 'success');
  await expectServing(shop, '2.0.0');
  expect([one, two].map((host) => host && liveRelease(host))).toEqual([part.outputs.release, part.outputs.release]);
  expect(readResult(rest).hosts.map(({ status }) => status)).toEqual(['skipped', 'success']);
  expectStatus(await shop.run('deploy', { hosts: 'failed' }), 'unchanged');
});

test('a host that is not in the config is refused with the nearest name', async () => {
  await using shop = await openShop();
  const run = await shop.run('deploy', { hosts: 'web-2' });
  expectStatus(run, 'aborted');
  expect(run.log).toContain('web-1');
  expect(shop.host.server.traffic.connections).toBe(0);
});
