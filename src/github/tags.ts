import type { GitHub } from './client';
import { isMissing } from './refusal';

/** A tag and the commit that it stands for. */
export interface Tag {
  readonly name: string;
  readonly sha: string;
}

const MOST_PAGES = 100;
/** A tag may stand for a tag; nobody stacks more. */
const MOST_LAYERS = 5;

/** All tags of the repository, in no order; of more than 10,000 some are left out. */
export async function listTags({ paginate, rest, repository }: GitHub): Promise<readonly Tag[]> {
  const tags: Tag[] = [];
  let pages = 0;
  for await (const { data } of paginate.iterator(rest.repos.listTags, { ...repository, per_page: 100 })) {
    tags.push(...data.map(({ name, commit }) => ({ name, sha: commit.sha })));
    pages += 1;
    if (pages === MOST_PAGES) break;
  }
  return tags;
}

/** @returns undefined when there is no tag of that name */
export async function findTag(github: GitHub, name: string): Promise<Tag | undefined> {
  const { rest, repository } = github;
  const answer = await rest.git.getRef({ ...repository, ref: `tags/${name}` }).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  return answer === undefined ? undefined : { name, sha: await peel(github, answer.data.object) };
}

/** The commit behind an annotated tag. */
async function peel({ rest, repository }: GitHub, object: { sha: string; type: string }): Promise<string> {
  let at = object;
  for (let layer = 0; at.type === 'tag' && layer < MOST_LAYERS; layer += 1) {
    at = (await rest.git.getTag({ ...repository, tag_sha: at.sha })).data.object;
  }
  return at.sha;
}

export async function createTag({ rest, repository }: GitHub, { name, sha }: Tag): Promise<Tag> {
  await rest.git.createRef({ ...repository, ref: `refs/tags/${name}`, sha });
  return { name, sha };
}
