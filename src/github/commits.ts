import type { ChangeCommit } from '../report/changelog';
import { isBreaking } from '../repository/breaking';
import type { GitHub } from './client';
import { isMissing } from './refusal';

export interface ChangedFile {
  readonly path: string;
  readonly status: string;
}

/** How a commit lies to an older one. */
export interface Comparison {
  /** Is the older one an ancestor of the newer one, or the same? */
  readonly isReachable: boolean;
  /** Those that the newer one has and the older has not, newest first; of many the newest only. */
  readonly commits: readonly ChangeCommit[];
  readonly totalCommits: number;
  readonly files: readonly ChangedFile[];
  /** GitHub tells at most 300 files. */
  readonly areFilesComplete: boolean;
  readonly url: string;
}

/** A pull request that brought a commit. */
export interface PullRequest {
  readonly number: number;
  readonly url: string;
}

const PAGE = 100;
const MOST_PAGES = 5;
const MOST_FILES = 300;

/** Does the history of `newer` hold `older`? False, too, where GitHub knows no common history. */
export async function isAncestor({ rest, repository }: GitHub, older: string, newer: string): Promise<boolean> {
  const asked = { ...repository, basehead: `${older}...${newer}`, per_page: 1 };
  const answer = await rest.repos.compareCommitsWithBasehead(asked).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  return isAhead(answer?.data.status);
}

/** @returns undefined where GitHub does not know one of the commits, or no common history of both */
export async function compareCommits(github: GitHub, older: string, newer: string): Promise<Comparison | undefined> {
  const first = await readPage(github, older, newer, 1).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  if (first === undefined) return undefined;
  const { total_commits: totalCommits, files = [], status, html_url: url } = first;
  const commits = await readCommits(github, older, newer, first);
  return {
    isReachable: isAhead(status),
    commits: commits.reverse(),
    totalCommits,
    files: files.flatMap(toChangedFiles),
    areFilesComplete: files.length < MOST_FILES,
    url,
  };
}

type Page = Awaited<ReturnType<GitHub['rest']['repos']['compareCommitsWithBasehead']>>['data'];

async function readPage({ rest, repository }: GitHub, older: string, newer: string, page: number): Promise<Page> {
  const asked = { ...repository, basehead: `${older}...${newer}`, per_page: PAGE, page };
  return (await rest.repos.compareCommitsWithBasehead(asked)).data;
}

/** Oldest first. Pages begin with the oldest commits, and it is the newest that matter. */
async function readCommits(github: GitHub, older: string, newer: string, first: Page): Promise<ChangeCommit[]> {
  const last = Math.ceil(first.total_commits / PAGE);
  const start = Math.max(1, last - MOST_PAGES + 1);
  const commits = start === 1 ? first.commits.map(toCommit) : [];
  for (let page = Math.max(2, start); page <= last; page += 1) {
    commits.push(...(await readPage(github, older, newer, page)).commits.map(toCommit));
  }
  return commits;
}

interface RawFile {
  readonly filename: string;
  readonly previous_filename?: string;
  readonly status: string;
}

/** A renamed file is gone from where it was, which may be the folder of another app. */
function toChangedFiles({ filename, previous_filename: before, status }: RawFile): ChangedFile[] {
  if (before === undefined || status !== 'renamed') return [{ path: filename, status }];
  return [
    { path: before, status: 'removed' },
    { path: filename, status: 'added' },
  ];
}

function isAhead(status: string | undefined): boolean {
  return status === 'ahead' || status === 'identical';
}

/** The newest commits of a history, newest first, and how many it has in all. */
export async function listCommits({ rest, repository }: GitHub, sha: string) {
  const { data } = await rest.repos.listCommits({ ...repository, sha, per_page: PAGE });
  const commits = data.map(toCommit);
  if (commits.length < PAGE) return { commits, totalCommits: commits.length };
  // With pages of one, the number of the last page is how many there are.
  const { headers } = await rest.repos.listCommits({ ...repository, sha, per_page: 1 });
  const last = /[?&]page=(\d+)[^>]*>;\s*rel="last"/.exec(headers.link ?? '')?.[1];
  return { commits, totalCommits: Math.max(commits.length, Number(last ?? 0)) };
}

/** The merged pull requests that a commit came with, oldest first. */
export async function listPullRequests(github: GitHub, sha: string): Promise<readonly PullRequest[]> {
  const all = await listPullRequestsWith(github, sha);
  return all.filter(({ isMerged }) => isMerged).map(({ number, url }) => ({ number, url }));
}

/** All that have a commit, oldest first; `isAtTip` of an open one whose newest commit it is. */
export async function listPullRequestsWith({ rest, repository }: GitHub, sha: string) {
  const asked = { ...repository, commit_sha: sha };
  const { data } = await rest.repos.listPullRequestsAssociatedWithCommit(asked);
  return data
    .map(({ number, html_url, merged_at, state, head }) => ({
      number,
      url: html_url,
      isMerged: merged_at !== null,
      isAtTip: state === 'open' && head.sha === sha,
    }))
    .sort((a, b) => a.number - b.number);
}

interface RawCommit {
  readonly sha: string;
  readonly html_url: string;
  readonly commit: { readonly message: string; readonly author: { readonly name?: string } | null };
  readonly author: { readonly login?: string; readonly html_url?: string } | null;
  readonly parents: readonly unknown[];
}

function toCommit({ sha, html_url, commit, author, parents }: RawCommit): ChangeCommit {
  return {
    sha,
    url: html_url,
    title: commit.message.split(/\r\n|\r|\n/, 1)[0] ?? '',
    author: author?.login ?? commit.author?.name ?? 'unknown',
    authorUrl: author?.html_url ?? null,
    isMerge: parents.length > 1,
    isBreaking: isBreaking(commit.message),
  };
}
