/** Where Bowline keeps what on a host; every path is absolute. */
export interface HostPaths {
  readonly root: string;
  /** The link to the release that is run: `current`, or that of a colour. */
  readonly current: string;
  readonly releases: string;
  readonly shared: string;
  readonly own: string;
  readonly owner: string;
  readonly holder: string;
  readonly lock: string;
  readonly activateLock: string;
  readonly fence: string;
  readonly journal: string;
  /** Says that nobody deploys the app. */
  readonly hold: string;
  /** Why visitors get the page of the maintenance, and since when. */
  readonly maintenance: string;
  /** The key of the HMAC over secrets; it never leaves the deploy user's reach. */
  readonly key: string;
  release(id: string): string;
  incoming(run: string): string;
}

/** @param link the name of another link than `current` by which a release is run */
export function pathsOf(root: string, link = 'current'): HostPaths {
  const own = `${root}/.bowline`;
  return {
    root,
    current: `${root}/${link}`,
    releases: `${root}/releases`,
    shared: `${root}/shared`,
    own,
    owner: `${own}/owner`,
    holder: `${own}/holder`,
    lock: `${own}/lock`,
    activateLock: `${own}/activate.lock`,
    fence: `${own}/fence`,
    journal: `${own}/journal.jsonl`,
    hold: `${own}/hold`,
    maintenance: `${own}/maintenance`,
    key: `${own}/key`,
    release: (id) => `${root}/releases/${id}`,
    incoming: (run) => `${own}/incoming/${run}`,
  };
}

/** The folder in that of an app which a proxy must be able to enter, and files in it. */
export const MAINTENANCE_FOLDER = 'switch';
export const MAINTENANCE_ON = 'maintenance.on';
export const MAINTENANCE_PAGE = 'maintenance.html';

/** Taken by every deployment of a host, whoever runs it and whatever it deploys. */
export const HOST_LOCK = '/run/lock/bowline.lock';
