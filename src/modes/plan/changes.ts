import { posix } from 'node:path';
import type { Target } from '../../config/targets/target';

import { toBowlineError } from '../../errors';
import { isTracked, readLocalChanges, readPrefix } from '../../git/changes';
import type { SourceInfo } from '../../git/source-info';
import type { PlanChange, PlanRow } from '../../report/rows';
import { type ChangeSource, describeChange, groupChanges, type RevisionChanges } from '../../repository/changes';
import { findPlace, linkComparison, type RepositoryPlace } from '../../repository/source-place';
import type { RunnerWorld } from '../../rollout/world';
import type { Secret } from '../../shell/secret';
import { openRepositoryApi } from '../shared/github-api';

/** A plan is not worth waiting long for. */
const PATIENCE_MS = 15_000;

/** What a plan has found, and what would be deployed. */
export interface PlannedDeploy {
  readonly rows: readonly PlanRow[];
  readonly targets: readonly Target[];
  readonly source: SourceInfo;
  /** The folder that what is deployed lies in. */
  readonly root: string;
}

/**
 * Finds the commits and files that each host would get: from the history of this clone where it has it, else from GitHub.
 * Nothing here fails; what is not known is said.
 */
export async function findChanges(
  { rows, targets, source, root }: PlannedDeploy,
  token: Secret | undefined,
  runner: RunnerWorld,
): Promise<readonly PlanChange[]> {
  const groups = groupChanges(rows);
  if (groups.length === 0) return [];
  const described = describeSource(source, await findFolders(targets, root));
  const changes: PlanChange[] = [];
  for (const group of groups) {
    const place = placeOf(group.app, targets, runner);
    const between = await compare(group.from, source.revision, token, { ...runner, root, place });
    const change = describeChange(group, described, between);
    const { hosts, commits, files, ...rest } = change;
    const url = linkComparison(place, group.from, source.revision);
    changes.push({ ...rest, hosts: [...hosts], commits: [...commits], files: [...files], url });
  }
  return changes;
}

function placeOf(app: string, targets: readonly Target[], { env }: RunnerWorld): RepositoryPlace | undefined {
  const source = targets.find((target) => target.app === app)?.source;
  return source && findPlace(source, { server: env.GITHUB_SERVER_URL, repository: env.GITHUB_REPOSITORY });
}

function describeSource({ revision, isDirty }: SourceInfo, folders: ReadonlyMap<string, string>): ChangeSource {
  return { revision, isDirty, folderOf: (app) => folders.get(app) ?? '.' };
}

/** Where the files of each app lie in the repository; all of it for what a build writes, which may be made of any. */
async function findFolders(targets: readonly Target[], cwd: string): Promise<ReadonlyMap<string, string>> {
  const prefix = await readPrefix(cwd);
  const found = targets.map(async ({ app, source }) => {
    const folder = folderOf(source, prefix);
    return [app, (await isTracked(cwd, folder)) ? folder : '.'] as const;
  });
  return new Map(await Promise.all(found));
}

interface AskingWorld extends RunnerWorld {
  readonly root: string;
  /** The repository of the commits; undefined where it is on no GitHub. */
  readonly place: RepositoryPlace | undefined;
}

async function compare(
  older: string | null,
  newer: string | null,
  token: Secret | undefined,
  runner: AskingWorld,
): Promise<RevisionChanges | undefined> {
  if (older === null || newer === null || older === newer) return undefined;
  const local = await readLocalChanges(runner.root, older, newer);
  if (local !== undefined) {
    return { ...local, commits: local.commits.map((one) => ({ ...one, url: null })), areFilesComplete: true };
  }
  return token === undefined || isElsewhere(runner) ? undefined : askGitHub(older, newer, token, runner);
}

/** The token of the job is for the repository of the job, which may be told by git alone. */
function isElsewhere({ place, env }: AskingWorld): boolean {
  return env.GITHUB_REPOSITORY ? place?.name !== env.GITHUB_REPOSITORY : false;
}

async function askGitHub(
  older: string,
  newer: string,
  token: Secret,
  runner: RunnerWorld,
): Promise<RevisionChanges | undefined> {
  try {
    const github = await openRepositoryApi(token, runner, PATIENCE_MS);
    const { compareCommits } = await import('../../github/commits');
    const found = await compareCommits(github, older, newer);
    if (found === undefined) return undefined;
    const { isReachable, totalCommits, files, areFilesComplete } = found;
    const commits = found.commits.filter(({ isMerge }) => !isMerge);
    return {
      isAhead: isReachable,
      commits: commits.map(({ sha, title, author, url }) => ({ sha, title, author, url })),
      totalCommits: totalCommits - (found.commits.length - commits.length),
      files: files.map(({ path, status }) => ({ path, change: status })),
      areFilesComplete,
    };
  } catch (error) {
    runner.progress.warn(`the plan does not know the commits: ${toBowlineError(error).message}`);
    return undefined;
  }
}

/** An image may be made of anything. */
function folderOf(source: Target['source'], prefix: string): string {
  if (source.kind === 'image' || source.kind === 'image_file') return '.';
  const { directory = '.' } = source;
  return source.kind === 'upload' ? posix.join(prefix, source.upload, directory) : directory;
}
