import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ignore from 'ignore';
import { InputError } from '../../errors';
import type { GitView } from './git-view';
import type { ManifestEntry } from './manifest';
import { isPublic, looksSecret } from './secret-names';

/** How much of a tree is sent although git ignores it. */
export interface Extent {
  readonly files: number;
  readonly bytes: number;
}

/** A tree in which what was let in by name is for its owner alone. */
export interface Guarded {
  readonly entries: readonly ManifestEntry[];
  /** The files that `include` names. */
  readonly privateFiles: readonly string[];
  readonly ignored: Extent;
}

/**
 * Lets no secret go to a host by accident: what looks like one, and is no part of the repository, is named in `include` or
 * stays at home.
 * @throws InputError that names those files, and for an entry of `include` that is not there
 */
export function guardSecrets(
  root: string,
  found: readonly ManifestEntry[],
  include: readonly string[],
  view: GitView,
): Guarded {
  requireIncluded(found, include);
  const named = ignore({ ignorecase: false }).add([...include]);
  const isPrivate = ({ type, path }: ManifestEntry) => type !== 'directory' && named.ignores(path);
  const isSecret = (entry: ManifestEntry) =>
    entry.type !== 'directory' && !isPrivate(entry) && looksSecret(entry.path) && !isPublicFile(root, entry);
  refuse(
    found.filter((entry) => isSecret(entry) && view.stateOf(entry.path) !== 'tracked').map(({ path }) => path),
    view,
  );
  return {
    entries: found.map((entry) => (entry.type === 'file' && isPrivate(entry) ? makePrivate(entry) : entry)),
    privateFiles: found.filter(isPrivate).map(({ path }) => path),
    ignored: measure(found.filter(({ path }) => view.stateOf(path) === 'ignored')),
  };
}

function requireIncluded(found: readonly ManifestEntry[], include: readonly string[]): void {
  const files = found.filter(({ type }) => type !== 'directory');
  const missing = include.find((pattern) => {
    if (pattern.startsWith('!')) return false;
    const rule = ignore({ ignorecase: false }).add([pattern]);
    return !files.some(({ path }) => rule.ignores(path));
  });
  if (missing === undefined) return;
  throw new InputError(
    `\`source.include\` names ${missing}, and there is no such file to upload`,
    'Check that the step that writes it ran before this one, and that neither `exclude` nor .bowlineignore names it.',
  );
}

function makePrivate(entry: Extract<ManifestEntry, { type: 'file' }>): ManifestEntry {
  return { ...entry, mode: (entry.mode & 0o100) | 0o600 };
}

/** No certificate is larger. */
const MOST_BYTES = 1_000_000;

function isPublicFile(root: string, entry: ManifestEntry): boolean {
  if (entry.type !== 'file' || entry.size > MOST_BYTES || !isPublic(entry.path, '-----BEGIN ')) return false;
  return isPublic(entry.path, readFileSync(join(root, entry.path), 'latin1'));
}

const MOST_NAMED = 8;

function refuse(paths: readonly string[], view: GitView): void {
  const [first] = paths;
  if (first === undefined) return;
  const others = paths.length > MOST_NAMED ? ` and ${paths.length - MOST_NAMED} more` : '';
  const names = `${paths.slice(0, MOST_NAMED).join(', ')}${others}`;
  const isUnknown = paths.every((path) => view.stateOf(path) === 'unknown');
  throw new InputError(
    `what looks like secrets would be sent: ${names}; ${isUnknown ? 'git cannot be asked about it' : 'git does not track it'}`,
    'Keep it at home with `source.exclude`, or name it in `source.include`: then it is sent, for its owner alone to read.',
  );
}

function measure(entries: readonly ManifestEntry[]): Extent {
  const bytes = entries.reduce((sum, entry) => sum + (entry.type === 'file' ? entry.size : 0), 0);
  return { files: entries.filter(({ type }) => type !== 'directory').length, bytes };
}
