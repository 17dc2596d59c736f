import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDuration, parsePercentage, parseSize } from '../../../src/config/units';
import { describeDuration } from '../../../src/report/text/format';

describe('durations', () => {
  test.each([
    ['500ms', 500],
    ['20s', 20_000],
    ['5m', 300_000],
    ['72h', 259_200_000],
    ['7d', 604_800_000],
    ['0s', 0],
  ])('%s is %d ms', (text, milliseconds) => expect(parseDuration(text)).toBe(milliseconds));

  test.each(['20', '', '20 s', '1.5h', '-1s', '5M', '20sec', 's', '1h30m', '999999999999d', '٣s'])(
    '%j is none',
    (text) => expect(parseDuration(text)).toBeUndefined(),
  );

  test('what is formatted is read as the same time', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 11 }), (milliseconds) => {
        expect(parseDuration(describeDuration(milliseconds))).toBe(milliseconds);
      }),
    );
  });

  test('the largest unit that holds a time exactly is taken', () => {
    expect([0, 90_000, 120_000, 86_400_000, 1_001].map(describeDuration)).toEqual(['0s', '90s', '2m', '1d', '1001ms']);
  });

  test('a larger unit never makes a shorter time', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), (count) => {
        const times = ['ms', 's', 'm', 'h', 'd'].map((unit) => parseDuration(`${count}${unit}`) ?? -1);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
    );
  });
});

describe('sizes', () => {
  test.each([
    ['10GB', 10_000_000_000],
    ['512MB', 512_000_000],
    ['1GiB', 1_073_741_824],
    ['4KiB', 4096],
    ['0B', 0],
    ['2TB', 2e12],
  ])('%s is %d bytes', (text, bytes) => expect(parseSize(text)).toBe(bytes));

  test.each(['10', '', '10 GB', '10gb', '1.5GB', '-1MB', 'GB', '10G', '999999999999TiB'])('%j is none', (text) =>
    expect(parseSize(text)).toBeUndefined(),
  );

  test('binary units are larger than decimal ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.constantFrom('K', 'M', 'G', 'T'), (count, unit) => {
        expect(parseSize(`${count}${unit}iB`)).toBeGreaterThan(parseSize(`${count}${unit}B`) ?? Number.NaN);
      }),
    );
  });
});

describe('percentages', () => {
  test.each([
    ['5%', 0.05],
    ['0.1%', 0.001],
    ['100%', 1],
    ['0%', 0],
    ['33.333%', 0.33333],
    ['100.0%', 1],
  ])('%s is %d', (text, share) => expect(parsePercentage(text)).toBe(share));

  test.each(['5', '', '101%', '-1%', '5 %', '.5%', '0.0001%', '100.1%', '%'])('%j is none', (text) =>
    expect(parsePercentage(text)).toBeUndefined(),
  );

  test('every thousandth of a percent is read to the nearest number', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999 }), (thousandths) => {
        expect(parsePercentage(`${(thousandths / 1000).toFixed(3)}%`)).toBe(thousandths / 100_000);
      }),
    );
  });
});
