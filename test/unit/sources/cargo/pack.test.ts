import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Compression, chooseCompression, sampleRatio } from '../../../../src/sources/cargo/compression';
import { packParcels } from '../../../../src/sources/cargo/pack';
import { readTree } from '../../../../src/sources/upload/tree';
import { until } from '../../../fixtures/until';
import { findProgram, makeFolder } from '../../shell/shells';
import { type Node, plant, survey } from '../upload/trees';

const SIGNAL = new AbortController().signal;
const read = (root: string) => readTree({ kind: 'upload', upload: '.', exclude: [] }, root, SIGNAL);
const busybox = findProgram('busybox');
const TARS: readonly [string, readonly [string, ...string[]]][] = [
  ['GNU tar', ['tar']],
  ...(busybox === undefined ? [] : [['busybox tar', [busybox, 'tar']] satisfies [string, [string, string]]]),
];
const DECOMPRESS: Record<Compression, readonly [string, ...string[]]> = {
  none: ['cat'],
  gzip: ['gzip', '-dc'],
  zstd: ['zstd', '-dcq'],
};

/** Sends a tree into a real tar, as the receiving script does. */
async function send(
  root: string,
  to: string,
  [program, ...first]: readonly [string, ...string[]],
  compression: Compression = 'none',
) {
  const { manifest } = await read(root);
  const [decompress, ...options] = DECOMPRESS[compression];
  const unpack = spawn(decompress, options, { stdio: ['pipe', 'pipe', 'inherit'] });
  const tar = spawn(program, [...first, '-xopf', '-', '-C', to], { stdio: ['pipe', 'inherit', 'inherit'] });
  unpack.stdout.pipe(tar.stdin);
  const ended = once(tar, 'exit');
  await pipeline(
    packParcels([{ root, destination: 'a/release', entries: manifest.entries }], { compression }).bytes,
    unpack.stdin,
  );
  expect(await ended).toEqual([0, null]);
}

const name = fc.oneof(
  fc.stringMatching(/^[a-z]{1,8}$/),
  fc.constantFrom(
    '-rf',
    ' lead',
    'trail ',
    "it's",
    '"q"',
    'two\nlines',
    'back\\slash',
    'ä文😀',
    '*',
    '$(id)',
    'x'.repeat(120),
    'ü'.repeat(60),
  ),
);
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
const content = fc.oneof(
  fc.uint8Array({ maxLength: 3_000 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom(Buffer.alloc(0), Buffer.alloc(512, 1), Buffer.alloc(300 * 1024, 'big')),
);
const node: fc.Arbitrary<Node> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(content, fc.constantFrom(0o644, 0o600, 0o755, 0o400, 0o777))
      .map(([text, mode]) => ({ text, mode })),
  },
  { weight: 1, arbitrary: fc.constantFrom(0o755, 0o700, 0o777).map((mode) => ({ folder: true as const, mode })) },
  { weight: 1, arbitrary: fc.constantFrom('a', './b c', 'ä文', 'l'.repeat(120)).map((link) => ({ link })) },
);
/** No path of it is a folder for another one, so that any of them can be a file. */
const tree = fc
  .dictionary(path, node, { minKeys: 1, maxKeys: 12 })
  .map((all) =>
    Object.fromEntries(
      Object.entries(all).filter(
        ([one]) =>
          !Object.keys(all).some(
            (other) => other !== one && (other.startsWith(`${one}/`) || one.startsWith(`${other}/`)),
          ),
      ),
    ),
  )
  .map((all): Record<string, Node> => ({ ...all, 'one file': { text: 'always' } }));

describe.each(TARS)('%s', (_name, tar) => {
  test('makes of what is sent the tree that it was, byte by byte', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (all) => {
        using from = makeFolder();
        using to = makeFolder();
        plant(from.path, all);
        await send(from.path, to.path, tar);
        expect(survey(join(to.path, 'a/release'))).toEqual(survey(from.path));
      }),
      { numRuns: 15 },
    );
  });
});

describe('what is sent', () => {
  const compressions: Compression[] = [
    'none',
    'gzip',
    ...('createZstdCompress' in zlib && findProgram('zstd') ? ['zstd' as const] : []),
  ];

  test.each(compressions)('arrives through %s', async (compression) => {
    using from = makeFolder();
    using to = makeFolder();
    plant(
      from.path,
      Object.fromEntries(
        Array.from({ length: 80 }, (_, index) => [
          `folder ${index % 7}/${index}`,
          { text: Buffer.alloc(index * 700, `${index} `) },
        ]),
      ),
    );
    await send(from.path, to.path, ['tar'], compression);
    expect(survey(join(to.path, 'a/release'))).toEqual(survey(from.path));
  });

  test('has texts with their modes, and folders', async () => {
    using to = makeFolder();
    const tar = spawn('tar', ['-xopf', '-', '-C', to.path], { stdio: ['pipe', 'inherit', 'inherit'] });
    const parcels = [
      { destination: 'own/', text: '', mode: 0o700 },
      { destination: 'own/env', text: 'A="ä"\n', mode: 0o600 },
      { destination: 'own/start', text: '', mode: 0o755 },
    ];
    const ended = once(tar, 'exit');
    await pipeline(packParcels(parcels, { compression: 'none' }).bytes, tar.stdin);
    await ended;
    expect(survey(to.path)).toEqual({
      own: 'folder 700',
      'own/env': `file 600 ${Buffer.from('A="ä"\n').toString('base64')}`,
      'own/start': 'file 755 ',
    });
  });

  test('keeps the times of files', async () => {
    using from = makeFolder();
    using to = makeFolder();
    plant(from.path, { a: '1' });
    await send(from.path, to.path, ['tar']);
    const [sent, received] = [statSync(join(from.path, 'a')), statSync(join(to.path, 'a/release/a'))];
    expect(Math.floor(received.mtimeMs / 1000)).toBe(Math.floor(sent.mtimeMs / 1000));
  });

  test('gives a folder to its owner, or nothing could be put into it', async () => {
    using from = makeFolder();
    using to = makeFolder();
    plant(from.path, { 'locked/a': '1', locked: { folder: true, mode: 0o555 } });
    await send(from.path, to.path, ['tar']);
    expect(survey(join(to.path, 'a/release')).locked).toBe('folder 755');
  });
});

