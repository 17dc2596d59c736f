import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, type Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import { BowlineError } from '../errors';
import type { ManifestEntry } from './manifest';

/** Up to this size a file is read in one piece, ahead of its turn. */
const SMALL_BYTES = 256 * 1024;
/** How many small files are read ahead. */
const READ_AHEAD = 32;

/** A tree of the runner, or a text, that goes to a place on the host. */
export type Parcel =
  | {
      readonly root: string;
      /** Where it goes, without a leading slash: tar extracts below `/`. */
      readonly destination: string;
      readonly entries: readonly ManifestEntry[];
    }
  | { readonly destination: string; readonly text: string; readonly mode: number };

export type Compression = 'zstd' | 'gzip' | 'none';

/** What this Node and the host can both do, best first. */
export function chooseCompression(tools: ReadonlySet<string>, totalBytes: number): Compression {
  if (totalBytes < 16 * 1024) return 'none';
  if (tools.has('zstd') && 'createZstdCompress' in zlib) return 'zstd';
  return tools.has('gzip') ? 'gzip' : 'none';
}

/** Packs parcels into one tar stream, read while it is sent; memory is bounded by the files read ahead. */
export function packParcels(parcels: readonly Parcel[], compression: Compression): Readable {
  const archive = pack();
  const output = new PassThrough({ highWaterMark: 1024 * 1024 });
  fill(archive, parcels).catch((error: unknown) => archive.destroy(error as Error));
  const sent = compression === 'none' ? pipeline(archive, output) : pipeline(archive, compressor(compression), output);
  sent.catch((error: unknown) => output.destroy(error as Error));
  return output;
}

function compressor(compression: 'zstd' | 'gzip'): Transform {
  if (compression === 'gzip') return zlib.createGzip({ level: 1, chunkSize: 256 * 1024 });
  return zlib.createZstdCompress({ params: { [zlib.constants.ZSTD_c_compressionLevel]: 1 }, chunkSize: 256 * 1024 });
}

async function fill(archive: Pack, parcels: readonly Parcel[]): Promise<void> {
  for (const parcel of parcels) {
    if ('text' in parcel) await addText(archive, parcel.destination, parcel.text, parcel.mode);
    else await addTree(archive, parcel.root, parcel.destination, parcel.entries);
  }
  archive.finalize();
}

/** A destination that ends in a slash is a folder. */
async function addText(archive: Pack, name: string, text: string, mode: number): Promise<void> {
  if (name.endsWith('/')) return addEmpty(archive, { name: name.slice(0, -1), type: 'directory', mode });
  await addBuffer(archive, { name, mode, mtime: new Date() }, Buffer.from(text));
}

async function addTree(
  archive: Pack,
  root: string,
  destination: string,
  entries: readonly ManifestEntry[],
): Promise<void> {
  const ahead = new Map<ManifestEntry, Promise<Buffer>>();
  let reading = 0;
  for (const [index, entry] of entries.entries()) {
    for (; reading < entries.length && reading < index + READ_AHEAD; reading += 1)
      readAhead(root, entries[reading], ahead);
    await addEntry(archive, root, destination, entry, ahead.get(entry));
    ahead.delete(entry);
  }
}

function readAhead(root: string, entry: ManifestEntry | undefined, ahead: Map<ManifestEntry, Promise<Buffer>>): void {
  if (entry?.type !== 'file' || entry.size > SMALL_BYTES) return;
  const content = readFile(join(root, entry.path));
  // Awaited in its turn; until then a failure must not count as unhandled.
  content.catch(() => {});
  ahead.set(entry, content);
}

async function addEntry(
  archive: Pack,
  root: string,
  destination: string,
  entry: ManifestEntry,
  content: Promise<Buffer> | undefined,
): Promise<void> {
  const name = `${destination}/${entry.path}`;
  if (entry.type === 'directory') return addEmpty(archive, { name, type: 'directory', mode: entry.mode | 0o700 });
  if (entry.type === 'symlink') return addEmpty(archive, { name, type: 'symlink', linkname: entry.target });
  const header = { name, mode: entry.mode, mtime: new Date(entry.mtimeMs) };
  if (content === undefined) return addLarge(archive, header, root, entry);
  const bytes = await content.catch((cause: unknown) => {
    throw changed(entry.path, cause);
  });
  if (bytes.length !== entry.size) throw changed(entry.path);
  return addBuffer(archive, header, bytes);
}

type Header = { name: string; mode?: number; mtime?: Date; type?: 'directory' | 'symlink'; linkname?: string };

function addEmpty(archive: Pack, header: Header): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry(header, (error) => (error ? reject(error) : resolve()));
  });
}

function addBuffer(archive: Pack, header: Header, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry({ ...header, size: bytes.length }, bytes, (error) => (error ? reject(error) : resolve()));
  });
}

type FileEntry = Extract<ManifestEntry, { type: 'file' }>;

function addLarge(archive: Pack, header: Header, root: string, file: FileEntry): Promise<void> {
  return pipeline(readAnnounced(root, file), archive.entry({ ...header, size: file.size }));
}

/** As many bytes as the header announces; the archive's own complaint would not name the file. */
async function* readAnnounced(root: string, { path, size }: FileEntry): AsyncGenerator<Buffer> {
  let read = 0;
  try {
    for await (const chunk of createReadStream(join(root, path), { highWaterMark: 1024 * 1024 })) {
      read += chunk.length;
      if (read > size) break;
      yield chunk;
    }
  } catch (cause) {
    throw changed(path, cause);
  }
  if (read !== size) throw changed(path);
}

function changed(path: string, cause?: unknown): BowlineError {
  return new BowlineError('transfer', `${path} changed while it was being sent`, {
    cause,
    hint: 'Make sure that nothing else writes to the tree during a deploy.',
  });
}
