import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BowlineError } from '../../errors';
import type { ManifestEntry } from './manifest';
import { createSlices } from './slices';

/** Up to this size a file is read in one piece. */
const SMALL_BYTES = 1024 * 1024;
/** Files that are read at the same time where the disk makes each of them wait. */
const READERS = 8;
/** From then on a disk is slow: what is in the page cache takes a hundredth of it. */
const SLOW_FILE_MS = 1;
const FIRST_FILES = 32;

type FileEntry = Extract<ManifestEntry, { type: 'file' }>;

/**
 * Adds the checksum of every file. A file that is in the page cache is read by plain calls, which cost a
 * tenth of awaited ones; a disk that is slow is asked for several files at a time.
 * @throws BowlineError of code `transfer` naming the file that cannot be read; the signal's reason
 */
export async function hashFiles(
  root: string,
  found: readonly ManifestEntry[],
  signal: AbortSignal,
): Promise<ManifestEntry[]> {
  const sums = new Map<string, string>();
  const files = found.filter((entry) => entry.type === 'file');
  const rest = await hashCached(root, files, sums, signal);
  await hashTogether(root, rest, sums, signal);
  return found.map((entry) => {
    const sha256 = sums.get(entry.path);
    return sha256 === undefined ? entry : { ...entry, sha256 };
  });
}

/** @returns the files that are better read several at a time: large ones, and all once the disk proves slow */
async function hashCached(
  root: string,
  files: readonly FileEntry[],
  sums: Map<string, string>,
  signal: AbortSignal,
): Promise<FileEntry[]> {
  const slices = createSlices(signal);
  const large: FileEntry[] = [];
  let spentMs = 0;
  for (const [index, file] of files.entries()) {
    if (slices.isOver) await slices.next();
    if (index > FIRST_FILES && spentMs > index * SLOW_FILE_MS) return [...large, ...files.slice(index)];
    if (file.size > SMALL_BYTES) {
      large.push(file);
      continue;
    }
    const startedAt = performance.now();
    sums.set(file.path, hashSmall(join(root, file.path)));
    spentMs += performance.now() - startedAt;
  }
  return large;
}

function hashSmall(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

async function hashTogether(
  root: string,
  files: readonly FileEntry[],
  sums: Map<string, string>,
  signal: AbortSignal,
): Promise<void> {
  // One list for all readers: each takes what is next.
  const waiting = files.values();
  const work = async (): Promise<void> => {
    for (const { path, size } of waiting) {
      signal.throwIfAborted();
      const file = join(root, path);
      const hashed = size <= SMALL_BYTES ? hashAwaited(file) : hashLarge(file, signal);
      sums.set(
        path,
        await hashed.catch((cause: unknown) => {
          signal.throwIfAborted();
          throw unreadable(file, cause);
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: READERS }, work));
}

async function hashAwaited(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

/** Reads the next piece while one is hashed, into two buffers whatever the size. */
async function hashLarge(file: string, signal: AbortSignal): Promise<string> {
  const handle = await open(file);
  try {
    const hash = createHash('sha256');
    let [current, other] = [Buffer.allocUnsafe(SMALL_BYTES), Buffer.allocUnsafe(SMALL_BYTES)];
    for (let read = await readPiece(handle, current); read > 0; ) {
      signal.throwIfAborted();
      const following = readPiece(handle, other);
      hash.update(current.subarray(0, read));
      read = await following;
      [current, other] = [other, current];
    }
    return hash.digest('hex');
  } finally {
    await handle.close();
  }
}

async function readPiece(handle: FileHandle, buffer: Buffer): Promise<number> {
  return (await handle.read(buffer, 0, buffer.length)).bytesRead;
}

function unreadable(file: string, cause: unknown): BowlineError {
  return new BowlineError('transfer', `${file} cannot be read: ${(cause as Error).message}`, {
    cause,
    hint: 'Check its permissions, and that nothing else changes the tree while it is being deployed.',
  });
}
