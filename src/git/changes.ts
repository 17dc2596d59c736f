import { runGit } from './run-git';

/** A commit by the local history. */
export interface LocalCommit {
  readonly sha: string;
  readonly title: string;
  readonly author: string;
}

export interface LocalChanges {
  /** Is the older commit part of the history of the newer one? */
  readonly isAhead: boolean;
  /** Newest first, without merges; of many the newest only. */
  readonly commits: readonly LocalCommit[];
  readonly totalCommits: number;
  /** From the root of the repository. */
  readonly files: readonly { readonly path: string; readonly change: string }[];
}

const MOST_COMMITS = 100;
const FIELD = '\x1f';
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * What a newer commit has that an older one has not; undefined where this clone does not hold the history of both, as
 * where it is shallow.
 */
export async function readLocalChanges(cwd: string, older: string, newer: string): Promise<LocalChanges | undefined> {
  if (!COMMIT.test(older) || !COMMIT.test(newer)) return undefined;
  if ((await git(cwd, 'rev-parse', '--is-shallow-repository'))?.trim() !== 'false') return undefined;
  const span = `${older}..${newer}`;
  const [log, count, diff, ancestor] = await Promise.all([
    git(cwd, 'log', '-z', '--no-merges', `--max-count=${MOST_COMMITS}`, `--format=%H${FIELD}%an${FIELD}%s`, span, '--'),
    git(cwd, 'rev-list', '--count', '--no-merges', span, '--'),
    git(cwd, 'diff', '--name-status', '--no-renames', '-z', older, newer, '--'),
    runGit(cwd, ['merge-base', '--is-ancestor', older, newer]),
  ]);
  if (log === undefined || count === undefined || diff === undefined) return undefined;
  return {
    isAhead: ancestor?.exitCode === 0,
    commits: splitZeros(log).map(readCommit),
    totalCommits: Number(count),
    files: readFiles(splitZeros(diff)),
  };
}

/** Where a folder lies in its repository, with a slash behind it; empty for the root. */
export async function readPrefix(cwd: string): Promise<string> {
  return (await git(cwd, 'rev-parse', '--show-prefix'))?.trim() ?? '';
}

/** Does git know a folder of the repository? What a build writes, it mostly does not. */
export async function isTracked(cwd: string, folder: string): Promise<boolean> {
  if (folder === '.') return true;
  const listed = await git(cwd, 'ls-tree', '--full-tree', '--name-only', 'HEAD', '--', folder.replace(/\/$/, ''));
  return listed !== undefined && listed.trim() !== '';
}

async function git(cwd: string, ...args: string[]): Promise<string | undefined> {
  const output = await runGit(cwd, args);
  return output?.exitCode === 0 ? output.stdout : undefined;
}

function splitZeros(text: string): string[] {
  return text.split('\0').filter((part) => part !== '');
}

function readCommit(record: string): LocalCommit {
  const [sha = '', author = '', ...title] = record.trimStart().split(FIELD);
  return { sha, author, title: title.join(FIELD) };
}

const CHANGES: Readonly<Record<string, string>> = { A: 'added', D: 'removed', M: 'modified', T: 'changed' };

/** A letter and a path follow each other. */
function readFiles(parts: readonly string[]): LocalChanges['files'] {
  return parts.flatMap((letter, index) => {
    const path = parts[index + 1];
    return index % 2 === 0 && path !== undefined ? [{ path, change: CHANGES[letter] ?? 'changed' }] : [];
  });
}
