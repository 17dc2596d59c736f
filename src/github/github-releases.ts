import { GitHubError } from '../errors';
import type { GitHub } from './client';
import { isMissing } from './refusal';

/** A GitHub Release. */
export interface Release {
  readonly id: number;
  readonly url: string;
  readonly tag: string;
  readonly isDraft: boolean;
  /** Where its files are sent to, with a place for `name`. */
  readonly uploadUrl: string;
}

export interface ReleaseText {
  readonly tag: string;
  readonly sha: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly isDraft: boolean;
  readonly isPrerelease: boolean;
  /** Whether GitHub shows it as the latest one. */
  readonly isLatest: boolean;
}

export interface ReleaseNotes {
  readonly id: number;
  readonly url: string;
  /** Markdown. */
  readonly body: string;
}

/** Drafts are among the newest. */
const MOST_PAGES = 5;

/** The release of a tag, published or still a draft; undefined when there is none. */
export async function findRelease(github: GitHub, tag: string): Promise<Release | undefined> {
  const published = await readPublished(github, tag);
  return published === undefined ? findDraft(github, tag) : toRelease(published);
}

async function readPublished({ rest, repository }: GitHub, tag: string) {
  const answer = await rest.repos.getReleaseByTag({ ...repository, tag }).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  return answer?.data;
}

/** A draft is in the list only, and only for who may write. */
async function findDraft({ paginate, rest, repository }: GitHub, tag: string): Promise<Release | undefined> {
  let pages = 0;
  for await (const { data } of paginate.iterator(rest.repos.listReleases, { ...repository, per_page: 100 })) {
    const draft = data.find((one) => one.draft && one.tag_name === tag);
    if (draft !== undefined) return toRelease(draft);
    pages += 1;
    if (pages === MOST_PAGES) break;
  }
  return undefined;
}

export async function createRelease({ rest, repository }: GitHub, text: ReleaseText): Promise<Release> {
  const answer = await rest.repos.createRelease({ ...repository, ...toFields(text) }).catch((error: unknown) => {
    throw adviseOnRefusal(error);
  });
  return toRelease(answer.data);
}

/** Two answers of GitHub mean something else than they say. */
function adviseOnRefusal(error: unknown): unknown {
  if (!(error instanceof GitHubError)) return error;
  const { message, status } = error;
  if (status === 404) {
    return new GitHubError(message, status, {
      hint:
        'Give the job `permissions: contents: write`. Where the commit changes files in `.github/workflows/`, GitHub ' +
        "gives this answer to a job's own token: pass the token of an App that has `workflows: write` as `github-token`.",
    });
  }
  if (status !== 422 || !/immutable/i.test(message)) return error;
  return new GitHubError(message, status, {
    hint: 'The tag of an immutable release cannot be used again, even after it is deleted: raise the version.',
  });
}

/** Publishes a draft as it is: its text and its files may have been changed since. */
export async function publishDraft(
  { rest, repository }: GitHub,
  { id }: Release,
  { tag, isPrerelease, isLatest }: ReleaseText,
): Promise<Release> {
  const fields = { tag_name: tag, draft: false, prerelease: isPrerelease, make_latest: writeLatest(isLatest) };
  return toRelease((await rest.repos.updateRelease({ ...repository, release_id: id, ...fields })).data);
}

/** What a published release says; undefined where the tag has none. */
export async function findNotes(github: GitHub, tag: string): Promise<ReleaseNotes | undefined> {
  const published = await readPublished(github, tag);
  if (published === undefined) return undefined;
  const { id, html_url: url, body } = published;
  return { id, url, body: body ?? '' };
}

/** Of an immutable release, too, the text may be changed. */
export async function writeNotes({ rest, repository }: GitHub, { id, body }: ReleaseNotes): Promise<void> {
  await rest.repos.updateRelease({ ...repository, release_id: id, body });
}

function toFields({ tag, sha, title, body, isDraft, isPrerelease, isLatest }: ReleaseText) {
  return {
    tag_name: tag,
    target_commitish: sha,
    name: title,
    body,
    draft: isDraft,
    prerelease: isPrerelease,
    make_latest: writeLatest(isLatest),
  };
}

function writeLatest(isLatest: boolean): 'true' | 'false' {
  return isLatest ? 'true' : 'false';
}

interface RawRelease {
  readonly id: number;
  readonly html_url: string;
  readonly tag_name: string;
  readonly draft: boolean;
  readonly upload_url: string;
}

function toRelease({ id, html_url, tag_name, draft, upload_url }: RawRelease): Release {
  return { id, url: html_url, tag: tag_name, isDraft: draft, uploadUrl: upload_url };
}
