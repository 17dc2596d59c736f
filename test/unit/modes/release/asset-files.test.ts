import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { chooseFiles, findAssetFiles, readPatterns } from '../../../../src/modes/release/asset-files';
import { makeFolder } from '../../shell/shells';

const FILES = ['dist/a.tgz', 'dist/b.tgz', 'dist/b.tgz.sig', 'docs/notes.txt', 'README.md'];

test.each([
  [['/dist/*.tgz'], ['dist/a.tgz', 'dist/b.tgz']],
  [['*.tgz', '!b.tgz'], ['dist/a.tgz']],
  [
    ['dist', 'README.md'],
    ['dist/a.tgz', 'dist/b.tgz', 'dist/b.tgz.sig', 'README.md'],
  ],
  [['./dist/*.sig'], ['dist/b.tgz.sig']],
])('%j chooses %j', (patterns, expected) => {
  expect(chooseFiles(readPatterns(patterns), FILES)).toEqual(expected);
});

test.each(['*.zip', '/a.tgz', 'dist/*.deb'])('%s matches nothing, and says so', (pattern) => {
  expect(() => chooseFiles(['README.md', pattern], FILES)).toThrow(`no file matches ${pattern}`);
});

test.each([
  ['{a,b}.tgz', 'has braces'],
  ['../a.tgz', 'leaves the folder'],
  ['dist\\a.tgz', 'has a `\\`'],
  ['!*.tgz', 'nothing ever matches'],
])('%s is no pattern to choose by', (pattern, why) => expect(() => readPatterns([pattern])).toThrow(why));

test.each([
  [['a/x.tgz', 'b/x.tgz'], 'a/x.tgz and b/x.tgz have one name'],
  [['a b.tgz'], 'GitHub would change the name of a b.tgz'],
  [['größe.tgz'], 'GitHub would change the name of'],
  [['.hidden.tgz'], 'GitHub would change the name of'],
])('%j cannot be files of a release', (files, why) => expect(() => chooseFiles(['*.tgz'], files)).toThrow(why));

function makeTree(files: Readonly<Record<string, string>>) {
  const folder = makeFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true });
    writeFileSync(join(folder.path, path), text);
  }
  return folder;
}

test('a file is told with its size and digest; links, packages and the repository itself are left alone', async () => {
  using folder = makeTree({ 'out/a.bin': 'one', 'node_modules/p/a.bin': 'x', '.git/a.bin': 'x' });
  symlinkSync('/etc/hostname', join(folder.path, 'out/link.bin'));
  const sha256 = createHash('sha256').update('one').digest('hex');
  const path = join(folder.path, 'out/a.bin');
  expect(await findAssetFiles(['*.bin'], folder.path)).toEqual([{ name: 'a.bin', path, sizeBytes: 3, sha256 }]);
  expect(await findAssetFiles([], join(folder.path, 'missing'))).toEqual([]);
});

test.each(['out/prod.env', 'out/id_rsa', 'out/server.key', 'out/.npmrc'])(
  '%s is refused by a wildcard',
  async (path) => {
    using folder = makeTree({ [path]: 'hush', 'out/a.bin': 'x' });
    await expect(findAssetFiles(['out/**'], folder.path)).rejects.toThrow(/looks like a secret|would change the name/);
  },
);

test('what is named as it is was meant, and a certificate is none', async () => {
  using folder = makeTree({ 'out/prod.env': 'A=1', 'out/ca.pem': '-----BEGIN CERTIFICATE-----' });
  const found = await findAssetFiles(['out/prod.env', '/out/*.pem'], folder.path);
  expect(found.map(({ name }) => name)).toEqual(['ca.pem', 'prod.env']);
});

test('an empty file and one of 2 GiB are refused before anything is read', async () => {
  using folder = makeTree({ 'empty.bin': '', 'large.img': 'x' });
  truncateSync(join(folder.path, 'large.img'), 2 * 1024 ** 3);
  await expect(findAssetFiles(['empty.bin'], folder.path)).rejects.toThrow('empty.bin is empty');
  await expect(findAssetFiles(['large.img'], folder.path)).rejects.toThrow('large.img is too large');
});
