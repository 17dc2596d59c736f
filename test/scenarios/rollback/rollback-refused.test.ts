import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectStatus, lastLines, liveRelease, openShop } from '../shop';

test('refuses a bare target that means nothing, and lists what there is', async () => {
  await using shop = await openShop();
  const one = await shop.deploy('1.0.0');
  const two = await shop.deploy('2.0.0');
  const run = await shop.run('rollback', { target: '9.9.9' });
  expectStatus(run, 'aborted');
  expect(run.outputs['error-code']).toBe('refused');
  expect(lastLines(run.log, 1)).toContain(`${one.outputs.release} (1.0.0) good`);
  expect(shop.hosts.map(liveRelease)).toEqual([two.outputs.release]);
});

test('refuses a bare target that is a version and a time at once', async () => {
  await using shop = await openShop();
  await shop.deploy('2020-01-01');
  await shop.deploy(`${new Date().getUTCFullYear() + 1}-01-01`);
  await shop.deploy('3.0.0');
  const run = await shop.run('rollback', { target: `${new Date().getUTCFullYear() + 1}-01-01` });
  expectStatus(run, 'aborted');
  expect(lastLines(run.log, 1)).toMatch(/matches .* and /);
});

test('fault 52: a host that lacks the release is refused before any host is switched', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  const first = await shop.deploy('1.0.0', { hosts: 'web-1' });
  await shop.deploy('2.0.0');
  const third = await shop.deploy('3.0.0');
  const run = await shop.run('rollback', { target: `id:${first.outputs.release}` });
  expectStatus(run, 'aborted');
  expect(lastLines(run.log, 1)).toMatch(/web-2.*no release matches/s);
  expect(shop.hosts.map(liveRelease)).toEqual([third.outputs.release, third.outputs.release]);
});

test('nothing to go back to is an error', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  const run = await shop.run('rollback');
  expectStatus(run, 'aborted');
  expect(lastLines(run.log, 1)).toContain('no good release older');
});

test('a rollback that is run again is `unchanged`, and refused where what is live is not well any more', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  const first = await shop.deploy('1.0.0');
  await shop.deploy('2.0.0');
  const target = `id:${first.outputs.release}`;
  expectStatus(await shop.run('rollback', { target }), 'success');
  for (const asked of [target, 'version:1.0.0', '1.0.0']) {
    const again = await shop.run('rollback', { target: asked });
    expectStatus(again, 'unchanged');
    expect(again.outputs.changed).toBe('false');
  }
  process.kill(Number(readFileSync(join(shop.host.path, 'shared/web-app.pid'), 'utf8')), 'SIGKILL');
  const sick = await shop.run('rollback', { target });
  expectStatus(sick, 'aborted');
  expect(lastLines(sick.log, 1)).toMatch(/web-1: shop: .* is live already, and is not healthy/);
});
