import { toBowlineError } from '../../errors';
import type { GitHub } from '../../github/client';
import type { Comment } from '../../github/comments';
import { readEvent } from '../../github/event';
import { isForbidden } from '../../github/refusal';
import { renderFooter } from '../../report/github/job-comment';
import { composeSticky, hasMarker, makeMarker, type RunEntry } from '../../report/github/sticky-body';
import type { CommentRow } from '../../report/rows';
import type { RunEvent } from '../../repository/run-event';
import type { RunnerWorld } from '../../rollout/world';
import type { Secret } from '../../shell/secret';
import { openRepositoryApi } from './github-api';

/** What is told on a pull request, and what tells it from other comments there. */
export interface CommentText {
  readonly key: string;
  /** Markdown without any secret. */
  readonly main: string;
  /** The same in a few words. */
  readonly brief: string;
  readonly isWell: boolean;
  /** What it is about; the commit of the event by default. */
  readonly commit?: string;
}

export interface PullRequestText extends CommentText {
  readonly token: Secret | undefined;
  /** The one of the event where it is not given. */
  readonly pullRequest: number | undefined;
}

/**
 * Writes the one comment of a key on the pull request of this run, new or in its place. A run does not fail because of
 * it: from a fork a token may not write, and GitHub may be down; then the row says why there is none.
 */
export async function commentOnPullRequest(text: PullRequestText, runner: RunnerWorld): Promise<CommentRow> {
  try {
    return await writeComment(text, runner);
  } catch (error) {
    const { message, hint = '' } = toBowlineError(error);
    const { progress } = runner;
    if (isForbidden(error)) progress.note(`no comment: the token may not write one. ${hint}`);
    else progress.warn(`no comment could be written: ${message}. ${hint}`.trim());
    return describeNone(text.pullRequest ?? null, message);
  }
}

async function writeComment(text: PullRequestText, runner: RunnerWorld): Promise<CommentRow> {
  const event = await readEvent(runner.env);
  if (text.token === undefined) return describeNone(null, 'no comment: there is no `github-token`');
  const github = await openRepositoryApi(text.token, runner);
  const number = text.pullRequest ?? (await findNumber(event, github));
  if (number === undefined) return describeNone(null, 'no comment: this event belongs to no pull request');
  return writeOnPullRequest(number, text, { github, event, runner });
}

function describeNone(pullRequest: number | null, note: string): CommentRow {
  return { pullRequest, id: null, url: null, action: 'none', note };
}

async function findNumber(event: RunEvent, github: GitHub): Promise<number | undefined> {
  const { pullRequest, commentedPullRequest, workflowRun } = event;
  if (pullRequest !== null) return pullRequest.number;
  if (commentedPullRequest !== null) return commentedPullRequest;
  if (workflowRun === null) return undefined;
  const { headRepository: repository, headBranch: branch, headSha: sha } = workflowRun;
  if (repository === null || branch === null) return undefined;
  return (await import('../../github/pull-requests')).findPullRequest(github, { repository, branch, sha });
}

interface Place {
  readonly github: GitHub;
  readonly event: RunEvent;
  readonly runner: RunnerWorld;
}

/** @throws GitHubError */
export async function writeOnPullRequest(number: number, text: CommentText, place: Place): Promise<CommentRow> {
  const { github, event, runner } = place;
  const [{ writeSticky }, { createComment, deleteComment, findComments, updateComment }] = await Promise.all([
    import('../../github/sticky'),
    import('../../github/comments'),
  ]);
  const marker = makeMarker(text.key);
  const commit = text.commit ?? event.pullRequest?.headSha ?? event.workflowRun?.headSha ?? event.sha;
  const main = [text.main, renderFooter({ commit, runUrl: runner.run.runUrl })].filter(Boolean).join('\n\n');
  const entry = describeRun(text, commit, runner);
  const { item, isNew } = await writeSticky<Comment>(
    github,
    {
      find: (isWanted) => findComments(github, number, isWanted),
      create: (body) => createComment(github, number, body),
      update: ({ id }, body) => updateComment(github, id, body),
      remove: ({ id }) => deleteComment(github, id),
    },
    {
      isMarked: (body) => hasMarker(body, marker),
      compose: (standing) => composeSticky({ marker, main, entry }, standing),
    },
  );
  return { pullRequest: number, id: item.id, url: item.url, action: isNew ? 'created' : 'updated', note: null };
}

/** This run, as the history of a comment or an issue tells it. */
export function describeRun(
  { brief, isWell }: Pick<PullRequestText, 'brief' | 'isWell'>,
  commit: string | null,
  { run, env, now }: RunnerWorld,
): RunEntry {
  return {
    run: run.runId ?? '',
    attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
    isWell,
    text: brief,
    commit,
    url: run.runUrl,
    at: now().toISOString(),
  };
}
