import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHistory } from '../../../src/release/history';
import { type JournalDraft, parseJournal } from '../../../src/release/journal';
import { choosePrunable } from '../../../src/release/retention';
import {
  activated,
  activating,
  attempted,
  idOf,
  judged,
  makeHistory,
  makeRelease,
  served,
  timeOf,
  writeJournal,
} from './entries';

const NEVER = 365 * 24 * 3600_000;
const CLOCK = timeOf(600);
const retention = (keep: number, count = 0, ageMs = NEVER) => ({ keep, keepFailed: { count, ageMs } });
const ids = (...numbers: number[]) => numbers.map(idOf);

describe('good releases', () => {
  const drafts = [1, 2, 3, 4].flatMap((number) => served(idOf(number), 'good'));

  test('beyond the number to keep go, oldest first; the live one counts', () => {
    expect(choosePrunable(makeHistory(drafts, idOf(4)), retention(2), CLOCK)).toEqual(ids(2, 1));
  });

  test('stay with the live one, however old it is', () => {
    expect(choosePrunable(makeHistory(drafts, idOf(1)), retention(1), CLOCK)).toEqual(ids(4, 3, 2));
    expect(choosePrunable(makeHistory(drafts, idOf(1)), retention(2), CLOCK)).toEqual(ids(3, 2));
  });

  test('are never all removed while the live one is not good', () => {
    const bad = [...drafts, ...served(idOf(5), 'bad')];
    expect(choosePrunable(makeHistory(bad, idOf(5)), retention(1), CLOCK)).toEqual(ids(3, 2, 1));
    expect(choosePrunable(makeHistory(bad, null), retention(0), CLOCK)).toContain(idOf(5));
    expect(choosePrunable(makeHistory(bad, null), retention(0), CLOCK)).not.toContain(idOf(4));
  });
});

describe('what is no longer whole, because it could not be removed', () => {
  const drafts = [...[1, 2, 3].flatMap((number) => served(idOf(number), 'good')), ...served(idOf(4), 'bad')];
  const releases = (...torn: number[]) =>
    [1, 2, 3, 4].map((number) => makeRelease(idOf(number), { isComplete: !torn.includes(number) }));

  test.each([
    ['good', 1],
    ['good, and newer than others that are kept', 2],
    ['bad, and young', 4],
  ])('goes though it was %s', (_what, torn) => {
    const history = makeHistory(drafts, idOf(3), releases(torn));
    expect(choosePrunable(history, retention(5, 5), CLOCK)).toEqual(ids(torn));
  });

  test('is not counted among those to keep', () => {
    expect(choosePrunable(makeHistory(drafts, idOf(3), releases(2)), retention(2, 5), CLOCK)).toEqual(ids(2));
  });

  test('stays where it is one that failed to get ready, and only that', () => {
    const early = [...drafts, attempted(idOf(5), 9), judged(idOf(5), 'failed')];
    const history = makeHistory(early, idOf(3), [...releases(), makeRelease(idOf(5), { isComplete: false })]);
    expect(choosePrunable(history, retention(5, 5), CLOCK)).toEqual([]);
  });
});

describe('failed and bad releases', () => {
  const drafts = [...served(idOf(1), 'good'), ...[2, 3, 4].flatMap((number) => served(idOf(number), 'bad'))];

  test('go by number, oldest first, and do not count among the good', () => {
    expect(choosePrunable(makeHistory(drafts, idOf(1)), retention(1, 2), CLOCK)).toEqual(ids(2));
    expect(choosePrunable(makeHistory(drafts, idOf(1)), retention(1, 0), CLOCK)).toEqual(ids(4, 3, 2));
  });

  test('go by age', () => {
    const hour = 3600_000;
    const clock = new Date(Date.parse(timeOf(3)) + hour).toISOString();
    expect(choosePrunable(makeHistory(drafts, idOf(1)), retention(1, 9, hour), clock)).toEqual(ids(2));
  });

  test('that never got as far as a switch are as young as their attempt', () => {
    const later = [...drafts, attempted(idOf(5), 9), judged(idOf(5), 'failed')];
    expect(choosePrunable(makeHistory(later, idOf(1)), retention(1, 1), CLOCK)).toEqual(ids(4, 3, 2));
  });

  test('have those among them that served and were never judged', () => {
    const killed = [...served(idOf(1), 'good'), activating(idOf(2)), activated(idOf(2))];
    expect(choosePrunable(makeHistory(killed, idOf(1)), retention(5, 1), CLOCK)).toEqual([]);
    expect(choosePrunable(makeHistory(killed, idOf(1)), retention(5, 0), CLOCK)).toEqual(ids(2));
  });

  test('whose id is no time do not expire', () => {
    const history = makeHistory([judged('odd', 'failed')], null);
    expect(choosePrunable(history, retention(1, 1, 0), CLOCK)).toEqual([]);
  });
});

