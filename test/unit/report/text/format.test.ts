import { describe, expect, it } from 'vitest';
import {
  describeBytes,
  describeCount,
  describeElapsed,
  describeRate,
  describeTime,
  shortenRevision,
} from '../../../../src/report/text/format';

describe('bytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_000, '1.0 kB'],
    [12_400_000, '12.4 MB'],
    [999_949, '1.0 MB'],
    [99_949_999, '99.9 MB'],
    [130_000_000, '130 MB'],
    [2_500_000_000, '2.5 GB'],
    [7_000_000_000_000_000, '7000 TB'],
  ])('%d is %s', (bytes, text) => {
    expect(describeBytes(bytes)).toBe(text);
  });

  it('a rate is bytes a second, also when no time has passed', () => {
    expect(describeRate(10_200_000, 2_000)).toBe('5.1 MB/s');
    expect(describeRate(0, 0)).toBe('0 B/s');
  });
});

describe('elapsed time', () => {
  it.each([
    [0, '0ms'],
    [320.4, '320ms'],
    [999.6, '1.0s'],
    [3_240, '3.2s'],
    [59_940, '59.9s'],
    [59_960, '1m 00s'],
    [133_000, '2m 13s'],
    [3_599_499, '59m 59s'],
    [3_599_600, '1h 00m'],
    [3_725_000, '1h 02m'],
    [90_000_000, '25h 00m'],
  ])('%d ms is %s', (durationMs, text) => {
    expect(describeElapsed(durationMs)).toBe(text);
  });
});

it('an instant loses its fraction and its letters, anything else stays', () => {
  expect(describeTime('2026-11-21T02:01:52.123Z')).toBe('2026-11-21 02:01:52');
  expect(describeTime('2026-11-21T02:01:52Z')).toBe('2026-11-21 02:01:52');
  expect(describeTime('yesterday')).toBe('yesterday');
});

it('a count has its noun', () => {
  expect([describeCount(1, 'line'), describeCount(0, 'host'), describeCount(1_200, 'line')]).toEqual([
    '1 line',
    '0 hosts',
    '1,200 lines',
  ]);
});

it('only a commit is shortened', () => {
  expect(shortenRevision('4a446b0c5d6e7f8091a2b3c4d5e6f708192a3b4c')).toBe('4a446b0');
  expect(shortenRevision('a'.repeat(64))).toBe('aaaaaaa');
  expect(shortenRevision('v1.4.2')).toBe('v1.4.2');
});
