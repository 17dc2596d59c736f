import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, expectServing, expectStatus, lastLines, liveRelease, openShop, readResult, servedVersion } from '../shop';

test('hooks run in their order, with the variables of the app, and `once` on one host only', async () => {
  await using shop = await openShop(['web-1', 'web-2']);
  const book = join(shop.project.base, 'book');
  const write = (name: string) => `echo ${name} $BOWLINE_HOST $BOWLINE_VERSION $CHANNEL >>${book}`;
  shop.configure((_config, app) => {
    app.env = { CHANNEL: 'test' };
    app.hooks = {
      before_prepare: [{ run: write('runner'), run_on: 'runner' }],
      after_prepare: [write('prepared')],
      before_activate: [{ run: write('migrate'), once: true }],
      after_activate: [write('activated')],
      after_commit: ['exit 9'],
      on_rollback: [write('left')],
    };
  });
  const run = await shop.deploy('1.0.0');
  expectStatus(run, 'success');
  expect(run.log).toMatch(/after_commit.*9/);
  const told = readFileSync(book, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.trim());
  expect(told[0]).toMatch(/^runner/);
  expect(told.slice(1, 3).sort()).toEqual(['prepared web-1 1.0.0 test', 'prepared web-2 1.0.0 test']);
  expect(told.filter((line) => line.startsWith('migrate'))).toEqual(['migrate web-1 1.0.0 test']);
  expect(told.filter((line) => line.startsWith('activated')).sort()).toEqual([
    'activated web-1 1.0.0 test',
    'activated web-2 1.0.0 test',
  ]);
  expect(told.some((line) => line.startsWith('left'))).toBe(false);

  await shop.deploy('2.0.0');
  expectStatus(await shop.run('rollback'), 'success');
  expect(readFileSync(book, 'utf8').match(/^left/gm)).toHaveLength(2);
});

test('a before_activate hook that fails leaves what was live', async () => {
  await using shop = await openShop();
  const one = await shop.deploy('1.0.0');
  shop.configure((_config, app) => {
    app.hooks = { before_activate: ['echo no migration today; exit 4'] };
  });
  const run = await shop.deploy('2.0.0');
  expectStatus(run, 'failed');
  expect(lastLines(run.log, 1)).toContain('no migration today');
  expect(liveRelease(shop.host)).toBe(one.outputs.release);
  await expectServing(shop, '1.0.0');
});

test('fault 55: a release with an irreversible step is not left, and the run says so', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  shop.configure((_config, app) => {
    app.hooks = { before_activate: [{ run: 'echo migrated', irreversible: true }] };
    app.checks = { version: {} };
  });
  await shop.project.release('2.0.0', 'version');
  const run = await shop.run('deploy');
  expectStatus(run, 'rollback_failed');
  expect(liveRelease(shop.host)).toBe(run.outputs.release);
  expect(await servedVersion(shop.host)).toBe('0.0.0');
  expect(run.log).toContain('cannot be undone');
  expect(readResult(run).hosts[0]?.status).toBe('rollback_failed');

  const refused = await shop.run('rollback');
  expectStatus(refused, 'aborted');
  expect(refused.log).toContain('force: irreversible');
  expectStatus(await shop.run('rollback', { force: 'irreversible' }), 'success');
  await expectServing(shop, '1.0.0');
});

test('shared data outlives a release, links are made in it, and what is excluded stays home', async () => {
  await using shop = await openShop();
  shop.project.write('app/.bowlineignore', '*.log\n');
  shop.configure((_config, app) => {
    app.shared = ['data/'];
    app.links = { 'config.json': 'config-{environment}.json' };
    app.source = { upload: 'app', exclude: ['tests/'] };
    app.build = ['cat config.json >>data/book'];
  });
  for (const version of ['1.0.0', '2.0.0']) {
    await shop.project.release(version);
    shop.project.write('app/.bowlineignore', '*.log\n');
    shop.project.write('app/config-production.json', `{"of":"${version}"}\n`);
    shop.project.write('app/tests/one.test', 'x');
    shop.project.write('app/debug.log', 'x');
    shop.project.write('app/data/seed', 'seeded\n');
    shop.project.commit('more');
    expectStatus(await shop.run('deploy'), 'success');
  }
  const at = (path: string) => join(shop.host.path, path);
  expect(readFileSync(at('shared/data/book'), 'utf8')).toBe('{"of":"1.0.0"}\n{"of":"2.0.0"}\n');
  expect(readFileSync(at('current/data/seed'), 'utf8')).toBe('seeded\n');
  expect(['tests', 'debug.log', '.git'].filter((path) => existsSync(at(`current/${path}`)))).toEqual([]);
  expect((await ask(shop.host))?.version).toBe('2.0.0');
});
