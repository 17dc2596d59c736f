import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../errors';
import { runGit } from '../../git/run-git';
import type { ManifestEntry } from './manifest';

/** Path below a folder → its mode in the git index, such as `100755`. */
export type GitIndex = ReadonlyMap<string, string>;

/** Reads what git knows of the files below a folder; empty outside of a repository. */
export async function readGitIndex(root: string): Promise<GitIndex> {
  const output = await runGit(root, ['ls-files', '--stage', '-z']);
  return output?.exitCode === 0 ? parseGitIndex(output.stdout) : new Map();
}

/** Entries of `git ls-files --stage -z`: `mode hash stage<TAB>path<NUL>`. */
export function parseGitIndex(text: string): GitIndex {
  const entries = text.split('\0').flatMap((line) => {
    const match = /^(\d{6}) [0-9a-f]+ \d\t(.*)$/s.exec(line);
    return match === null ? [] : [[match[2] ?? '', match[1] ?? ''] as const];
  });
  return new Map(entries);
}

/**
 * Takes modes and links of tracked files from the index, because a file system of Windows has neither, and
 * git writes a link there as a file that holds its target.
 */
export async function applyGitIndex(
  root: string,
  entries: readonly ManifestEntry[],
  index: GitIndex,
): Promise<ManifestEntry[]> {
  return Promise.all(
    entries.map(async (entry) => {
      const mode = index.get(entry.path);
      if (entry.type !== 'file') return entry;
      if (mode === '120000') {
        return { type: 'symlink', path: entry.path, target: await readFile(join(root, entry.path), 'utf8') } as const;
      }
      return { ...entry, mode: mode === '100755' ? 0o755 : 0o644 };
    }),
  );
}

/**
 * A file system that ignores case or Unicode form keeps one of two such names, and nobody knows which.
 * @throws InputError naming both
 */
export function refuseCollisions(index: GitIndex): void {
  const seen = new Map<string, string>();
  for (const path of index.keys()) {
    const folded = path.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    if (other !== undefined) {
      throw new InputError(
        `${other} and ${path} differ only by case or Unicode form, which this runner's file system cannot hold`,
        'Rename one of them, exclude both, or deploy from a Linux runner.',
      );
    }
    seen.set(folded, path);
  }
}
