import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countCommon } from '../../../../src/sources/image/file/image-file';
import { readImageFile } from '../../../../src/sources/image/file/read-file';
import { openTrimmer } from '../../../../src/sources/image/file/trim';
import {
  digestOf,
  type Entries,
  makeImage,
  makeTar,
  saveClassic,
  saveLayout,
  writeImageFile,
} from '../../../fixtures/image-files';
import { makeFolder } from '../../shell/shells';

const IMAGE = makeImage(['base', 'app'], { 'org.opencontainers.image.version': 'v1.2.3' });
const TAGS = ['you/logger:v1'];
const { signal } = new AbortController();

async function read(entries: Entries | Buffer, packing: 'plain' | 'gzip' = 'plain') {
  using folder = makeFolder();
  const path = join(folder.path, 'image.tar');
  if (Buffer.isBuffer(entries)) writeFileSync(path, entries);
  else writeImageFile(path, entries, packing);
  return await readImageFile('image.tar', folder.path, signal);
}

describe('the image in a file', () => {
  test.each([
    ['of an older Docker', saveClassic(IMAGE, TAGS), 'plain'],
    ['of an older Docker, packed', saveClassic(IMAGE, TAGS), 'gzip'],
    ['of a newer Docker', saveLayout(IMAGE, { tags: TAGS }), 'plain'],
    ['in the layout of OCI alone', saveLayout(IMAGE, { hasList: false }), 'gzip'],
  ] as const)('%s is known by its configuration', async (_what, entries, packing) => {
    const found = await read(entries, packing);
    expect(found.id).toBe(IMAGE.id);
    expect(found.names[0]).toBe(IMAGE.id);
    expect(found.layers.map(({ diffId }) => diffId)).toEqual(IMAGE.layers.map(digestOf));
    expect(found.labels).toEqual({ 'org.opencontainers.image.version': 'v1.2.3' });
    expect(found.isSeparable).toBe(true);
  });

  test('is also known by its manifest, as engines that keep images in containerd do it', async () => {
    expect((await read(saveLayout(IMAGE))).names).toHaveLength(2);
    expect((await read(saveClassic(IMAGE))).names).toEqual([IMAGE.id]);
  });

  test('beside an attestation is found in the index of its index', async () => {
    const entries = saveLayout(IMAGE, { hasList: false });
    const { manifests } = JSON.parse(String(entries['index.json'])) as { manifests: { digest: string }[] };
    const note = JSON.stringify({ config: { digest: digestOf('x') }, layers: [] });
    const inner = JSON.stringify({
      manifests: [...manifests, { digest: digestOf(note), platform: { os: 'unknown', architecture: 'unknown' } }],
    });
    const index = JSON.stringify({ manifests: [{ digest: digestOf(inner) }] });
    const nested = { ...entries, [`blobs/sha256/${digestOf(inner).slice(7)}`]: inner, 'index.json': index };
    expect((await read(nested)).id).toBe(IMAGE.id);
  });

  test('is read as the tar of this machine writes it, with long names', async () => {
    using folder = makeFolder();
    const inner = join(folder.path, 'inner');
    for (const format of ['ustar', 'pax', 'gnu']) {
      execFileSync('mkdir', ['-p', inner]);
      const long = format === 'ustar' ? 'long' : 'n'.repeat(180);
      for (const [name, content] of Object.entries(saveClassic(IMAGE))) {
        execFileSync('mkdir', ['-p', join(inner, name, '..')]);
        writeFileSync(join(inner, name), content);
      }
      writeFileSync(join(inner, long), 'long');
      execFileSync('tar', [`--format=${format}`, '-cf', join(folder.path, 'image.tar'), '-C', inner, '.']);
      expect((await readImageFile('image.tar', folder.path, signal)).id).toBe(IMAGE.id);
    }
  });
});

