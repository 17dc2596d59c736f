import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJournal, writeDraft } from '../../../src/release/journal';
import { abandoned, activated, activating, attempted, finished, idOf, judged, number, writeJournal } from './entries';

const EVERY = [
  attempted(idOf(1), 1),
  activating(idOf(1)),
  activated(idOf(1)),
  abandoned(idOf(2)),
  judged(idOf(1), 'good'),
  finished(idOf(1), 'success'),
];
const TEXT = writeJournal(EVERY);

describe('a journal', () => {
  test('is read as it was written', () => {
    expect(parseJournal(TEXT)).toEqual({ entries: number(EVERY), unreadable: 0 });
  });

  test('keeps texts that are awkward in JSON', () => {
    const draft = { ...judged(idOf(1), 'bad'), why: 'a "quote"\n, a \\ and ä文😀' };
    expect(parseJournal(writeJournal([draft])).entries).toEqual(number([draft]));
  });

  test('that is empty or absent has no entries', () => {
    for (const text of ['', '\n\n', '  \n']) expect(parseJournal(text)).toEqual({ entries: [], unreadable: 0 });
  });

  test('is in the order of the counter, whatever the lines and clocks say', () => {
    const shuffled = TEXT.trim().split('\n').reverse().join('\n');
    expect(parseJournal(shuffled).entries).toEqual(number(EVERY));
  });

  test('torn anywhere loses its last line at most', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length), (length) => {
        const { entries, unreadable } = parseJournal(TEXT.slice(0, length));
        const whole = TEXT.slice(0, length).split('\n').length - 1;
        expect(entries.length).toBeGreaterThanOrEqual(whole);
        expect(entries).toEqual(number(EVERY).slice(0, entries.length));
        expect(unreadable).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each([
    ['no JSON', 'nonsense'],
    ['another shape', '{"n":1,"at":"x","run":"r","event":"dance"}'],
    ['no object', '[]'],
    ['a missing field', '{"n":1,"at":"x","run":"r","event":"verdict","release":"a"}'],
    ['an unknown verdict', '{"n":1,"at":"x","run":"r","event":"verdict","release":"a","verdict":"great","why":null}'],
  ])('passes over a line with %s, and counts it', (_what, line) => {
    const { entries, unreadable } = parseJournal(`${line}\n${TEXT}`);
    expect(entries).toHaveLength(EVERY.length);
    expect(unreadable).toBe(1);
  });
});

test('a draft is one line, to be put between braces', () => {
  const text = writeDraft({ ...abandoned(idOf(1)), run: 'two\nlines' });
  expect(text).not.toContain('\n');
  expect(JSON.parse(`{${text}}`)).toEqual({ event: 'abandoned', run: 'two\nlines', release: idOf(1) });
});
