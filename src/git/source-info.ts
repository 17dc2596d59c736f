import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runGit } from './run-git';

/** What git and the VERSION file say about the tree that is deployed. */
export interface SourceInfo {
  /** Full hash of the commit; null outside a repository. */
  readonly revision: string | null;
  readonly ref: string | null;
  /** Whether tracked files differ from the commit. */
  readonly isDirty: boolean;
  readonly version: string | null;
}

/** Reads the facts of the working directory. Nothing here fails: what is not known is null. */
export async function readSourceInfo(
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<SourceInfo> {
  const [revision, status, tag, versionFile] = await Promise.all([
    git(cwd, 'rev-parse', 'HEAD'),
    git(cwd, 'status', '--porcelain', '--untracked-files=no'),
    git(cwd, 'describe', '--tags', '--exact-match', 'HEAD'),
    readFile(join(cwd, 'VERSION'), 'utf8').catch(() => ''),
  ]);
  return {
    revision,
    ref: env.GITHUB_REF_NAME || (await git(cwd, 'rev-parse', '--abbrev-ref', 'HEAD')),
    isDirty: status !== null && status !== '',
    version: versionFile.trim() || tag,
  };
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
