import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { PackMeter } from '../../../../src/sources/cargo/compression';
import { packParcels } from '../../../../src/sources/cargo/pack';
import type { Parcel } from '../../../../src/sources/cargo/parcel';
import { openSpool } from '../../../../src/sources/cargo/spool';
import { readTree } from '../../../../src/sources/upload/tree';
import { makeFolder } from '../../shell/shells';
import { plant, survey } from '../upload/trees';

async function collect(bytes: AsyncIterable<Buffer>, pauseMs = 0): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of bytes) {
    parts.push(part);
    if (pauseMs > 0) await pause(pauseMs);
  }
  return Buffer.concat(parts).toString();
}

/** Descriptors of this process that lead to a spool. */
function openSpools(folder: string): number[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith(`${folder}/bowline-`) ? [Number(fd)] : [];
    } catch {
      return [];
    }
  });
}

describe('a spool', () => {
  test('makes a thing once, for all who read it, early or late, fast or slow', async () => {
    using folder = makeFolder();
    await using spool = openSpool(folder.path);
    let made = 0;
    const make = async function* (meter: PackMeter) {
      made += 1;
      for (let index = 0; index < 20; index += 1) {
        await pause(2);
        meter.packedBytes += 5;
        yield Buffer.from(`${String(index).padStart(4, '0')}\n`);
      }
    };
    const early = collect(spool.share('a', make).bytes);
    const slow = collect(spool.share('a', make).bytes, 5);
    const text = await early;
    expect(text.split('\n')).toHaveLength(21);
    expect(await slow).toBe(text);
    const late = spool.share('a', make);
    expect(await collect(late.bytes)).toBe(text);
    expect({ made, packed: late.meter.packedBytes }).toEqual({ made: 1, packed: 100 });
    await collect(spool.share('b', make).bytes);
    expect(made).toBe(2);
  });

  test('leaves no name in its folder, and nobody else may open its files', async () => {
    using folder = makeFolder();
    {
      await using spool = openSpool(folder.path);
      await collect(
        spool.share('a', async function* () {
          yield Buffer.from('x');
        }).bytes,
      );
      expect(readdirSync(folder.path)).toEqual([]);
      const [file] = openSpools(folder.path);
      expect(fstatSync(file ?? -1).mode & 0o777).toBe(0o600);
    }
    expect(openSpools(folder.path)).toEqual([]);
  });

  test('tells everybody of a failure', async () => {
    using folder = makeFolder();
    await using spool = openSpool(folder.path);
    const make = async function* () {
      yield Buffer.from('x');
      throw new Error('the tree changed');
    };
    const [one, other] = [spool.share('a', make), spool.share('a', make)];
    await expect(collect(one.bytes)).rejects.toThrow('the tree changed');
    await expect(collect(other.bytes)).rejects.toThrow('the tree changed');
  });

  test('is done without where its folder takes no files', async () => {
    using folder = makeFolder();
    await using spool = openSpool(join(folder.path, 'absent'));
    let made = 0;
    const make = async function* () {
      made += 1;
      yield Buffer.from('x');
    };
    expect(await collect(spool.share('a', make).bytes)).toBe('x');
    expect(await collect(spool.share('a', make).bytes)).toBe('x');
    expect(made).toBe(2);
  });

  test('that is closed stops what is being made', async () => {
    using folder = makeFolder();
    let made = 0;
    {
      await using spool = openSpool(folder.path);
      const { bytes } = spool.share('a', async function* () {
        for (;;) {
          made += 1;
          await pause(1);
          yield Buffer.from('x');
        }
      });
      for await (const _ of bytes) break;
    }
    const before = made;
    await pause(20);
    expect(made).toBe(before);
  });
});

describe('what several hosts need', () => {
  test.each(['none', 'gzip'] as const)('arrives whole on each of them, through %s', async (compression) => {
    using from = makeFolder();
    using temp = makeFolder();
    plant(from.path, { 'sub/a': 'a', b: { text: Buffer.alloc(700_000, 'b') }, l: { link: 'b' } });
    const { root, manifest } = await readTree(
      { kind: 'upload', upload: '.', exclude: [] },
      from.path,
      new AbortController().signal,
    );
    await using spool = openSpool(temp.path);
    const parcelsFor = (host: string): Parcel[] => [
      { destination: 'own', text: `the secret of ${host}`, mode: 0o600 },
      { destination: 'list', text: () => 'list', mode: 0o644, key: 'list' },
      { root, destination: 'tree', entries: manifest.entries, key: 'tree' },
      { destination: 'last', text: host, mode: 0o644 },
    ];
    const arrivals = await Promise.all(
      ['web-1', 'web-2', 'web-3'].map(async (host) => {
        using to = makeFolder();
        const command = compression === 'none' ? 'tar -xpf -' : 'gzip -dc | tar -xpf -';
        const unpack = spawn('/bin/sh', ['-c', command], { cwd: to.path, stdio: ['pipe', 'inherit', 'inherit'] });
        const ended = once(unpack, 'exit');
        await pipeline(packParcels(parcelsFor(host), { compression, spool }).bytes, unpack.stdin);
        expect(await ended).toEqual([0, null]);
        expect(readFileSync(join(to.path, 'own'), 'utf8')).toBe(`the secret of ${host}`);
        expect(readFileSync(join(to.path, 'last'), 'utf8')).toBe(host);
        return survey(join(to.path, 'tree'));
      }),
    );
    for (const arrived of arrivals) expect(arrived).toEqual(survey(from.path));
    const spooled = openSpools(temp.path).map((fd) => readFileSync(`/proc/self/fd/${fd}`));
    expect(spooled).toHaveLength(2);
    if (compression === 'none') expect(spooled.some((bytes) => bytes.includes('secret'))).toBe(false);
  });
});

test('how much of the content was sent is told by what was packed', async () => {
  using from = makeFolder();
  plant(from.path, { a: { text: Buffer.alloc(2_000_000, 'a') } });
  const { root, manifest } = await readTree(
    { kind: 'upload', upload: '.', exclude: [] },
    from.path,
    new AbortController().signal,
  );
  const cargo = packParcels([{ root, destination: 'x', entries: manifest.entries }], { compression: 'gzip' });
  let sent = 0;
  for await (const chunk of cargo.bytes) sent += (chunk as Buffer).length;
  expect(sent).toBeLessThan(100_000);
  expect(cargo.contentOf(sent)).toBeGreaterThan(1_900_000);
  expect(cargo.contentOf(0)).toBe(0);
});
