import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BowlineError, InputError } from '../../errors';
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
 * @throws BowlineError of code `transfer` naming the file that cannot be read; InputError for pointers of git LFS; the
 * signal's reason
 */
export async function hashFiles(
  root: string,
  found: readonly ManifestEntry[],
  signal: AbortSignal,
): Promise<ManifestEntry[]> {
  const sums = new Sums();
  const files = found.filter((entry) => entry.type === 'file');
  const rest = await hashCached(root, files, sums, signal);
  await hashTogether(root, rest, sums, signal);
  refusePointers(sums.pointers);
  return found.map((entry) => {
    const sha256 = sums.get(entry.path);
    return sha256 === undefined ? entry : { ...entry, sha256 };
  });
}

/** Checksums of files by their paths, and which of them are pointers of git LFS. */
class Sums extends Map<string, string> {
  readonly pointers: string[] = [];

  /** Takes the content of a file that is small. */
  add(path: string, content: Buffer): void {
    if (isPointer(content)) this.pointers.push(path);
    this.set(path, createHash('sha256').update(content).digest('hex'));
  }
}

/** What git LFS leaves in place of a file that it did not fetch. Source: the specification of its pointer files. */
function isPointer(content: Buffer): boolean {
  return (
    content.length < 1024 &&
    /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n/.test(content.toString('latin1', 0, 64))
  );
}

function refusePointers(paths: readonly string[]): void {
  if (paths.length === 0) return;
  const more = paths.length > 5 ? ` and ${paths.length - 5} more` : '';
  throw new InputError(
    `files of git LFS were not fetched, and only their pointers would be sent: ${[...paths].sort().slice(0, 5).join(', ')}${more}`,
    'Set `lfs: true` of actions/checkout, run `git lfs pull`, or name them in `source.exclude`.',
  );
}

/** @returns the files that are better read several at a time: large ones, and all once the disk proves slow */
async function hashCached(
  root: string,
  files: readonly FileEntry[],
  sums: Sums,
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
    sums.add(file.path, readSmall(join(root, file.path)));
    spentMs += performance.now() - startedAt;
  }
  return large;
}

function readSmall(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

async function hashTogether(root: string, files: readonly FileEntry[], sums: Sums, signal: AbortSignal): Promise<void> {
  // One list for all readers: each takes what is next.
  const waiting = files.values();
  const work = async (): Promise<void> => {
    for (const { path, size } of waiting) {
      signal.throwIfAborted();
      const file = join(root, path);
      const hashed =
        size <= SMALL_BYTES
          ? readFile(file).then((content) => sums.add(path, content))
          : hashLarge(file, signal).then((sum) => sums.set(path, sum));
      await hashed.catch((cause: unknown) => {
        signal.throwIfAborted();
        throw unreadable(file, cause);
      });
    }
  };
  await Promise.all(Array.from({ length: READERS }, work));
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
