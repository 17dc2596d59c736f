import type { Change, ChangeCommit, Changelog, PullRequestLink } from '../report/changelog';

export interface ChangelogQuestion {
  readonly tag: string;
  readonly previousTag: string | null;
  /** `https://github.com/octocat/shop` */
  readonly webUrl: string;
  /** Newest first. */
  readonly commits: readonly ChangeCommit[];
  readonly totalCommits: number;
  /** The pull requests of a commit, by its hash, where its title does not name one. */
  readonly pullRequests: ReadonlyMap<string, readonly PullRequestLink[]>;
}

/** Puts together what a release brings. Merges are left out: what they brought is in the list itself. */
export function makeChangelog(question: ChangelogQuestion): Changelog {
  const { tag, previousTag, webUrl, commits, totalCommits } = question;
  return {
    tag,
    previousTag,
    compareUrl: previousTag === null ? null : `${webUrl}/compare/${writeRef(previousTag)}...${writeRef(tag)}`,
    changes: commits.filter(({ isMerge }) => !isMerge).map((commit) => toChange(commit, question)),
    omitted: Math.max(0, totalCommits - commits.length),
  };
}

function writeRef(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}

/** As GitHub ends the title of a pull request that was squashed. */
const REFERENCE = /\s*\(#(\d{1,9})\)\s*$/;

/** The number of the pull request that a title ends with; undefined where it names none. */
export function findTitleReference(title: string): number | undefined {
  const number = REFERENCE.exec(title)?.[1];
  return number === undefined ? undefined : Number(number);
}

function toChange({ isMerge: _, ...commit }: ChangeCommit, { pullRequests, webUrl }: ChangelogQuestion): Change {
  const named = findTitleReference(commit.title);
  if (named === undefined) return { ...commit, pullRequests: pullRequests.get(commit.sha) ?? [] };
  const link = { number: named, url: `${webUrl}/pull/${named}` };
  return { ...commit, title: commit.title.replace(REFERENCE, ''), pullRequests: [link] };
}
