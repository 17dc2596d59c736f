import { InputError } from '../../errors';

/** A commit that was asked for, found once for all hosts. */
export interface Resolved {
  /** Full hash. */
  readonly commit: string;
  /** What was asked for. */
  readonly ref: string | null;
  /** The tag, where it is one. */
  readonly tag: string | null;
}

const FULL = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
const SHORT = /^[0-9a-f]{4,63}$/i;

/** A full hash names its commit by itself. */
export function isFullHash(ref: string): boolean {
  return FULL.test(ref);
}

/** Whether a name could be the beginning of a commit's hash. */
export function isShortHash(ref: string): boolean {
  return SHORT.test(ref) && !isFullHash(ref);
}

/** The names under which a server may know a ref, the commit of an annotated tag included. */
export function listPatterns(ref: string | undefined): string[] {
  if (ref === undefined) return ['HEAD'];
  const names = ref.startsWith('refs/') ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`];
  return names.flatMap((name) => [name, `${name}^{}`]);
}

/** Reads the `HASH<TAB>NAME` lines of `ls-remote`. */
export function readRefs(text: string): ReadonlyMap<string, string> {
  const found = text.split('\n').map((line) => /^([0-9a-f]{40,64})\t(.+)$/.exec(line));
  return new Map(found.flatMap((match) => (match ? [[match[2] ?? '', match[1] ?? '']] : [])));
}

/** The branch that a server calls its own, as `ls-remote --symref` tells it. */
export function readDefaultBranch(text: string): string | null {
  return /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(text)?.[1] ?? null;
}

/**
 * Finds the commit among the refs of a server; undefined where it knows none of that name.
 * @throws InputError for a name that is a branch and a tag with different commits
 */
export function chooseCommit(refs: ReadonlyMap<string, string>, ref: string | undefined): Resolved | undefined {
  const commitOf = (name: string) => refs.get(`${name}^{}`) ?? refs.get(name);
  if (ref === undefined || ref.startsWith('refs/')) {
    const commit = commitOf(ref ?? 'HEAD');
    const tag = ref?.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : null;
    return commit === undefined ? undefined : { commit, ref: ref ?? null, tag };
  }
  const branch = commitOf(`refs/heads/${ref}`);
  const tag = commitOf(`refs/tags/${ref}`);
  if (branch !== undefined && tag !== undefined && branch !== tag) throw refuseBoth(ref);
  const commit = tag ?? branch;
  return commit === undefined ? undefined : { commit, ref, tag: tag === undefined ? null : ref };
}

function refuseBoth(ref: string): InputError {
  return new InputError(
    `\`ref\`: ${ref} is a branch and a tag, with different commits`,
    `Write refs/heads/${ref} or refs/tags/${ref}.`,
  );
}

/** What to tell about a name that the server does not know. */
export function refuseUnknown(ref: string | undefined, server: string): InputError {
  if (ref === undefined)
    return new InputError(`${server} names no default branch: the repository is empty`, 'Push to it, or set `ref`.');
  if (isShortHash(ref))
    return new InputError(
      `\`ref\`: ${server} knows no branch or tag ${ref}, and no server looks up the beginning of a hash`,
      'Write the full hash of the commit: git rev-parse SHORT.',
    );
  return new InputError(
    `\`ref\`: ${server} knows no branch or tag ${ref}`,
    'Look at `git ls-remote`, push it, or write the full hash of a commit.',
  );
}
