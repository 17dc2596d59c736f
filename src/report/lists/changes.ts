import { escapeMarkdown, foldMarkdown, renderCode, renderLink, renderTable } from '../markdown/markdown';
import type { PlanChange } from '../rows';
import { describeCount, shortenRevision } from '../text/format';
import type { Paint } from '../text/paint';
import { neutraliseText } from '../text/sanitize';
import { findCut } from '../text/visible';

const MOST_COMMITS = 30;
const MOST_FILES = 50;
const LONGEST_TITLE = 200;

/** The commits and files that a deploy would bring, for each live revision. */
export function renderChangesMarkdown(changes: readonly PlanChange[]): string {
  if (changes.length === 0) return '';
  return ['### What it brings', ...changes.map(renderChange)].join('\n\n');
}

function renderChange(change: PlanChange): string {
  const { app, hosts, note } = change;
  return [
    `**${escapeMarkdown(app)}** on ${escapeMarkdown(hosts.join(', '))}: ${describeSpan(change)}`,
    note === null ? '' : escapeMarkdown(note),
    renderCommits(change),
    renderFiles(change),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function describeSpan(change: PlanChange): string {
  const { from, to, url } = change;
  const revisions = `${renderCode(from && shortenRevision(from))} → ${renderCode(to && shortenRevision(to))}`;
  return `${revisions}${describeExtent(change)}${url === null ? '' : ` (${renderLink('compare', url)})`}`;
}

function describeExtent(change: PlanChange): string {
  const extent = measure(change);
  return extent === '' ? '' : `, ${extent}`;
}

function measure({ totalCommits, totalFiles, areFilesComplete, isAhead, commits, files }: PlanChange): string {
  if (commits.length + files.length === 0 && !isAhead) return '';
  const atLeast = areFilesComplete ? '' : 'at least ';
  return `${describeCount(totalCommits, 'commit')}, ${atLeast}${describeCount(totalFiles, 'file')}`;
}

function renderCommits({ commits, totalCommits }: PlanChange): string {
  if (commits.length === 0) return '';
  const lines = commits.slice(0, MOST_COMMITS).map(({ sha, title, author, url }) => {
    const hash = url === null ? renderCode(sha.slice(0, 7)) : renderLink(sha.slice(0, 7), url);
    return `- ${hash} ${escapeMarkdown(cut(title))} (${escapeMarkdown(cut(author))})`;
  });
  return foldMarkdown(describeCount(totalCommits, 'commit'), withRest(lines, totalCommits).join('\n'));
}

function renderFiles({ files, totalFiles }: PlanChange): string {
  if (files.length === 0) return '';
  const rows = files.slice(0, MOST_FILES).map(({ path, change }) => [escapeMarkdown(path), escapeMarkdown(change)]);
  const left = totalFiles - rows.length;
  const table = renderTable(['File', 'Change'], rows);
  return foldMarkdown(describeCount(totalFiles, 'file'), left > 0 ? `${table}\n\nAnd ${left} more.` : table);
}

function withRest(lines: readonly string[], total: number): readonly string[] {
  const left = total - lines.length;
  return left > 0 ? [...lines, `- and ${describeCount(left, 'earlier commit')}`] : lines;
}

/** The same for a terminal. */
export function renderChanges(changes: readonly PlanChange[], paint: Paint): string[] {
  return changes.flatMap((change) => {
    const { app, hosts, from, to, commits, totalCommits, note } = change;
    const revisions = [from, to].map((one) => (one === null ? '–' : shortenRevision(one))).join(' → ');
    const head = `${app} on ${hosts.join(', ')}: ${revisions}${describeExtent(change)}`;
    const lines = commits
      .slice(0, MOST_COMMITS)
      .map(
        ({ sha, title, author }) => `  ${paint.dim(sha.slice(0, 7))} ${neutraliseText(`${cut(title)} (${author})`)}`,
      );
    const left = totalCommits - lines.length;
    return [
      paint.bold(neutraliseText(head)),
      ...(note === null ? [] : [`  ${neutraliseText(note)}`]),
      ...lines,
      ...(left > 0 && lines.length > 0 ? [`  and ${describeCount(left, 'earlier commit')}`] : []),
    ];
  });
}

function cut(text: string): string {
  return text.length <= LONGEST_TITLE ? text : `${text.slice(0, findCut(text, LONGEST_TITLE))}…`;
}
