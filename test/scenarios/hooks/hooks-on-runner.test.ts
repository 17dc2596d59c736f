import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectServing, expectStatus, openShop } from '../shop';

test('hooks on the runner see no input, no state and no secret, and each runs once whatever the number of hosts', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  const book = (name: string) => join(shop.project.base, name);
  const moments = [
    'before_prepare',
    'after_prepare',
    'before_activate',
    'after_activate',
    'before_verify',
    'after_commit',
  ];
  shop.configure((_config, app) => {
    app.env = { CHANNEL: 'test' };
    app.secrets = ['TOKEN'];
    app.hooks = Object.fromEntries(
      moments.map((name) => [name, [{ run: `env >${book(name)}; echo ${name} >>${book('all')}`, run_on: 'runner' }]]),
    );
  });
  expectStatus(await shop.deploy('1.0.0', { secrets: 'TOKEN=hush-hush' }), 'success');
  expect(readFileSync(book('all'), 'utf8').trim().split('\n')).toEqual(moments);
  for (const name of moments) {
    const env = readFileSync(book(name), 'utf8');
    expect(env).toMatch(/^BOWLINE_APP=shop$/m);
    expect(env).toMatch(/^BOWLINE_VERSION=1\.0\.0$/m);
    expect(env).not.toMatch(/^(INPUT_|STATE_|BOWLINE_INPUT_|TOKEN=|CHANNEL=)/m);
    expect(env).not.toContain('hush-hush');
  }
});

test('a hook on the runner that fails before the switch leaves what was live, and one after it goes back', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  const hook = (name: string) =>
    shop.configure((_config, app) => {
      app.hooks = { [name]: [{ run: 'echo no, not today; exit 3', run_on: 'runner' }] };
    });
  hook('before_activate');
  const before = await shop.deploy('2.0.0');
  expectStatus(before, 'failed');
  expect(before.log).toContain('no, not today');
  hook('after_activate');
  expectStatus(await shop.run('deploy'), 'rolled_back');
  await expectServing(shop, '1.0.0');

  hook('after_commit');
  const after = await shop.run('deploy');
  expectStatus(after, 'success');
  expect(after.log).toContain('no, not today');
  await expectServing(shop, '2.0.0');
});

test('on_rollback runs once on the runner when a release is left, by itself or by hand, and never keeps it', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  const book = join(shop.project.base, 'book');
  await shop.deploy('1.0.0');
  shop.configure((_config, app) => {
    app.health = { path: '/health', deadline: '600ms', interval: '100ms' };
    app.hooks = { on_rollback: [{ run: `echo left >>${book}; echo told nobody; exit 1`, run_on: 'runner' }] };
  });
  await shop.project.release('2.0.0', 'health');
  const failed = await shop.run('deploy');
  expectStatus(failed, 'rolled_back');
  expect(failed.log).toContain('told nobody');
  expect(readFileSync(book, 'utf8')).toBe('left\n');
  await shop.deploy('3.0.0');
  expectStatus(await shop.run('rollback'), 'success');
  expect(readFileSync(book, 'utf8')).toBe('left\nleft\n');
  await expectServing(shop, '1.0.0');
});
