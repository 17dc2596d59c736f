import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { missingHttpBackend } from '../../../fixtures/git-server';
import { openRepository } from './repository';

const leftOver = () => readdirSync(tmpdir()).filter((name) => name.startsWith('bowline-git-'));

describe.skipIf(missingHttpBackend)('the version of a commit', () => {
  test('is read from the file that the config names, whatever the server can leave out', async () => {
    for (const canFilter of [true, false]) {
      await using repository = await openRepository({ canFilter });
      repository.commit({
        VERSION: '\uFEFF1.2.3\r\n',
        'web/package.json': '{ "version": "2.0.0" }',
        'py/pyproject.toml': '[project]\nversion = "3.1"\n',
        ':odd*': '4.0',
      });
      const read = async (versionFile: string) => (await repository.open({}, { versionFile })).info.version;
      const before = new Set(leftOver());
      const files = ['VERSION', './VERSION', 'web/package.json', 'py/pyproject.toml', ':odd*'];
      expect(await Promise.all(files.map(read))).toEqual(['1.2.3', '1.2.3', '2.0.0', '3.1', '4.0']);
      expect(leftOver().filter((name) => !before.has(name))).toEqual([]);
    }
  });

  test('is refused by the name of the file where that holds none', async () => {
    await using repository = await openRepository();
    repository.commit({ empty: '\n', lines: '1\n2\n', 'package.json': '{}', 'folder/file': 'x' });
    for (const [versionFile, said] of [
      ['VERSION', /has no file VERSION, which would hold the version/],
      ['folder', /has no file folder/],
      ['folder/VERSION', /has no file folder\/VERSION/],
      ['empty', /empty is empty in [0-9a-f]{7}/],
      ['lines', /lines has several lines/],
      ['package.json', /package\.json has no `version`/],
    ] as const)
      await expect(repository.open({}, { versionFile }), versionFile).rejects.toThrow(said);
  });

  test('is not asked for where the run has one, or no file is named', async () => {
    await using repository = await openRepository();
    const commit = repository.commit({ VERSION: '1.2.3\n' });
    const before = repository.server.log.length;
    const given = await repository.open({ ref: commit }, { versionFile: 'nowhere', version: '9.9.9' });
    expect([given.info.version, (await repository.open({ ref: commit })).info.version]).toEqual([null, null]);
    expect(repository.server.log.slice(before)).toEqual([]);
  });

  test('says what the server said where it gives nothing', async () => {
    await using repository = await openRepository();
    repository.commit({ VERSION: '1.2.3\n' });
    const gone = repository.open({ ref: 'a'.repeat(40) }, { versionFile: 'VERSION' });
    await expect(gone).rejects.toThrow(/asked by the runner: .*not our ref/);
  });
});
