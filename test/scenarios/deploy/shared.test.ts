import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectStatus, openShop, readRelease } from '../shop';

test('a shared file and a shared folder are seeded once, and what the service wrote outlives every release', async () => {
  await using shop = await openShop();
  shop.configure((_config, app) => {
    app.shared = ['data/', 'settings.db', 'var/new/', 'var/later.txt'];
  });
  const at = (path: string) => join(shop.host.path, path);
  for (const version of ['1.0.0', '2.0.0', '3.0.0']) {
    await shop.project.release(version);
    shop.project.write('app/data/seed', `seed of ${version}`);
    shop.project.write('app/data/deep/seed', `deep seed of ${version}`);
    shop.project.write('app/settings.db', `settings of ${version}`);
    shop.project.commit('data');
    if (version === '1.0.0') {
      const refused = await shop.run('deploy');
      expectStatus(refused, 'aborted');
      expect(refused.log).toContain('`shared` names var/later.txt, which is neither in the release nor in');
      expect(refused.log).toContain(`touch ${at('shared/var/later.txt')}`);
      mkdirSync(at('shared/var'), { recursive: true });
      writeFileSync(at('shared/var/later.txt'), '');
    }
    expectStatus(await shop.run('deploy'), 'success');
    if (version === '1.0.0') {
      expect(readRelease(shop.host, 'data/seed')).toBe('seed of 1.0.0');
      writeFileSync(at('current/data/seed'), 'written by the service');
      writeFileSync(at('current/settings.db'), 'saved by the service');
      writeFileSync(at('current/var/new/file'), 'new');
      writeFileSync(at('current/var/later.txt'), 'later');
    }
    expect(readRelease(shop.host, 'data/seed')).toBe('written by the service');
    expect(readRelease(shop.host, 'data/deep/seed')).toBe('deep seed of 1.0.0');
    expect(readRelease(shop.host, 'settings.db')).toBe('saved by the service');
    expect(readRelease(shop.host, 'var/new/file')).toBe('new');
    expect(readRelease(shop.host, 'var/later.txt')).toBe('later');
    for (const path of ['data', 'settings.db', 'var/new', 'var/later.txt'])
      expect(lstatSync(at(`current/${path}`)).isSymbolicLink(), path).toBe(true);
  }
  expectStatus(await shop.run('rollback', { target: 'version:1.0.0' }), 'success');
  expect(readRelease(shop.host, 'settings.db')).toBe('saved by the service');
});

test('what is excluded, by the config or by .bowlineignore, stays home, and a pattern can take it back', async () => {
  await using shop = await openShop();
  shop.configure((_config, app) => {
    app.source = { upload: 'app', exclude: ['tests/', '/notes.md', '*.tmp'] };
  });
  const files: Record<string, boolean> = {
    'tests/one.js': false,
    'lib/tests/two.js': false,
    'notes.md': false,
    'lib/notes.md': true,
    'a.tmp': false,
    'lib/b.tmp': false,
    'logs/x.log': false,
    'logs/keep.log': true,
    '#odd': true,
    'node_modules/m/index.js': true,
    '.git/config': false,
    '.bowlineignore': false,
  };
  for (const path of Object.keys(files)) shop.project.write(`app/${path}`, 'x');
  shop.project.write('app/.bowlineignore', '# what the service writes\nlogs/*\n!logs/keep.log\n');
  expectStatus(await shop.run('deploy'), 'success');
  const arrived = (path: string) => existsSync(join(shop.host.path, 'current', path));
  expect(Object.fromEntries(Object.keys(files).map((path) => [path, arrived(path)]))).toEqual(files);
});

test('a link whose target the release lacks fails in prepare and leaves what was live', async () => {
  await using shop = await openShop();
  const one = await shop.deploy('1.0.0');
  shop.configure((_config, app) => {
    app.links = { 'config.json': 'config-{environment}.json' };
  });
  const run = await shop.deploy('2.0.0');
  expectStatus(run, 'failed');
  expect(run.log).toContain('config-production.json');
  expect(readFileSync(join(shop.host.path, 'current/VERSION'), 'utf8')).toBe('1.0.0\n');
  expect(one.outputs.release).toBeDefined();
});
