import { describeWarning } from '../../errors';
import type { GitHub } from '../../github/client';
import { readEvent } from '../../github/event';
import { isForbidden } from '../../github/refusal';
import type { HostModeInputs } from '../../inputs';
import { hasMarker, makeMarker } from '../../report/github/sticky-body';
import type { Result } from '../../report/result';
import type { RunnerWorld } from '../../rollout/world';
import { nameComment } from './comment-deploy';
import { writeOnPullRequest } from './comment-on-pull-request';
import { openRepositoryApi } from './github-api';

/** How long a request may wait for GitHub's trouble: the host is done by then. */
const PATIENCE_MS = 15_000;

/**
 * Takes what GitHub knows of a preview away that was taken down: its Deployment records, and what its comment says. What the token may
 * not do is said, and fails nothing.
 */
export async function tidyGitHub(
  result: Result,
  number: number,
  { githubToken: token }: Pick<HostModeInputs, 'githubToken'>,
  runner: RunnerWorld,
): Promise<void> {
  if (token === undefined) return runner.progress.note('GitHub keeps what it knows of it: there is no `github-token`');
  const { environment } = result;
  await attempt('the Deployment records stay', runner, async () => {
    const github = await openRepositoryApi(token, runner, PATIENCE_MS);
    const { deleteRecords } = await import('../../github/environment-records');
    const count = await deleteRecords(github, environment ?? '');
    if (count > 0) runner.progress.note(`${environment}: ${count} Deployment records deleted`);
  });
  await attempt('the comment stays as it is', runner, async () => {
    const github = await openRepositoryApi(token, runner, PATIENCE_MS);
    await changeComment(result, number, github, runner);
  });
}

/** Where nobody was told of the preview, nobody is told of its end. */
async function changeComment(result: Result, number: number, github: GitHub, runner: RunnerWorld): Promise<void> {
  const { findComments } = await import('../../github/comments');
  const key = nameComment(result);
  const standing = await findComments(github, number, ({ body }) => hasMarker(body, makeMarker(key)));
  if (standing.length === 0) return;
  const event = await readEvent(runner.env);
  const main = `**The preview ${result.environment} was taken down.**`;
  await writeOnPullRequest(number, { key, main, brief: 'taken down', isWell: true }, { github, event, runner });
}

async function attempt(what: string, { progress }: RunnerWorld, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const text = `${what}: ${describeWarning(error)}`;
    if (isForbidden(error)) progress.note(text);
    else progress.warn(text);
  }
}
