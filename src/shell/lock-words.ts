/*
 * What the holder of the locks tells in frames while it runs: phases/lock.ts writes it, hosts/lock.ts reads it, and
 * neither can spell a word that the other does not know.
 */

export type LockWord =
  /** It has all locks. */
  | 'held'
  /** Another has one, and is waited for. */
  | 'waiting'
  /** Another has one, and it has given up. */
  | 'refused'
  /** A critical section of an earlier run is still running. */
  | 'busy'
  /** A file cannot be used as a lock. */
  | 'broken'
  /** A heartbeat has arrived. */
  | 'beat';

export function lockWord<Word extends LockWord>(word: Word): Word {
  return word;
}

const FENCE = 'fence.';

/** Tells the fence of the app at an index of the roots. */
export function fenceWord(index: number): string {
  return `${FENCE}${index}`;
}

export function isFenceWord(word: string): boolean {
  return word.startsWith(FENCE);
}
