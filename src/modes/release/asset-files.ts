import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { checkPathPattern, normalizePathPattern, takesAwayOnly } from '../../config/names/path-pattern';
import { InputError } from '../../errors';
import { listMatches } from '../../git/path-patterns';
import type { AssetFile } from '../../github/release-assets';
import { isPublic, looksSecret } from '../../sources/upload/secret-names';

/** What GitHub takes. */
const MOST_FILES = 1_000;
const MOST_BYTES = 2 * 1024 ** 3;
/** GitHub gives a file of another name another one. */
const KEPT_NAME = /^[\w-](?:[\w.-]*[\w-])?$/;
/** Never looked into: nobody releases what is in there, and it is large. */
const CLOSED_FOLDERS: readonly string[] = ['.git', 'node_modules'];

/**
 * The files that patterns choose, read to their end.
 * @param patterns of .gitignore, from `root` on
 * @throws InputError for a pattern that matches nothing, and for a file that no release should have, or can
 */
export async function findAssetFiles(patterns: readonly string[], root: string): Promise<readonly AssetFile[]> {
  if (patterns.length === 0) return [];
  const rules = readPatterns(patterns);
  const paths = chooseFiles(rules, await listFiles(root));
  await refuseSecrets(paths, rules, root);
  const files: AssetFile[] = [];
  for (const path of paths) files.push(await readAsset(path, root));
  return files;
}

/** @throws InputError for what .gitignore would not understand */
export function readPatterns(patterns: readonly string[]): readonly string[] {
  const complaint = patterns.map(checkPathPattern).find((one) => one !== undefined);
  if (complaint !== undefined) throw new InputError(`\`assets\`: ${complaint}`, 'Write it as in .gitignore.');
  if (!takesAwayOnly(patterns)) return patterns.map(normalizePathPattern);
  throw new InputError('`assets`: all patterns begin with `!`, so nothing ever matches', 'Name the files before them.');
}

/** @throws InputError for a pattern without a file, and for files that have one name */
export function chooseFiles(patterns: readonly string[], files: readonly string[]): readonly string[] {
  const idle = patterns.find((one) => !one.startsWith('!') && listMatches([one], files).length === 0);
  if (idle !== undefined) {
    throw new InputError(
      `\`assets\`: no file matches ${idle}`,
      'Check that the step that writes it ran before this one; patterns begin at the root of the repository.',
    );
  }
  const chosen = listMatches(patterns, files);
  requireNames(chosen);
  return chosen;
}

function requireNames(paths: readonly string[]): void {
  if (paths.length > MOST_FILES) throw new InputError(`\`assets\`: ${paths.length} files`, 'A release takes 1,000.');
  const odd = paths.find((path) => !KEPT_NAME.test(basename(path)));
  if (odd !== undefined) {
    throw new InputError(
      `\`assets\`: GitHub would change the name of ${odd}`,
      'Give it a name of a-z, A-Z, 0-9, `.`, `-` and `_`, without a dot at its ends.',
    );
  }
  const first = new Map<string, string>();
  for (const path of paths) {
    const other = first.get(basename(path));
    if (other !== undefined) {
      throw new InputError(
        `\`assets\`: ${other} and ${path} have one name, and a release has no folders`,
        'Rename one of them, or leave it out with a pattern that begins with `!`.',
      );
    }
    first.set(basename(path), path);
  }
}

/** A release may be read by many. What a pattern names as it is was meant. */
async function refuseSecrets(paths: readonly string[], patterns: readonly string[], root: string): Promise<void> {
  const named = new Set(patterns.map((one) => one.replace(/^\//, '')));
  for (const path of paths.filter((one) => looksSecret(one) && !named.has(one))) {
    if (await isPublicFile(join(root, path), path)) continue;
    throw new InputError(
      `\`assets\`: ${path} looks like a secret, and whoever sees the release reads it`,
      `Leave it out with \`!${path}\`, or, if it is meant to be there, name it without a wildcard.`,
    );
  }
}

async function isPublicFile(file: string, path: string): Promise<boolean> {
  return /\.(?:pem|key)$/i.test(path) && isPublic(path, await readFile(file, 'latin1'));
}

/** Files below a folder, by their paths from there, sorted; links are not followed. */
async function listFiles(root: string, folder = ''): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) found.push(path);
    if (entry.isDirectory() && !CLOSED_FOLDERS.includes(entry.name)) found.push(...(await listFiles(root, path)));
  }
  return found;
}

async function readAsset(path: string, root: string): Promise<AssetFile> {
  const file = join(root, path);
  const { size } = await stat(file);
  if (size === 0) throw new InputError(`\`assets\`: ${path} is empty`, 'GitHub takes no empty file.');
  if (size >= MOST_BYTES) throw new InputError(`\`assets\`: ${path} is too large`, 'GitHub takes less than 2 GiB.');
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { name: basename(path), path: file, sizeBytes: size, sha256: hash.digest('hex') };
}
