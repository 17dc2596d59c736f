import { createHash } from 'node:crypto';
import type { TreeEntry } from '../cargo/tree-entry';

/** With the checksum of a file. */
export type ManifestEntry = TreeEntry & { readonly sha256?: string };

/** What a release consists of, sorted by the bytes of the paths. */
export interface Manifest {
  readonly entries: readonly ManifestEntry[];
  /** Of names, modes, link targets and contents; not of times. */
  readonly contentHash: string;
  readonly totalBytes: number;
}

export function makeManifest(entries: readonly ManifestEntry[]): Manifest {
  const sorted = [...entries].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  const hash = createHash('sha256');
  let totalBytes = 0;
  for (const entry of sorted) {
    hash.update(JSON.stringify(describe(entry)));
    if (entry.type === 'file') totalBytes += entry.size;
  }
  return { entries: sorted, contentHash: hash.digest('hex'), totalBytes };
}

function describe(entry: ManifestEntry): readonly unknown[] {
  if (entry.type === 'symlink') return ['l', entry.path, entry.target];
  if (entry.type === 'directory') return ['d', entry.path, entry.mode];
  return ['f', entry.path, entry.mode, entry.sha256];
}

/** A name that every host's text tools can carry in a line of a list. */
export function isPlainName(path: string): boolean {
  return !/[\n\r\\]/.test(path);
}

/**
 * Lines of `mode sha256  ./path`, by which a host compares two releases, sorted by their bytes. The mode
 * is in it because a file whose mode changed is not copied.
 */
export function writeManifest({ entries }: Manifest): string {
  const lines = plainFiles(entries).map(({ mode, path, sha256 }) => ({ head: `${octal(mode)} ${sha256}`, path }));
  // The entries are in order already, which decides between files of the same content; a head is ASCII.
  const sorted = lines.sort((a, b) => (a.head < b.head ? -1 : Number(a.head > b.head)));
  return sorted.map(({ head, path }) => `${head}  ./${path}\n`).join('');
}

type FileEntry = Extract<ManifestEntry, { type: 'file' }>;

function plainFiles(entries: readonly ManifestEntry[]): FileEntry[] {
  return entries.filter((entry): entry is FileEntry => entry.type === 'file' && isPlainName(entry.path));
}

function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}
