import type { GitHub } from './client';

/** A branch of a repository that may be another one: that of a fork. */
export interface Head {
  /** owner/name */
  readonly repository: string;
  readonly branch: string;
  readonly sha: string;
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
