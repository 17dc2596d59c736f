import type { Ratio, Summary } from './statistics';

/*
 * What a bench writes: bench/results.json. The table and docs/performance.md are made from it alone.
 */

/** What can be compared. Times are milliseconds, memory is bytes; anything else is a plain count. */
export type Metric = 'wallMs' | 'cpuMs' | 'peakBytes' | (string & {});

/** One run of one contender. */
export type Sample = Readonly<Partial<Record<Metric, number>>>;

export interface ContenderOutcome {
  readonly name: string;
  readonly isBowline: boolean;
  /** Why there is nothing, or nothing more, to compare with. */
  readonly notMeasured: string | null;
  /** By round; null where it did not run. */
  readonly samples: readonly (Sample | null)[];
  readonly summary: Readonly<Record<string, Summary>>;
}

export interface ComparisonOutcome {
  readonly title: string;
  readonly metric: Metric;
  readonly ours: string;
  /** The faster of several, where a target names more than one. */
  readonly peer: string | null;
  readonly ratio: Ratio | null;
  /** The highest ratio that meets the requirement; null is for information. */
  readonly target: number | null;
  readonly isMet: boolean | null;
}

export interface LimitOutcome {
  readonly title: string;
  readonly metric: Metric;
  readonly ours: string;
  /** The median, or for memory the highest of all rounds. */
  readonly value: number | null;
  readonly max: number | null;
  readonly isMet: boolean | null;
}

/** Where the time of one run of Bowline went, by the report and by the processor profile of Node. */
export interface Profile {
  readonly contender: string;
  readonly wallMs: number;
  readonly phases: readonly { readonly name: string; readonly durationMs: number }[];
  readonly steps: readonly { readonly name: string; readonly durationMs: number }[];
  /** Samples of the client's one thread by what ran: a folder of src/, a package, or node itself. */
  readonly client: readonly { readonly name: string; readonly selfMs: number }[];
}

export interface RowOutcome {
  readonly id: string;
  readonly title: string;
  /** What was done, under which conditions, and what a figure means. */
  readonly about: string;
  readonly measuredAt: string;
  /** Whether it was measured at the small size that only shows that everything runs. */
  readonly isQuick: boolean;
  readonly rounds: number;
  readonly loadAverage: number;
  readonly contenders: readonly ContenderOutcome[];
  readonly comparisons: readonly ComparisonOutcome[];
  readonly limits: readonly LimitOutcome[];
  readonly profiles: readonly Profile[];
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly kernel: string;
  readonly fileSystem: string;
  readonly clientNode: string;
}

export interface Outcome {
  readonly schemaVersion: 1;
  readonly measuredAt: string;
  readonly bowline: { readonly version: string; readonly revision: string | null };
  readonly machine: Machine;
  /** Versions of the peers, as they say it; null for one that is not there. */
  readonly tools: Readonly<Record<string, string | null>>;
  readonly rows: readonly RowOutcome[];
}
