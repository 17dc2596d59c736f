import type { Change, Changelog } from '../changelog';
import { escapeMarkdown, renderLink, renderReference } from '../markdown/markdown';
import { describeCount } from '../text/format';
import { findCut } from '../text/visible';

/** GitHub takes no more characters than 125,000 for a release; an output goes through the job, too. */
const MOST_CHARACTERS = 100_000;
const LONGEST_TITLE = 300;

/** What a release brings, as its text: a line for each commit, newest first, and where GitHub shows the whole. */
export function renderChangelog(changelog: Changelog): string {
  const { previousTag, tag, compareUrl, changes, omitted } = changelog;
  const { lines, left } = renderChanges(changes);
  const missing = omitted + left;
  const title = previousTag === null ? '## What is in it' : `## Changes since ${escapeMarkdown(previousTag)}`;
  return [
    title,
    lines.length === 0 ? 'No commits.' : lines.join('\n'),
    missing === 0 ? '' : `And ${describeCount(missing, 'earlier commit')}.`,
    compareUrl === null ? '' : `Everything: ${renderLink(`${previousTag}...${tag}`, compareUrl)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function renderChanges(changes: readonly Change[]): { lines: string[]; left: number } {
  const lines: string[] = [];
  let length = 0;
  for (const change of changes) {
    const line = renderChange(change);
    length += line.length + 1;
    if (length > MOST_CHARACTERS) break;
    lines.push(line);
  }
  return { lines, left: changes.length - lines.length };
}

function renderChange({ sha, url, title, author, authorUrl, pullRequests }: Change): string {
  const short = title.length <= LONGEST_TITLE ? title : `${title.slice(0, findCut(title, LONGEST_TITLE))}…`;
  const by = authorUrl === null ? escapeMarkdown(author) : renderLink(author, authorUrl);
  const links = pullRequests.map((one) => renderReference(one.number, one.url)).join(', ');
  const what = escapeMarkdown(short) || '(no message)';
  return `- ${what} (${renderLink(sha.slice(0, 7), url)}) by ${by}${links === '' ? '' : ` in ${links}`}`;
}
