import { readInstanceName } from '../../config/previews';
import { describeWarning } from '../../errors';
import type { GitHub } from '../../github/client';
import { readEvent } from '../../github/event';
import { findNotes, type ReleaseNotes, writeNotes } from '../../github/github-releases';
import { findPullRequestsOf } from '../../github/pull-requests';
import { isForbidden } from '../../github/refusal';
import type { DeployInputs, RollbackInputs } from '../../inputs';
import { type DeployComment, decideDeployComments } from '../../report/github/deploy-comment';
import { composeNotes, decideVersionNotes, tells, type VersionNote } from '../../report/github/release-notes';
import { redactResult } from '../../report/redact-result';
import type { Result } from '../../report/result';
import type { CommentRow, ReleaseNoteRow } from '../../report/rows';
import type { RunEvent } from '../../repository/run-event';
import type { RunnerWorld } from '../../rollout/world';
import { writeOnPullRequest } from './comment-on-pull-request';
import { openRepositoryApi } from './github-api';

type Telling = Pick<DeployInputs | RollbackInputs, 'comment' | 'logs' | 'releaseNotes' | 'githubToken'>;

/** How long a request may wait for GitHub's trouble: the hosts are done by then. */
const PATIENCE_MS = 15_000;

interface Desk {
  readonly github: GitHub;
  readonly event: RunEvent;
  readonly runner: RunnerWorld;
  /** Of the pull request that what was deployed is the preview of. */
  readonly preview: number | undefined;
  /** Of the comments of this run. */
  readonly key: string;
}

/**
 * Tells how a deploy or a rollback went on the pull requests of what was deployed or left, and in the releases of the
 * versions. What goes wrong with it is only warned about.
 */
export async function commentDeploy(result: Result, inputs: Telling, runner: RunnerWorld): Promise<Result> {
  const { comment, logs, releaseNotes, githubToken: token } = inputs;
  if (token === undefined) {
    runner.progress.note('nothing is reported on GitHub: there is no `github-token`');
    return result;
  }
  try {
    const github = await openRepositoryApi(token, runner, PATIENCE_MS);
    const preview = readInstanceName(result.environment ?? '');
    const desk = { github, runner, event: await readEvent(runner.env), key: nameComment(result), preview };
    const told = redactResult(result, runner.redactor);
    return {
      ...result,
      ...(comment ? { comments: await writeComments(decideDeployComments(told, logs), desk) } : {}),
      ...(releaseNotes ? { releaseNotes: await writeAllNotes(decideVersionNotes(told), desk) } : {}),
    };
  } catch (error) {
    warn('nothing is reported on GitHub', error, runner);
    return result;
  }
}

/** Runs of different environments or apps have comments of their own. */
export function nameComment({ environment, apps }: Result): string {
  return ['deploy', environment ?? '', ...apps.map(({ name }) => name).sort()].join('/');
}

async function writeComments(comments: readonly DeployComment[], desk: Desk): Promise<CommentRow[]> {
  const rows: CommentRow[] = [];
  for (const comment of comments) {
    try {
      for (const number of await findNumbers(comment, desk)) rows.push(await writeOn(number, comment, desk));
    } catch (error) {
      warn('no comment', error, desk.runner);
    }
  }
  return rows;
}

/** A run for a pull request is about that one; its commit may be a merge that GitHub made for the run. */
async function findNumbers({ revision }: DeployComment, { event, github, preview }: Desk): Promise<readonly number[]> {
  if (preview !== undefined) return [preview];
  return event.pullRequest === null ? findPullRequestsOf(github, revision) : [event.pullRequest.number];
}

function writeOn(number: number, { revision, ...text }: DeployComment, { key, ...place }: Desk): Promise<CommentRow> {
  return writeOnPullRequest(number, { ...text, key, commit: revision }, place);
}

async function writeAllNotes(notes: readonly VersionNote[], desk: Desk): Promise<ReleaseNoteRow[]> {
  const rows: ReleaseNoteRow[] = [];
  for (const note of notes) {
    try {
      rows.push(await writeNote(note, desk));
    } catch (error) {
      warn(`the release of ${note.version} is not changed`, error, desk.runner);
    }
  }
  return rows;
}

/** How often a text is written again that another run changed at the same time. */
const MOST_TRIES = 3;

async function writeNote({ version, place }: VersionNote, { github }: Desk): Promise<ReleaseNoteRow> {
  for (let tries = 0; ; tries += 1) {
    const found = await findNotesOf(version, github);
    if (found === undefined) return { tag: version, url: null, note: `there is no GitHub Release of ${version}` };
    if (tells(found.body, place)) return { tag: found.tag, url: found.url, note: null };
    if (tries === MOST_TRIES) return { tag: found.tag, url: found.url, note: 'other runs write it at the same time' };
    const body = composeNotes(found.body, place);
    if (body === undefined) return { tag: found.tag, url: found.url, note: 'there is no room left in its text' };
    await writeNotes(github, { ...found, body });
  }
}

/** A version is labelled as its tag is, or as the file VERSION has it. */
async function findNotesOf(version: string, github: GitHub): Promise<(ReleaseNotes & { tag: string }) | undefined> {
  for (const tag of version.startsWith('v') ? [version] : [version, `v${version}`]) {
    const found = await findNotes(github, tag);
    if (found !== undefined) return { ...found, tag };
  }
  return undefined;
}

/** That a token may not write is not news in each run. */
function warn(what: string, error: unknown, { progress }: RunnerWorld): void {
  const text = `${what}: ${describeWarning(error)}`;
  if (isForbidden(error)) progress.note(text);
  else progress.warn(text);
}
