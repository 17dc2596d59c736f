import {
  type DeploymentChange,
  type DeploymentPayload,
  type DeploymentState,
  readPayload,
} from '../repository/deployment-changes';
import { type DeploymentRecord, isAbout } from '../repository/live-deployments';
import { compareTexts } from '../text-order';
import type { GitHub } from './client';
import { ensure } from './ensure';

/** GitHub takes no longer description. */
const LONGEST_DESCRIPTION = 140;
/** A release that can be gone back to is among so many records of its environment. */
const MOST_PAGES = 5;

export interface NewRecord {
  readonly environment: string;
  /** Commit, branch or tag that GitHub knows. */
  readonly ref: string;
  readonly description: string;
  readonly payload: DeploymentPayload;
  /** The environment will be gone, as that of a pull request. */
  readonly isTransient?: boolean;
}

export interface RecordStatus {
  readonly state: DeploymentState;
  readonly description: string;
  readonly environmentUrl: string | null;
  readonly logUrl: string | null;
}

/** A record that Bowline made. */
export interface OwnRecord {
  readonly id: number;
  readonly payload: DeploymentPayload;
}

/** The record of a release, the newest where there are several; undefined where it has none. */
export async function findRecord(github: GitHub, environment: string, release: string): Promise<OwnRecord | undefined> {
  const { rest, repository } = github;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data } = await rest.repos.listDeployments({ ...repository, environment, per_page: 100, page });
    for (const { id, payload } of data) {
      const own = readPayload(payload);
      if (own?.release === release) return { id, payload: own };
    }
    if (data.length < 100) return undefined;
  }
  return undefined;
}

/** Makes the record of a release, or finds the one that an earlier try made. */
export async function ensureRecord(github: GitHub, record: NewRecord): Promise<OwnRecord> {
  const { environment, payload } = record;
  const { found } = await ensure(
    () => findRecord(github, environment, payload.release),
    () => createRecord(github, record),
  );
  return found;
}

/** GitHub is not to merge anything, nor to wait for other checks: whether to deploy was decided before. */
async function createRecord({ rest, repository }: GitHub, record: NewRecord): Promise<OwnRecord> {
  const { environment, ref, description, payload, isTransient = false } = record;
  const { data } = await rest.repos.createDeployment({
    ...repository,
    environment,
    ref,
    payload,
    description: description.slice(0, LONGEST_DESCRIPTION),
    auto_merge: false,
    required_contexts: [],
    ...(isTransient ? { transient_environment: true } : {}),
  });
  if (!('id' in data)) throw new Error(`GitHub made no deployment: ${data.message}`);
  return { id: data.id, payload };
}

/**
 * Of several statuses the last counts, so a second try does no harm. What a success leaves behind Bowline says itself:
 * GitHub would call every other record of the environment inactive, also of an app that is as live as before.
 */
export async function addRecordStatus({ rest, repository }: GitHub, id: number, status: RecordStatus): Promise<void> {
  const { state, description, environmentUrl, logUrl } = status;
  await rest.repos.createDeploymentStatus({
    ...repository,
    deployment_id: id,
    state,
    description: description.slice(0, LONGEST_DESCRIPTION),
    auto_inactive: false,
    ...(environmentUrl === null ? {} : { environment_url: environmentUrl }),
    ...(logUrl === null ? {} : { log_url: logUrl }),
    request: { isRepeatable: true },
  });
}

/**
 * Did GitHub itself make a record for this job, as it does where a job names an `environment:` without
 * `deployment: false`? Its status links to the job's log.
 */
export async function hasRecordOfJob(
  github: GitHub,
  environment: string,
  sha: string,
  runId: string,
): Promise<boolean> {
  const { rest, repository } = github;
  const { data } = await rest.repos.listDeployments({ ...repository, environment, sha, per_page: 10 });
  for (const { id, payload } of data) {
    if (readPayload(payload) !== undefined) continue;
    const statuses = await rest.repos.listDeploymentStatuses({ ...repository, deployment_id: id, per_page: 10 });
    const isOfRun = (url: string | undefined) => new RegExp(`/actions/runs/${runId}(?:/|$)`).test(url ?? '');
    if (statuses.data.some(({ log_url, target_url }) => isOfRun(log_url) || isOfRun(target_url))) return true;
  }
  return false;
}

/** Says on the record of a release what became of it; one without a record is passed over. */
export async function applyChange(
  github: GitHub,
  change: DeploymentChange,
  where: { readonly environment: string; readonly environmentUrl: string | null; readonly logUrl: string | null },
  make: (() => Promise<OwnRecord>) | undefined,
): Promise<OwnRecord | undefined> {
  const found = await findRecord(github, where.environment, change.release);
  if (found !== undefined && servesElsewhere(found.payload, change)) return undefined;
  const record = found ?? (change.isMade ? await make?.() : undefined);
  if (record !== undefined) await addRecordStatus(github, record.id, { ...change, ...where });
  return record;
}

/** A run of some apps or hosts only leaves a release on those: on the others it is as live as before. */
function servesElsewhere({ hosts }: DeploymentPayload, { state, leftOn }: DeploymentChange): boolean {
  if (state !== 'inactive') return false;
  return hosts.some(({ app, host }) => !leftOn.some((one) => one.app === app && one.host === host));
}

/** Each costs a request, and what is live is among the newest. */
const MOST = 20;

/** The newest records of an environment, newest first, each with its newest status. */
export async function listDeploymentRecords(
  github: GitHub,
  environment: string,
  most = MOST,
): Promise<readonly DeploymentRecord[]> {
  return readStatuses(github, await listUnread(github, environment, most));
}

/** The same of the newest records about each of some apps, which may have been deployed long ago. */
export async function listRecordsOfApps(
  github: GitHub,
  environment: string,
  apps: readonly string[],
): Promise<readonly DeploymentRecord[]> {
  const all = await listUnread(github, environment, 100);
  const wanted = new Set(apps.flatMap((app) => all.filter((record) => isAbout(record, [app])).slice(0, MOST)));
  return readStatuses(
    github,
    all.filter((record) => wanted.has(record)),
  );
}

type Unread = Omit<DeploymentRecord, 'latest'>;

async function listUnread({ rest, repository }: GitHub, environment: string, most: number): Promise<readonly Unread[]> {
  const { data } = await rest.repos.listDeployments({ ...repository, environment, per_page: most });
  return data.map(({ id, ref, sha, payload, created_at: createdAt }) => ({ id, ref, sha, payload, createdAt }));
}

/** One after the other: many at once are what GitHub's secondary limit is for. */
async function readStatuses(github: GitHub, records: readonly Unread[]): Promise<readonly DeploymentRecord[]> {
  const read: DeploymentRecord[] = [];
  for (const record of records) read.push({ ...record, latest: await readLatest(github, record.id) });
  return read;
}

async function readLatest({ rest, repository }: GitHub, id: number): Promise<DeploymentRecord['latest']> {
  const asked = { ...repository, deployment_id: id, per_page: 100 };
  const { data } = await rest.repos.listDeploymentStatuses(asked);
  const newest = data.toSorted((a, b) => compareTexts(b.created_at, a.created_at) || b.id - a.id)[0];
  if (newest === undefined) return null;
  return { id: newest.id, state: newest.state, at: newest.created_at, description: newest.description };
}
