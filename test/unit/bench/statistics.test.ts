import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide, summarize } from '../../../bench/statistics';

describe('a summary', () => {
  it('is undefined where nothing was measured', () => {
    expect(summarize([])).toBeUndefined();
  });

  it('has the median and the quartiles that R computes by default', () => {
    expect(summarize([9, 1, 4, 7])).toEqual({ count: 4, median: 5.5, q1: 3.25, q3: 7.5, min: 1, max: 9 });
  });

  it('is the value itself of one value', () => {
    expect(summarize([3])).toEqual({ count: 1, median: 3, q1: 3, q3: 3, min: 3, max: 3 });
  });

  it('orders its parts, whatever is measured', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (list) => {
        const { min, q1, median, q3, max } = summarize(list) ?? { min: 0, q1: 0, median: 0, q3: 0, max: 0 };
        const parts = [min, q1, median, q3, max];
        expect([...parts].sort((a, b) => a - b)).toEqual(parts);
      }),
    );
  });
});

describe('a ratio', () => {
  it('divides the medians, and each round by itself', () => {
    const ratio = divide([10, 20, 60], [20, 20, 20]);
    expect(ratio?.ofMedians).toBe(1);
    expect(ratio?.pairs).toMatchObject({ count: 3, median: 1, min: 0.5, max: 3 });
  });

  it('leaves out rounds in which one of the two did not run', () => {
    const ratio = divide([10, undefined, 30], [20, 40, undefined]);
    expect(ratio).toMatchObject({ ofMedians: 0.5, pairs: { count: 1 } });
  });

  it('is undefined where the two never ran in the same round', () => {
    expect(divide([1, undefined], [undefined, 1])).toBeUndefined();
  });
});
