import { GitHubError } from '../../errors';
import { readChangedFiles, readCommit, readFileAt, readMergeBase, readTags } from '../../git/history';
import { readAncestry } from '../../git/source-info';
import type { GitHub } from '../../github/client';
import { isAncestor } from '../../github/commits';
import { listRecordsOfApps } from '../../github/deployments';
import { listPullRequestFiles, listPushedFiles, readFileOf } from '../../github/files';
import { findTag, listTags } from '../../github/tags';
import type { DeploymentRecord } from '../../repository/live-deployments';
import type { RunEvent } from '../../repository/run-event';
import type { Changes } from '../../repository/selection';
import type { TagFact } from '../../repository/validation';
import type { RunnerWorld } from '../../rollout/world';
import type { Secret } from '../../shell/secret';
import { openRepositoryApi } from './github-api';

/** What can be asked about the repository: GitHub is asked first and, where it gives no answer, git on the runner. */
export interface Repository {
  /** Undefined where there is no token, or nothing says which repository it is. */
  readonly github: GitHub | undefined;
  listTagNames(): Promise<readonly string[]>;
  findTag(name: string): Promise<TagFact>;
  /** Is a commit in the history of a branch or a commit? Undefined where nobody can tell. */
  isReachable(commit: string, from: string): Promise<boolean | undefined>;
  /** A file as it is in a commit; undefined where there is none, or nobody can tell. */
  readFile(path: string, commit: string): Promise<string | undefined>;
  /** The files that the push or the pull request of an event changes. */
  listChanges(event: RunEvent): Promise<Changes>;
  findDefaultBranch(event: RunEvent): Promise<string | null>;
  /** What GitHub knows of the deploys of some apps; undefined where nobody can tell. */
  listRecords(environment: string, apps: readonly string[]): Promise<readonly DeploymentRecord[] | undefined>;
}

export async function openRepository(token: Secret | undefined, runner: RunnerWorld): Promise<Repository> {
  const { cwd } = runner;
  const github = await open(token, runner);
  const ask = createAsk(github, runner);
  return {
    github,
    async listTagNames() {
      const tags = await ask(listTags);
      return tags?.map(({ name }) => name) ?? readTags(cwd);
    },
    async findTag(name) {
      const told = await ask(async (api) => ({ tag: await findTag(api, name) }));
      const sha = told === undefined ? await readCommit(cwd, `refs/tags/${name}`) : told.tag?.sha;
      if (sha !== undefined) return { kind: 'found', sha };
      const isUnanswered = github !== undefined && told === undefined;
      return isUnanswered ? { kind: 'unknown', why: 'GitHub gave no answer' } : { kind: 'missing' };
    },
    async isReachable(commit, from) {
      const told = await ask((api) => isAncestor(api, commit, from));
      return told === true ? true : ((await isReachableHere(cwd, commit, from)) ?? told);
    },
    async readFile(path, commit) {
      return (await readFileAt(cwd, commit, path)) ?? ask((api) => readFileOf(api, path, commit));
    },
    async listChanges(event) {
      const refusal = refuseToCompare(event);
      if (refusal !== undefined) return refusal;
      const told = await ask((api) => askForChanges(api, event));
      if (told?.kind === 'known') return told;
      const files = await readChangesHere(cwd, event);
      return files === undefined ? (told ?? unknown('nobody can tell what changed')) : { kind: 'known', files };
    },
    async findDefaultBranch({ defaultBranch }) {
      return defaultBranch ?? (await ask(readDefaultBranch)) ?? null;
    },
    listRecords: (environment, apps) => ask((api) => listRecordsOfApps(api, environment, apps), NO_RECORDS),
  };
}

async function open(token: Secret | undefined, runner: RunnerWorld): Promise<GitHub | undefined> {
  if (token === undefined || (await runner.readRepository()) === null) return undefined;
  return openRepositoryApi(token, runner);
}

/** Undefined where there is nobody to ask, or no answer; the latter is told. */
type Ask = <T>(question: (github: GitHub) => Promise<T>, instead?: string) => Promise<T | undefined>;

const NO_RECORDS = 'what is live is not known, and the deploy finds it out';

function createAsk(github: GitHub | undefined, { progress }: RunnerWorld): Ask {
  let isSilent = github === undefined;
  return async (question, instead = 'git on the runner is asked instead') => {
    if (github === undefined || isSilent) return undefined;
    try {
      return await question(github);
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      // What was tried again and again in vain need not be waited for a second time.
      isSilent = error.status === null;
      progress.note(`${error.message}; ${instead}`);
      return undefined;
    }
  };
}

async function isReachableHere(cwd: string, commit: string, from: string): Promise<boolean | undefined> {
  const older = await readCommit(cwd, commit);
  // The branch of a checkout of something else is that of `origin`.
  const newer = (await readCommit(cwd, from)) ?? (await readCommit(cwd, `refs/remotes/origin/${from}`));
  if (older === undefined || newer === undefined) return undefined;
  if (older === newer) return true;
  const ancestry = await readAncestry(cwd, older, newer);
  return ancestry === 'unknown' ? undefined : ancestry === 'ancestor';
}

function refuseToCompare({ push }: RunEvent): Changes | undefined {
  if (push === null) return undefined;
  if (push.isForced) return unknown('the push was forced');
  return push.before === null || push.after === null ? unknown('there is nothing to compare it with') : undefined;
}

async function askForChanges(github: GitHub, { push, pullRequest }: RunEvent): Promise<Changes> {
  if (pullRequest !== null) return listPullRequestFiles(github, pullRequest.number);
  if (push?.before && push.after) return listPushedFiles(github, push.before, push.after);
  return unknown('it is no push');
}

async function readChangesHere(cwd: string, { push, pullRequest }: RunEvent): Promise<string[] | undefined> {
  const [from, to] = pullRequest === null ? [push?.before, push?.after] : [pullRequest.baseSha, pullRequest.headSha];
  if (!from || !to) return undefined;
  const parted = await readMergeBase(cwd, from, to);
  // A push that leaves commits behind changed what those had.
  if (parted === undefined || (pullRequest === null && parted !== from)) return undefined;
  return readChangedFiles(cwd, parted, to);
}

async function readDefaultBranch({ rest, repository }: GitHub): Promise<string> {
  return (await rest.repos.get(repository)).data.default_branch;
}

function unknown(why: string): Changes {
  return { kind: 'unknown', why };
}
