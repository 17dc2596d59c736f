import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type GitOutput, runGit } from './run-git';
import { readVersionFile } from './version-file';

/** What git and the VERSION file say about the tree that is deployed. */
export interface SourceInfo {
  /** Full hash of the commit; null outside a repository. */
  readonly revision: string | null;
  readonly ref: string | null;
  /** Whether tracked files differ from the commit. */
  readonly isDirty: boolean;
  readonly version: string | null;
  /** The image by its digest, such as `ghcr.io/you/logger@sha256:…`, where one is deployed. */
  readonly image?: string | undefined;
  /** Why git does not tell the commit of the repository that is there; a sentence, with what follows from it. */
  readonly doubt?: string | undefined;
}

/**
 * Reads the facts of a folder. What is not known is null.
 * @param versionFile its path below the folder; undefined is VERSION, which need not be there
 * @throws InputError for a file that was asked for and is missing, and for one that holds no version
 */
export async function readSourceInfo(
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
  versionFile?: string,
): Promise<SourceInfo> {
  const [head, status, tag, version] = await Promise.all([
    runGit(cwd, ['rev-parse', '--verify', 'HEAD']),
    git(cwd, 'status', '--porcelain', '--untracked-files=no'),
    git(cwd, 'describe', '--tags', '--exact-match', 'HEAD'),
    readVersionFile(cwd, versionFile),
  ]);
  return {
    ...describeHead(head, cwd, env.GITHUB_SHA),
    ref: env.GITHUB_REF_NAME || (await git(cwd, 'rev-parse', '--abbrev-ref', 'HEAD')),
    isDirty: status !== null && status !== '',
    version: version ?? tag,
  };
}

/** Where git reads no repository that is there, the commit of the run is the best guess. */
function describeHead(
  head: GitOutput | undefined,
  cwd: string,
  runSha: string | undefined,
): Pick<SourceInfo, 'revision' | 'doubt'> {
  if (head?.exitCode === 0) return { revision: head.stdout.trim() };
  if (!isInRepository(cwd)) return { revision: null };
  const why = head === undefined ? 'there is no git here' : `git does not read ${cwd}: ${describeRefusal(head)}`;
  if (runSha) return { revision: runSha, doubt: `${why}; the commit of the run is taken instead` };
  return {
    revision: null,
    doubt: `${why}; the commit is not known, so nothing keeps an older one from replacing a newer one`,
  };
}

function describeRefusal({ stderr }: GitOutput): string {
  const [first = 'it gave no reason'] = stderr.split('\n').filter((line) => line.trim() !== '');
  return first.replace(/^fatal: /, '');
}

function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  const parent = dirname(folder);
  return parent !== folder && isInRepository(parent);
}

/** owner/name, as GitHub says or else the last part of the origin's address; null where neither does. */
export async function readRepository(
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  if (env.GITHUB_REPOSITORY) return env.GITHUB_REPOSITORY;
  const origin = await git(cwd, 'config', '--get', 'remote.origin.url');
  return /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(origin ?? '')?.[1] ?? null;
}

/** How an older and a newer revision relate, by the local history. */
export type Ancestry = 'ancestor' | 'not_ancestor' | 'unknown';

/** Is `older` a strict ancestor of `newer`? Unknown where the history is shallow or absent. */
export async function readAncestry(cwd: string, older: string, newer: string): Promise<Ancestry> {
  if (older === newer) return 'not_ancestor';
  const output = await runGit(cwd, ['merge-base', '--is-ancestor', older, newer]);
  if (output?.exitCode === 0) return 'ancestor';
  if (output?.exitCode !== 1) return 'unknown';
  const isShallow = (await git(cwd, 'rev-parse', '--is-shallow-repository')) !== 'false';
  return isShallow ? 'unknown' : 'not_ancestor';
}

async function git(cwd: string, ...args: string[]): Promise<string | null> {
  const output = await runGit(cwd, args);
  return output?.exitCode === 0 ? output.stdout.trim() : null;
}
