import type { DeploymentRecord } from '../github/deployment-records';
import { readPayload } from './deployment-record';
import { parseVersion } from './version-order';

/** What serves in an environment, by the Deployment records of GitHub. */
export interface LiveRecord {
  /** null where the record does not tell it. */
  readonly version: string | null;
  readonly sha: string;
}

/**
 * The record of what is live: of those that are a success now, the one that became it last. A rollback says `success`
 * of the record that it returned to, so the newest record need not be it.
 * @param apps where it is not about all of them, whose records count
 */
export function findLiveRecord(
  records: readonly DeploymentRecord[],
  apps: readonly string[] = [],
): LiveRecord | undefined {
  const live = findLive(records.filter((record) => isAbout(record, apps)));
  return live && { version: readVersion(live), sha: live.sha };
}

/** Of those that are a success now, the one that became it last. */
export function findLive(records: readonly DeploymentRecord[]): DeploymentRecord | undefined {
  const [live] = records.filter(({ latest }) => latest?.state === 'success').sort(byStatus);
  return live;
}

/** The newest status first; those of one second are told apart by their ids, which grow. */
function byStatus({ latest: a }: DeploymentRecord, { latest: b }: DeploymentRecord): number {
  return (b?.at ?? '').localeCompare(a?.at ?? '') || (b?.id ?? 0) - (a?.id ?? 0);
}

/** A record by somebody else tells no apps, so it may be about all. */
function isAbout({ payload }: DeploymentRecord, apps: readonly string[]): boolean {
  const hosts = readPayload(payload)?.hosts ?? [];
  return apps.length === 0 || hosts.length === 0 || hosts.some(({ app }) => apps.includes(app));
}

/** A deploy writes its version into the payload; of a record by somebody else the ref may be a tag. */
export function readVersion({ payload, ref }: DeploymentRecord): string | null {
  const told = readPayload(payload)?.version ?? '';
  const tag = ref.replace(/^refs\/tags\//, '');
  return [told, tag].find((one) => parseVersion(one) !== undefined) ?? null;
}
