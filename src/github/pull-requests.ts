import type { GitHub } from './client';
import { listPullRequestsWith } from './commits';
import { isMissing } from './refusal';

/** A branch of a repository that may be another one: that of a fork. */
export interface Head {
  /** owner/name */
  readonly repository: string;
  readonly branch: string;
  readonly sha: string;
}

/** More than these are not told: a commit that so many have in common is not theirs. */
const MOST_OF_COMMIT = 3;

/** The numbers of the pull requests that brought a commit, or, while none is merged, that have it as their newest one. */
export async function findPullRequestsOf(github: GitHub, sha: string): Promise<readonly number[]> {
  const all = await listPullRequestsWith(github, sha);
  const merged = all.filter(({ isMerged }) => isMerged);
  const found = merged.length > 0 ? merged : all.filter(({ isAtTip }) => isAtTip);
  return found.length > MOST_OF_COMMIT ? [] : found.map(({ number }) => number);
}

/**
 * The number of the open pull request whose newest commit is this one; undefined where there is none, or the branch has
 * moved on. A run of `workflow_run` is told no number for a fork, and must not believe one that the fork's run wrote down.
 */
export async function findPullRequest({ rest, repository }: GitHub, head: Head): Promise<number | undefined> {
  const [owner] = head.repository.split('/');
  const asked = { ...repository, state: 'open', head: `${owner}:${head.branch}`, per_page: 100 } as const;
  const { data } = await rest.pulls.list(asked);
  const found = data.filter((one) => one.head.sha === head.sha && one.head.repo?.full_name === head.repository);
  return found.map(({ number }) => number).sort((a, b) => a - b)[0];
}

/** Whether a pull request is closed, merged or not; one that is not there is not. */
export async function isPullRequestClosed({ rest, repository }: GitHub, number: number): Promise<boolean> {
  const asked = { ...repository, pull_number: number };
  const answer = await rest.pulls.get(asked).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  return answer?.data.state === 'closed';
}
