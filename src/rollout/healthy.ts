import type { Target } from '../config/model';
import { type DeployPlan, type TargetPlan, targetKey } from '../plan/deploy';
import { settleAll } from './limit';
import type { Rollout } from './rollout';
import { basicChecks, verifyTarget } from './verify';

/** How long a service that should be healthy already may take to say so. */
const PATIENCE_MS = 10_000;

/**
 * Looks at the releases that a plan would leave alone, and names those that do not answer as they should.
 * One that nobody verified yet gets all its checks; for one that is known to be good a look is enough.
 */
export async function findUnhealthy(rollout: Rollout, plan: DeployPlan): Promise<ReadonlySet<string>> {
  const same = plan.targets.filter(({ action }) => action !== 'deploy');
  const settled = await settleAll(same, rollout.fleet.parallel, (one) => look(rollout, one));
  const broken = settled.find((one): one is PromiseRejectedResult => one.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  return new Set(same.filter((_one, index) => !isHealthy(settled[index])).map(({ target }) => targetKey(target)));
}

function isHealthy(settled: PromiseSettledResult<boolean> | undefined): boolean {
  return settled?.status === 'fulfilled' && settled.value;
}

async function look(rollout: Rollout, { target, live, action, app }: TargetPlan): Promise<boolean> {
  const machine = rollout.fleet.machines.find(({ host }) => host.name === target.host.name);
  if (machine === undefined || live === null) return false;
  const failed = await verifyTarget({
    fleet: rollout.fleet,
    machine,
    target: action === 'verify' ? target : impatient(target),
    release: live,
    version: app.history.releases.find(({ id }) => id === live)?.version ?? null,
    moment: action === 'verify' ? 'post' : 'pre',
    only: action === 'verify' ? undefined : basicChecks(target.checks),
    signal: rollout.signal,
  });
  return failed.length === 0;
}

function impatient(target: Target): Target {
  const { health, checks } = target;
  return {
    ...target,
    ...(health === undefined ? {} : { health: { ...health, deadlineMs: Math.min(health.deadlineMs, PATIENCE_MS) } }),
    checks: checks.map((check) => ({ ...check, when: ['pre', 'post'] })),
  };
}
