import { describe, expect, test } from 'vitest';
import {
  claimSlot,
  freeSlot,
  isExpired,
  nameSlotFile,
  parseSlots,
  type Slot,
  writeSlots,
} from '../../../src/release/preview-slots';

const NOW = new Date('2026-11-30T12:00:00.000Z');
const HOUR_MS = 3_600_000;

function slot(number: number, at: number, changes: Partial<Slot> = {}): Slot {
  const time = '2026-11-30T10:00:00.000Z';
  return {
    number,
    slot: at,
    since: time,
    renewed: time,
    expires: '2026-12-03T10:00:00.000Z',
    runUrl: null,
    ...changes,
  };
}

function claim(table: readonly Slot[], number: number, slots = 2) {
  return claimSlot(table, { number, slots, expireMs: 72 * HOUR_MS, now: NOW, runUrl: 'https://example.com/1' });
}

describe('a claim', () => {
  test('takes the first free slot, for its time', () => {
    expect(claim([slot(3, 0)], 7)).toEqual({
      kind: 'taken',
      slot: 1,
      next: [
        slot(3, 0),
        {
          ...{ number: 7, slot: 1, since: NOW.toISOString(), renewed: NOW.toISOString() },
          ...{ expires: '2026-12-03T12:00:00.000Z', runUrl: 'https://example.com/1' },
        },
      ],
    });
  });

  test('by the same number keeps the slot and its beginning, and renews its time', () => {
    const table = [slot(3, 0), slot(7, 1)];
    const again = claim(table, 7);
    expect(again).toMatchObject({ kind: 'taken', slot: 1 });
    expect(again.kind === 'taken' && again.next.find(({ number }) => number === 7)).toMatchObject({
      since: '2026-11-30T10:00:00.000Z',
      renewed: NOW.toISOString(),
    });
  });

  test('of a full table is refused with who has it, expired or not', () => {
    const table = [slot(3, 0), slot(4, 1, { expires: '2026-11-30T11:00:00.000Z' })];
    expect(claim(table, 7)).toEqual({ kind: 'full', holders: table });
  });

  test('leaves a slot that the config has no more', () => {
    expect(claim([slot(7, 4)], 7)).toMatchObject({ kind: 'taken', slot: 0 });
    expect(claim([slot(1, 0), slot(2, 1), slot(7, 4)], 7)).toMatchObject({ kind: 'full' });
  });
});

test('a slot is expired from its last moment on', () => {
  expect(isExpired(slot(1, 0, { expires: NOW.toISOString() }), NOW)).toBe(true);
  expect(isExpired(slot(1, 0, { expires: '2026-11-30T12:00:00.001Z' }), NOW)).toBe(false);
});

test('a slot is freed unless it was renewed since it was seen', () => {
  const seen = slot(7, 1);
  const renewed = { ...seen, renewed: NOW.toISOString() };
  expect(freeSlot([slot(3, 0), seen], seen)).toEqual([slot(3, 0)]);
  expect(freeSlot([slot(3, 0), renewed], seen)).toEqual([slot(3, 0), renewed]);
});

describe('the table', () => {
  test('comes back as it was written, in the order of slots', () => {
    const text = writeSlots([slot(7, 1), slot(3, 0)]);
    expect(parseSlots(text)).toEqual([slot(3, 0), slot(7, 1)]);
    expect(text.split('\n')).toHaveLength(2);
    expect(parseSlots('')).toEqual([]);
  });

  test.each([
    ['no JSON', '{"number":7'],
    ['another kind of line', '{"number":7}'],
    ['one number twice', writeSlots([slot(7, 0), slot(7, 1)])],
    ['one slot twice', writeSlots([slot(7, 0), slot(8, 0)])],
  ])('that is damaged is not guessed at: %s', (_, text) => {
    expect(parseSlots(text)).toBeUndefined();
  });

  test('has a file for each repository and template', () => {
    expect(nameSlotFile('Octo/Shop', 'preview')).toBe('octo+shop+preview.jsonl');
    expect(nameSlotFile(null, 'preview')).toBe('local+preview.jsonl');
  });
});
