import { readdirSync, rmSync } from 'node:fs';
import { test } from 'vitest';
import { expectServing, expectStatus, openShop } from '../shop';

const LOCKS = '/run/lock';

/** The locks of this very machine, which no other test takes. */
function listLocks(): string[] {
  return readdirSync(LOCKS).filter((name) => name.startsWith('bowline.lock'));
}

test('two hosts that are one machine share its lock, and a run is not refused by itself', async () => {
  const before = listLocks();
  await using shop = await openShop(['web-1', 'web-2']);
  shop.configure((config) => Object.assign(config.defaults, { lock: { scope: 'host' } }));
  expectStatus(await shop.deploy('1.0.0'), 'success');
  expectStatus(await shop.deploy('2.0.0', { 'lock-wait': '30s' }), 'success');
  await expectServing(shop, '2.0.0');
  for (const name of listLocks()) if (!before.includes(name)) rmSync(`${LOCKS}/${name}`);
});
