import { type Dirent, lstatSync, readdirSync, readlinkSync, type Stats } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { join, posix, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { UploadSource } from '../../config/sources/upload';
import { InputError } from '../../errors';
import { applyGitIndex, readGitIndex, refuseCollisions } from './git-index';
import { readGitView } from './git-view';
import { hashFiles } from './hash';
import { type Manifest, type ManifestEntry, makeManifest } from './manifest';
import { createSlices, type Slices } from './slices';
import { type Extent, guardSecrets } from './unversioned';

export interface LocalTree {
  /** Absolute path of what becomes the root of the release. */
  readonly root: string;
  readonly manifest: Manifest;
  /** Files that were let in by name, which only their owner may read. */
  readonly privateFiles: readonly string[];
  /** What is sent although git ignores it. */
  readonly ignored: Extent;
}

/** A tree that can be sent, of which only the contents were not looked at. */
export interface FoundTree extends Pick<LocalTree, 'ignored'> {
  /** @throws BowlineError of code `transfer` naming the file that cannot be read; the signal's reason */
  read(): Promise<LocalTree>;
}

/**
 * Finds everything that is in the tree that is to be uploaded.
 * @param platform of the runner, as `process.platform` names it
 * @throws InputError when it does not exist, is empty, or holds something that cannot be sent.
 */
export async function findTree(
  source: UploadSource,
  cwd: string,
  signal: AbortSignal,
  platform: NodeJS.Platform = process.platform,
): Promise<FoundTree> {
  const root = resolve(cwd, source.upload, source.directory ?? '.');
  await requireDirectory(root, source);
  return findBelow({ root, source, signal, platform, takes: () => true });
}

/** What is looked for, and where. */
export interface Search {
  readonly root: string;
  readonly source: Pick<UploadSource, 'exclude' | 'include'>;
  readonly signal: AbortSignal;
  readonly platform: NodeJS.Platform;
  /** Whether a path is wanted, or lies above one that is. */
  readonly takes: (path: string) => boolean;
  readonly requires?: (found: readonly ManifestEntry[]) => void;
}

/** Finds what of a folder can be sent. */
export async function findBelow({ root, source, signal, platform, takes, requires }: Search): Promise<FoundTree> {
  // A list is taken pattern by pattern, and only a text line by line.
  const rules = ignore({ ignorecase: false }).add(['.git', '.bowlineignore', ...source.exclude]);
  rules.add(await readIgnoreFile(root));
  signal.throwIfAborted();
  const found: ManifestEntry[] = [];
  const repositories: string[] = [];
  await walk('', { root, rules, takes, found, repositories, slices: createSlices(signal) });
  requires?.(found);
  if (!found.some(({ type }) => type === 'file')) throw emptyTree(root);
  const [trusted, view] = await Promise.all([trustIndex(root, found, platform), readGitView(root, repositories)]);
  const { entries, privateFiles, ignored } = guardSecrets(root, trusted, source.include ?? [], view);
  const read = async () => {
    const manifest = makeManifest(await hashFiles(root, entries, signal));
    return { root, manifest, privateFiles, ignored };
  };
  return { ignored, read };
}

/** Finds and hashes the tree that is to be uploaded. */
export async function readTree(...question: Parameters<typeof findTree>): Promise<LocalTree> {
  const tree = await findTree(...question);
  return tree.read();
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

interface Walk extends Pick<Search, 'root' | 'takes'> {
  readonly rules: Ignore;
  readonly found: ManifestEntry[];
  /** Folders that hold a repository of their own. */
  readonly repositories: string[];
  readonly slices: Slices;
}

/** By plain calls: an awaited one costs several times what the file system takes to answer it. */
async function walk(folder: string, all: Walk): Promise<void> {
  const { root, rules, takes, found, repositories, slices } = all;
  for (const child of readFolder(root, folder)) {
    if (slices.isOver) await slices.next();
    const path = folder === '' ? child.name : `${folder}/${child.name}`;
    const isDirectory = child.isDirectory();
    if (child.name === '.git' && folder !== '') repositories.push(folder);
    if (!takes(path) || rules.ignores(isDirectory ? `${path}/` : path)) continue;
    refuseName(path);
    found.push(readEntry(root, path, child));
    if (isDirectory) await walk(path, all);
  }
}

function readFolder(root: string, folder: string): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    const why = (error as Error).message;
    throw new InputError(`${folder || root} cannot be read: ${why}`, 'Check its permissions, or exclude it.');
  }
}

function refuseName(path: string): void {
  if (path === '.bowline') {
    throw new InputError('the tree has an entry .bowline, which Bowline keeps for itself', 'Rename or exclude it.');
  }
  if (path.includes('\uFFFD')) {
    throw new InputError(`the name ${JSON.stringify(path)} is not UTF-8`, 'Rename or exclude it.');
  }
}

function readEntry(root: string, path: string, child: Dirent): ManifestEntry {
  const absolute = join(root, path);
  if (child.isSymbolicLink()) {
    return { type: 'symlink', path, target: requireInside(path, readlinkSync(absolute)) };
  }
  const stats = lstatSync(absolute);
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
