import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { BowlineError } from '../../errors';
import type { Parcel, TextParcel, TreeParcel } from './parcel';
import { BLOCK_BYTES, encodeHeader, paddingOf, type TarHeader } from './tar-header';
import type { FileEntry, TreeEntry } from './tree-entry';

/** As much of an archive is handed on at a time: a compressor and a cipher cost more for many small pieces. */
export const CHUNK_BYTES = 256 * 1024;
/** Up to this size a file is read straight into its chunk. */
const SMALL_BYTES = 128 * 1024;

/** Bytes that wait to be handed on together. */
interface Chunk {
  bytes: Buffer;
  used: number;
}

/**
 * The entries of parcels as a tar, without its end, so that archives can be put one after the other. Memory is
 * bounded by a few chunks, whatever the size.
 * @throws BowlineError of code `transfer` naming a file that is not what it was when the tree was read
 */
export async function* archiveParcels(parcels: readonly Parcel[]): AsyncGenerator<Buffer> {
  const chunk: Chunk = { bytes: Buffer.allocUnsafe(CHUNK_BYTES), used: 0 };
  for (const parcel of parcels) {
    if ('text' in parcel) yield* archiveText(chunk, parcel);
    else yield* archiveTree(chunk, parcel);
  }
  if (chunk.used > 0) yield take(chunk);
}

/** What is full is never written to again: who got it may still be reading it. */
function take(chunk: Chunk): Buffer {
  const full = chunk.bytes.subarray(0, chunk.used);
  chunk.bytes = Buffer.allocUnsafe(CHUNK_BYTES);
  chunk.used = 0;
  return full;
}

function hasRoom(chunk: Chunk, bytes: number): boolean {
  return chunk.used + bytes <= chunk.bytes.length;
}

function put(chunk: Chunk, bytes: Buffer): void {
  chunk.used += bytes.copy(chunk.bytes, chunk.used);
}

function pad(chunk: Chunk, size: number): void {
  const padding = paddingOf(size);
  chunk.bytes.fill(0, chunk.used, chunk.used + padding);
  chunk.used += padding;
}

async function* archiveText(chunk: Chunk, { destination, text, mode }: TextParcel): AsyncGenerator<Buffer> {
  const isFolder = destination.endsWith('/');
  const name = isFolder ? destination.slice(0, -1) : destination;
  const bytes = Buffer.from(isFolder ? '' : typeof text === 'string' ? text : text());
  const type = isFolder ? 'directory' : 'file';
  const header = encodeHeader({ name, type, mode, size: bytes.length, mtimeMs: Date.now() });
  const archived = Buffer.concat([header, bytes, Buffer.alloc(paddingOf(bytes.length))]);
  for (let at = 0; at < archived.length; at += CHUNK_BYTES) {
    const piece = archived.subarray(at, at + CHUNK_BYTES);
    if (!hasRoom(chunk, piece.length)) yield take(chunk);
    put(chunk, piece);
  }
}

/** Without a helper that yields: delegating costs more than a small file does. */
async function* archiveTree(chunk: Chunk, { root, destination, entries }: TreeParcel): AsyncGenerator<Buffer> {
  for (const entry of entries) {
    const header = encodeHeader(describeEntry(entry, destination));
    const size = entry.type === 'file' ? entry.size : 0;
    const isSmall = size <= SMALL_BYTES;
    if (!hasRoom(chunk, header.length + (isSmall ? size : 0) + BLOCK_BYTES)) yield take(chunk);
    put(chunk, header);
    if (entry.type !== 'file') continue;
    if (isSmall) {
      readSmall(chunk, root, entry);
    } else {
      yield take(chunk);
      yield* readLarge(root, entry);
    }
    pad(chunk, size);
  }
}

function describeEntry(entry: TreeEntry, destination: string): TarHeader {
  const name = `${destination}/${entry.path}`;
  // A folder belongs to its owner, or nothing could be put into it.
  if (entry.type === 'directory')
    return { name, type: 'directory', mode: entry.mode | 0o700, size: 0, mtimeMs: Date.now() };
  if (entry.type === 'symlink')
    return { name, type: 'symlink', mode: 0o777, size: 0, mtimeMs: Date.now(), target: entry.target };
  return { name, type: 'file', mode: entry.mode, size: entry.size, mtimeMs: entry.mtimeMs };
}

/** By plain calls: awaited ones cost several times as much, and the file was read a moment ago. */
function readSmall(chunk: Chunk, root: string, { path, size }: FileEntry): void {
  const read = attempt(path, () => {
    const file = openSync(`${root}/${path}`, 'r');
    try {
      return readFully(file, chunk.bytes, chunk.used, size + 1);
    } finally {
      closeSync(file);
    }
  });
  // One byte more was asked for, which only a file that grew has.
  if (read !== size) throw changed(path);
  chunk.used += size;
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw changed(path, cause);
  }
}

function readFully(file: number, buffer: Buffer, offset: number, length: number): number {
  let total = 0;
  while (total < length) {
    const read = readSync(file, buffer, offset + total, length - total, null);
    if (read === 0) break;
    total += read;
  }
  return total;
}

/** As many bytes as the header announces. */
async function* readLarge(root: string, { path, size }: FileEntry): AsyncGenerator<Buffer> {
  let read = 0;
  try {
    for await (const piece of createReadStream(join(root, path), { highWaterMark: CHUNK_BYTES })) {
      read += piece.length;
      if (read > size) break;
      yield piece;
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