describe('a file is refused', () => {
  const other = makeImage(['other']);
  const two = JSON.parse(String(saveClassic(IMAGE)['manifest.json'])) as unknown[];
  test.each<[string, Entries | Buffer, RegExp]>([
    ['that is no tar', Buffer.alloc(2048, 'text'), /image.tar is no image of Docker: it is no tar/],
    ['that is empty', Buffer.alloc(0), /it ends too early/],
    ['that was cut short', makeTar(saveClassic(IMAGE)).subarray(0, 4_000), /it ends too early/],
    ['of something else', { 'index.html': 'hello' }, /neither a manifest.json nor an index.json/],
    ['with two images', { ...saveClassic(IMAGE), 'manifest.json': JSON.stringify([...two, ...two]) }, /holds 2 images/],
    [
      'for two platforms',
      {
        ...saveLayout(IMAGE, { hasList: false }),
        'index.json': JSON.stringify({ manifests: [{ digest: IMAGE.id }, { digest: other.id }] }),
      },
      /images for 2 platforms/,
    ],
    [
      'without its configuration',
      { 'manifest.json': saveClassic(IMAGE)['manifest.json'] ?? '' },
      /lacks the configuration/,
    ],
    ['with a packing that is not read', Buffer.from('BZh91AY&SY'), /packed in a form that cannot be read here/],
  ])('%s', async (_what, entries, message) => {
    await expect(read(entries)).rejects.toThrow(message);
  });

  test('that is not there, or a folder', async () => {
    using folder = makeFolder();
    await expect(readImageFile('none.tar', folder.path, signal)).rejects.toThrow('there is nothing at none.tar');
    await expect(readImageFile('.', folder.path, signal)).rejects.toThrow('. is not a file');
  });
});

describe('layers that a host has', () => {
  const layers = ['a', 'b', 'c'].map((diffId) => ({ diffId, path: diffId }));
  test.each<[readonly string[][], number]>([
    [[], 0],
    [[['b', 'c']], 0],
    [
      [
        ['a', 'x'],
        ['a', 'b'],
      ],
      2,
    ],
    [[['a', 'b', 'c', 'd']], 3],
  ])('%j have %j in common from the lowest', (images, count) => {
    expect(countCommon({ layers }, images)).toBe(count);
  });

  test.each([
    [1, saveClassic(IMAGE)],
    [2, saveLayout(IMAGE)],
  ])('are left out of a copy: %j', async (count, entries) => {
    using folder = makeFolder();
    writeImageFile(join(folder.path, 'image.tar'), entries, 'gzip');
    const file = await readImageFile('image.tar', folder.path, signal);
    const trimmer = openTrimmer(file);
    const copy = await trimmer.trim(count);
    expect(await trimmer.trim(count)).toBe(copy);
    const left = Object.keys(entries).filter((name) => !file.layers.slice(0, count).some(({ path }) => path === name));
    expect(readFileSync(join(copy.root, copy.name))).toEqual(
      makeTar(Object.fromEntries(left.map((name) => [name, entries[name] ?? '']))),
    );
  });

  test('stay where a layer above lies in the same entry, and are not told apart where one is a link', async () => {
    const same = makeImage(['same', 'other']);
    const [first = Buffer.alloc(0)] = same.layers;
    const twice = { ...same, layers: [...same.layers, first] };
    const config = JSON.stringify({ rootfs: { diff_ids: twice.layers.map(digestOf) } });
    const entries = saveLayout({ ...twice, config, id: digestOf(config) });
    using folder = makeFolder();
    writeImageFile(join(folder.path, 'image.tar'), entries);
    const copy = await openTrimmer(await readImageFile('image.tar', folder.path, signal)).trim(1);
    expect(readFileSync(join(copy.root, copy.name))).toEqual(makeTar(entries));
    const linked = Object.fromEntries(
      Object.entries(saveClassic(IMAGE)).map(([name, content]) =>
        name.startsWith(digestOf(IMAGE.layers[1] ?? '').slice(7)) ? [name, '-> ../x/layer.tar'] : [name, content],
      ),
    );
    expect((await read(linked)).isSeparable).toBe(false);
  });
});
