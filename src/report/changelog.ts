/* What a release brings, as it is told. */

/** A commit as a list of changes tells it. */
export interface ChangeCommit {
  readonly sha: string;
  readonly url: string;
  /** The first line of its message. */
  readonly title: string;
  /** The login where GitHub knows the author, else the name in the commit. */
  readonly author: string;
  /** Of the author's page; null where GitHub does not know the author. */
  readonly authorUrl: string | null;
  readonly isMerge: boolean;
  /** Its message says that whoever uses this has to change something. */
  readonly isBreaking?: boolean | undefined;
}

export interface PullRequestLink {
  readonly number: number;
  readonly url: string;
}

/** One line of a changelog. */
export interface Change extends Omit<ChangeCommit, 'isMerge'> {
  readonly pullRequests: readonly PullRequestLink[];
}

/** What a release brings. */
export interface Changelog {
  /** null for the first release. */
  readonly previousTag: string | null;
  readonly tag: string;
  /** Where GitHub shows all of it; null for the first release. */
  readonly compareUrl: string | null;
  /** Newest first. */
  readonly changes: readonly Change[];
  /** Older ones that are not listed. */
  readonly omitted: number;
}
