import { describe, expect, it } from 'vitest';
import { compare, summarizeSamples } from '../../../bench/compare';
import type { ContenderOutcome, Sample } from '../../../bench/outcome';

function contender(name: string, samples: readonly (Sample | null)[]): ContenderOutcome {
  return { name, isBowline: name === 'ours', notMeasured: null, samples, summary: summarizeSamples(samples) };
}

const walls = (...values: number[]) => values.map((wallMs) => ({ wallMs }));

describe('a comparison', () => {
  const contenders = [
    contender('ours', walls(50, 60, 70)),
    contender('slow', walls(200, 200, 200)),
    contender('fast', walls(100, 100, 100)),
  ];

  it('is with the fastest of the peers that it names', () => {
    const { comparisons } = compare(contenders, [
      { kind: 'ratio', title: 'the faster', ours: 'ours', peers: ['slow', 'fast'], target: 0.5 },
    ]);
    expect(comparisons[0]).toMatchObject({ peer: 'fast', ratio: { ofMedians: 0.6 }, isMet: false });
  });

  it('meets a target that it equals', () => {
    const { comparisons } = compare(contenders, [
      { kind: 'ratio', title: 'fast', ours: 'ours', peers: ['fast'], target: 0.6 },
    ]);
    expect(comparisons[0]?.isMet).toBe(true);
  });

  it('misses a target that only one of its two ratios meets', () => {
    // The medians are 10 and 30; in two rounds of three ours was the slower of the two.
    const uneven = [contender('ours', walls(10, 40, 9)), contender('peer', walls(9, 30, 40))];
    const { comparisons } = compare(uneven, [
      { kind: 'ratio', title: 'peer', ours: 'ours', peers: ['peer'], target: 0.5 },
    ]);
    expect(comparisons[0]?.ratio?.ofMedians).toBeLessThan(0.5);
    expect(comparisons[0]?.isMet).toBe(false);
  });

  it('is neither met nor missed where the peer was not measured', () => {
    const absent: ContenderOutcome = { ...contender('absent', [null]), notMeasured: 'absent is not installed' };
    const { comparisons } = compare(
      [...contenders, absent],
      [{ kind: 'ratio', title: 'absent', ours: 'ours', peers: ['absent'], target: 0.5 }],
    );
    expect(comparisons[0]).toMatchObject({ peer: null, ratio: null, isMet: null });
  });

  it('has no verdict without a target', () => {
    const { comparisons } = compare(contenders, [{ kind: 'ratio', title: 'fast', ours: 'ours', peers: ['fast'] }]);
    expect(comparisons[0]?.isMet).toBeNull();
  });
});

describe('a limit', () => {
  const samples = [
    { peakBytes: 100, roundTrips: 2 },
    { peakBytes: 300, roundTrips: 2 },
    { peakBytes: 110, roundTrips: 9 },
  ];
  const ours = [contender('ours', samples)];

  it('on memory holds in every round', () => {
    const { limits } = compare(ours, [{ kind: 'limit', title: 'memory', ours: 'ours', metric: 'peakBytes', max: 200 }]);
    expect(limits[0]).toMatchObject({ value: 300, isMet: false });
  });

  it('on anything else is judged by the median', () => {
    const { limits } = compare(ours, [{ kind: 'limit', title: 'trips', ours: 'ours', metric: 'roundTrips', max: 3 }]);
    expect(limits[0]).toMatchObject({ value: 2, isMet: true });
  });

  it('is neither met nor missed where nothing was measured', () => {
    const { limits } = compare(ours, [{ kind: 'limit', title: 'none', ours: 'ours', metric: 'channels', max: 3 }]);
    expect(limits[0]).toMatchObject({ value: null, isMet: null });
  });
});
