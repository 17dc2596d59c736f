import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingHttpBackend, runTestGit } from '../../fixtures/git-server';
import { hasProgram } from '../../fixtures/process';
import { makeFolder } from '../../unit/shell/shells';
import { expectStatus, readRelease } from '../shop';
import { addLargeFile, addSubmodule, openGitShop, serveRepository } from './git-shop';

describe.skipIf(missingHttpBackend)('what lies in a repository', () => {
  test('is fetched with submodules, each from its own repository, also those in one another', async () => {
    await using shop = await openGitShop();
    const inner = serveRepository(shop, 'inner.git', (folder) => writeFileSync(join(folder, 'deep'), 'deep\n'));
    const outer = serveRepository(shop, 'outer.git', (folder) => {
      writeFileSync(join(folder, 'note'), 'a note\n');
      runTestGit(folder, 'config', '-f', '.gitmodules', 'submodule.in a name.path', 'nested');
      runTestGit(folder, 'config', '-f', '.gitmodules', 'submodule.in a name.url', '../inner.git');
      mkdirSync(join(folder, 'nested'));
      runTestGit(folder, 'update-index', '--add', '--cacheinfo', `160000,${inner},nested`);
    });
    await shop.project.release('1.1.0');
    addSubmodule(shop, 'app/vendor/outer', '../outer.git', outer);
    shop.push();
    const run = await shop.deployRef();
    expectStatus(run, 'success');
    expect(readRelease(shop.host, 'vendor/outer/note')).toBe('a note\n');
    expect(readRelease(shop.host, 'vendor/outer/nested/deep')).toBe('deep\n');
    expect(existsSync(join(shop.host.path, 'current/vendor/outer/.git'))).toBe(false);
    expectStatus(await shop.deployRef(), 'unchanged');
  });

  test('is refused by name where a submodule leads to a folder, a program, or nowhere', async () => {
    await using shop = await openGitShop();
    for (const [url, said] of [
      ['/etc', 'its address /etc is refused'],
      ['ext::sh -c id', 'its address ext::sh -c id is refused'],
      ['../gone.git', 'submodule vendor'],
    ] as const) {
      await shop.project.release('1.1.0');
      rmSync(join(shop.project.folder, '.gitmodules'), { force: true });
      addSubmodule(shop, 'app/vendor', url, 'b'.repeat(40));
      shop.push();
      const run = await shop.deployRef({ force: 'downgrade' });
      expectStatus(run, 'failed');
      expect(run.log).toContain(said);
    }
  });

  test('is refused by name where it has files of git LFS and the host has no git-lfs', async () => {
    const bin = makeFolder();
    using _bin = bin;
    for (const folder of ['/bin', '/usr/bin', dirname(process.execPath)]) linkPrograms(folder, bin.path);
    await using shop = await openGitShop({ server: { server: { path: bin.path } } });
    addLargeFile(shop);
    const run = await shop.deployRef();
    expectStatus(run, 'failed');
    expect(run.log).toContain('git-lfs is not installed here, and these are only its pointers: model.bin');
  });

  test.skipIf(!hasProgram('git-lfs'))('is fetched with files of git LFS where the host has git-lfs', async () => {
    await using shop = await openGitShop();
    const text = addLargeFile(shop);
    expectStatus(await shop.deployRef(), 'success');
    expect(readRelease(shop.host, 'model.bin')).toBe(text);
    expectStatus(await shop.deployRef(), 'unchanged');
  });
});

function linkPrograms(folder: string, to: string): void {
  for (const name of readdirSync(folder)) {
    if (name !== 'git-lfs' && !existsSync(join(to, name))) symlinkSync(join(folder, name), join(to, name));
  }
}
