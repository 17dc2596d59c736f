import { createHash } from 'node:crypto';
import { createReadStream, type Dirent, type Stats } from 'node:fs';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join, posix, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { UploadSource } from '../config/model';
import { BowlineError, InputError } from '../errors';
import { applyGitIndex, readGitIndex, refuseCollisions } from './git-index';
import { type Manifest, type ManifestEntry, makeManifest } from './manifest';

/** Files that are read at the same time. */
const READERS = 8;
/** Up to this size a file is read in one piece. */
const SMALL_BYTES = 1024 * 1024;

export interface LocalTree {
  /** Absolute path of what becomes the root of the release. */
  readonly root: string;
  readonly manifest: Manifest;
}

/**
 * Reads and hashes the tree that is to be uploaded.
 * @param platform of the runner, as `process.platform` names it
 * @throws InputError when it does not exist, is empty, or holds something that cannot be sent.
 */
export async function readTree(
  source: UploadSource,
  cwd: string,
  signal: AbortSignal,
  platform: NodeJS.Platform = process.platform,
): Promise<LocalTree> {
  const root = resolve(cwd, source.upload, source.directory ?? '.');
  await requireDirectory(root, source);
  // A list is taken pattern by pattern, and only a text line by line.
  const rules = ignore({ ignorecase: false }).add(['.git', '.bowlineignore', ...source.exclude]);
  rules.add(await readIgnoreFile(root));
  const found: ManifestEntry[] = [];
  await walk(root, '', rules, found);
  if (!found.some(({ type }) => type === 'file')) throw emptyTree(root);
  const entries = await trustIndex(root, found, platform);
  return { root, manifest: makeManifest(await hashFiles(root, entries, signal)) };
}

/** Where the file system cannot be trusted with names, modes and links, the git index is. */
async function trustIndex(root: string, found: readonly ManifestEntry[], platform: NodeJS.Platform) {
  if (platform !== 'win32' && platform !== 'darwin') return found;
  const index = await readGitIndex(root);
  refuseCollisions(index);
  if (platform === 'darwin') return found;
  const entries = await applyGitIndex(root, found, index);
  for (const entry of entries) if (entry.type === 'symlink') requireInside(entry.path, entry.target);
  return entries;
}

async function requireDirectory(root: string, source: UploadSource): Promise<void> {
  const stats = await lstat(root).catch(() => undefined);
  if (stats?.isDirectory()) return;
  const name = join(source.upload, source.directory ?? '');
  throw new InputError(
    stats === undefined ? `there is nothing at ${name} to upload` : `${name} is not a directory`,
    'Check `source.upload` and `source.directory`, and that the step that builds it ran before this one.',
  );
}

function emptyTree(root: string): InputError {
  return new InputError(
    `${root} has no files to upload`,
    'An empty artifact is never deployed: check that it was built, and what `exclude` and .bowlineignore leave out.',
  );
}

async function readIgnoreFile(root: string): Promise<string> {
  return readFile(join(root, '.bowlineignore'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new InputError(`.bowlineignore cannot be read: ${error.message}`, 'Make it a readable file, or remove it.');
  });
}

async function walk(root: string, folder: string, rules: Ignore, found: ManifestEntry[]): Promise<void> {
  for (const child of await readFolder(root, folder)) {
    const path = posix.join(folder, child.name);
    const isDirectory = child.isDirectory();
    if (rules.ignores(isDirectory ? `${path}/` : path)) continue;
    refuseName(path);
    found.push(await readEntry(root, path, child));
    if (isDirectory) await walk(root, path, rules, found);
  }
}

function readFolder(root: string, folder: string): Promise<Dirent[]> {
  return readdir(join(root, folder), { withFileTypes: true }).catch((error: Error) => {
    throw new InputError(`${folder || root} cannot be read: ${error.message}`, 'Check its permissions, or exclude it.');
  });
}

function refuseName(path: string): void {
  if (path === '.bowline') {
    throw new InputError('the tree has an entry .bowline, which Bowline keeps for itself', 'Rename or exclude it.');
  }
  if (path.includes('\uFFFD')) {
    throw new InputError(`the name ${JSON.stringify(path)} is not UTF-8`, 'Rename or exclude it.');
  }
}

async function readEntry(root: string, path: string, child: Dirent): Promise<ManifestEntry> {
  const absolute = join(root, path);
  if (child.isSymbolicLink()) {
    return { type: 'symlink', path, target: requireInside(path, await readlink(absolute)) };
  }
  const stats = await lstat(absolute);
  const mode = modeOf(stats);
  if (stats.isDirectory()) return { type: 'directory', path, mode };
  if (stats.isFile()) return { type: 'file', path, mode, size: stats.size, mtimeMs: stats.mtimeMs };
  throw new InputError(`${path} is neither a file, a directory nor a link`, 'Exclude it.');
}

/** Without set-user-ID and the like, which no upload should carry. */
function modeOf(stats: Stats): number {
  return stats.mode & 0o777;
}

/** A link may only point into the release: what it reaches outside is not what was tested. */
function requireInside(path: string, target: string): string {
  const reached = posix.normalize(posix.join(posix.dirname(path), target));
  if (!posix.isAbsolute(target) && reached !== '..' && !reached.startsWith('../')) return target;
  throw new InputError(
    `the link ${path} leads out of the release, to ${target}`,
    'Make it relative and inside the tree, exclude it, or use `links` or `shared` for what lives on the host.',
  );
}

async function hashFiles(root: string, found: readonly ManifestEntry[], signal: AbortSignal): Promise<ManifestEntry[]> {
  const hashed = [...found];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < found.length) {
      signal.throwIfAborted();
      const index = next++;
      const entry = found[index];
      if (entry?.type === 'file')
        hashed[index] = { ...entry, sha256: await hashFile(join(root, entry.path), entry.size) };
    }
  };
  await Promise.all(Array.from({ length: READERS }, work));
  return hashed;
}

async function hashFile(file: string, size: number): Promise<string> {
  const hash = createHash('sha256');
  try {
    if (size <= SMALL_BYTES) return hash.update(await readFile(file)).digest('hex');
    for await (const chunk of createReadStream(file, { highWaterMark: SMALL_BYTES })) hash.update(chunk);
    return hash.digest('hex');
  } catch (cause) {
    throw new BowlineError('transfer', `${file} cannot be read: ${(cause as Error).message}`, {
      cause,
      hint: 'Check its permissions, and that nothing else changes the tree while it is being deployed.',
    });
  }
}
