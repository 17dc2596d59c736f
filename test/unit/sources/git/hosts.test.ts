import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nameMirror } from '../../../../src/sources/git/host-script';
import { missingHttpBackend, runTestGit } from '../../../fixtures/git-server';
import { openSite, type Site } from '../../rollout/site';
import { describeShells, SHELLS } from '../../shell/shells';
import { deploy, openRepository } from './repository';

const mirrors = (site: Site) => join(site.paths.own, 'git');
const read = (site: Site, file: string) => readFileSync(join(site.paths.current, file), 'utf8');

describeShells('a commit on a host', (shell) => {
  test.skipIf(missingHttpBackend)('is all of it, with modes, links and odd names, and nothing else', async () => {
    await using repository = await openRepository();
    using site = openSite({ shell });
    const { folder } = repository;
    const names = ["it's", 'ä b.txt', '-dash', 'sub/.hidden', '.gitattributes'];
    runTestGit(folder, 'config', 'core.symlinks', 'true');
    repository.commit(
      Object.fromEntries(names.map((name) => [name, name === '.gitattributes' ? 'a export-ignore\n' : name])),
    );
    writeFileSync(join(folder, 'run'), '#!/bin/sh\n', { mode: 0o755 });
    runTestGit(folder, 'config', 'core.fileMode', 'true');
    const commit = repository.commit({ a: 'a' });
    await deploy(site, await repository.open());
    for (const name of names.slice(0, 4)) expect(read(site, name)).toBe(name);
    expect(read(site, 'a')).toBe('a');
    const { contentHash, revision } = JSON.parse(read(site, '.bowline/release.json'));
    expect([contentHash, revision]).toEqual([commit, commit]);
    expect(readdirSync(site.paths.current).sort()).toEqual(
      ['.bowline', '.gitattributes', '-dash', 'a', "it's", 'run', 'sub', 'ä b.txt'].sort(),
    );
    expect(readdirSync(mirrors(site))).toEqual([nameMirror(repository.source())]);
  });

  test.skipIf(missingHttpBackend)(
    'is a part of it where a directory is named, and refused where that is not there',
    async () => {
      await using repository = await openRepository();
      using site = openSite({ shell });
      repository.commit({ 'web/index.html': 'hello', 'bot/run': 'run', file: 'f' });
      await deploy(site, await repository.open({ directory: 'web/' }));
      expect(readdirSync(site.paths.current).sort()).toEqual(['.bowline', 'index.html']);
      for (const directory of ['nowhere', 'file', 'web/index.html']) {
        await using run = await site.beginWith([{ content: await repository.open({ directory }) }]);
        await expect(run.prepare()).rejects.toThrow(`has no folder ${directory}`);
      }
    },
  );
});

const [first] = SHELLS;
const openHost = () => openSite({ shell: first as (typeof SHELLS)[number] });

describe.skipIf(missingHttpBackend !== undefined || first === undefined)('a mirror', () => {
  test('is used again: what a host has is not asked for', async () => {
    await using repository = await openRepository();
    using site = openHost();
    repository.commit({ a: '1' });
    await deploy(site, await repository.open());
    const content = await repository.open();
    const before = repository.server.log.length;
    await deploy(site, content);
    expect(repository.server.log.slice(before)).toEqual([]);
    repository.commit({ a: '2' });
    await deploy(site, await repository.open());
    expect(read(site, 'a')).toBe('2');
  });

  test('is a shallow one where `depth` says so, and one that is not needed any more goes', async () => {
    await using repository = await openRepository();
    using site = openHost();
    for (const a of ['1', '2', '3']) repository.commit({ a });
    await deploy(site, await repository.open({ depth: 1 }));
    const [shallow = ''] = readdirSync(mirrors(site));
    expect(runTestGit(join(mirrors(site), shallow), 'rev-list', '--count', '--all')).toBe('1');
    repository.commit({ a: '4' });
    await deploy(site, await repository.open());
    expect(readdirSync(mirrors(site))).toEqual([nameMirror(repository.source())]);
    expect(read(site, 'a')).toBe('4');
  });

  test('that is damaged is made anew: at once where the commit is gone, by the next run where a file is', async () => {
    await using repository = await openRepository();
    using site = openHost();
    repository.commit({ a: randomBytes(40_000).toString('hex') });
    await deploy(site, await repository.open());
    const packs = join(mirrors(site), nameMirror(repository.source()), 'objects/pack');
    const listPacks = (end: string) =>
      readdirSync(packs)
        .filter((name) => name.endsWith(end))
        .map((name) => join(packs, name));
    const changeAll = (end: string, make: (bytes: Buffer) => Buffer) => {
      for (const path of listPacks(end)) change(path, make);
    };
    const damages = [
      () => changeAll('.pack', (bytes) => bytes.subarray(0, 40)),
      () => rmSync(packs, { recursive: true }),
      () => changeAll('.idx', () => Buffer.alloc(0)),
    ];
    for (const damage of damages) {
      damage();
      await deploy(site, await repository.open());
    }
    changeAll('.pack', (bytes) => bytes.fill(0, bytes.length >> 1, (bytes.length >> 1) + 99));
    await using run = await site.beginWith([{ content: await repository.open() }]);
    await expect(run.prepare()).rejects.toThrow('is damaged, and was removed: run again');
    await run[Symbol.asyncDispose]();
    await deploy(site, await repository.open());
    expect(read(site, 'a')).toHaveLength(80_000);
  });
});

describe.skipIf(missingHttpBackend !== undefined || first === undefined)('a mirror that is no repository', () => {
  const without = (name: string) => (mirror: string) => rmSync(join(mirror, name), { recursive: true });
  const emptied = (name: string) => (mirror: string) => writeFileSync(join(mirror, name), '');
  const halves: Record<string, (mirror: string) => void> = {
    'has no HEAD, as when git was killed while it made one': without('HEAD'),
    'has no objects': without('objects'),
    'has no refs': without('refs'),
    'has an empty HEAD, as after a power cut': emptied('HEAD'),
    'has an odd configuration': (mirror) => writeFileSync(join(mirror, 'config'), '[core\n'),
    'has refs that cannot be read': (mirror) => writeFileSync(join(mirror, 'packed-refs'), 'odd\n'),
    'is a file': (mirror) => {
      rmSync(mirror, { recursive: true });
      writeFileSync(mirror, '');
    },
  };

  test.each(Object.keys(halves))('since it %s, is made anew', async (half) => {
    await using repository = await openRepository();
    using site = openHost();
    repository.commit({ a: '1' });
    await deploy(site, await repository.open());
    halves[half]?.(join(mirrors(site), nameMirror(repository.source())));
    repository.commit({ a: '2' });
    await deploy(site, await repository.open());
    expect(read(site, 'a')).toBe('2');
  });
});

/** Packs are not to be written, so the file is another one then. */
function change(path: string, make: (bytes: Buffer) => Buffer): void {
  const bytes = make(readFileSync(path));
  rmSync(path);
  writeFileSync(path, bytes);
}
