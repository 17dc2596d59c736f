import { BowlineError } from '../errors';
import { findLiveAt, findPreviousGood, type History, type ReleaseOnHost } from './history';

/** What a rollback is asked to go to. */
export type RollbackTarget =
  | { readonly kind: 'previous' }
  | { readonly kind: 'id' | 'version' | 'time' | 'bare'; readonly value: string };

/**
 * Finds the release that a rollback means on one host.
 * It may be the one that is live already: where others still have to go, or where the same rollback went before.
 * @throws BowlineError `refused` that lists the candidates when there is none, or more than one.
 */
export function chooseRollbackTarget(history: History, target: RollbackTarget): string {
  const found = target.kind === 'previous' ? previous(history) : named(history, target.kind, target.value);
  const release = history.releases.find(({ id }) => id === found);
  if (release?.isComplete !== true) throw refuse(`release ${found} is no longer whole on this host`, history);
  return found;
}

function previous(history: History): string {
  const found = findPreviousGood(history, history.live);
  if (found === null) throw refuse('there is no good release older than the live one', history);
  return found;
}

function named(history: History, kind: 'id' | 'version' | 'time' | 'bare', value: string): string {
  const kinds = kind === 'bare' ? (['id', 'version', 'time'] as const) : [kind];
  const found = new Set(kinds.flatMap((one) => FINDERS[one](history, value)));
  const [only, ...others] = found;
  if (only === undefined) throw refuse(`no release matches ${describe(kind, value)}`, history);
  if (others.length > 0) throw refuse(`${describe(kind, value)} matches ${[...found].join(' and ')}`, history);
  return only;
}

const FINDERS = {
  id: ({ releases }: History, value: string) => releases.filter(({ id }) => id === value).map(({ id }) => id),
  version: findByVersion,
  time: findByTime,
};

/** Of several releases of one version the newest good one is meant. */
function findByVersion(history: History, value: string): string[] {
  const same = history.releases.filter(({ version }) => version !== null && plain(version) === plain(value));
  const good = same.filter(({ id, isComplete }) => isComplete && history.verdictOf(id) === 'good');
  const newest = (good.length > 0 ? good : same).toSorted(byAge(history)).at(-1);
  return newest === undefined ? [] : [newest.id];
}

function findByTime(history: History, value: string): string[] {
  const instant = parseInstant(value);
  const found = instant === undefined ? null : findLiveAt(history, instant.toISOString());
  return found === null ? [] : [found];
}

/** Reads an instant as a person writes it, or as a release id begins; undefined when it is none. */
export function parseInstant(value: string): Date | undefined {
  if (!/^\d{4}-?\d{2}-?\d{2}/.test(value)) return undefined;
  const time = inUtc(value.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z'));
  const instant = new Date(time);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** A time without a zone is UTC, as every time that Bowline shows; JavaScript takes it for a local one. */
function inUtc(time: string): string {
  return /\d[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(time) ? `${time}Z` : time;
}

function byAge(history: History) {
  return (a: ReleaseOnHost, b: ReleaseOnHost) => (history.ageOf(a.id) ?? 0) - (history.ageOf(b.id) ?? 0);
}

function plain(version: string): string {
  return version.replace(/^v/, '');
}

function describe(kind: string, value: string): string {
  return kind === 'bare' ? `\`${value}\`` : `${kind} \`${value}\``;
}

function describeVerdict(history: History, id: string): string {
  return `${history.verdictOf(id)}${history.isLeftByHand(id) ? ', rolled back from' : ''}`;
}

function refuse(message: string, history: History): BowlineError {
  const candidates = history.releases
    .filter(({ id, isComplete }) => isComplete && id !== history.live)
    .toSorted(byAge(history))
    .reverse()
    .map(({ id, version }) => `${id}${version === null ? '' : ` (${version})`} ${describeVerdict(history, id)}`);
  return new BowlineError('refused', message, {
    hint:
      candidates.length === 0
        ? 'This host has nothing else to go back to: deploy what should serve.'
        : `Candidates: ${candidates.join(', ')}`,
  });
}
