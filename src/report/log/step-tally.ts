import { describeCount, describeElapsed } from '../text/format';
import { signStatus } from '../text/wording';

/** The step of one host, as far as it is the same on all of them. */
export interface StepKind {
  /** The same for every host. */
  readonly key: string;
  /** Titles the step of so many hosts. */
  readonly titleFor: (hosts: string) => string;
  readonly durationMs: number;
}

/** Of a step that went well everywhere, so many hosts have a line of their own. */
const MOST_LINES = 10;

/** Counts the steps of a large fleet that went well and said nothing, instead of a line for each. */
export interface StepTally {
  /** False for the first hosts, which are told one by one. */
  take(kind: StepKind): boolean;
  /** When the oldest was taken that was not told yet; undefined where there is none. */
  readonly waitingSince: number | undefined;
  /** A line for each kind that has something to tell. */
  drain(): string[];
  /** Begins anew: the first hosts are told one by one again. */
  reset(): void;
}

interface Count {
  seen: number;
  titleFor: StepKind['titleFor'];
  readonly durations: number[];
}

export function createStepTally(now: () => number): StepTally {
  const counts = new Map<string, Count>();
  let waitingSince: number | undefined;
  return {
    take({ key, titleFor, durationMs }) {
      const count = counts.get(key) ?? { seen: 0, titleFor, durations: [] };
      counts.set(key, count);
      count.seen += 1;
      if (count.seen <= MOST_LINES) return false;
      count.durations.push(durationMs);
      waitingSince ??= now();
      return true;
    },
    get waitingSince() {
      return waitingSince;
    },
    drain() {
      waitingSince = undefined;
      return [...counts.values()].filter(({ durations }) => durations.length > 0).map(describeSame);
    },
    reset: () => counts.clear(),
  };
}

function describeSame({ titleFor, durations }: Count): string {
  const all = durations.splice(0);
  const [least, most] = [Math.min(...all), Math.max(...all)].map(describeElapsed);
  const took = least === most ? least : `${least} to ${most}`;
  return `${signStatus('success')} ${titleFor(describeCount(all.length, 'more host'))} (${took})`;
}
