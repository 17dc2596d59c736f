import type { Journal, JournalEntry } from './journal';
import type { ReleaseFacts } from './release-json';

export type Verdict = 'good' | 'bad' | 'failed' | 'none';

/** One release as the host has it, with what its record says. */
export interface ReleaseOnHost extends ReleaseFacts {
  readonly id: string;
  readonly isComplete: boolean;
  /** This user may not read its record, nor see whether it is whole: `isComplete` goes by the journal then. */
  readonly isUnread?: true | undefined;
  readonly sizeBytes: number | null;
}

/** An instant at which a release became the one that serves. */
export interface Switch {
  readonly at: string;
  readonly release: string;
  readonly kind: 'deploy' | 'rollback' | 'undo';
}

export interface History {
  readonly live: string | null;
  /** Oldest first; the last one is how the live release came to serve. */
  readonly switches: readonly Switch[];
  readonly releases: readonly ReleaseOnHost[];
  verdictOf(release: string): Verdict;
  /** Whether somebody rolled back from it by hand, and nobody has gone to it since. */
  isLeftByHand(release: string): boolean;
  /** The counter of the first switch to a release; undefined when it never served. */
  ageOf(release: string): number | undefined;
  /** The counter of the first entry about a release, served or not; 0 for one that the journal does not know. */
  orderOf(release: string): number;
}

/**
 * Derives what happened on a host from its journal and its `current` link. The link decides: a switch
 * that was announced and whose confirmation is missing happened only if the link says so.
 */
export function readHistory(journal: Journal, releases: readonly ReleaseOnHost[], live: string | null): History {
  const switches = readSwitches(journal.entries, live);
  const verdicts = new Map<string, Verdict>();
  const ages = new Map<string, number>();
  const orders = new Map<string, number>();
  for (const entry of journal.entries) {
    if ('release' in entry && entry.release !== null && !orders.has(entry.release)) orders.set(entry.release, entry.n);
    if (entry.event === 'verdict') verdicts.set(entry.release, entry.verdict);
    if (entry.event === 'activating' && !ages.has(entry.release)) ages.set(entry.release, entry.n);
  }
  const left = findLeftByHand(switches, ages);
  return {
    live,
    switches,
    releases: releases.map((one) =>
      one.isUnread || (one.id === live && one.fingerprint === null) ? withAnnounced(one, journal) : one,
    ),
    verdictOf: (release) => verdicts.get(release) ?? 'none',
    isLeftByHand: (release) => left.has(release),
    ageOf: (release) => ages.get(release),
    orderOf: (release) => orders.get(release) ?? 0,
  };
}

/** Who may only look cannot read the record in a release; the journal says what its deploy announced. */
function withAnnounced(release: ReleaseOnHost, { entries }: Journal): ReleaseOnHost {
  const attempt = entries.findLast(
    (entry) => entry.event === 'attempt' && entry.mode === 'deploy' && entry.release === release.id,
  );
  if (attempt?.event !== 'attempt') return release;
  const { version, revision } = release;
  return { ...release, version: version ?? attempt.version, revision: revision ?? attempt.revision };
}

type Announced = Extract<JournalEntry, { event: 'activating' }>;

function readSwitches(entries: readonly JournalEntry[], live: string | null): Switch[] {
  const switches: Switch[] = [];
  let open: Announced | undefined;
  const keep = ({ at, release, kind }: Announced) => switches.push({ at, release, kind });
  for (const entry of entries) {
    if (entry.event === 'activating') open = entry;
    if (entry.event === 'activated' && open?.release === entry.release) keep(open);
    if (entry.event === 'activated' || entry.event === 'abandoned') open = undefined;
  }
  if (open !== undefined && open.release === live) keep(open);
  return switches;
}

/**
 * Its verdict stays good, and yet a person did not want it: `previous` does not bring it back. Whoever goes on to a newer
 * release by its name has not rolled back from the older one.
 */
function findLeftByHand(switches: readonly Switch[], ages: ReadonlyMap<string, number>): ReadonlySet<string> {
  const left = new Set<string>();
  const isOlder = (one: string, other: string) => (ages.get(one) ?? 0) < (ages.get(other) ?? 0);
  for (const [index, { release, kind }] of switches.entries()) {
    const before = switches[index - 1]?.release;
    if (kind === 'rollback' && before !== undefined && isOlder(release, before)) left.add(before);
    left.delete(release);
  }
  return left;
}

/** An announced switch that nobody confirmed or abandoned, because its run was killed. */
export function findOpenSwitch(journal: Journal): string | null {
  let open: string | null = null;
  for (const entry of journal.entries) {
    if (entry.event === 'activating') open = entry.release;
    if (entry.event === 'activated' || entry.event === 'abandoned') open = null;
  }
  return open;
}

/**
 * Releases that were left by switches whose runs never came to their end, the newest first: what ran them may run on, where the host
 * died in the middle.
 */
export function findLeftUnfinished({ entries }: Journal): readonly string[] {
  const last = entries.findLastIndex(({ event }) => event === 'verdict' || event === 'finished');
  const left = entries.slice(last + 1).flatMap((entry) => (entry.event === 'activating' ? [entry.from] : []));
  return [...new Set(left.reverse())].filter((release) => release !== null);
}

/** The release that served at `time` (ISO 8601); null before the first switch. */
export function findLiveAt(history: History, time: string): string | null {
  const instant = Date.parse(time);
  return history.switches.findLast(({ at }) => Date.parse(at) <= instant)?.release ?? null;
}

/** When the live release came to serve; null when the journal does not know. */
export function findLiveSince(history: History): string | null {
  const last = history.switches.at(-1);
  return last !== undefined && last.release === history.live ? last.at : null;
}

/**
 * The newest release with verdict good, older by the counter than `release`, that is still complete and that nobody rolled
 * back from by hand.
 */
export function findPreviousGood(history: History, release: string | null): string | null {
  return listGoodBefore(history, release).find((id) => !history.isLeftByHand(id)) ?? null;
}

/** Newest first. */
function listGoodBefore(history: History, release: string | null): readonly string[] {
  const limit = release === null ? Number.POSITIVE_INFINITY : (history.ageOf(release) ?? Number.POSITIVE_INFINITY);
  const candidates = history.releases
    .filter(({ id, isComplete }) => id !== release && isComplete && history.verdictOf(id) === 'good')
    .map(({ id }) => ({ id, age: history.ageOf(id) }))
    .filter((one): one is { id: string; age: number } => one.age !== undefined && one.age < limit);
  candidates.sort((a, b) => b.age - a.age);
  return candidates.map(({ id }) => id);
}

/**
 * Where an automatic undo goes: back to what served if it is known to be good, else to the newest good one. One that somebody
 * rolled back from is better than nothing.
 */
export function findUndoTarget(history: History): string | null {
  if (history.live !== null && history.verdictOf(history.live) === 'good') return history.live;
  return findPreviousGood(history, history.live) ?? listGoodBefore(history, history.live)[0] ?? null;
}

/** Did anybody find the live release good since it was last switched to? */
export function isProvenSinceSwitch({ entries }: Journal, release: string): boolean {
  const switched = entries.findLast((entry) => entry.event === 'activating')?.n ?? 0;
  return entries.some(
    (entry) => entry.event === 'verdict' && entry.release === release && entry.verdict === 'good' && entry.n > switched,
  );
}
