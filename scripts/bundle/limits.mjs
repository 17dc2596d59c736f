// How large the bundle may be, and what a runner downloads. These numbers are said here and nowhere else.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

export const LIMITS = {
  /** Of all JavaScript in dist/. Whoever needs more measures what it costs and says so in the pull request. */
  scriptBytes: 5_000_000,
  /** Files that it is cut into, those that start it (main.js and the like) not counted. */
  chunks: 21,
  /** Of the repository as `git archive | gzip` makes it, which is what a runner downloads at the start of each job. */
  tarballBytes: 2_500_000,
};

const spell = (count) => count.toLocaleString('en-US');

const listFiles = (folder, end) => readdirSync(folder).filter((name) => name.endsWith(end));

/** Bytes of all JavaScript in a folder. */
export function measureScripts(folder) {
  return listFiles(folder, '.js').reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);
}

function refuseSize(folder, { scriptBytes, chunks }) {
  const bytes = measureScripts(folder);
  if (bytes > scriptBytes) {
    throw new Error(`the bundle has ${spell(bytes)} bytes of JavaScript; ${spell(scriptBytes)} are allowed`);
  }
  const count = listFiles(folder, '.js.map').length;
  if (count > chunks) throw new Error(`the bundle is cut into ${count} chunks; ${chunks} are allowed`);
}

/** The files of the bundle that hold each source, by their maps. */
function locateSources(folder) {
  const holders = new Map();
  for (const name of listFiles(folder, '.js.map')) {
    for (const source of new Set(JSON.parse(readFileSync(join(folder, name), 'utf8')).sources)) {
      holders.set(source, [...(holders.get(source) ?? []), name.replace(/\.map$/, '')]);
    }
  }
  return holders;
}

function refuseCopies(folder) {
  for (const [source, files] of locateSources(folder)) {
    if (files.length > 1) throw new Error(`${source} is in the bundle more than once: in ${files.sort().join(', ')}`);
  }
}

/** @throws where the bundle in `folder`, with its maps, is too large or says something twice. */
export function refuseExcess(folder, limits = LIMITS) {
  refuseSize(folder, limits);
  refuseCopies(folder);
}

/** Bytes of what a runner would download if the files under `folder` were committed; undefined outside of a clone. */
export function measureTarball(folder) {
  if (!existsSync(join(folder, '.git'))) return undefined;
  const work = mkdtempSync(join(tmpdir(), 'bowline-tarball-'));
  try {
    return gzipSync(packTree(folder, work)).length;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Packs by an index and objects in `work`, so that the clone stays as it is. */
function packTree(folder, work) {
  const git = (args, env) =>
    execFileSync('git', args, { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 1e9 });
  const locate = (path) => resolve(folder, git(['rev-parse', '--git-path', path]).toString().trim());
  const [index, objects] = [join(work, 'index'), join(work, 'objects')];
  mkdirSync(objects);
  if (existsSync(locate('index'))) copyFileSync(locate('index'), index);
  const env = {
    GIT_INDEX_FILE: index,
    GIT_OBJECT_DIRECTORY: objects,
    GIT_ALTERNATE_OBJECT_DIRECTORIES: locate('objects'),
  };
  git(['add', '--all'], env);
  return git(['archive', git(['write-tree'], env).toString().trim()], env);
}

/** @throws where a runner would have too much to download. */
export function refuseTarball(folder, { tarballBytes } = LIMITS) {
  const bytes = measureTarball(folder);
  if (bytes === undefined || bytes <= tarballBytes) return;
  throw new Error(
    `a runner would download ${spell(bytes)} bytes; ${spell(tarballBytes)} are allowed (.gitattributes says what stays behind)`,
  );
}
