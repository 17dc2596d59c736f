import * as z from 'zod';
import { GitHubError } from '../errors';
import type { GitHub } from './client';

/** Whom the writes of a token are by. */
export interface Identity {
  /** null where only the login is known. */
  readonly id: number | null;
  readonly login: string;
}

/** The author of something, as the API tells it; null when the account is gone. */
export type Author = { readonly id: number; readonly login: string } | null | undefined;

const answer = z.object({
  data: z.object({ viewer: z.object({ login: z.string(), databaseId: z.int().nullish() }) }),
});

/** Whom the token that a workflow has by itself writes as. */
const ACTIONS_BOT = 'github-actions[bot]';

/**
 * Whose token it is. A job's own token and an App's may not ask `GET /user`; `viewer` of GraphQL answers everybody, with
 * no permission. Where a server has neither, the token is taken for a job's own.
 */
export async function readIdentity(github: GitHub): Promise<Identity> {
  return (await askViewer(github)) ?? (await askUser(github)) ?? { id: null, login: ACTIONS_BOT };
}

async function askViewer({ request, graphqlUrl }: GitHub): Promise<Identity | undefined> {
  const query = 'query { viewer { login databaseId } }';
  // Asking twice changes nothing, unlike most of what is posted.
  const told = await request({ method: 'POST', url: graphqlUrl, query, request: { isRepeatable: true } }).catch(
    passRefusal,
  );
  const viewer = answer.safeParse(told?.data).data?.data.viewer;
  return viewer === undefined ? undefined : { id: viewer.databaseId ?? null, login: viewer.login };
}

async function askUser({ rest }: GitHub): Promise<Identity | undefined> {
  const told = await rest.users.getAuthenticated().catch(passRefusal);
  return told === undefined ? undefined : { id: told.data.id, login: told.data.login };
}

/** Only a refusal tells something about the token; that GitHub is down does not. */
function passRefusal(error: unknown): undefined {
  if (error instanceof GitHubError && (error.status === 403 || error.status === 404)) return undefined;
  throw error;
}

/** No person and no other App can have either. */
export function isBy(author: Author, { id, login }: Identity): boolean {
  return author !== null && author !== undefined && (author.id === id || author.login === login);
}
