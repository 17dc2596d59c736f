import { expect, test } from 'vitest';
import { expectServing, expectStatus, lastLines, openShop, readResult, releasesOn } from '../shop';

test('a build that fails on one of two hosts switches nobody', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  await shop.deploy('2.0.0');
  shop.configure((_config, app) => {
    app.build = ['if [ "$BOWLINE_HOST" = web-2 ]; then echo out of paint; exit 3; fi'];
  });
  const run = await shop.deploy('3.0.0');
  expectStatus(run, 'failed');
  await expectServing(shop, '2.0.0');
  expect(lastLines(run.log, 1)).toMatch(/web-2.*exit(ed with)? (code )?3/s);
  expect(run.log).toContain('out of paint');
  expect(run.log).not.toContain('▸ activate');
  expect(run.outputs).toMatchObject({ changed: 'false', 'failed-hosts': 'web-2', 'error-code': 'command' });
  expect(readResult(run).hosts.map(({ status }) => status)).toEqual(['skipped', 'failed']);
});

test('a host that fails after the switch takes the other one back with it', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  await shop.deploy('2.0.0');
  shop.configure((_config, app) => {
    app.hooks = { after_activate: ['[ "$BOWLINE_HOST" != web-2 ]'] };
  });
  const run = await shop.deploy('3.0.0');
  expectStatus(run, 'rolled_back');
  await expectServing(shop, '2.0.0');
  expect(readResult(run).hosts.map(({ status }) => status)).toEqual(['rolled_back', 'rolled_back']);
  expect(lastLines(run.log, 1)).toContain('web-2');
});

test('a release that failed in prepare is kept for a look and collected when there are too many', async () => {
  await using shop = await openShop();
  shop.configure((_config, app) => {
    app.keep_failed = { count: 1, age: '7d' };
  });
  await shop.deploy('1.0.0');
  const host = shop.host;
  shop.configure((_config, app) => {
    app.keep_failed = { count: 1, age: '7d' };
    app.build = ['exit 3'];
  });
  const failed = await shop.deploy('2.0.0');
  expect(releasesOn(host)).toContain(failed.outputs.release);
  const again = await shop.deploy('2.0.1');
  expect(releasesOn(host)).toContain(again.outputs.release);
  expect(releasesOn(host)).not.toContain(failed.outputs.release);
  expect(releasesOn(host)).toHaveLength(2);
});
