import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMaximum, STATISTICS, type Statistic, summarize } from '../../../src/checks/statistics';

const samples = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 200 });

test('ten known samples', () => {
  const summary = summarize([10, 1, 9, 2, 8, 3, 7, 4, 6, 5]);
  expect(summary).toEqual({ mean: 5.5, p50: 5, p95: 10, p99: 10, max: 10 });
});

test('of a hundred samples the percentile is the one of its number', () => {
  const summary = summarize(Array.from({ length: 100 }, (_, index) => index + 1));
  expect(summary).toMatchObject({ p50: 50, p95: 95, p99: 99, max: 100 });
});

test('every percentile is one of the samples, and none is under a smaller one', () => {
  fc.assert(
    fc.property(samples, (times) => {
      const summary = summarize(times);
      if (summary === null) throw new Error('no summary');
      const { p50, p95, p99, max } = summary;
      for (const value of [p50, p95, p99, max]) expect(times).toContain(value);
      expect([p50, p95, p99, max]).toEqual([p50, p95, p99, max].toSorted((one, other) => one - other));
      expect(max).toBe(Math.max(...times));
    }),
  );
});

test('at least the share of a percentile is not over it, and fewer are not over the sample below', () => {
  fc.assert(
    fc.property(samples, fc.constantFrom(['p50', 50], ['p95', 95], ['p99', 99]), (times, [name, percent]) => {
      const value = summarize(times)?.[name as Statistic] ?? Number.NaN;
      const under = times.filter((time) => time < value).length;
      const upTo = times.filter((time) => time <= value).length;
      expect(upTo * 100).toBeGreaterThanOrEqual(Number(percent) * times.length);
      expect(under * 100).toBeLessThan(Number(percent) * times.length);
    }),
  );
});

test('the mean lies between the ends, and the order of the samples does not matter', () => {
  fc.assert(
    fc.property(samples, (times) => {
      const mean = summarize(times)?.mean ?? Number.NaN;
      expect(mean).toBeGreaterThanOrEqual(Math.min(...times));
      expect(mean).toBeLessThanOrEqual(Math.max(...times));
      expect(summarize(times.toReversed())).toEqual(summarize(times));
    }),
  );
});

test('a percentile is said to be the maximum only where it is one for all samples', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.constantFrom(...STATISTICS), (count, statistic) => {
      const summary = summarize(Array.from({ length: count }, (_, index) => index));
      const isLargest = summary?.[statistic] === count - 1;
      if (statistic.startsWith('p')) expect(isMaximum(statistic, count)).toBe(isLargest);
      else expect(isMaximum(statistic, count)).toBe(false);
    }),
  );
  expect([isMaximum('p95', 19), isMaximum('p95', 20), isMaximum('p99', 99), isMaximum('p99', 100)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test.each([[[]], [[1, Number.NaN]], [[Number.POSITIVE_INFINITY]]])('%j has no statistics', (times) => {
  expect(summarize(times)).toBeNull();
});
