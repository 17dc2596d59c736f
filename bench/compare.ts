import type { ComparisonOutcome, ContenderOutcome, LimitOutcome, Metric, Sample } from './outcome';
import { divide, type Summary, summarize } from './statistics';

/** What a row has to show, or is of interest. */
export type Requirement =
  | {
      readonly kind: 'ratio';
      readonly title: string;
      readonly ours: string;
      /** The one of them with the lowest median counts. */
      readonly peers: readonly string[];
      readonly metric?: Metric;
      readonly target?: number;
    }
  | {
      readonly kind: 'limit';
      readonly title: string;
      readonly ours: string;
      readonly metric: Metric;
      readonly max?: number;
    };

export interface Judgement {
  readonly comparisons: readonly ComparisonOutcome[];
  readonly limits: readonly LimitOutcome[];
}

/** Judges what was measured. What could not be measured is neither met nor missed. */
export function compare(contenders: readonly ContenderOutcome[], requirements: readonly Requirement[]): Judgement {
  const comparisons: ComparisonOutcome[] = [];
  const limits: LimitOutcome[] = [];
  for (const requirement of requirements) {
    if (requirement.kind === 'ratio') comparisons.push(compareOne(contenders, requirement));
    else limits.push(limitOne(contenders, requirement));
  }
  return { comparisons, limits };
}

type RatioRequirement = Extract<Requirement, { kind: 'ratio' }>;

function compareOne(contenders: readonly ContenderOutcome[], requirement: RatioRequirement): ComparisonOutcome {
  const { title, ours, peers, metric = 'wallMs', target = null } = requirement;
  const own = find(contenders, ours);
  const peer = findBest(contenders, peers, metric);
  const ratio =
    own === undefined || peer === undefined ? undefined : divide(valuesOf(own, metric), valuesOf(peer, metric));
  return {
    title,
    metric,
    ours,
    peer: peer?.name ?? null,
    ratio: ratio ?? null,
    target,
    isMet: target === null || ratio === undefined ? null : Math.max(ratio.ofMedians, ratio.pairs.median) <= target,
  };
}

type LimitRequirement = Extract<Requirement, { kind: 'limit' }>;

function limitOne(contenders: readonly ContenderOutcome[], requirement: LimitRequirement): LimitOutcome {
  const { title, ours, metric, max = null } = requirement;
  const summary = find(contenders, ours)?.summary[metric];
  // A bound on memory that one round breaks is broken.
  const value = (metric === 'peakBytes' ? summary?.max : summary?.median) ?? null;
  return { title, metric, ours, value, max, isMet: max === null || value === null ? null : value <= max };
}

function find(contenders: readonly ContenderOutcome[], name: string): ContenderOutcome | undefined {
  return contenders.find((contender) => contender.name === name);
}

function findBest(
  contenders: readonly ContenderOutcome[],
  names: readonly string[],
  metric: Metric,
): ContenderOutcome | undefined {
  const medianOf = ({ summary }: ContenderOutcome) => summary[metric]?.median ?? Infinity;
  return contenders
    .filter((contender) => names.includes(contender.name) && contender.summary[metric] !== undefined)
    .sort((a, b) => medianOf(a) - medianOf(b))[0];
}

function valuesOf({ samples }: ContenderOutcome, metric: Metric): (number | undefined)[] {
  return samples.map((sample) => sample?.[metric]);
}

/** Every metric that at least one sample has. */
export function summarizeSamples(samples: readonly (Sample | null)[]): Record<string, Summary> {
  const metrics = new Set(samples.flatMap((sample) => Object.keys(sample ?? {})));
  return Object.fromEntries(
    [...metrics].flatMap((metric) => {
      const values = samples.flatMap((sample) => sample?.[metric] ?? []);
      const summary = summarize(values);
      return summary === undefined ? [] : [[metric, summary]];
    }),
  );
}
