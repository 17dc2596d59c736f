import type { Environment } from '../config/environment';
import type { BatchSize, FailurePolicy, Gate } from '../config/model';
import type { DeployPlan, TargetPlan } from './deploy';

/** What a run does in one stage, with the targets of it that the plan is about. */
export interface StagePlan {
  readonly name: string;
  readonly plan: DeployPlan;
  /** Hosts that switch together; the next batch begins when the one before it is verified. */
  readonly batches: readonly DeployPlan[];
  /** Both are empty where nothing of the stage changes. */
  readonly before: readonly Gate[];
  readonly after: readonly Gate[];
  readonly onFailure: FailurePolicy;
}

/** Cuts a plan into the stages of its environment, in their order; a stage without targets is left out. */
export function planStages({ stages }: Pick<Environment, 'stages'>, plan: DeployPlan): readonly StagePlan[] {
  return stages.flatMap(({ name, batch, before, after, onFailure }) => {
    const targets = plan.targets.filter(({ target }) => target.stage === name);
    if (targets.length === 0) return [];
    const isChanging = targets.some(({ action }) => action === 'deploy');
    return [
      {
        name,
        plan: { ...plan, targets },
        batches: cutBatches(targets, batch).map((some) => ({ ...plan, targets: some })),
        before: isChanging ? before : [],
        after: isChanging ? after : [],
        onFailure,
      },
    ];
  });
}

/** The apps of a host stay together; the last size goes on until no host is left. */
function cutBatches(targets: readonly TargetPlan[], sizes: readonly BatchSize[]): readonly (readonly TargetPlan[])[] {
  const hosts = [...new Set(targets.map(({ target }) => target.host.name))];
  const batches: TargetPlan[][] = [];
  for (let start = 0; start < hosts.length; ) {
    const size = countHosts(sizes[Math.min(batches.length, sizes.length - 1)], hosts.length);
    const some = hosts.slice(start, start + size);
    batches.push(targets.filter(({ target }) => some.includes(target.host.name)));
    start += size;
  }
  return batches;
}

/** A share is of all hosts of the stage, and never less than one. */
function countHosts(size: BatchSize | undefined, all: number): number {
  if (size === undefined) return all;
  return Math.max(1, 'count' in size ? size.count : Math.ceil(size.share * all));
}