test('what a killed run left goes at once', () => {
  const releases = [makeRelease(idOf(1)), makeRelease(idOf(2), { isComplete: false }), makeRelease(idOf(3))];
  const history = makeHistory(served(idOf(1), 'good'), idOf(1), releases);
  expect(choosePrunable(history, retention(5, 5), CLOCK)).toEqual(ids(3, 2));
});

describe('whatever happened', () => {
  const event = fc.tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom('attempt', 'open', 'served', 'good', 'bad', 'failed'),
  );
  const drafts = fc.array(event, { maxLength: 30 }).map((events): JournalDraft[] =>
    events.flatMap(([number, what]): JournalDraft[] => {
      const id = idOf(number);
      if (what === 'attempt') return [attempted(id, number)];
      if (what === 'open') return [activating(id)];
      if (what === 'served') return [activating(id), activated(id)];
      return what === 'failed' ? [judged(id, what)] : served(id, what as 'good' | 'bad');
    }),
  );
  const scene = fc.record({
    drafts,
    whole: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    there: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    live: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    keep: fc.integer({ min: 0, max: 4 }),
    count: fc.integer({ min: 0, max: 3 }),
  });

  test('the live one and the newest good one stay, and not too many of the others', () => {
    fc.assert(
      fc.property(scene, ({ drafts: said, whole, there, live, keep, count }) => {
        const liveId = live === undefined ? null : idOf(live);
        const releases = whole
          .map((isComplete, index) => makeRelease(idOf(index + 1), { isComplete }))
          .filter(({ id }, index) => there[index] === true || id === liveId);
        const history = readHistory(parseJournal(writeJournal(said)), releases, liveId);
        const gone = choosePrunable(history, retention(keep, count), CLOCK);
        const left = releases.filter(({ id }) => !gone.includes(id));
        const good = (all: typeof releases) =>
          all.filter(({ id, isComplete }) => isComplete && history.verdictOf(id) === 'good');

        expect(new Set(gone).size).toBe(gone.length);
        expect(gone.every((id) => releases.some((one) => one.id === id))).toBe(true);
        expect(gone).not.toContain(liveId);
        expect(good(left).length).toBeLessThanOrEqual(Math.max(keep, 1));
        if (good(releases).length > 0) expect(good(left).length).toBeGreaterThan(0);
        const failed = left.filter(({ id }) => id !== liveId && ['bad', 'failed'].includes(history.verdictOf(id)));
        expect(failed.length).toBeLessThanOrEqual(count);
        const unknown = left.filter(
          ({ id }) => id !== liveId && history.verdictOf(id) === 'none' && history.ageOf(id) === undefined,
        );
        expect(unknown).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('the good ones that stay are the newest', () => {
    fc.assert(
      fc.property(scene, ({ drafts: said, live, keep, count }) => {
        const history = makeHistory(said, live === undefined ? null : idOf(live));
        const gone = choosePrunable(history, retention(keep, count), CLOCK);
        const age = (id: string) => history.ageOf(id) ?? 0;
        const good = history.releases.filter(({ id }) => history.verdictOf(id) === 'good' && id !== history.live);
        const left = good.filter(({ id }) => !gone.includes(id) && history.ageOf(id) !== undefined);
        const removed = good.filter(({ id }) => gone.includes(id) && history.ageOf(id) !== undefined);
        for (const { id } of removed) for (const one of left) expect(age(one.id)).toBeGreaterThan(age(id));
      }),
      { numRuns: 200 },
    );
  });
});
