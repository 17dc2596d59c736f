import { describe, expect, test } from 'vitest';
import {
  findLeftUnfinished,
  findLiveAt,
  findLiveSince,
  findOpenSwitch,
  findPreviousGood,
  findUndoTarget,
  isProvenSinceSwitch,
  readHistory,
} from '../../../src/release/history';
import type { JournalDraft } from '../../../src/release/journal';
import {
  abandoned,
  activated,
  activating,
  attempted,
  finished,
  idOf,
  judged,
  makeHistory,
  makeRelease,
  number,
  served,
  timeOf,
} from './entries';

const [A, B, C, D] = [idOf(1), idOf(2), idOf(3), idOf(4)] as [string, string, string, string];
const journalOf = (...drafts: Parameters<typeof number>[0]) => ({ entries: number(drafts), unreadable: 0 });

describe('a history', () => {
  test('has every switch that was confirmed, oldest first', () => {
    const { switches } = makeHistory(
      [...served(A, 'good'), ...served(B, 'bad'), activating(A, 'undo'), activated(A, 'undo')],
      A,
    );
    expect(switches).toEqual([
      { at: timeOf(1), release: A, kind: 'deploy' },
      { at: timeOf(4), release: B, kind: 'deploy' },
      { at: timeOf(7), release: A, kind: 'undo' },
    ]);
  });

  test('believes the link about a switch that nobody confirmed', () => {
    const killed = [...served(A, 'good'), activating(B)];
    expect(makeHistory(killed, B).switches.map(({ release }) => release)).toEqual([A, B]);
    expect(makeHistory(killed, A).switches.map(({ release }) => release)).toEqual([A]);
    expect(makeHistory(killed, null).switches.map(({ release }) => release)).toEqual([A]);
  });

  test('leaves out what was abandoned, and what was confirmed without an announcement', () => {
    expect(makeHistory([activating(A), abandoned(A), activated(A)], A).switches).toEqual([]);
    expect(makeHistory([activating(A), activated(B)], null).switches).toEqual([]);
  });

  test('keeps the last verdict', () => {
    const history = makeHistory([...served(A, 'good'), judged(A, 'bad'), judged(B, 'failed')], A);
    expect([A, B, C].map(history.verdictOf)).toEqual(['bad', 'failed', 'none']);
  });

  test('knows the age of what served, and the order of everything it heard of', () => {
    const history = makeHistory([attempted(A, 1), ...served(A, 'good'), attempted(B, 2), finished(null, 'failed')], A);
    expect([A, B, C].map(history.ageOf)).toEqual([2, undefined, undefined]);
    expect([A, B, C].map(history.orderOf)).toEqual([1, 5, 0]);
  });

  test('gives a release the age of its first switch, not of a return to it', () => {
    expect(makeHistory([...served(A, 'good'), ...served(B, 'good'), ...served(A, 'good')], A).ageOf(A)).toBe(1);
  });
});

describe('an open switch', () => {
  test('is one that was neither confirmed nor abandoned', () => {
    expect(findOpenSwitch(journalOf(activating(A), activated(A), activating(B)))).toBe(B);
    expect(findOpenSwitch(journalOf(activating(A), activated(A)))).toBeNull();
    expect(findOpenSwitch(journalOf(activating(A), abandoned(A)))).toBeNull();
    expect(findOpenSwitch(journalOf())).toBeNull();
  });
});

describe('what a switch has left whose run never came to its end', () => {
  const from = (release: string, left: string | null) => ({ ...activating(release), from: left }) as JournalDraft;

  test('is told until a run ends', () => {
    const begun = [...served(A, 'good'), from(B, A)];
    expect(findLeftUnfinished(journalOf(...begun))).toEqual([A]);
    expect(findLeftUnfinished(journalOf(...begun, activated(B)))).toEqual([A]);
    expect(findLeftUnfinished(journalOf(...begun, activated(B), from(C, B), activated(C)))).toEqual([B, A]);
    expect(findLeftUnfinished(journalOf(...begun, activated(B), judged(B, 'bad')))).toEqual([]);
    expect(findLeftUnfinished(journalOf(...begun, finished(B, 'failed')))).toEqual([]);
    expect(findLeftUnfinished(journalOf(from(A, null)))).toEqual([]);
    expect(findLeftUnfinished(journalOf())).toEqual([]);
  });
});

describe('the previous good release', () => {
  const all = [...served(A, 'good'), ...served(B, 'bad'), ...served(C, 'good'), ...served(D, 'good')];

  test('is the newest good one older than the live one', () => {
    expect(findPreviousGood(makeHistory(all, D), D)).toBe(C);
    expect(findPreviousGood(makeHistory(all, C), C)).toBe(A);
    expect(findPreviousGood(makeHistory(all, A), A)).toBeNull();
  });

  test('goes by the counter, whatever the ids say', () => {
    const backwards = [...served(D, 'good'), ...served(A, 'good')];
    expect(findPreviousGood(makeHistory(backwards, A), A)).toBe(D);
    expect(findPreviousGood(makeHistory(backwards, D), D)).toBeNull();
  });

  test('is whole and known to the journal', () => {
    const releases = [makeRelease(A), makeRelease(C, { isComplete: false }), makeRelease(D), makeRelease(idOf(9))];
    expect(findPreviousGood(makeHistory(all, D, releases), D)).toBe(A);
    expect(findPreviousGood(makeHistory([judged(A, 'good'), ...served(B, 'good')], B), B)).toBeNull();
  });

  test('is the newest of all where nothing is live, or where the live one is unknown', () => {
    expect(findPreviousGood(makeHistory(all, null), null)).toBe(D);
    expect(findPreviousGood(makeHistory(all, idOf(30)), idOf(30))).toBe(D);
  });
});

