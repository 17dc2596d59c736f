import { expect, test } from 'vitest';
import { expectServing, expectStatus, openShop, readResult } from '../shop';

test('the instant that the list shows for one host means that release on every host', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  for (const version of ['1.0.0', '2.0.0', '3.0.0']) await shop.deploy(version);
  const rows = readResult(await shop.run('releases')).releases ?? [];
  const instants = rows.filter(({ version }) => version === '2.0.0').map(({ switchedAt }) => switchedAt);
  expect(instants).toHaveLength(2);
  for (const instant of instants) {
    expectStatus(await shop.run('rollback', { target: `time:${instant}` }), 'success');
    await expectServing(shop, '2.0.0');
    expectStatus(await shop.run('rollback', { target: 'version:3.0.0' }), 'success');
  }
});
