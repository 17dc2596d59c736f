import type { Change, Changelog } from '../changelog';
import { escapeMarkdown, renderLink, renderReference } from '../markdown/markdown';
import { describeCount } from '../text/format';
import { findCut } from '../text/visible';

/** GitHub takes no more characters than 125,000 for a release; an output goes through the job, too. */
const MOST_CHARACTERS = 100_000;
const LONGEST_TITLE = 300;

/**
 * What a release brings, as its text: a line for each commit, newest first, what breaks something before the rest, and where
 * GitHub shows the whole.
 */
export function renderChangelog(changelog: Changelog): string {
  const { previousTag, tag, compareUrl, changes, omitted } = changelog;
  const breaking = changes.filter(({ isBreaking }) => isBreaking);
  const others = changes.filter(({ isBreaking }) => !isBreaking);
  const first = renderChanges(breaking, MOST_CHARACTERS);
  const rest = renderChanges(others, MOST_CHARACTERS - first.length);
  const missing = omitted + first.left + rest.left;
  const title = previousTag === null ? '## What is in it' : `## Changes since ${escapeMarkdown(previousTag)}`;
  return [
    title,
    ...(first.text === '' ? [] : ['### Breaking changes', first.text]),
    ...(first.text === '' || rest.text === '' ? [] : ['### Other changes']),
    first.text === '' && rest.text === '' ? 'No commits.' : rest.text,
    missing === 0 ? '' : `And ${describeCount(missing, 'earlier commit')}.`,
    compareUrl === null ? '' : `Everything: ${renderLink(`${previousTag}...${tag}`, compareUrl)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

interface RenderedChanges {
  readonly text: string;
  readonly length: number;
  /** How many had no room. */
  readonly left: number;
}

function renderChanges(changes: readonly Change[], mostCharacters: number): RenderedChanges {
  const lines: string[] = [];
  let length = 0;
  for (const change of changes) {
    const line = renderChange(change);
    if (length + line.length + 1 > mostCharacters) break;
    length += line.length + 1;
    lines.push(line);
  }
  return { text: lines.join('\n'), length, left: changes.length - lines.length };
}

function renderChange({ sha, url, title, author, authorUrl, pullRequests }: Change): string {
  const short = title.length <= LONGEST_TITLE ? title : `${title.slice(0, findCut(title, LONGEST_TITLE))}…`;
  const by = authorUrl === null ? escapeMarkdown(author) : renderLink(author, authorUrl);
  const links = pullRequests.map((one) => renderReference(one.number, one.url)).join(', ');
  const what = escapeMarkdown(short) || '(no message)';
  return `- ${what} (${renderLink(sha.slice(0, 7), url)}) by ${by}${links === '' ? '' : ` in ${links}`}`;
}
