import { BowlineError } from '../../errors';

/** What a workflow's checks have come to, as a comment tells it. */
export interface WorkflowStatus {
  /** The name of the workflow. */
  readonly name: string;
  readonly jobs: readonly { readonly name: string; readonly result: string }[];
  /** In percent; null where it was not measured. */
  readonly coverage: { readonly percent: number; readonly base: number | null; readonly floor: number } | null;
}

export type JobOutcome = 'passed' | 'failed' | 'cancelled' | 'skipped';

/** What is neither known nor a success counts as failed. */
export function readOutcome(result: string): JobOutcome {
  if (result === 'success') return 'passed';
  return result === 'cancelled' || result === 'skipped' ? result : 'failed';
}

export function isBelowFloor({ coverage }: WorkflowStatus): boolean {
  return coverage !== null && coverage.percent < coverage.floor;
}

/** What did not go well, as a phrase: `lint failed, test was cancelled`; undefined when all did. */
export function describeFailures(status: WorkflowStatus): string | undefined {
  const jobs = status.jobs.flatMap(({ name, result }) => {
    const outcome = readOutcome(result);
    if (outcome === 'failed') return [`${name} failed`];
    return outcome === 'cancelled' ? [`${name} was cancelled`] : [];
  });
  const all = isBelowFloor(status) ? [...jobs, 'the coverage is below the floor'] : jobs;
  return all.length === 0 ? undefined : all.join(', ');
}

/** The error that a run ends with whose checks did not all pass. */
export function refuseFailures(status: WorkflowStatus): BowlineError | undefined {
  const failures = describeFailures(status);
  if (failures === undefined) return undefined;
  return new BowlineError('verification', failures, { hint: 'Look at the jobs of this run that did not pass.' });
}
