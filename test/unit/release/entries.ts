import { type History, type ReleaseOnHost, readHistory } from '../../../src/release/history';
import { type JournalDraft, type JournalEntry, parseJournal, writeDraft } from '../../../src/release/journal';

/** Release ids that sort by their number, a minute apart. */
export function idOf(number: number): string {
  const minute = String(number % 60).padStart(2, '0');
  const hour = String(Math.floor(number / 60) % 24).padStart(2, '0');
  return `20261121T${hour}${minute}00Z-abcdef0`;
}

/** The instant at which `idOf(number)` was made. */
export function timeOf(number: number): string {
  return new Date(Date.UTC(2026, 10, 21, 0, number)).toISOString();
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
    ownChecks: null,
    sizeBytes: null,
    ...changes,
  };
}

type Verdict = 'good' | 'bad' | 'failed';

export const activating = (release: string, kind: 'deploy' | 'rollback' | 'undo' = 'deploy'): JournalDraft => ({
  event: 'activating',
  run: 'run',
  release,
  from: null,
  kind,
});
export const activated = (release: string, kind: 'deploy' | 'rollback' | 'undo' = 'deploy'): JournalDraft => ({
  event: 'activated',
  run: 'run',
  release,
  from: null,
  kind,
});
export const abandoned = (release: string): JournalDraft => ({ event: 'abandoned', run: 'run', release });
export const judged = (release: string, verdict: Verdict): JournalDraft => ({
  event: 'verdict',
  run: 'run',
  release,
  verdict,
  why: null,
});
export const attempted = (release: string, seq: number, fingerprint = ''): JournalDraft => ({
  event: 'attempt',
  run: 'run',
  seq,
  mode: 'deploy',
  release,
  version: null,
  revision: null,
  fingerprint,
  reason: null,
  actor: null,
  runUrl: null,
});
export const finished = (release: string | null, status: string): JournalDraft => ({
  event: 'finished',
  run: 'run',
  mode: 'deploy',
  status,
  release,
  actor: 'octocat',
  runUrl: null,
  error: null,
  steps: [],
});

/** A release that was switched to and judged. */
export const served = (release: string, verdict: Verdict): JournalDraft[] => [
  activating(release),
  activated(release),
  judged(release, verdict),
];

/** Counts the drafts from 1, a minute apart, as a host would. */
export function number(drafts: readonly JournalDraft[]): JournalEntry[] {
  return drafts.map((draft, index) => ({ ...draft, n: index + 1, at: timeOf(index + 1) }) as JournalEntry);
}

/** The text of the journal with these entries. */
export function writeJournal(drafts: readonly JournalDraft[]): string {
  return drafts.map((draft, index) => `{"n":${index + 1},"at":"${timeOf(index + 1)}",${writeDraft(draft)}}\n`).join('');
}

/** A history by its journal; every release that the journal names is there and complete, unless given. */
export function makeHistory(
  drafts: readonly JournalDraft[],
  live: string | null,
  releases: readonly ReleaseOnHost[] = namedIn(drafts).map((id) => makeRelease(id)),
): History {
  return readHistory(parseJournal(writeJournal(drafts)), releases, live);
}

function namedIn(drafts: readonly JournalDraft[]): string[] {
  return [...new Set(drafts.flatMap((draft) => ('release' in draft && draft.release !== null ? [draft.release] : [])))];
}
