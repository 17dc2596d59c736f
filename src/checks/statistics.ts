export const STATISTICS = ['mean', 'p50', 'p95', 'p99', 'max'] as const;

export type Statistic = (typeof STATISTICS)[number];

const SHARES: Readonly<Partial<Record<Statistic, number>>> = { p50: 50, p95: 95, p99: 99 };

/** The statistics of at least one sample; null where there is none, or one is no number. */
export function summarize(samples: readonly number[]): Readonly<Record<Statistic, number>> | null {
  if (samples.length === 0 || !samples.every(Number.isFinite)) return null;
  const sorted = samples.toSorted((one, other) => one - other);
  const at = (percent: number) => sorted[rank(percent, sorted.length) - 1] ?? Number.NaN;
  return { mean: average(sorted), p50: at(50), p95: at(95), p99: at(99), max: at(100) };
}

/** True when there are so few samples that the percentile is the largest of them. */
export function isMaximum(statistic: Statistic, samples: number): boolean {
  const percent = SHARES[statistic];
  return percent !== undefined && samples > 0 && rank(percent, samples) === samples;
}

/** The nearest rank, from 1, so that a percentile is always one of the samples. */
function rank(percent: number, samples: number): number {
  return Math.ceil((percent * samples) / 100);
}

/** Kept between the ends, where rounding could lead it out. */
function average(sorted: readonly number[]): number {
  const mean = sorted.reduce((sum, value) => sum + value / sorted.length, 0);
  return Math.min(Math.max(mean, sorted[0] ?? mean), sorted.at(-1) ?? mean);
}
