import type { Target } from '../config/model';
import { type DeployPlan, type TargetPlan, targetKey } from '../plan/deploy';
import type { AppFacts } from '../plan/facts';
import type { Machine } from './fleet';
import { settleAll } from './limit';
import type { Rollout } from './rollout';
import { basicChecks, servedBy, verifyTarget } from './verify';

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

async function look(rollout: Rollout, plan: TargetPlan): Promise<boolean> {
  const { target, live, action, app } = plan;
  const machine = rollout.fleet.machines.find(({ host }) => host.name === target.host.name);
  if (machine === undefined || live === null) return false;
  if (action !== 'verify') return (await lookAtLive(rollout, machine, target, app)) !== false;
  const failed = await verifyTarget({
    fleet: rollout.fleet,
    machine,
    target,
    release: live,
    version: versionOf(app, live),
    moment: 'post',
    signal: rollout.signal,
  });
  return failed.length === 0;
}

/** Does what serves run and answer, now? null where nothing tells. */
export async function lookAtLive(
  rollout: Rollout,
  machine: Machine,
  target: Target,
  app: AppFacts,
): Promise<boolean | null> {
  if (app.live === null) return null;
  const only = basicChecks(target, servedBy({ machine, target }, app.live));
  if (only.length === 0) return null;
  const failed = await verifyTarget({
    fleet: rollout.fleet,
    machine,
    target: impatient(target),
    release: app.live,
    version: versionOf(app, app.live),
    moment: 'pre',
    only,
    signal: rollout.signal,
  });
  return failed.length === 0;
}

function versionOf({ history }: AppFacts, release: string): string | null {
  return history.releases.find(({ id }) => id === release)?.version ?? null;
}

function impatient(target: Target): Target {
  const { health, checks } = target;
  return {
    ...target,
    ...(health === undefined ? {} : { health: { ...health, deadlineMs: Math.min(health.deadlineMs, PATIENCE_MS) } }),
    checks: checks.map((check) => ({ ...check, when: ['pre', 'post'] })),
  };
}
