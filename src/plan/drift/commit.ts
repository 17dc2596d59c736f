import type { Drift } from './drift';

/** What a release says of the commit that it was made of. */
export interface CommitFacts {
  /** null where it was made of none. */
  readonly revision: string | null;
  /** Whether files differed from that commit when it was deployed. */
  readonly isDirty: boolean;
  /** As its deploy announced it; undefined where the journal does not know the release. */
  readonly announced?: string | null | undefined;
  /** Of a repository that the host fetches: the mirror by the config, and what the release was made of. */
  readonly mirror?: { readonly name: string; readonly commits: readonly MirroredCommit[] } | undefined;
}

export interface MirroredCommit {
  readonly mirror: string;
  readonly commit: string;
  readonly isGone: boolean;
}

/** How a release is not the commit that it says it is. */
export function describeCommit(facts: CommitFacts): Partial<Drift> {
  const { revision, isDirty, announced, mirror } = facts;
  if (revision === null)
    return { unknown: ['the release was made of no commit: nothing says what its files should be'] };
  const isOther = announced !== undefined && announced !== revision;
  return {
    found: [
      ...(isOther ? [`the release says ${revision}, and its deploy announced ${announced ?? 'no commit'}`] : []),
      ...(isDirty ? [`it was deployed from files that differed from ${shorten(revision)}`] : []),
      ...(mirror === undefined ? [] : describeMirror(revision, mirror.name, mirror.commits)),
    ],
  };
}

function describeMirror(revision: string, name: string, commits: readonly MirroredCommit[]): readonly string[] {
  const [first] = commits;
  if (first === undefined) return ['the release does not say which commits it was made of'];
  return [
    ...(first.commit === revision ? [] : [`its files are of ${first.commit}, and the release says ${revision}`]),
    ...(first.mirror === name ? [] : ['it was made of another repository than the config names']),
    ...commits
      .filter(({ isGone }) => isGone)
      .map(
        ({ mirror, commit }) =>
          `the mirror .bowline/git/${mirror} lacks ${shorten(commit)}: the next deploy fetches it`,
      ),
  ];
}

/** As git itself shortens a hash. */
export function shorten(revision: string): string {
  return revision.slice(0, 7);
}
