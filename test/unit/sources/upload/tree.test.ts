import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BowlineError, InputError } from '../../../../src/errors';
import { readTree } from '../../../../src/sources/upload/tree';
import { makeFolder } from '../../shell/shells';
import { type Node, plant } from './trees';

const SIGNAL = new AbortController().signal;

async function read(root: string, exclude: readonly string[] = [], directory?: string) {
  return readTree({ kind: 'upload', upload: '.', exclude, directory }, root, SIGNAL);
}

async function pathsOf(
  tree: Readonly<Record<string, Node | string>>,
  exclude: readonly string[] = [],
): Promise<string[]> {
  using folder = makeFolder();
  const { manifest } = await read(plant(folder.path, tree), exclude);
  return manifest.entries.map(({ path }) => path);
}

async function refusal(tree: Readonly<Record<string, Node | string>>): Promise<BowlineError> {
  using folder = makeFolder();
  const error: unknown = await read(plant(folder.path, tree)).catch((thrown: unknown) => thrown);
  if (!(error instanceof BowlineError)) throw new Error(`not refused by name: ${error}`);
  return error;
}

describe('a tree', () => {
  test('has its files with mode, size and checksum, its folders and its links', async () => {
    using folder = makeFolder();
    plant(folder.path, {
      'run.sh': { text: '#!/bin/sh\n', mode: 0o755 },
      'sealed.dat': { text: 'k', mode: 0o600 },
      'set-user-id': { text: '', mode: 0o4755 },
      'empty folder': { folder: true, mode: 0o750 },
      'lib/a.js': 'a',
      latest: { link: 'lib/a.js' },
    });
    const { root, manifest } = await read(folder.path);
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(root).toBe(folder.path);
    expect(manifest.totalBytes).toBe(12);
    expect(manifest.entries).toMatchObject([
      { type: 'directory', path: 'empty folder', mode: 0o750 },
      { type: 'symlink', path: 'latest', target: 'lib/a.js' },
      { type: 'directory', path: 'lib', mode: 0o755 },
      { type: 'file', path: 'lib/a.js', mode: 0o644, size: 1, sha256: sha256('a') },
      { type: 'file', path: 'run.sh', mode: 0o755, size: 10, sha256: sha256('#!/bin/sh\n') },
      { type: 'file', path: 'sealed.dat', mode: 0o600, size: 1 },
      { type: 'file', path: 'set-user-id', mode: 0o755, size: 0, sha256: sha256('') },
    ]);
  });

  test('has every name that UTF-8 can spell', async () => {
    const names = [
      "it's",
      'a "b"',
      'two\nlines',
      '-rf',
      ' lead',
      'trail ',
      'back\\slash',
      'ä文😀',
      '...',
      '..x',
      '#hash',
      '!bang',
      '*',
      'a\rb',
      '\u0001',
    ];
    expect(new Set(await pathsOf(Object.fromEntries(names.map((name) => [name, ''] as const))))).toEqual(
      new Set(names),
    );
  });

  test('begins at the folder that `directory` names', async () => {
    using folder = makeFolder();
    plant(folder.path, { 'bot/main.js': '1', 'other/x': '2' });
    const { manifest } = await read(folder.path, [], 'bot');
    expect(manifest.entries.map(({ path }) => path)).toEqual(['main.js']);
  });

  test('hashes a large file like a small one', async () => {
    using folder = makeFolder();
    const bytes = Buffer.alloc(3 * 1024 * 1024 + 17, 'abc');
    plant(folder.path, { large: { text: bytes } });
    const { manifest } = await read(folder.path);
    expect(manifest.entries).toMatchObject([{ sha256: createHash('sha256').update(bytes).digest('hex') }]);
  });

  test('has the same hash at any time, and another for any other name, mode, target or content', async () => {
    const hash = async (tree: Readonly<Record<string, Node | string>>, at?: Date) => {
      using folder = makeFolder();
      plant(folder.path, tree);
      if (at !== undefined) utimesSync(join(folder.path, 'a'), at, at);
      return (await read(folder.path)).manifest.contentHash;
    };
    const one = await hash({ a: '1', l: { link: 'a' } });
    expect(await hash({ l: { link: 'a' }, a: '1' }, new Date(0))).toBe(one);
    const others = await Promise.all([
      hash({ a: '2', l: { link: 'a' } }),
      hash({ a: { text: '1', mode: 0o755 }, l: { link: 'a' } }),
      hash({ a: '1', l: { link: './a' } }),
      hash({ a: '1', m: { link: 'a' } }),
      hash({ a: '1', l: { link: 'a' }, d: { folder: true } }),
    ]);
    expect(new Set([one, ...others]).size).toBe(6);
  });
});

