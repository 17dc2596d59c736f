import type { GitHub } from './client';
import type { StickyItem } from './sticky';

/** An issue that is open. */
export interface Issue extends StickyItem {
  readonly number: number;
  readonly url: string;
}

const MOST_PAGES = 50;

/** The open issues that `isWanted`, oldest first; of a repository with more than 5,000 only the oldest are looked at. */
export async function findOpenIssues(
  { paginate, rest, repository }: GitHub,
  isWanted: (issue: Issue) => boolean,
): Promise<readonly Issue[]> {
  const found: Issue[] = [];
  let pages = 0;
  const asked = { ...repository, state: 'open', sort: 'created', direction: 'asc', per_page: 100 } as const;
  for await (const { data } of paginate.iterator(rest.issues.listForRepo, asked)) {
    // To this endpoint a pull request is an issue, too.
    found.push(
      ...data
        .filter((one) => !one.pull_request)
        .map(toIssue)
        .filter(isWanted),
    );
    pages += 1;
    if (pages === MOST_PAGES) break;
  }
  return found.sort((a, b) => a.number - b.number);
}

export interface IssueText {
  readonly title: string;
  readonly body: string;
}

export async function createIssue({ rest, repository }: GitHub, text: IssueText): Promise<Issue> {
  return toIssue((await rest.issues.create({ ...repository, ...text })).data);
}

export async function updateIssue({ rest, repository }: GitHub, number: number, text: IssueText): Promise<Issue> {
  return toIssue((await rest.issues.update({ ...repository, issue_number: number, ...text })).data);
}

/** @param reason why: it is done, or it was never needed */
export async function closeIssue(
  { rest, repository }: GitHub,
  number: number,
  reason: 'completed' | 'not_planned',
  body?: string,
): Promise<void> {
  const change = { state: 'closed', state_reason: reason, ...(body === undefined ? {} : { body }) } as const;
  await rest.issues.update({ ...repository, issue_number: number, ...change });
}

interface RawIssue {
  readonly id: number;
  readonly number: number;
  readonly html_url: string;
  readonly body?: string | null | undefined;
  readonly user: StickyItem['author'];
}

function toIssue({ id, number, html_url, body, user }: RawIssue): Issue {
  return { id, number, url: html_url, body: body ?? '', author: user };
}
