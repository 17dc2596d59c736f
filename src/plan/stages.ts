import type { Environment } from '../config/environment';
import type { Canary, FailurePolicy, Gate, HostCount, Retry, Stage } from '../config/model';
import { countHosts, sizeBatches } from '../config/targets/stages';
import type { DeployPlan, TargetPlan } from './deploy';

/** What a run does in one stage, with the targets of it that the plan is about. */
export interface StagePlan extends SettledStage {
  readonly plan: DeployPlan;
}

/** The same without them. */
export interface SettledStage {
  readonly name: string;
  /** All hosts of the stage that the run was asked for, reached or not. */
  readonly hosts: readonly string[];
  readonly batch: readonly HostCount[];
  /** How many hosts have to be reached and prepared. */
  readonly needed: number;
  /** Without gates and canary where nothing of the stage changes. */
  readonly before: readonly Gate[];
  readonly after: readonly Gate[];
  readonly canary?: Canary | undefined;
  readonly onFailure: FailurePolicy;
  readonly retry: Retry;
  /** Whether a snapshot of its apps is taken before its first change. */
  readonly takesSnapshot: boolean;
}

const ONE_ATTEMPT: Retry = { attempts: 1, backoffMs: 0, factor: 1, maxBackoffMs: 0, jitter: 0 };

/**
 * Cuts a plan into the stages of its environment, in their order; a stage without targets is left out. A rollback by hand has the
 * stages and their batches alone: whoever goes back waits for no tests, and where its release is not healthy all of it returns.
 */
export function planStages(
  { stages }: Pick<Environment, 'stages'>,
  plan: DeployPlan,
  kind: 'deploy' | 'rollback' = 'deploy',
): readonly StagePlan[] {
  return stages.map((stage) => planStage(stage, plan, kind)).filter((stage) => stage.plan.targets.length > 0);
}

/** Cuts one stage out of a plan. */
export function planStage(stage: Stage, plan: DeployPlan, kind: 'deploy' | 'rollback'): StagePlan {
  const targets = plan.targets.filter(({ target }) => target.stage === stage.name);
  return { ...settleStage(stage, targets, kind), plan: { ...plan, targets } };
}

/** What a run does in a stage, by what its targets are in for; the releases of these are not asked. */
export function settleStage(
  stage: Stage,
  targets: readonly Pick<TargetPlan, 'action'>[],
  kind: 'deploy' | 'rollback' = 'deploy',
): SettledStage {
  const { name, hosts, batch } = stage;
  const common = { name, hosts, batch };
  if (kind === 'rollback' || !targets.some(({ action }) => action === 'deploy')) {
    const onFailure = kind === 'rollback' ? 'rollback_all' : stage.onFailure;
    const plain = { before: [], after: [], retry: ONE_ATTEMPT, takesSnapshot: false };
    return { ...common, ...plain, needed: hosts.length, onFailure };
  }
  const { before, after, canary, onFailure, retry, takesSnapshot } = stage;
  const needed = countHosts(stage.ready, hosts.length);
  return { ...common, before, after, canary, onFailure, retry, takesSnapshot, needed };
}

/** Cuts targets of a stage into batches. The apps of a host stay together. */
export function cutBatches<T extends Pick<TargetPlan, 'target'>>(
  { batch, hosts: all }: Pick<SettledStage, 'batch' | 'hosts'>,
  targets: readonly T[],
): readonly (readonly T[])[] {
  const hosts = [...new Set(targets.map(({ target }) => target.host.name))];
  let start = 0;
  return sizeBatches(hosts.length, batch, all.length).map((size) => {
    const some = hosts.slice(start, start + size);
    start += size;
    return targets.filter(({ target }) => some.includes(target.host.name));
  });
}
