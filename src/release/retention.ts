import type { History, ReleaseOnHost } from './history';

export interface Retention {
  /** How many good releases stay. */
  readonly keep: number;
  readonly keepFailed: { readonly count: number; readonly ageMs: number };
}

/**
 * Chooses the releases that may be removed, by the journal's verdicts only. Good ones beyond `keep` go,
 * oldest first; bad and failed ones, and those that served without ever getting a verdict, count apart and
 * go by number and age. What never served and has no verdict is what a killed run left, and what was good or bad and is no
 * longer whole is what could not be removed: both go, tried again by each run. Never the live one, nor the newest good one.
 * @param clock the host's time, ISO 8601
 */
export function choosePrunable(history: History, retention: Retention, clock: string): readonly string[] {
  const order = (one: ReleaseOnHost) => history.ageOf(one.id) ?? history.orderOf(one.id);
  const newestFirst = [...history.releases].sort((a, b) => order(b) - order(a) || (a.id < b.id ? 1 : -1));
  const candidates = newestFirst.filter(({ id }) => id !== history.live);
  const isGood = (one: ReleaseOnHost) => one.isComplete && history.verdictOf(one.id) === 'good';
  const isLiveGood = history.releases.some((one) => one.id === history.live && isGood(one));
  const good = candidates.filter(isGood);
  const undecided = candidates.filter(({ id }) => history.verdictOf(id) === 'none');
  const leftover = candidates.filter((one) => isLeftover(one, history));
  const failed = candidates.filter(
    (one) =>
      !leftover.includes(one) && (['bad', 'failed'].includes(history.verdictOf(one.id)) || undecided.includes(one)),
  );
  const goodToKeep = Math.max(retention.keep - (isLiveGood ? 1 : 0), isLiveGood ? 0 : 1);
  return [
    ...good.slice(goodToKeep),
    ...failed.filter((one, index) => index >= retention.keepFailed.count || isExpired(one, retention, clock)),
    ...leftover,
  ].map(({ id }) => id);
}

/** One that only failed to get ready was never whole, and stays for a look like every failed one. */
function isLeftover({ id, isComplete }: ReleaseOnHost, history: History): boolean {
  const verdict = history.verdictOf(id);
  if (verdict === 'none') return !isComplete || history.ageOf(id) === undefined;
  return !isComplete && verdict !== 'failed';
}

function isExpired({ id }: ReleaseOnHost, { keepFailed }: Retention, clock: string): boolean {
  const made = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z/.exec(id);
  if (made === null) return false;
  const [, year, month, day, hour, minute, second] = made;
  const age = Date.parse(clock) - Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return age > keepFailed.ageMs;
}
