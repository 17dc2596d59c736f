import type { Target } from '../config/targets/target';
import { type DeployPlan, type DeployQuestion, nextAttempt, planDeploy } from './deploy';
import type { HostFacts } from './facts';
import { chooseFailedHosts } from './failed-hosts';
import { planRollback, type RollbackQuestion } from './rollback';

type Facts = ReadonlyMap<string, HostFacts>;

/**
 * Plans a run as often as it has to be planned: first to learn which releases would stay, then with those of them that
 * are not healthy, and once more when the hosts are locked and their facts may have changed.
 */
export interface Planner {
  /** Those that the run is about. */
  readonly targets: readonly Target[];
  /** @param unhealthy targets whose live release does not answer as it should, by `targetKey` */
  plan(facts: Facts, unhealthy?: ReadonlySet<string>): DeployPlan;
}

export interface DeployAsked extends Omit<DeployQuestion, 'facts' | 'unhealthy' | 'release'> {
  /** Only those whose live release is not the one that the newest attempt intended. */
  readonly onlyFailed: boolean;
}

/**
 * @param facts what the hosts said before they were locked; `hosts: failed` is chosen by them
 * @throws BowlineError `refused` where the newest attempt was made from other content or settings
 */
export function openDeployPlanner({ onlyFailed, ...asked }: DeployAsked, facts: Facts): Planner {
  const plan: Planner['plan'] = (now, unhealthy = new Set()) => planDeploy({ ...asked, facts: now, unhealthy });
  if (!onlyFailed) return { targets: asked.targets, plan };
  const { targets, release } = chooseFailedHosts(plan(facts));
  return {
    targets,
    plan: (now, unhealthy = new Set()) => planDeploy({ ...asked, targets, release, facts: now, unhealthy }),
  };
}

export type RollbackAsked = Omit<RollbackQuestion, 'facts' | 'seq' | 'unhealthy'>;

export function openRollbackPlanner(asked: RollbackAsked): Planner {
  return {
    targets: asked.targets,
    plan: (facts, unhealthy = new Set()) => planRollback({ ...asked, facts, seq: nextAttempt(facts), unhealthy }),
  };
}
