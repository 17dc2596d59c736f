import { tellsOfSwitch } from './deployment-changes';
import { type DeploymentRecord, findLive, isAbout, readVersion } from './live-deployments';
import { compareVersions, isSameVersion } from './version-order';

/*
 * What speaks against a version that would be deployed by itself. A person who asks for it by hand gets it all the same.
 */

/**
 * Why a version is not deployed to an app: it is live, or it was left.
 * @param records of its environment
 * @returns undefined where no record speaks against it
 */
export function objectToVersion(
  app: string,
  version: string,
  records: readonly DeploymentRecord[],
): string | undefined {
  const about = records.filter((record) => isAbout(record, [app]));
  const live = findLive(about);
  const liveVersion = live === undefined ? null : readVersion(live);
  if (liveVersion !== null && isSameVersion(liveVersion, version)) return `${version} is live already`;
  if (liveVersion !== null && (compareVersions(liveVersion, version) ?? 0) > 0) {
    return `${liveVersion} is live, which is newer than ${version}`;
  }
  const left = about.find((record) => record !== live && isOf(record, version) && wasLeft(record));
  return left && describeLeft(version, left);
}

function isOf(record: DeploymentRecord, version: string): boolean {
  const own = readVersion(record);
  return own !== null && isSameVersion(own, version);
}

/**
 * Was it live, and is something older live now? A deploy that ended before it switched, or was cancelled, tells nothing of
 * its version. One that is still a success stands before a run that was not about all of its apps.
 */
function wasLeft({ latest }: DeploymentRecord): boolean {
  if (latest === null) return false;
  if (latest.state === 'failure') return tellsOfSwitch(latest.description ?? '');
  return latest.state === 'inactive' || latest.state === 'success';
}

/** Of a record of several apps nobody can tell which of them a later rollback was about. */
function describeLeft(version: string, { latest }: DeploymentRecord): string {
  const rest = 'it is not deployed again by itself';
  if (latest?.state === 'success') return `${version} was deployed before a rollback of its environment; ${rest}`;
  return `${version} was left on ${latest?.at.slice(0, 10)}${latest?.description ? `: ${latest.description}` : ''}; ${rest}`;
}
