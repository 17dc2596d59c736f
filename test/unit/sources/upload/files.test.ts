import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { findFiles } from '../../../../src/sources/upload/files';
import { makeFolder } from '../../shell/shells';
import { plant } from './trees';

const TREE = {
  'deploy/compose.yml': 'services: {}',
  'deploy/nginx/site.conf': 'server',
  'deploy/nginx/notes.md': 'notes',
  'deploy/.env': 'A=1',
  'src/index.js': 'code',
  '.gitignore': 'deploy/.env\nbuilt/\n',
  'built/app.js': 'built',
};

async function find(cwd: string, files: readonly string[], more: { exclude?: string[]; include?: string[] } = {}) {
  const tree = await findFiles({ files, exclude: [], include: [], ...more }, cwd, new AbortController().signal);
  return tree.read();
}

function openCheckout(): ReturnType<typeof makeFolder> {
  const folder = makeFolder();
  plant(folder.path, TREE);
  execFileSync('git', ['init', '-q'], { cwd: folder.path });
  execFileSync('git', ['add', '.'], { cwd: folder.path });
  return folder;
}

describe('files of the checkout', () => {
  test.each([
    [['deploy/compose.yml'], ['deploy', 'deploy/compose.yml']],
    [['deploy/nginx'], ['deploy', 'deploy/nginx', 'deploy/nginx/notes.md', 'deploy/nginx/site.conf']],
    [
      ['src', 'deploy/compose.yml'],
      ['deploy', 'deploy/compose.yml', 'src', 'src/index.js'],
    ],
    [['built'], ['built', 'built/app.js']],
  ])('%j are sent under their own paths', async (files, expected) => {
    using folder = openCheckout();
    const { manifest } = await find(folder.path, files);
    expect(manifest.entries.map(({ path }) => path)).toEqual(expected);
  });

  test('a pattern leaves some of a folder out, and what git ignores is told', async () => {
    using folder = openCheckout();
    const { manifest, ignored } = await find(folder.path, ['deploy/nginx', 'built'], { exclude: ['*.md'] });
    expect(manifest.entries.map(({ path }) => path)).not.toContain('deploy/nginx/notes.md');
    expect(ignored.files).toBe(1);
  });

  test.each([
    [['deploy/compose.yaml'], {}, /`source.files` names deploy\/compose.yaml, and there is no such file/],
    [['deploy/nginx', 'docs'], {}, /names docs, and/],
    [['deploy/nginx'], { exclude: ['nginx/'] }, /names deploy\/nginx, and/],
    [['comp'], {}, /names comp, and/],
    [['deploy'], {}, /what looks like secrets would be sent: deploy\/.env/],
  ])('%j with %j are refused', async (files, more, message) => {
    using folder = openCheckout();
    await expect(find(folder.path, files, more)).rejects.toThrow(message);
  });

  test('a secret that is let in by name is for its owner alone', async () => {
    using folder = openCheckout();
    const { manifest, privateFiles } = await find(folder.path, ['deploy'], { include: ['.env'] });
    expect(privateFiles).toEqual(['deploy/.env']);
    expect(manifest.entries.find(({ path }) => path === 'deploy/.env')).toMatchObject({ mode: 0o600 });
  });
});
