import { GitHubError } from '../errors';
import type { GitHub } from './client';

/** What somebody said of a commit under a name of its own. */
export interface CommitStatus {
  readonly state: 'error' | 'failure' | 'pending' | 'success';
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
}

/** GitHub takes no longer description. */
const LONGEST_DESCRIPTION = 140;

/**
 * The newest status of a commit, or of the newest commit of a branch, under one name; undefined where there is none, or no
 * such commit.
 */
export async function findStatus(github: GitHub, ref: string, context: string): Promise<CommitStatus | undefined> {
  const { rest, repository } = github;
  for (let page = 1; ; page += 1) {
    const asked = { ...repository, ref, per_page: 100, page };
    const answer = await rest.repos.getCombinedStatusForRef(asked).catch(passUnknown);
    const statuses = answer?.data.statuses ?? [];
    const found = statuses.find((status) => status.context === context);
    if (found !== undefined) return toStatus(found);
    if (statuses.length === 0 || page * 100 >= (answer?.data.total_count ?? 0)) return undefined;
  }
}

/** Of several under one name the last counts, so nothing is lost by a second try. */
export async function createStatus({ rest, repository }: GitHub, sha: string, status: CommitStatus): Promise<void> {
  const { state, context, description, targetUrl } = status;
  await rest.repos.createCommitStatus({
    ...repository,
    sha,
    state,
    context,
    description: (description ?? '').slice(0, LONGEST_DESCRIPTION),
    ...(targetUrl === null ? {} : { target_url: targetUrl }),
    request: { isRepeatable: true },
  });
}

/** A commit that is not there answers either. */
function passUnknown(error: unknown): undefined {
  if (error instanceof GitHubError && (error.status === 404 || error.status === 422)) return undefined;
  throw error;
}

interface RawStatus {
  readonly state: string;
  readonly context: string;
  readonly description?: string | null;
  readonly target_url?: string | null;
}

function toStatus({ state, context, description, target_url }: RawStatus): CommitStatus {
  return {
    state: state as CommitStatus['state'],
    context,
    description: description ?? null,
    targetUrl: target_url ?? null,
  };
}
