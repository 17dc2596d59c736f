import type { CoverageReport } from '../report/rows';
import { describeCount, describePercent } from '../report/text/format';
import type { RunEvent } from './run-event';

/** What the coverage of a run is compared with: a commit, or the newest of a branch; null where there is nothing. */
export function chooseBase(event: RunEvent): string | null {
  const { pullRequest, push, branch, defaultBranch } = event;
  if (pullRequest !== null) return pullRequest.baseSha;
  if (branch !== null && branch === defaultBranch) return push?.before ?? null;
  return defaultBranch;
}

/** Is it a commit that later ones are compared with: one that was pushed to the default branch? */
export function isBaseOfOthers({ push, branch, defaultBranch }: RunEvent): boolean {
  return push !== null && push.after !== null && branch !== null && branch === defaultBranch;
}

/** The text of the commit status; `readPercent` reads it again. */
export function describeStatus({ percent, total, floor }: CoverageReport): string {
  return `${describePercent(percent)} % of ${describeCount(total, 'line')}, floor ${describePercent(floor)} %`;
}

/** The percentage at the beginning of a status; null where there is none. */
export function readPercent(description: string | null | undefined): number | null {
  const percent = Number(/^(\d{1,3}(?:\.\d+)?) %/.exec(description ?? '')?.[1] ?? Number.NaN);
  return percent >= 0 && percent <= 100 ? percent : null;
}
