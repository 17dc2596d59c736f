import type { GitHub } from './client';
import { isMissing } from './refusal';

/** A text file as it is in a commit; undefined where there is none, and of a file of more than 1 MB. */
export async function readFileOf({ rest, repository }: GitHub, path: string, ref: string): Promise<string | undefined> {
  const answer = await rest.repos.getContent({ ...repository, path, ref }).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  const data = answer?.data;
  if (data === undefined || Array.isArray(data) || data.type !== 'file' || data.encoding !== 'base64') return undefined;
  return Buffer.from(data.content, 'base64').toString('utf8');
}
