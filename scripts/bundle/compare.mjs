// Compares folders and files by what is in them.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The paths of all files under `folder`, relative and sorted; none when it is missing. */
export function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

/** The SHA-256 of names and contents of the files and folders `paths` under `base`. */
export function hashFiles(base, paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const full = join(base, path);
    const files = statSync(full).isDirectory() ? listFiles(full).map((file) => join(path, file)) : [path];
    for (const file of files)
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(base, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

/** The SHA-256 of everything in `folder`. */
export const hashFolder = (folder) => hashFiles(folder, listFiles(folder));

const isExecutable = (path) => (statSync(path).mode & 0o100) !== 0;

function isSame(a, b) {
  if (!existsSync(a) || !existsSync(b)) return false;
  return isExecutable(a) === isExecutable(b) && readFileSync(a).equals(readFileSync(b));
}

/** The names of the files that are not the same, byte for byte and executable or not, in both folders. */
export function compareFolders(a, b, filter = () => true) {
  const names = new Set([...listFiles(a), ...listFiles(b)].filter(filter));
  return [...names].filter((name) => !isSame(join(a, name), join(b, name)));
}
