import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readVersionFile } from '../../../src/git/version-file';
import { makeFolder } from '../shell/shells';

async function read(name: string, content: string | Uint8Array, isNamed = name !== 'VERSION') {
  using folder = makeFolder();
  writeFileSync(join(folder.path, name), content);
  return await readVersionFile(folder.path, isNamed ? name : undefined);
}

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('the version of a tree', () => {
  it.each([
    ['VERSION', '1.2.3\n', '1.2.3'],
    ['VERSION', '\uFEFF1.2.3\r\n', '1.2.3'],
    ['VERSION', utf16('1.2.3\r\n'), '1.2.3'],
    ['VERSION', utf16('2.0.0').swap16(), '2.0.0'],
    ['VERSION', 'spring 2024', 'spring 2024'],
    ['VERSION', '', null],
    ['package.json', '{"name": "shop", "version": "1.4.0"}', '1.4.0'],
    ['pyproject.toml', '[project]\nname = "shop"\nversion = "0.3.1"\n', '0.3.1'],
    ['pyproject.toml', '[tool.poetry]\nversion = \'2.0.0\' # now\n[tool.x]\nversion = "9"', '2.0.0'],
    ['release.txt', '  7 \n', '7'],
  ])('%s with %j is %s', async (name, content, version) => expect(await read(name, content)).toBe(version));

  it.each([
    ['VERSION', '1.2.3\n1.2.4\n', 'VERSION has several lines'],
    ['VERSION', '1.2.3\rand more', 'VERSION holds no version'],
    ['VERSION', Buffer.from([0x31, 0, 0x32, 0]), 'VERSION holds no version'],
    ['VERSION', Buffer.from([0xc3, 0x28]), 'VERSION is no text in UTF-8'],
    ['VERSION', 'x'.repeat(300), 'VERSION holds no version'],
    ['package.json', '{"name": "shop"}', 'package.json has no `version`'],
    ['package.json', '{"version": 3}', 'package.json has no `version`'],
    ['package.json', 'null', 'package.json has no `version`'],
    ['package.json', '{"version": ', 'package.json is no JSON'],
    ['pyproject.toml', '[project]\ndynamic = ["version"]', 'pyproject.toml has no `version`'],
    ['pyproject.toml', '[project', 'pyproject.toml is no TOML'],
    ['release.txt', '\n', 'release.txt is empty'],
  ])('%s with %j is refused', async (name, content, message) => {
    await expect(read(name, content)).rejects.toThrow(message);
  });

  it('need not be there, unless its file is named', async () => {
    using folder = makeFolder();
    expect(await readVersionFile(folder.path, undefined)).toBeNull();
    await expect(readVersionFile(folder.path, 'VERSION')).rejects.toThrow('there is no VERSION');
  });
});
