import type { Changes } from '../repository/selection';
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

/** GitHub tells at most so many files of a comparison, and of a pull request. */
const MOST_COMPARED = 300;
const MOST_OF_PULL_REQUEST = 3_000;

interface RawFile {
  readonly filename: string;
  readonly previous_filename?: string;
  /** What changed in it; absent where that is too much. */
  readonly patch?: string;
}

/** The files that a push changed, those that it renamed under both names. */
export async function listPushedFiles(github: GitHub, before: string, after: string): Promise<Changes> {
  const { rest, repository } = github;
  const asked = { ...repository, basehead: `${before}...${after}`, per_page: 1 };
  const answer = await rest.repos.compareCommitsWithBasehead(asked).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  if (answer === undefined) return unknown('GitHub does not know both commits');
  const { status, files = [] } = answer.data;
  if (status !== 'ahead' && status !== 'identical') return unknown('the branch was rewritten');
  if (files.length >= MOST_COMPARED) return unknown(`more than ${MOST_COMPARED - 1} files changed`);
  return { kind: 'known', files: listNames(files) };
}

/** The files that a pull request changes. */
export async function listPullRequestFiles(github: GitHub, number: number): Promise<Changes> {
  const { paginate, rest, repository } = github;
  const files = await paginate(rest.pulls.listFiles, { ...repository, pull_number: number, per_page: 100 });
  if (files.length >= MOST_OF_PULL_REQUEST) return unknown(`more than ${MOST_OF_PULL_REQUEST - 1} files changed`);
  return { kind: 'known', files: listNames(files) };
}

function listNames(files: readonly RawFile[]): string[] {
  return files.flatMap(({ filename, previous_filename, patch = '' }) => {
    const end = SUBMODULE.test(patch) ? '/' : '';
    return [previous_filename, filename].flatMap((name) => (name === undefined ? [] : [`${name}${end}`]));
  });
}

/** All that there is of one: the commit that it points to. Its name gets a slash at its end, as from git. */
const SUBMODULE = /^[-+]Subproject commit [0-9a-f]{40,64}(?:-dirty)?$/m;

function unknown(why: string): Changes {
  return { kind: 'unknown', why };
}
