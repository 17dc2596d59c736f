import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openFarShop } from '../far-shop';
import { expectServing, expectStatus, lastLines, liveRelease } from '../shop';

test('fault 29: a connection that is lost while a release is made changes nothing, and the host is named', async () => {
  await using far = await openFarShop();
  const { shop, link } = far;
  const one = await shop.deploy('1.0.0');
  shop.configure((_config, app) => {
    app.build = ['echo building; [ "$BOWLINE_HOST" = web-1 ] || sleep 30'];
  });
  await shop.project.release('2.0.0');
  const step = shop.start('deploy');
  await step.waitFor(/web-2.*building/);
  link.cut();
  const run = await step.ended;
  expectStatus(run, 'failed');
  expect(lastLines(run.log, 1)).toContain('web-2');
  expect(shop.hosts.map(liveRelease)).toEqual([one.outputs.release, one.outputs.release]);
  link.resume();
  shop.configure(() => {});
  expectStatus(await shop.run('deploy'), 'success');
  await expectServing(shop, '2.0.0');
});

test('fault 33: a connection that is lost after the switch is made again for the way back', async () => {
  await using far = await openFarShop();
  const { shop, link } = far;
  await shop.deploy('1.0.0');
  shop.configure((_config, app) => {
    app.hooks = { after_activate: ['echo switched; sleep 1'] };
  });
  await shop.project.release('2.0.0');
  const step = shop.start('deploy');
  await step.waitFor(/web-2.*switched/);
  link.cut();
  await pause(100);
  link.resume();
  const run = await step.ended;
  expectStatus(run, 'rolled_back');
  await expectServing(shop, '1.0.0');
});

test('fault 53: a host that stays away after the switch ends the run as rollback_failed, and the others go back', async () => {
  await using far = await openFarShop();
  const { shop, link } = far;
  await shop.deploy('1.0.0');
  shop.configure((config, app) => {
    config.defaults.ssh = { connect_timeout: '1s' };
    app.hooks = { after_activate: ['echo switched; sleep 1'] };
  });
  await shop.project.release('2.0.0');
  const step = shop.start('deploy');
  await step.waitFor(/web-2.*switched/);
  link.cut();
  const run = await step.ended;
  expectStatus(run, 'rollback_failed');
  expect(run.outputs['failed-hosts']).toContain('web-2');
  expect(lastLines(run.log, 2)).toContain('web-2');
  await expectServing({ hosts: shop.hosts.slice(0, 1) }, '1.0.0');

  link.resume();
  shop.configure(() => {});
  expectStatus(await shop.run('deploy'), 'success');
  await expectServing(shop, '2.0.0');
});
