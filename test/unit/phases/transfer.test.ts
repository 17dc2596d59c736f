import { expect, test } from 'vitest';
import { archivePath, commonFolder } from '../../../src/phases/transfer';

test.each([
  [['/srv/shop'], '/srv/shop', 'a/b'],
  [['/srv/shop', '/srv/shop-api'], '/srv', 'shop/a/b'],
  [['/srv/apps/shop', '/srv/api'], '/srv', 'apps/shop/a/b'],
  [['/srv/shop', '/opt/api'], '/', 'srv/shop/a/b'],
  [['/srv/shop', '/srv/shop/api'], '/srv/shop', 'a/b'],
])('apps in %j are unpacked in %s', (roots, base, name) => {
  expect(commonFolder(roots)).toBe(base);
  expect(archivePath(base, `${roots[0]}/a/b`)).toBe(name);
});
