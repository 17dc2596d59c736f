import { createWriteStream, rmSync } from 'node:fs';
import { mkdir, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BowlineError } from '../../../errors';
import { END_OF_ARCHIVE, paddingOf } from '../../cargo/tar-header';
import { readPlain } from './plain';
import type { ImageFile } from './read-file';
import { readTar } from './tar-reader';

/** A file of the runner that can be sent. */
export interface SentFile {
  /** The folder that it lies in. */
  readonly root: string;
  readonly name: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** Makes copies of an image file that lack what a host has. */
export interface Trimmer {
  /** @param count of layers, from the lowest, that are left out; hosts that have the same share one copy */
  trim(count: number): Promise<SentFile>;
}

const NAME = 'image.tar';

export function openTrimmer(file: ImageFile): Trimmer {
  let folder: Promise<string> | undefined;
  const made = new Map<number, Promise<SentFile>>();
  return {
    trim(count) {
      folder ??= makeFolder();
      const copy = made.get(count) ?? folder.then((parent) => writeCopy(file, count, join(parent, `${count}`)));
      made.set(count, copy);
      return copy;
    },
  };
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bowline-image-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function writeCopy(file: ImageFile, count: number, root: string): Promise<SentFile> {
  const path = join(root, NAME);
  await mkdir(root);
  await pipeline(leaveOut(file, count), createWriteStream(path, { mode: 0o600 })).catch((cause: Error) => {
    throw new BowlineError('transfer', `${root} does not take what is to be sent: ${cause.message}`, {
      cause,
      hint: 'Make room in the temporary folder of this machine, or name another one by TMPDIR.',
    });
  });
  const { size, mtimeMs } = await stat(path);
  return { root, name: NAME, size, mtimeMs };
}

/** An entry that a layer above needs as well stays. */
async function* leaveOut({ path, layers }: ImageFile, count: number): AsyncGenerator<Buffer> {
  const needed = new Set(layers.slice(count).map((layer) => layer.path));
  const left = new Set(layers.slice(0, count).flatMap((layer) => (needed.has(layer.path) ? [] : [layer.path])));
  for await (const { name, size, header, content } of readTar(readPlain(path))) {
    if (left.has(name)) continue;
    yield header;
    yield* content;
    yield Buffer.alloc(paddingOf(size));
  }
  yield END_OF_ARCHIVE;
}
