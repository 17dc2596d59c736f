import type { Result } from '../result';

/** One release of an app, and where it is live. */
export interface LiveRelease {
  readonly app: string;
  /** null is not known, or none. One that was rolled back everywhere is live on no host. */
  readonly release: string | null;
  /** The one that the run was about. */
  readonly isIntended: boolean;
  readonly hosts: readonly string[];
}

/** The releases of the apps whose hosts do not agree on one, the intended one first; empty where all agree. */
export function findUnequal(result: Pick<Result, 'hosts' | 'release'>): readonly LiveRelease[] {
  const apps = [...new Set(result.hosts.map(({ app }) => app))];
  return apps.flatMap((app) => {
    const live = listReleases(app, result);
    return live.filter(({ release }) => release !== null).length > 1 ? live : [];
  });
}

function listReleases(app: string, { hosts, release: intended }: Pick<Result, 'hosts' | 'release'>): LiveRelease[] {
  const own = hosts.filter((one) => one.app === app);
  const live = [...new Set(own.map(({ release }) => release))].map((release) => ({
    app,
    release,
    isIntended: release !== null && release === intended,
    hosts: own.filter((one) => one.release === release).map(({ host }) => host),
  }));
  const left = own.some(({ status }) => status === 'rolled_back') && live.every(({ isIntended }) => !isIntended);
  const refused = left && intended !== null ? [{ app, release: intended, isIntended: true, hosts: [] }] : [];
  return [...refused, ...live.filter(({ isIntended }) => isIntended), ...live.filter(({ isIntended }) => !isIntended)];
}
