import type { GitHub } from './client';
import type { Author } from './identity';
import { isMissing } from './refusal';

/** A comment on an issue or a pull request. */
export interface Comment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  readonly author: Author;
}

/** GitHub takes at most 2,500 comments on one issue. */
const MOST_PAGES = 50;

/** The comments that `isWanted`, of all pages, oldest first. */
export async function findComments(
  { paginate, rest, repository }: GitHub,
  number: number,
  isWanted: (comment: Comment) => boolean,
): Promise<readonly Comment[]> {
  const found: Comment[] = [];
  let pages = 0;
  const asked = { ...repository, issue_number: number, per_page: 100 };
  for await (const { data } of paginate.iterator(rest.issues.listComments, asked)) {
    found.push(...data.map(toComment).filter(isWanted));
    pages += 1;
    if (pages === MOST_PAGES) break;
  }
  return found.sort((a, b) => a.id - b.id);
}

export async function createComment({ rest, repository }: GitHub, number: number, body: string): Promise<Comment> {
  return toComment((await rest.issues.createComment({ ...repository, issue_number: number, body })).data);
}

/** @returns undefined when it is gone by now */
export async function updateComment({ rest, repository }: GitHub, id: number, body: string) {
  const answer = await rest.issues.updateComment({ ...repository, comment_id: id, body }).catch(passMissing);
  return answer === undefined ? undefined : toComment(answer.data);
}

/** Fine, too, when it is gone already. */
export async function deleteComment({ rest, repository }: GitHub, id: number): Promise<void> {
  await rest.issues.deleteComment({ ...repository, comment_id: id }).catch(passMissing);
}

function passMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
  return undefined;
}

interface RawComment {
  readonly id: number;
  readonly html_url: string;
  readonly body?: string | undefined;
  readonly user: Author;
}

function toComment({ id, html_url, body, user }: RawComment): Comment {
  return { id, url: html_url, body: body ?? '', author: user };
}
