import type { Source } from '../config/sources';

/** The repository on GitHub, or on a GitHub of one's own, that a commit belongs to. */
export interface RepositoryPlace {
  /** Such as `https://github.com`. */
  readonly server: string;
  /** owner/name */
  readonly name: string;
}

const GITHUB = 'https://github.com';

/**
 * Finds where the commits of a source are looked at: in the repository of the job for what is uploaded or made into an image,
 * in its own for a git source.
 * @param job of the job's environment
 * @returns undefined where it is on no GitHub that is known
 */
export function findPlace(
  source: Source,
  job: { readonly server?: string | undefined; readonly repository?: string | undefined },
): RepositoryPlace | undefined {
  const server = (job.server || GITHUB).replace(/\/$/, '');
  if (source.kind !== 'git') return job.repository ? { server, name: job.repository } : undefined;
  const { host, path } = splitAddress(source.git);
  const name = /^([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(path)?.[1];
  const found = [server, GITHUB].find((one) => new URL(one).hostname === host);
  return name === undefined || found === undefined ? undefined : { server: found, name };
}

/** GitHub also takes ssh at a name, and a port, that firewalls let through. */
function splitAddress(address: string): { readonly host: string; readonly path: string } {
  const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/\/)\/?(.+)$/.exec(address);
  const [host = '', path = ''] = scp ? [scp[1], scp[2]] : spread(new URL(address));
  return { host: host.replace(/^ssh\.(?=github\.com$)/, ''), path };
}

function spread({ hostname, pathname }: URL): [string, string] {
  return [hostname, pathname.slice(1)];
}

/** The page that compares two commits; null where there is nothing to compare. */
export function linkComparison(
  place: RepositoryPlace | undefined,
  older: string | null,
  newer: string | null,
): string | null {
  if (place === undefined || older === null || newer === null || older === newer) return null;
  return `${place.server}/${place.name}/compare/${older}...${newer}`;
}
