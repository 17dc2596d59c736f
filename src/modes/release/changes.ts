import { toBowlineError } from '../../errors';
import type { GitHub } from '../../github/client';
import { compareCommits, listCommits, listPullRequests, type PullRequest } from '../../github/commits';
import type { Tag } from '../../github/tags';
import type { ChangeCommit, Changelog } from '../../report/changelog';
import { findTitleReference, makeChangelog } from '../../repository/changelog';
import { listLowerTags, type ReleaseVersion } from '../../repository/release-version';
import { doAll } from '../../rollout/parallel';
import type { RunnerWorld } from '../../rollout/world';

/** Each costs a request; a commit whose title names its pull request costs none. */
const MOST_ASKED = 60;
const AT_ONCE = 4;

export interface ChangelogSubject {
  readonly version: ReleaseVersion;
  readonly commit: string;
  readonly tags: readonly Tag[];
}

/** Gathers what a version brings since the one before it, from the API alone: a clone is mostly shallow. */
export async function gatherChangelog(
  github: GitHub,
  { version, commit, tags }: ChangelogSubject,
  { progress }: RunnerWorld,
): Promise<Changelog> {
  const { previousTag, commits, totalCommits } = await findChanges(github, listLowerTags(tags, version), commit);
  const pullRequests = await askPullRequests(github, commits).catch((error: unknown) => {
    progress.warn(`the changelog has no links to pull requests: ${toBowlineError(error).message}`);
    return new Map<string, readonly PullRequest[]>();
  });
  const { webUrl } = github;
  return makeChangelog({ tag: version.tag, previousTag, webUrl, commits, totalCommits, pullRequests });
}

interface FoundChanges {
  readonly previousTag: string | null;
  /** Newest first. */
  readonly commits: readonly ChangeCommit[];
  readonly totalCommits: number;
}

/** Since the first of the candidates that the history of the commit holds; without one, since the beginning. */
async function findChanges(github: GitHub, candidates: readonly Tag[], commit: string): Promise<FoundChanges> {
  for (const { name, sha } of candidates) {
    const comparison = await compareCommits(github, sha, commit);
    if (comparison?.isReachable) {
      return { previousTag: name, commits: comparison.commits, totalCommits: comparison.totalCommits };
    }
  }
  return { previousTag: null, ...(await listCommits(github, commit)) };
}

async function askPullRequests(github: GitHub, commits: readonly ChangeCommit[]) {
  const asked = commits.filter(({ isMerge, title }) => !isMerge && findTitleReference(title) === undefined);
  const found = await doAll(asked.slice(0, MOST_ASKED), AT_ONCE, async ({ sha }) => {
    return [sha, await listPullRequests(github, sha)] as const;
  });
  return new Map(found);
}
