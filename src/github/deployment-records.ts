import type { GitHub } from './client';

/** What GitHub keeps of one deploy, as far as it tells what is live. */
export interface DeploymentRecord {
  readonly id: number;
  /** A branch, tag or commit, as it was given. */
  readonly ref: string;
  readonly sha: string;
  /** As it was given: an object, or a text. */
  readonly payload: unknown;
  readonly createdAt: string;
  /** The newest status; null where there is none yet. */
  readonly latest: { readonly id: number; readonly state: string; readonly at: string } | null;
}

/** Each costs a request, and what is live is among the newest. */
const MOST = 20;

/** The newest records of an environment, newest first, each with its newest status. */
export async function listDeploymentRecords(
  github: GitHub,
  environment: string,
  most = MOST,
): Promise<readonly DeploymentRecord[]> {
  const { rest, repository } = github;
  const { data } = await rest.repos.listDeployments({ ...repository, environment, per_page: most });
  const records: DeploymentRecord[] = [];
  // One after the other: many at once are what GitHub's secondary limit is for.
  for (const { id, ref, sha, payload, created_at: createdAt } of data) {
    records.push({ id, ref, sha, payload, createdAt, latest: await readLatest(github, id) });
  }
  return records;
}

async function readLatest({ rest, repository }: GitHub, id: number): Promise<DeploymentRecord['latest']> {
  const asked = { ...repository, deployment_id: id, per_page: 100 };
  const { data } = await rest.repos.listDeploymentStatuses(asked);
  const newest = data.toSorted((a, b) => b.created_at.localeCompare(a.created_at) || b.id - a.id)[0];
  return newest === undefined ? null : { id: newest.id, state: newest.state, at: newest.created_at };
}
