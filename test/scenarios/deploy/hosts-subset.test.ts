import { expect, test } from 'vitest';
import { expectServing, expectStatus, openShop, readResult } from '../shop';

test('with `hosts` only these are connected to, deployed, rolled back and told about', async () => {
  await using shop = await openShop(['web-1', 'web-2', 'web-3']);
  await shop.deploy('1.0.0');
  const logins = () => shop.hosts.map(({ server }) => server.traffic.logins);
  const before = logins();
  const part = await shop.deploy('2.0.0', { hosts: 'web-2\nweb-3' });
  expectStatus(part, 'success');
  expect(logins().map((count, index) => count - (before[index] ?? 0))).toEqual([0, 1, 1]);
  expect(readResult(part).hosts.map(({ host }) => host)).toEqual(['web-2', 'web-3']);
  await expectServing({ hosts: shop.hosts.slice(1) }, '2.0.0');
  await expectServing({ hosts: shop.hosts.slice(0, 1) }, '1.0.0');

  expectStatus(await shop.run('rollback', { hosts: 'web-3' }), 'success');
  await expectServing({ hosts: shop.hosts.slice(1, 2) }, '2.0.0');
  await expectServing({ hosts: shop.hosts.slice(2) }, '1.0.0');
  const status = readResult(await shop.run('status')).services?.map(({ host, version }) => [host, version]);
  expect(status).toEqual([
    ['web-1', '1.0.0'],
    ['web-2', '2.0.0'],
    ['web-3', '1.0.0'],
  ]);
});