describe('the compression', () => {
  const ask = (tools: readonly string[], totalBytes = 1e6, ratio = 0.5) =>
    chooseCompression({ tools: new Set(tools), totalBytes, ratio: () => ratio });

  test('is none for what is small', () => {
    expect(ask(['gzip', 'zstd'], 100)).toBe('none');
  });

  test('is the best that both sides know', () => {
    expect(ask(['gzip', 'zstd'])).toBe('createZstdCompress' in zlib ? 'zstd' : 'gzip');
    expect(ask(['gzip'])).toBe('gzip');
    expect(ask([])).toBe('none');
  });

  test('is none where a sample says that it would not pay', async () => {
    using folder = makeFolder();
    plant(folder.path, {
      'photo.jpg': { text: randomBytes(3_000_000) },
      'a.js': { text: Buffer.alloc(3_000_000, 'const a = 1;') },
    });
    const { root, manifest } = await read(folder.path);
    const ratioOf = (...paths: string[]) =>
      sampleRatio([
        { root, destination: '', entries: manifest.entries.filter(({ path: one }) => paths.includes(one)) },
      ]);
    expect(ratioOf('photo.jpg')).toBeGreaterThan(0.95);
    expect(ratioOf('a.js')).toBeLessThan(0.1);
    expect(ratioOf('photo.jpg', 'a.js')).toBeCloseTo(0.5, 1);
    expect(ask(['gzip', 'zstd'], 3e6, ratioOf('photo.jpg'))).toBe('none');
  });

  test('does without a sample of what is gone: whoever packs it says so', async () => {
    using folder = makeFolder();
    plant(folder.path, { gone: { text: Buffer.alloc(100_000) } });
    const { root, manifest } = await read(folder.path);
    rmSync(join(folder.path, 'gone'));
    expect(sampleRatio([{ root, destination: '', entries: manifest.entries }])).toBe(1);
  });
});

describe('a file that changes while it is sent ends the transfer by name', () => {
  const changes: [string, number, (file: string) => void][] = [
    ['a small one that grew', 10, (file) => appendFileSync(file, 'more')],
    ['a small one that shrank', 10, (file) => truncateSync(file, 3)],
    ['a small one that is gone', 10, (file) => rmSync(file)],
    ['a large one that grew', 2_000_000, (file) => appendFileSync(file, 'more')],
    ['a large one that shrank', 2_000_000, (file) => truncateSync(file, 1_000_000)],
    ['a large one that is gone', 2_000_000, (file) => rmSync(file)],
  ];

  test.each(changes)('%s', async (_what, size, change) => {
    using from = makeFolder();
    plant(from.path, { 'sub/changing.bin': { text: Buffer.alloc(size, 1) }, z: '' });
    const { manifest, root } = await read(from.path);
    change(join(from.path, 'sub/changing.bin'));
    const packed = packParcels([{ root, destination: 'x', entries: manifest.entries }], { compression: 'gzip' }).bytes;
    const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
    await expect(pipeline(packed, sink)).rejects.toMatchObject({
      code: 'transfer',
      message: 'sub/changing.bin changed while it was being sent',
      hint: expect.stringContaining('nothing else writes'),
    });
  });
});

test('memory is bounded, whatever the size', async () => {
  using from = makeFolder();
  mkdirSync(join(from.path, 'many'));
  writeFileSync(join(from.path, 'large'), '');
  truncateSync(join(from.path, 'large'), 200 * 1024 * 1024);
  for (let index = 0; index < 200; index += 1)
    writeFileSync(join(from.path, 'many', `${index}`), Buffer.alloc(250 * 1024, index));
  let sent = 0;
  let most = 0;
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      sent += chunk.length;
      most = Math.max(most, process.memoryUsage().arrayBuffers);
      setImmediate(done);
    },
  });
  const before = process.memoryUsage().arrayBuffers;
  const { manifest, root } = await read(from.path);
  await pipeline(
    packParcels([{ root, destination: 'x', entries: manifest.entries }], { compression: 'none' }).bytes,
    sink,
  );
  expect(sent).toBeGreaterThan(240 * 1024 * 1024);
  expect(most - before).toBeLessThan(96 * 1024 * 1024);
});

test('who stops listening leaves no file open', async () => {
  using from = makeFolder();
  const file = join(from.path, 'large');
  plant(from.path, { large: { text: Buffer.alloc(20 * 1024 * 1024) } });
  const { manifest, root } = await read(from.path);
  const packed = packParcels([{ root, destination: 'x', entries: manifest.entries }], { compression: 'none' }).bytes;
  packed.on('error', () => {});
  await once(packed, 'readable');
  packed.destroy();
  await until(() => !openFiles().includes(file));
});

function openFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)];
    } catch {
      return [];
    }
  });
}
