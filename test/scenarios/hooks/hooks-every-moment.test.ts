import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectServing, expectStatus, openShop } from '../shop';

const MOMENTS = [
  'before_prepare',
  'after_prepare',
  'before_activate',
  'after_activate',
  'before_verify',
  'after_commit',
];

test('a hook of every moment runs on the host, in that order; with `once` on one host of two', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  const book = (name: string) => join(shop.project.base, name);
  shop.configure((_config, app) => {
    app.hooks = Object.fromEntries(
      MOMENTS.map((name) => [
        name,
        [`echo ${name} >>${book('$BOWLINE_HOST')}`, { run: `echo ${name} >>${book('once')}`, once: true }],
      ]),
    );
  });
  expectStatus(await shop.deploy('1.0.0'), 'success');
  for (const name of ['web-1', 'web-2', 'once'])
    expect(readFileSync(book(name), 'utf8').trim().split('\n'), name).toEqual(MOMENTS);
});

test('`once` is one host of those that have the app', async () => {
  await using shop = await openShop(['web-1', 'web-2', 'web-3']);
  const book = join(shop.project.base, 'book');
  shop.configure((config, app) => {
    app.hooks = { before_activate: [{ run: `echo $BOWLINE_APP $BOWLINE_HOST >>${book}`, once: true }] };
    config.apps.site = {
      source: { upload: 'app' },
      path: join(shop.project.base, 'hosts/{host}/site'),
      runtime: 'static',
      hooks: app.hooks,
    };
    Object.assign(config.environments.production ?? {}, { apps: { shop: {}, site: { hosts: ['web-2', 'web-3'] } } });
  });
  expectStatus(await shop.deploy('1.0.0'), 'success');
  expect(readFileSync(book, 'utf8').trim().split('\n').sort()).toEqual(['shop web-1', 'site web-2']);
  await expectServing(shop, '1.0.0');
});
