import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archivePath } from '../../../src/phases/transfer';
import { pathsOf } from '../../../src/release/host-layout';
import { quote } from '../../../src/shell/quote';
import { sh } from '../../../src/shell/sh';
import type { Content } from '../../../src/sources/source';
import { readTree } from '../../../src/sources/upload/tree';
import { makeContent } from '../../../src/sources/upload/upload';
import { openSite, type Run, type Site } from '../rollout/site';
import { describeShells, makeFolder } from '../shell/shells';
import { type Node, plant } from './upload/trees';

const INFO = { revision: '4a446b0c00f', ref: 'main', isDirty: false, version: null };

/** A source whose content lies on the host already, and of which the runner sends only where. */
function folderOfHost(folder: string): Content {
  return {
    contentId: `the folder ${folder}`,
    info: INFO,
    needs: { bytes: 0, files: 0 },
    deliver: ({ root, run, release, base }) => {
      const note = `${pathsOf(root).incoming(run)}/folder`;
      const destination = pathsOf(root).release(release);
      return {
        ship: () => ({
          parcels: [{ destination: archivePath(base, note), text: folder, mode: 0o600 }],
          steps: [
            { name: 'copy', body: sh`cd ${destination}; bw_run ${`cp -R "$(cat ${quote(note)})/." .`}` },
            { name: 'compare', body: sh`diff -r -x .bowline "$(cat ${note})" ${destination}` },
          ],
        }),
      };
    },
  };
}

async function uploadOf(folder: string, files: Readonly<Record<string, Node | string>>): Promise<Content> {
  const source = { kind: 'upload' as const, upload: '.', exclude: [] };
  return makeContent(await readTree(source, plant(folder, files), new AbortController().signal), INFO);
}

/** The steps that a run has told so far, by app; one that concerns all of them counts for each. */
function stepsOf({ fleet, whole }: Pick<Run, 'fleet' | 'whole'>): string[][] {
  return whole.targets.map(({ target }) => fleet.ledger.of(target).steps.map(({ name }) => name));
}

async function finish(run: Omit<Run, 'source'>): Promise<void> {
  await run.prepare();
  await run.activate();
  await run.close(true);
}

const read = (site: Site, file: string): string => readFileSync(join(site.paths.current, file), 'utf8');

describeShells('a source that brings its content by a script of its own', (shell) => {
  test('goes through the same phases, with the own files of a release', async () => {
    using folder = makeFolder();
    using site = openSite({ shell, target: { env: { NAME: 'v' }, build: ['cat "it\'s" >built'] } });
    plant(folder.path, { "it's": 'content', 'sub/file': 'more' });
    for (const round of ['first', 'second']) {
      await using run = await site.beginWith([{ content: folderOfHost(folder.path) }]);
      await finish(run);
      expect([round, ...stepsOf(run)]).toEqual([
        round,
        expect.arrayContaining(['announce', 'receive', 'copy', 'compare', 'build: cat "it\'s" >built', 'complete']),
      ]);
      expect(stepsOf(run).flat()).not.toContain('receive the manifest');
      expect(site.live()).toBe(run.plan.release);
    }
    expect([read(site, "it's"), read(site, 'sub/file'), read(site, 'built')]).toEqual(['content', 'more', 'content']);
    expect(read(site, '.bowline/env')).toBe('NAME="v"\n');
    expect(JSON.parse(read(site, '.bowline/release.json'))).toMatchObject({
      revision: INFO.revision,
      ref: INFO.ref,
      contentHash: `the folder ${folder.path}`,
    });
    expect(existsSync(join(site.paths.current, '.bowline/manifest'))).toBe(false);
    expect((await site.journal()).find(({ event }) => event === 'attempt')).toMatchObject({ revision: INFO.revision });
  });

  test('leaves a release unfinished where one of its steps fails', async () => {
    using site = openSite({ shell });
    await using run = await site.beginWith([{ content: folderOfHost('/nowhere at all') }]);
    await expect(run.prepare()).rejects.toMatchObject({ code: 'command', where: { app: 'shop', step: 'copy' } });
    expect(existsSync(join(site.paths.release(run.plan.release), '.bowline/complete'))).toBe(false);
  });

  test('takes turns with an upload', async () => {
    using folder = makeFolder();
    using site = openSite({ shell });
    plant(folder.path, { a: 'of the host' });
    await site.deploy({ a: 'of the runner', b: 'b' });
    await using other = await site.beginWith([{ content: folderOfHost(folder.path) }]);
    await finish(other);
    expect(spawnSync('ls', [site.paths.current], { encoding: 'utf8' }).stdout).toBe('a\n');
    await other[Symbol.asyncDispose]();
    await site.deploy({ a: 'of the runner', b: 'b' });
    expect([read(site, 'a'), read(site, 'b')]).toEqual(['of the runner', 'b']);
  });

  test('shares the transfer with an upload of another app', async () => {
    using folder = makeFolder();
    using tree = makeFolder();
    using site = openSite({ shell });
    plant(folder.path, { a: 'of the host' });
    const beside = { app: 'blog', path: `${site.target.path}-blog` };
    const upload = await uploadOf(tree.path, { b: 'of the runner', c: 'c' });
    const deploy = async () => {
      await using run = await site.beginWith([
        { content: folderOfHost(folder.path) },
        { content: upload, changes: beside },
      ]);
      await finish(run);
      return stepsOf(run);
    };
    const [shop = [], blog = []] = await deploy();
    expect(shop.slice(0, 5)).toEqual(['announce', 'receive', 'copy', 'compare', 'complete']);
    expect(blog.slice(0, 4)).toEqual(['announce', 'receive', 'check what arrived', 'complete']);
    const [, again = []] = await deploy();
    expect(again.slice(0, 3)).toEqual(['receive the manifest', 'copy what did not change', 'announce']);
    expect(read(site, 'a')).toBe('of the host');
    const { current, release } = pathsOf(beside.path);
    expect(readFileSync(join(current, 'b'), 'utf8')).toBe('of the runner');
    expect(existsSync(join(release(site.live() ?? ''), '.bowline/manifest'))).toBe(true);
  });
});
