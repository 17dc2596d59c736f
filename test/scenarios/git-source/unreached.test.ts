import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingHttpBackend, runTestGit } from '../../fixtures/git-server';
import { expectServing, expectStatus, liveRelease, readRelease } from '../shop';
import { addLargeFile, addSubmodule, openGitShop, serveRepository } from './git-shop';

const UNREACHED = { server: { server: { env: { http_proxy: 'http://127.0.0.1:9' } } } };

describe.skipIf(missingHttpBackend)('a host that does not reach the server', () => {
  test('gets the commits from the runner, the second time only what it lacks', async () => {
    await using shop = await openGitShop(UNREACHED);
    const first = await shop.deployRef();
    expectStatus(first, 'success');
    expect(first.log).toContain('take what the runner fetched');
    const second = await shop.ship('1.1.0');
    expectStatus(second, 'success');
    await expectServing(shop, '1.1.0');
    expect(JSON.parse(readRelease(shop.host, '.bowline/release.json'))).toMatchObject({ ref: 'main' });
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('bowline-git-'))).toEqual([]);
    expectStatus(await shop.deployRef(), 'unchanged');
  });

  test('gets submodules from the runner as well, and of those only what it lacks', async () => {
    await using shop = await openGitShop(UNREACHED);
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
    addSubmodule(shop, 'unused', '../gone.git', inner);
    shop.push();
    const run = await shop.deployRef();
    expectStatus(run, 'success');
    expect(run.log).toContain('take what the runner fetched');
    expect(readRelease(shop.host, 'vendor/outer/note')).toBe('a note\n');
    expect(readRelease(shop.host, 'vendor/outer/nested/deep')).toBe('deep\n');
    expectStatus(await shop.deployRef(), 'unchanged');
    await shop.project.release('1.2.0');
    addSubmodule(shop, 'app/vendor/outer', '../outer.git', outer);
    shop.push();
    expectStatus(await shop.deployRef(), 'success');
    await expectServing(shop, '1.2.0');
    expect(readRelease(shop.host, 'vendor/outer/nested/deep')).toBe('deep\n');
  }, 120_000);

  test('is refused by name what the runner cannot get for it, and the live release stays', async () => {
    await using shop = await openGitShop(UNREACHED);
    expectStatus(await shop.deployRef(), 'success');
    const before = liveRelease(shop.host);
    const base = shop.project.git('rev-parse', 'HEAD');
    const refusals: readonly (readonly [() => void, string])[] = [
      [() => addSubmodule(shop, 'app/vendor', '../gone.git', 'b'.repeat(40)), 'submodule vendor: '],
      [() => addSubmodule(shop, 'app/folder', '/etc', 'b'.repeat(40)), 'submodule app/folder: its address is refused'],
      [() => addLargeFile(shop), 'cannot send files of git LFS to a host that does not reach the server: model.bin'],
    ];
    for (const [change, said] of refusals) {
      await shop.project.release('1.1.0');
      rmSync(join(shop.project.folder, '.gitmodules'), { force: true });
      change();
      shop.push();
      const run = await shop.deployRef();
      expect(run.log).toContain(said);
      expectStatus(run, 'failed');
      expect(run.log).not.toContain('take what the runner fetched');
      expect(liveRelease(shop.host)).toBe(before);
      shop.project.git('reset', '--quiet', base);
    }
    await expectServing(shop, '1.0.0');
  }, 120_000);
});
