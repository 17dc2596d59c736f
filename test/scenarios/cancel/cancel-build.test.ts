import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isAlive } from '../../fixtures/process';
import { until } from '../../fixtures/until';
import { expectServing, openShop } from '../shop';

test('a cancelled build is gone from every host within two seconds, what it started included', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  await shop.deploy('1.0.0');
  const book = (name: string) => join(shop.project.base, `pids-${name}`);
  shop.configure((_config, app) => {
    app.build = [
      `sleep 300 & echo $! $$ >${book('$BOWLINE_HOST')}.new; mv ${book('$BOWLINE_HOST')}.new ${book('$BOWLINE_HOST')}; wait`,
    ];
  });
  await shop.project.release('2.0.0');
  const step = shop.start('deploy');
  await until(() => shop.hosts.every(({ name }) => existsSync(book(name))), 10_000);
  const pids = shop.hosts.flatMap(({ name }) => readFileSync(book(name), 'utf8').trim().split(' ').map(Number));
  expect(pids.filter(isAlive)).toHaveLength(4);

  const cancelled = step.cancel();
  await until(() => !pids.some(isAlive), 2_000);
  expect((await cancelled).outputs['error-code']).toBe('cancelled');
  await expectServing(shop, '1.0.0');
});
