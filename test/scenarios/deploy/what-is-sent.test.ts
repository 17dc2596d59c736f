import { chownSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startCli } from '../../fixtures/runner';
import { expectStatus, openShop, readResult } from '../shop';

describe('a file that git ignores and that looks like a secret', () => {
  test.each(['.env', 'conf/tls.key', '.npmrc'])(
    'is refused before a host is asked, until it is named: %s',
    async (path) => {
      await using shop = await openShop();
      shop.project.write('.gitignore', `app/${path}\n*.log\n`);
      shop.project.write(`app/${path}`, 'SECRET=1\n');
      shop.project.write('app/a.log', 'line\n');
      const refused = await shop.run('deploy');
      expectStatus(refused, 'aborted');
      expect(refused.log).toContain(`what looks like secrets would be sent: ${path}; git does not track it`);
      expect(readResult(refused).connections ?? []).toEqual([]);

      shop.configure((_config, app) => {
        app.source = { upload: 'app', include: [path] };
      });
      const plan = await shop.run('plan');
      expect(plan.log).toContain('2 files (14 B) are sent although git ignores them');
      const included = await shop.run('deploy');
      expectStatus(included, 'success');
      expect(included.log).toContain('2 files (14 B) are sent although git ignores them');
      const arrived = join(shop.host.path, 'current', path);
      expect(statSync(arrived).mode & 0o777).toBe(0o600);
      expect(readFileSync(arrived, 'utf8')).toBe('SECRET=1\n');
    },
  );
});

test('`upload` begins at the root of the repository, wherever the run begins', async () => {
  await using shop = await openShop();
  await shop.project.release('1.0.0');
  const cwd = join(shop.project.folder, 'deep/er');
  mkdirSync(cwd, { recursive: true });
  const env = { BOWLINE_INPUT_SSH_KEY: shop.key.privateKey };
  const run = await startCli(['deploy', '--config', '../../config/bowline.yml', '--yes'], { cwd, env }).ended;
  expect(run.exitCode, run.output).toBe(0);
  expect(readFileSync(join(shop.host.path, 'current/VERSION'), 'utf8').trim()).toBe('1.0.0');
});

test('a tree that differs from its commit is marked wherever its revision is shown', async () => {
  await using shop = await openShop();
  shop.project.write('app/notes', 'one');
  shop.project.commit('notes');
  shop.project.write('app/notes', 'two');
  const dirty = await shop.run('deploy');
  expectStatus(dirty, 'success');
  const { revision, dirty: flag } = readResult(dirty);
  const shown = `${revision?.slice(0, 7)}+dirty`;
  expect([flag, dirty.outputs.dirty, dirty.outputs.revision]).toEqual([true, 'true', revision]);
  expect(dirty.log).toContain(shown);
  for (const mode of ['status', 'releases']) expect((await shop.cli(mode)).output, mode).toContain(shown);
  shop.project.write('app/notes', 'three');
  expect((await shop.cli('plan')).output).toContain(shown);

  shop.project.commit('clean');
  const clean = await shop.run('deploy', { force: 'redeploy' });
  expectStatus(clean, 'success');
  expect(clean.log).not.toContain(`${readResult(clean).revision?.slice(0, 7)}+dirty`);
  expect(clean.outputs.dirty).toBe('');
});

test.skipIf(process.getuid?.() !== 0)('an older commit is refused in a repository of another user too', async () => {
  await using shop = await openShop();
  expectStatus(await shop.deploy('1.0.0'), 'success');
  expectStatus(await shop.deploy('2.0.0'), 'success');
  shop.project.git('checkout', '-q', 'HEAD~1');
  chownSync(shop.project.folder, 1234, 1234);
  const older = await shop.run('deploy');
  expectStatus(older, 'aborted');
  expect(older.log).toContain('is older than the live revision');
});
