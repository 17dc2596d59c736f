import { expect, test } from 'vitest';
import { expectServing, expectStatus, openShop, readResult } from '../shop';

test('goes back to the previous good release, by id, by version and by the very time of the list', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  const one = await shop.deploy('1.0.0');
  await shop.deploy('2.0.0');
  await shop.project.release('2.5.0', 'crash');
  expectStatus(await shop.run('deploy'), 'rolled_back');
  await shop.deploy('3.0.0');

  const previous = await shop.run('rollback', { reason: 'the new page is ugly' });
  expectStatus(previous, 'success');
  await expectServing(shop, '2.0.0');
  expect(readResult(previous)).toMatchObject({ mode: 'rollback', target: 'previous', reason: 'the new page is ugly' });

  const byId = await shop.run('rollback', { target: `id:${one.outputs.release}` });
  expectStatus(byId, 'success');
  await expectServing(shop, '1.0.0');
  expect(byId.outputs).toMatchObject({ release: one.outputs.release, version: '1.0.0', changed: 'true' });

  expectStatus(await shop.run('rollback', { target: 'version:v3.0.0' }), 'success');
  await expectServing(shop, '3.0.0');

  const list = readResult(await shop.run('releases')).releases ?? [];
  const row = list.find(({ host, version }) => host === 'web-1' && version === '2.0.0');
  expectStatus(await shop.run('rollback', { target: `time:${row?.switchedAt}` }), 'success');
  await expectServing(shop, '2.0.0');
});
