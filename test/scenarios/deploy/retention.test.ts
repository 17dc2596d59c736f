import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectStatus, openShop, releasesOn } from '../shop';

test('of many releases only so many good ones stay, and the live one always', async () => {
  await using shop = await openShop(['web-1'], { runtime: 'static' });
  shop.configure((_config, app) => {
    app.keep = 2;
    delete app.health;
    delete app.port;
  });
  const made: string[] = [];
  for (let index = 1; index <= 8; index += 1) {
    const run = await shop.deploy(`${index}.0.0`);
    expectStatus(run, 'success');
    made.push(run.outputs.release ?? '');
    expect(releasesOn(shop.host)).toEqual(made.slice(-2).sort());
  }
  expectStatus(await shop.run('rollback'), 'success');
  expect(releasesOn(shop.host)).toEqual(made.slice(-2).sort());
  expect(readdirSync(join(shop.host.path, '.bowline/incoming'))).toEqual([]);
  expect(readdirSync(shop.host.path).filter((name) => name.startsWith('current.'))).toEqual([]);
  expect(existsSync(join(shop.host.path, 'current/VERSION'))).toBe(true);
});
