import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BowlineError, InputError } from '../../../errors';
import { type FileContents, readContents } from './contents';
import { readPlain } from './plain';
import { NoTarError, readTar } from './tar-reader';

/** A file with one image. */
export interface ImageFile extends FileContents {
  /** Absolute. */
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  /** Whether each layer is a file of its own in it, so that one can be left out without another. */
  readonly isSeparable: boolean;
}

/** No configuration of an image is larger. */
const SMALL_BYTES = 4 * 1024 * 1024;
const MOST_BYTES = 64 * 1024 * 1024;
const HINT =
  'Write it with `docker save --output FILE IMAGE`, and check that the step that does so ran before this one.';

/**
 * Reads which image is in a file.
 * @throws InputError for a file that is not there, or is no image
 */
export async function readImageFile(file: string, cwd: string, signal: AbortSignal): Promise<ImageFile> {
  const path = resolve(cwd, file);
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) throw new InputError(`\`source.image_file\`: there is nothing at ${file}`, HINT);
  if (!stats.isFile()) throw new InputError(`\`source.image_file\`: ${file} is not a file`, HINT);
  const { small, links } = await readSmall(path, signal).catch((error) => refuse(file, error));
  const contents = readContents(small);
  if (typeof contents === 'string') throw new InputError(`${file} is no image of Docker: ${contents}`, HINT);
  const isSeparable = !contents.layers.some((layer) => links.has(layer.path));
  return { ...contents, path, size: stats.size, mtimeMs: stats.mtimeMs, isSeparable };
}

async function readSmall(path: string, signal: AbortSignal) {
  const small = new Map<string, Buffer>();
  const links = new Set<string>();
  let kept = 0;
  for await (const { name, isFile, isLink, size, content } of readTar(readPlain(path))) {
    signal.throwIfAborted();
    if (isLink) links.add(name);
    if (!isFile || size > SMALL_BYTES || kept + size > MOST_BYTES) continue;
    const text = await readText(content);
    if (text === undefined) continue;
    kept += size;
    small.set(name, text);
  }
  return { small, links };
}

/** Only what could be JSON. */
async function readText(content: AsyncIterable<Buffer>): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  for await (const piece of content) {
    if (pieces.length === 0 && !/^\s*[[{]/.test(piece.toString('latin1', 0, 16))) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function refuse(file: string, error: unknown): never {
  if (error instanceof BowlineError || !(error instanceof Error) || error.name === 'AbortError') throw error;
  const why = error instanceof NoTarError ? error.message : `it cannot be read: ${error.message}`;
  throw new InputError(`${file} is no image of Docker: ${why}`, HINT);
}
