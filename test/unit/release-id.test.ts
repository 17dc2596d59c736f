import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReleaseId, makeReleaseId, parseCompactTime, writeCompactTime } from '../../src/release-id';

const CLOCK = '20261121T020152Z';

describe('a release id', () => {
  test('has the time of the host and a short mark of the content', () => {
    expect(makeReleaseId(CLOCK, '4a446b0f00d', new Set())).toBe('20261121T020152Z-4a446b0');
    expect(makeReleaseId(CLOCK, `sha256:${'c0ffee11'.repeat(8)}`, new Set())).toBe('20261121T020152Z-c0ffee1');
  });

  test('has a mark of seven letters and digits, whatever it is made from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (mark) => {
        const id = makeReleaseId(CLOCK, mark, new Set());
        expect(id).toMatch(/^20261121T020152Z-[0-9a-z]{7}$/);
        expect(isReleaseId(id)).toBe(true);
      }),
    );
  });

  test('moves on by seconds until it is new, also over midnight', () => {
    const taken = new Set(['20261231T235959Z-aaaaaaa', '20270101T000000Z-aaaaaaa']);
    expect(makeReleaseId('20261231T235959Z', 'aaaaaaa', taken)).toBe('20270101T000001Z-aaaaaaa');
  });

  test('is never one that is taken', () => {
    fc.assert(
      fc.property(fc.nat(40), (count) => {
        const taken = new Set<string>();
        for (let index = 0; index < count; index += 1) taken.add(makeReleaseId(CLOCK, 'abc', taken));
        expect(taken.size).toBe(count);
      }),
    );
  });

  test.each([
    '',
    'current',
    '20261121T020152Z',
    '20261121T020152Z-',
    '20261121T020152Z-ABC1234',
    '20261121T020152Z-abc/../..',
    `${CLOCK}-abcdefg\n`,
  ])('is not %j', (text) => {
    expect(isReleaseId(text)).toBe(false);
  });

  test('cannot be made from a clock that is none', () => {
    expect(() => makeReleaseId('yesterday', 'abc', new Set())).toThrow(RangeError);
    expect(() => makeReleaseId('', 'abc', new Set())).toThrow('not a time');
  });
});

test('compact times go there and back', () => {
  const seconds = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(seconds, (date) => {
      date.setMilliseconds(0);
      expect(parseCompactTime(writeCompactTime(date)).getTime()).toBe(date.getTime());
    }),
  );
  expect(parseCompactTime(CLOCK).toISOString()).toBe('2026-11-21T02:01:52.000Z');
});