describe('what stays at home', () => {
  test('is .git wherever it is, and .bowlineignore itself', async () => {
    expect(
      await pathsOf({ '.git/config': '', 'sub/.git': 'gitdir: x', '.gitignore': 'x', '.bowlineignore': '', a: '' }),
    ).toEqual(['.gitignore', 'a', 'sub']);
  });

  test('is what `exclude` names, as git would read it', async () => {
    const tree = {
      'tests/a': '',
      'lib/tests/b': '',
      'top.log': '',
      'lib/keep.log': '',
      'build/x': '',
      'docs/a.md': '',
      'docs/b.txt': '',
    };
    expect(await pathsOf(tree, ['tests/', '*.log', '!keep.log', '/build', 'docs/**/*.md'])).toEqual([
      'docs',
      'docs/b.txt',
      'lib',
      'lib/keep.log',
    ]);
  });

  test('is what every line of .bowlineignore names', async () => {
    const rules = '# secrets\n.env\n\nnode_modules/\r\n*.tmp\n!keep.tmp\n';
    const tree = {
      '.bowlineignore': rules,
      '.env': 'TOKEN=1',
      'node_modules/x/y': '',
      'a.tmp': '',
      'keep.tmp': '',
      'sub/.env': '',
      z: '',
    };
    expect(await pathsOf(tree)).toEqual(['keep.tmp', 'sub', 'z']);
  });

  test('is told by its case, as on the host', async () => {
    expect(await pathsOf({ Build: '', build: '' }, ['build'])).toEqual(['Build']);
  });
});

describe('a tree is refused', () => {
  test('when it is not there', async () => {
    using folder = makeFolder();
    await expect(
      readTree({ kind: 'upload', upload: 'dist', directory: 'web', exclude: [] }, folder.path, SIGNAL),
    ).rejects.toThrow('there is nothing at dist/web to upload');
  });

  test('when it is a file', async () => {
    using folder = makeFolder();
    plant(folder.path, { dist: '' });
    await expect(readTree({ kind: 'upload', upload: 'dist', exclude: [] }, folder.path, SIGNAL)).rejects.toThrow(
      'dist is not a directory',
    );
  });

  test.each<[string, Record<string, Node | string>]>([
    ['there is nothing in it', {}],
    ['there are only folders and links', { 'a/b': { folder: true }, l: { link: 'a' } }],
    ['everything is excluded', { '.bowlineignore': '*\n', a: '', b: '' }],
  ])('as empty when %s', async (_what, tree) => {
    const error = await refusal(tree);
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toContain('has no files to upload');
    expect(error.hint).toContain('never deployed');
  });

  test.each(['/etc/passwd', '..', '../outside', 'sub/../../outside'])(
    'for a link that leads out of it, to %s',
    async (link) => {
      const error = await refusal({ a: '', l: { link } });
      expect(error.message).toBe(`the link l leads out of the release, to ${link}`);
    },
  );

  test('for a link that leads out from a sub-folder', async () => {
    expect((await refusal({ a: '', 'sub/l': { link: '../../a' } })).message).toContain('sub/l leads out');
    expect(
      await pathsOf({ a: '', 'sub/l': { link: '../a' }, dangling: { link: 'nowhere' }, self: { link: '.' } }),
    ).toContain('sub/l');
  });

  test("for an entry that is Bowline's own", async () => {
    expect((await refusal({ a: '', '.bowline/env': '' })).message).toContain('which Bowline keeps for itself');
    expect(await pathsOf({ a: '', 'sub/.bowline': '' })).toContain('sub/.bowline');
  });

  test('for a name that is not UTF-8', async () => {
    using folder = makeFolder();
    writeFileSync(Buffer.concat([Buffer.from(`${folder.path}/a`), Buffer.from([0xff])]), '');
    await expect(read(folder.path)).rejects.toThrow('is not UTF-8');
  });

  test('for a pipe', async () => {
    using folder = makeFolder();
    plant(folder.path, { a: '' });
    spawnSync('mkfifo', [join(folder.path, 'pipe')]);
    await expect(read(folder.path)).rejects.toThrow('pipe is neither a file, a directory nor a link');
  });

  test('for a .bowlineignore that cannot be read, lest it sends what should stay', async () => {
    expect((await refusal({ a: '', '.bowlineignore/x': '' })).message).toContain('.bowlineignore cannot be read');
  });

  test('for a file that cannot be read', async () => {
    using folder = makeFolder();
    plant(folder.path, { a: '', 'locked.txt': '' });
    chmodSync(folder.path, 0o755);
    chmodSync(join(folder.path, 'locked.txt'), 0);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65534);
    try {
      const error: unknown = await read(folder.path).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'transfer', message: expect.stringContaining('locked.txt cannot be read') });
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  test('for a folder that cannot be read', async () => {
    using folder = makeFolder();
    plant(folder.path, { a: '' });
    mkdirSync(join(folder.path, 'locked'));
    chmodSync(folder.path, 0o755);
    chmodSync(join(folder.path, 'locked'), 0);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65534);
    try {
      const error: unknown = await read(folder.path).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'input', message: expect.stringContaining('locked cannot be read') });
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });
});

test('reading ends when the run is cancelled', async () => {
  using folder = makeFolder();
  plant(folder.path, { a: '' });
  const cancelled = AbortSignal.abort(new Error('cancelled'));
  await expect(readTree({ kind: 'upload', upload: '.', exclude: [] }, folder.path, cancelled)).rejects.toThrow(
    'cancelled',
  );
});
