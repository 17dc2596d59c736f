import { posix } from 'node:path';

/** What lies between two commits. */
export interface RevisionChanges {
  readonly isAhead: boolean;
  readonly commits: readonly {
    readonly sha: string;
    readonly title: string;
    readonly author: string;
    readonly url: string | null;
  }[];
  readonly totalCommits: number;
  readonly files: readonly { readonly path: string; readonly change: string }[];
  readonly areFilesComplete: boolean;
}

/** What would change for one app, from one live commit. */
export interface AppChange extends RevisionChanges {
  readonly app: string;
  readonly hosts: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly totalFiles: number;
  readonly note: string | null;
}

export interface ChangeRow {
  readonly app: string;
  readonly host: string;
  readonly action: string;
  readonly live: string | null;
  readonly liveRevision: string | null;
}

/** The hosts of an app that have the same commit live and would be deployed to. */
export interface ChangeGroup {
  readonly app: string;
  readonly hosts: readonly string[];
  readonly from: string | null;
}

/** A first deploy changes nothing that could be listed. */
export function groupChanges(rows: readonly ChangeRow[]): readonly ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const { app, host, action, live, liveRevision: from } of rows) {
    if (action !== 'deploy' || (live ?? from) === null) continue;
    const key = JSON.stringify([app, from]);
    const hosts = groups.get(key)?.hosts ?? [];
    groups.set(key, { app, from, hosts: [...hosts, host] });
  }
  return [...groups.values()];
}

/** What a deploy is made from. */
export interface ChangeSource {
  /** The commit; null outside a repository. */
  readonly revision: string | null;
  readonly isDirty: boolean;
  /** The folder of an app's files, from the root of the repository. */
  folderOf(app: string): string;
}

const MOST_LISTED = 300;

/**
 * Says what a group of hosts would get.
 * @param between what lies between the live commit and the new one; undefined where nobody knows
 */
export function describeChange(
  group: ChangeGroup,
  { revision, isDirty, folderOf }: ChangeSource,
  between: RevisionChanges | undefined,
): AppChange {
  const known = group.from !== null && group.from === revision ? SAME : (between ?? UNKNOWN);
  const files = known.files.filter(({ path }) => isInside(path, folderOf(group.app)));
  return {
    ...group,
    ...known,
    to: revision,
    files: files.slice(0, MOST_LISTED),
    totalFiles: files.length,
    note: describeNote({ group, revision, isDirty, between }),
  };
}

const UNKNOWN: RevisionChanges = { isAhead: false, commits: [], totalCommits: 0, files: [], areFilesComplete: false };
const SAME: RevisionChanges = { ...UNKNOWN, isAhead: true, areFilesComplete: true };

interface Noted {
  readonly group: ChangeGroup;
  readonly revision: string | null;
  readonly isDirty: boolean;
  readonly between: RevisionChanges | undefined;
}

function describeNote({ group: { from }, revision, isDirty, between }: Noted): string | null {
  const notes = [
    ...describeRelation(from, revision, between),
    ...(isDirty ? ['files of the working tree differ from its commit'] : []),
  ];
  return notes.length === 0 ? null : `${notes.join('; ')}.`;
}

function describeRelation(from: string | null, to: string | null, between: RevisionChanges | undefined): string[] {
  if (from === null) return ['the live release does not say of which commit it is'];
  if (to === null) return ['what would be deployed is in no git repository'];
  if (from === to) return ['the commit is the same: settings, secrets or files outside of git differ'];
  if (between === undefined) return ['neither this clone nor GitHub knows what lies between the commits'];
  return between.isAhead ? [] : ['the live release has commits that this one has not'];
}

function isInside(path: string, folder: string): boolean {
  const root = posix.normalize(folder).replace(/\/+$/, '');
  return root === '.' || root === '' || path === root || path.startsWith(`${root}/`);
}
