import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { expectServing, expectStatus, openShop } from '../shop';

test('fault 52: a release that is not healthy any more is left for the one that was live', async () => {
  await using shop = await openShop();
  const one = await shop.deploy('1.0.0');
  await shop.deploy('2.0.0');
  const host = shop.host;

  writeFileSync(`${host.path}/releases/${one.outputs.release}/FAULT`, 'crash\n');
  const run = await shop.run('rollback');
  expectStatus(run, 'failed');
  await expectServing(shop, '2.0.0');
});
