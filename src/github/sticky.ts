import type { GitHub } from './client';
import { ensure } from './ensure';
import { type Author, isBy, readIdentity } from './identity';

/** Something with a text of which there is to be one: a comment, or an open issue. */
export interface StickyItem {
  readonly id: number;
  readonly body: string;
  readonly author: Author;
}

/** How such things are found and written. */
export interface StickyStore<T extends StickyItem> {
  /** Of all pages, oldest first. */
  find(isWanted: (item: T) => boolean): Promise<readonly T[]>;
  create(body: string): Promise<T>;
  /** @returns undefined when it is gone */
  update(item: T, body: string): Promise<T | undefined>;
  /** Takes away one that is there twice. */
  remove(item: T): Promise<void>;
}

export interface StickyText {
  isMarked(body: string): boolean;
  /** The text that is to stand, where these stood before, or none. */
  compose(standing: readonly string[]): string;
}

export interface WrittenSticky<T> {
  readonly item: T;
  readonly isNew: boolean;
}

/**
 * Writes the one thing with this marker that is by this token: changes it where it is, makes it where it is not. Of two
 * runs that make one at once, whoever looks later finds both, and everybody keeps the oldest.
 * @throws GitHubError
 */
export async function writeSticky<T extends StickyItem>(
  github: GitHub,
  store: StickyStore<T>,
  text: StickyText,
): Promise<WrittenSticky<T>> {
  const standing = await findSticky(github, store, text);
  const updated = await merge(store, standing, text);
  if (updated !== undefined) return { item: updated, isNew: false };
  // What was just looked for is not looked for twice, unless it was there and is gone.
  let known: readonly T[] | undefined = standing.length === 0 ? standing : undefined;
  const find = async () => {
    const found = known ?? (await findSticky(github, store, text));
    known = undefined;
    return found[0];
  };
  const { found, isNew } = await ensure(find, () => store.create(text.compose([])));
  return { item: await settle(store, found, text), isNew };
}

/** After one was made: the answer says for certain whose token this is, and another run may have made one at once. */
async function settle<T extends StickyItem>(store: StickyStore<T>, made: T, text: StickyText): Promise<T> {
  const { author } = made;
  if (author === null || author === undefined) return made;
  const all = await store.find((item) => text.isMarked(item.body) && isBy(item.author, author));
  return all.length <= 1 ? made : ((await merge(store, all, text)) ?? made);
}

/** What this token wrote under the marker, oldest first. */
export async function findSticky<T extends StickyItem>(
  github: GitHub,
  store: StickyStore<T>,
  { isMarked }: StickyText,
): Promise<readonly T[]> {
  const marked = await store.find(({ body }) => isMarked(body));
  if (marked.length === 0) return [];
  const identity = await readIdentity(github);
  return marked.filter(({ author }) => isBy(author, identity));
}

/** Writes the oldest and takes the others away; undefined where there is none, or none any more. */
async function merge<T extends StickyItem>(
  store: StickyStore<T>,
  standing: readonly T[],
  text: Pick<StickyText, 'compose'>,
): Promise<T | undefined> {
  const [oldest, ...others] = standing;
  if (oldest === undefined) return undefined;
  const written = await store.update(oldest, text.compose(standing.map(({ body }) => body)));
  if (written === undefined) return merge(store, others, text);
  for (const other of others) await store.remove(other);
  return written;
}
