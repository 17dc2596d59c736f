import type { PlanRow, RecordRow } from '../report/rows';
import { compareTexts } from '../text-order';
import { readPayload } from './deployment-changes';
import { parseVersion } from './version-order';

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
  readonly latest: {
    readonly id: number;
    readonly state: string;
    readonly at: string;
    readonly description?: string | undefined;
  } | null;
}

/** What is live in an environment, by the Deployment records of GitHub. */
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
  return compareTexts(b?.at ?? '', a?.at ?? '') || (b?.id ?? 0) - (a?.id ?? 0);
}

/** A record by somebody else tells no apps, so it may be about all. */
export function isAbout({ payload }: Pick<DeploymentRecord, 'payload'>, apps: readonly string[]): boolean {
  const hosts = readPayload(payload)?.hosts ?? [];
  return apps.length === 0 || hosts.length === 0 || hosts.some(({ app }) => apps.includes(app));
}

/** A deploy writes its version into the payload; of a record by somebody else the ref may be a tag. */
export function readVersion({ payload, ref }: DeploymentRecord): string | null {
  const told = readPayload(payload)?.version ?? '';
  const tag = ref.replace(/^refs\/tags\//, '');
  return [told, tag].find((one) => parseVersion(one) !== undefined) ?? null;
}

/* What the Deployment records of GitHub tell of hosts that cannot be asked. */

/** An app on a host, as far as records know it. */
export interface RecordedTarget {
  readonly app: string;
  readonly host: { readonly name: string };
}

/** What would be deployed. */
export interface RecordedSource {
  readonly revision: string | null;
  readonly isDirty: boolean;
}

/** What a deploy would do, by the commits alone: settings, secrets and what a build makes are not compared. */
export function planByRecords(
  targets: readonly RecordedTarget[],
  records: readonly DeploymentRecord[],
  source: RecordedSource,
): readonly PlanRow[] {
  return targets.map((target) => {
    const live = findLiveOn(records, target);
    return {
      app: target.app,
      host: target.host.name,
      ...chooseAction(live, source),
      live: live === undefined ? null : readRelease(live),
      liveVersion: live === undefined ? null : readVersion(live),
      liveRevision: live?.sha ?? null,
      ...(live !== undefined && wasDirty(live) ? { liveDirty: true } : {}),
    };
  });
}

function chooseAction(live: DeploymentRecord | undefined, { revision, isDirty }: RecordedSource) {
  if (live === undefined) return { action: 'deploy', why: 'no record tells of a release there' } as const;
  const name = readRelease(live) ?? 'what is live';
  if (live.sha !== revision) return { action: 'deploy', why: `${name} is of another commit` } as const;
  if (isDirty) return { action: 'deploy', why: `${name} is of the same commit, from which files differ` } as const;
  if (wasDirty(live))
    return { action: 'deploy', why: `${name} is of the same commit, from which its files differed` } as const;
  return { action: 'unchanged', why: `${name} is of the same commit` } as const;
}

/** The records that are about any of the targets, in their order. */
export function listRecords(
  targets: readonly RecordedTarget[],
  records: readonly DeploymentRecord[],
): readonly RecordRow[] {
  const live = new Set(targets.map((target) => findLiveOn(records, target)));
  return records
    .filter((record) => targets.some((target) => isAboutTarget(record, target)))
    .map((record) => describeRecord(record, live.has(record)));
}

function describeRecord(record: DeploymentRecord, live: boolean): RecordRow {
  const { id, sha, createdAt, latest, payload } = record;
  const hosts = readPayload(payload)?.hosts ?? [];
  return {
    id,
    release: readRelease(record),
    version: readVersion(record),
    revision: sha,
    createdAt,
    state: latest?.state ?? null,
    stateAt: latest?.at ?? null,
    apps: [...new Set(hosts.map(({ app }) => app))],
    hosts: [...new Set(hosts.map(({ host }) => host))],
    live,
  };
}

function findLiveOn(records: readonly DeploymentRecord[], target: RecordedTarget): DeploymentRecord | undefined {
  return findLive(records.filter((record) => isAboutTarget(record, target)));
}

/** A record by somebody else tells no hosts, so it may be about all. */
function isAboutTarget({ payload }: DeploymentRecord, target: RecordedTarget): boolean {
  const hosts = readPayload(payload)?.hosts ?? [];
  return hosts.length === 0 || hosts.some(({ app, host }) => app === target.app && host === target.host.name);
}

function wasDirty({ payload }: DeploymentRecord): boolean {
  return readPayload(payload)?.dirty === true;
}

function readRelease({ payload }: DeploymentRecord): string | null {
  return readPayload(payload)?.release ?? null;
}
