import { renderWorkflowStatus, summariseWorkflow } from '../github/job-comment';
import { escapeMarkdown, renderLink, renderReference } from '../markdown/markdown';
import type { Result } from '../result';
import type { CommentRow, IssueRow, PublishedRelease, ReleaseNoteRow, WorkflowStatusRow } from '../rows';
import type { Paint } from '../text/paint';
import { neutraliseText } from '../text/sanitize';
import { renderChanges, renderChangesMarkdown } from './changes';

/** What was written to GitHub, or would be, as Markdown for the summary. */
export function renderGitHubMarkdown(result: Result): string[] {
  const { published, workflow, changes, comment, comments = [], releaseNotes = [], issue } = result;
  return [
    published === undefined ? '' : renderPublished(published),
    workflow === undefined ? '' : renderWorkflowStatus(workflow),
    changes === undefined ? '' : renderChangesMarkdown(changes),
    comment === undefined ? '' : linkComment(comment),
    [...comments.map(linkComment), ...releaseNotes.map(linkNote)].filter((part) => part !== '').join('<br>'),
    issue === undefined ? '' : linkIssue(issue),
  ];
}

function renderPublished({ tag, url, note, changelog }: PublishedRelease): string {
  const title = url === null ? escapeMarkdown(tag) : renderLink(tag, url);
  return [`### ${title}`, escapeMarkdown(note), changelog].filter((part) => part !== '').join('\n\n');
}

function linkComment({ url, pullRequest, note }: CommentRow): string {
  if (url !== null && pullRequest !== null) return `Comment on ${renderReference(pullRequest, url)}`;
  return note === null ? '' : escapeMarkdown(note);
}

function linkNote({ tag, url, note }: ReleaseNoteRow): string {
  return note === null && url !== null ? `Told in the release ${renderLink(tag, url)}` : escapeMarkdown(note ?? '');
}

function linkIssue({ url, number, action, note }: IssueRow): string {
  if (url !== null && number !== null) return `Issue ${renderReference(number, url)} ${action}`;
  return note === null ? '' : escapeMarkdown(note);
}

/** The same as lines for a terminal. */
export function renderGitHub(result: Result, paint: Paint): string[] {
  const { published, workflow, changes, comment, comments = [], releaseNotes = [], issue } = result;
  return [
    ...(published === undefined ? [] : renderPublication(published, paint)),
    ...(workflow === undefined ? [] : renderWorkflow(workflow)),
    ...(changes === undefined ? [] : renderChanges(changes, paint)),
    ...(comment === undefined ? comments : [comment]).map(renderComment),
    ...releaseNotes.map(({ tag, url, note }) => neutraliseText(`release ${tag}: ${note ?? url ?? ''}`)),
    ...(issue === undefined ? [] : [`issue ${issue.action}: ${issue.url ?? issue.note ?? ''}`]),
  ].map((line) => line.trimEnd());
}

function renderComment({ action, url, note }: CommentRow): string {
  return neutraliseText(`comment ${action}: ${url ?? note ?? ''}`);
}

function renderPublication({ tag, note, url }: PublishedRelease, paint: Paint): string[] {
  return [
    `${paint.bold(neutraliseText(tag))}: ${neutraliseText(note)}`,
    ...(url === null ? [] : [neutraliseText(url)]),
  ];
}

function renderWorkflow(status: WorkflowStatusRow): string[] {
  const jobs = status.jobs.map(({ name, result }) => neutraliseText(`${name}: ${result}`));
  return [...jobs, neutraliseText(summariseWorkflow(status))];
}
