import type { PullRequestEvent, PushEvent, ReleaseEvent, RunEvent } from '../../../src/repository/run-event';
export const BEFORE = 'a'.repeat(40);
export const AFTER = 'b'.repeat(40);

const NOTHING: RunEvent = {
  name: null,
  action: null,
  branch: null,
  tag: null,
  sha: AFTER,
  defaultBranch: 'main',
  push: null,
  pullRequest: null,
  release: null,
  workflowRun: null,
  commentedPullRequest: null,
};

/** A push to a branch. */
export function pushEvent(branch: string, push: Partial<PushEvent> = {}): RunEvent {
  return { ...NOTHING, name: 'push', branch, push: { before: BEFORE, after: AFTER, isForced: false, ...push } };
}

export function tagEvent(tag: string): RunEvent {
  return { ...NOTHING, name: 'push', tag, push: { before: null, after: AFTER, isForced: false } };
}

export function pullRequestEvent(branch: string, pullRequest: Partial<PullRequestEvent> = {}): RunEvent {
  const own = { number: 7, baseSha: BEFORE, baseBranch: branch, headSha: AFTER, isOpen: true, isFromFork: false };
  return { ...NOTHING, name: 'pull_request', action: 'opened', branch, pullRequest: { ...own, ...pullRequest } };
}

/** What a person, a clock or nobody started. */
export function askedEvent(
  name: string | null,
  where: Pick<Partial<RunEvent>, 'branch' | 'tag'> = { branch: 'main' },
): RunEvent {
  return { ...NOTHING, name, ...where };
}

export function releaseEvent(tag: string, action: string, release: Partial<ReleaseEvent> = {}): RunEvent {
  return {
    ...NOTHING,
    name: 'release',
    action,
    tag,
    release: { tag, isDraft: false, isPrerelease: false, ...release },
  };
}