describe('a release that somebody rolled back from by hand', () => {
  const to = (release: string, kind: 'deploy' | 'rollback' | 'undo') => [
    activating(release, kind),
    activated(release, kind),
  ];
  const back = [...served(A, 'good'), ...served(B, 'good'), ...to(A, 'rollback')];

  test('is not the previous one of a release that comes after it', () => {
    const history = makeHistory([...back, ...served(D, 'good')], D);
    expect(history.isLeftByHand(B)).toBe(true);
    expect(findPreviousGood(history, D)).toBe(A);
  });

  test('is again, once somebody has gone to it by its name', () => {
    const history = makeHistory([...back, ...to(B, 'rollback'), ...served(D, 'good')], D);
    expect(history.isLeftByHand(B)).toBe(false);
    expect(findPreviousGood(history, D)).toBe(B);
  });

  test('is so only if the rollback held: one that failed has left nothing', () => {
    const history = makeHistory([...back, ...to(B, 'undo'), ...served(D, 'good')], D);
    expect(findPreviousGood(history, D)).toBe(B);
  });

  test('is not the older one that somebody went on from, by the name of a newer one', () => {
    const history = makeHistory([...back, ...to(B, 'rollback')], B);
    expect(history.isLeftByHand(A)).toBe(false);
    expect(findPreviousGood(history, B)).toBe(A);
  });

  test('is not one that an automatic rollback left, whose verdict says enough', () => {
    const history = makeHistory([...served(A, 'good'), ...served(B, 'bad'), ...to(A, 'undo')], A);
    expect(history.isLeftByHand(B)).toBe(false);
  });

  test('is still where an undo goes that has nothing else', () => {
    const only = makeHistory([...served(B, 'good'), ...to(A, 'rollback'), judged(A, 'bad'), ...to(C, 'deploy')], C);
    expect(findUndoTarget(only)).toBe(B);
  });
});

describe('a release is proven since its switch', () => {
  test('by a verdict that came after it', () => {
    expect(isProvenSinceSwitch(journalOf(...served(A, 'good')), A)).toBe(true);
    expect(
      isProvenSinceSwitch(journalOf(...served(A, 'good'), ...served(B, 'good'), activating(A), activated(A)), A),
    ).toBe(false);
    expect(isProvenSinceSwitch(journalOf(...served(A, 'bad')), A)).toBe(false);
    expect(isProvenSinceSwitch(journalOf(), A)).toBe(false);
  });
});

describe('an undo goes', () => {
  test('to what is live, if it is good', () => {
    expect(findUndoTarget(makeHistory([...served(A, 'good'), ...served(B, 'good')], B))).toBe(B);
  });

  test('to the newest good one before it, if it was never judged or found bad', () => {
    expect(findUndoTarget(makeHistory([...served(A, 'good'), activating(B), activated(B)], B))).toBe(A);
    expect(findUndoTarget(makeHistory([...served(A, 'good'), ...served(B, 'bad')], B))).toBe(A);
  });

  test('nowhere, if nothing is good', () => {
    expect(findUndoTarget(makeHistory(served(A, 'bad'), A))).toBeNull();
    expect(findUndoTarget(makeHistory([], null))).toBeNull();
  });
});

describe('what was live at an instant', () => {
  const history = makeHistory([...served(A, 'good'), ...served(B, 'good')], B);

  test('is what was switched to last, at that very time included', () => {
    expect(findLiveAt(history, timeOf(0))).toBeNull();
    expect(findLiveAt(history, timeOf(1))).toBe(A);
    expect(findLiveAt(history, timeOf(3))).toBe(A);
    expect(findLiveAt(history, timeOf(4))).toBe(B);
    expect(findLiveAt(history, '2030-01-01T00:00:00+02:00')).toBe(B);
  });

  test('is known since its switch, unless something else changed the link', () => {
    expect(findLiveSince(history)).toBe(timeOf(4));
    expect(findLiveSince(readHistory(journalOf(...served(A, 'good')), [], B))).toBeNull();
    expect(findLiveSince(readHistory(journalOf(), [], null))).toBeNull();
  });
});

describe('a release whose record may not be read', () => {
  const announce = (release: string, version: string, mode = 'deploy'): JournalDraft =>
    Object.assign(attempted(release, 1), { mode, version, revision: `of ${version}` });
  const journal = journalOf(announce(A, '1.0.0'), announce(B, '2.0.0'), announce(A, '9.9.9', 'rollback'));
  const find = (id: string, live: string, known = {}) =>
    readHistory(
      journal,
      [A, B, D].map((one) => makeRelease(one, known)),
      live,
    ).releases.find((one) => one.id === id);

  test.each([
    [A, '1.0.0'],
    [B, '2.0.0'],
  ])('has what its deploy announced while it is live: %s', (release, version) => {
    expect(find(release, release)).toMatchObject({ version, revision: `of ${version}` });
  });

  test('says nothing where it is not live, or the journal never heard of it', () => {
    expect(find(A, B)).toMatchObject({ version: null, revision: null });
    expect(find(D, D)).toMatchObject({ version: null, revision: null });
  });

  test('does not win over a record', () => {
    const record = { fingerprint: 'f', version: null, revision: 'r' };
    expect(find(A, A, record)).toMatchObject(record);
  });
});
