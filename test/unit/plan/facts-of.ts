import { REQUIRED_TOOLS } from '../../../src/phases/facts';
import type { AppFacts, HostFacts } from '../../../src/plan/facts';
import { type ReleaseOnHost, readHistory } from '../../../src/release/history';
import type { JournalDraft, JournalEntry } from '../../../src/release/journal';

/** Entries with counters and instants, one second apart. */
export function numberEntries(drafts: readonly JournalDraft[]): JournalEntry[] {
  return drafts.map((draft, index) => {
    const at = new Date(Date.UTC(2026, 10, 21, 2, 0, index)).toISOString();
    return { ...draft, n: index + 1, at } as JournalEntry;
  });
}

export function makeRelease(id: string, changes: Partial<ReleaseOnHost> = {}): ReleaseOnHost {
  return {
    id,
    isComplete: true,
    version: null,
    revision: null,
    fingerprint: null,
    contentHash: null,
    runId: null,
    isIrreversible: false,
    runtime: null,
    sizeBytes: null,
    ...changes,
  };
}

export interface AppSketch extends Partial<Omit<AppFacts, 'journal' | 'history'>> {
  readonly releases?: readonly ReleaseOnHost[];
  readonly drafts?: readonly JournalDraft[];
}

/** A host on which nothing is wrong, but for what is said. */
export function makeApp({ releases = [], drafts = [], ...changes }: AppSketch = {}): AppFacts {
  const live = changes.live ?? null;
  const journal = { entries: numberEntries(drafts), unreadable: 0 };
  return {
    path: 'directory',
    current: live === null ? 'none' : 'link',
    live,
    owner: null,
    key: 'k',
    fence: 0,
    lockHolder: null,
    ancestor: '/srv',
    readOnly: [],
    noexecMount: null,
    diskFreeBytes: 10e9,
    inodes: { total: 1000, free: 900 },
    hasLeftovers: false,
    isPortTaken: false,
    process: [],
    readRuntime: () => undefined,
    readRuntimeText: () => undefined,
    ...changes,
    journal,
    history: readHistory(journal, releases, live),
  };
}

export function makeHost(apps: Readonly<Record<string, AppFacts>>, changes: Partial<HostFacts> = {}): HostFacts {
  return {
    host: 'web-1',
    clock: '20261121T020152Z',
    isRoot: false,
    home: '/home/deploy',
    system: 'Linux',
    tools: new Set<string>(REQUIRED_TOOLS),
    hasPaxTar: true,
    hasGnuCp: true,
    lockHolder: null,
    apps: new Map(Object.entries(apps)),
    ...changes,
  };
}
