import { runGit } from './run-git';

/* What git on the runner knows of commits and tags; undefined where it cannot tell, as in a shallow checkout. */

/**
 * The files that differ between two commits, those that were renamed under both names. A submodule that points to another
 * commit has a slash at its end: which of its files changed is not known here.
 */
export async function readChangedFiles(cwd: string, from: string, to: string): Promise<string[] | undefined> {
  const text = await read(cwd, 'diff', '--raw', '--no-renames', '-z', from, to, '--');
  return text === undefined ? undefined : readRawDiff(text);
}

const SUBMODULE = /^:(?:160000 |\d+ 160000 )/;

/** Entries of `:mode mode hash hash letter<NUL>path<NUL>`. */
function readRawDiff(text: string): string[] {
  const parts = text.split('\0');
  return parts.flatMap((path, index) => {
    if (index % 2 === 0) return [];
    return SUBMODULE.test(parts[index - 1] ?? '') ? [`${path}/`] : [path];
  });
}

/** Where the histories of two commits parted. */
export async function readMergeBase(cwd: string, one: string, other: string): Promise<string | undefined> {
  return (await read(cwd, 'merge-base', one, other))?.trim();
}

/** The names of all tags that were fetched. */
export async function readTags(cwd: string): Promise<string[]> {
  const text = await read(cwd, 'for-each-ref', '--format=%(refname:strip=2)', 'refs/tags');
  return (text ?? '').split('\n').filter((name) => name !== '');
}

/** The commit that a tag, a branch or a commit's own hash stands for. */
export async function readCommit(cwd: string, ref: string): Promise<string | undefined> {
  return (await read(cwd, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`))?.trim();
}

/** A file as it is in a commit. */
export async function readFileAt(cwd: string, commit: string, path: string): Promise<string | undefined> {
  return read(cwd, 'cat-file', 'blob', `${commit}:${path}`);
}

async function read(cwd: string, ...args: string[]): Promise<string | undefined> {
  const output = await runGit(cwd, args);
  return output?.exitCode === 0 ? output.stdout : undefined;
}
