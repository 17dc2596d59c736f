import type { Environment } from '../config/environment';
import type { ServiceInputs } from '../inputs';
import { findHolds, heldBy } from '../plan/holds';
import type { Result } from '../report/result';
import { noteStandingHolds } from '../rollout/hold';
import { lockFleet } from '../rollout/lock';
import { doAll } from '../rollout/parallel';
import { appFactsOn } from '../rollout/read-facts';
import type { Rollout } from '../rollout/rollout';
import { leaveService, type Serviced, type ServiceWork, workOnServices } from '../rollout/service';
import type { RunnerWorld } from '../rollout/world';
import { runtimeOf } from '../runtimes/choose';
import { listOperated, operate } from './shared/operate';

/**
 * Restarts, stops or starts what is live, under the lock of a deploy. A restart goes on to the next host when the one before
 * answers again, so that a release that does not come back takes no more than one host.
 */
export function service(inputs: ServiceInputs, runner: RunnerWorld): Promise<Result> {
  const { mode: verb, reason } = inputs;
  return operate(inputs, runner, { verb, needsRelease: true, reason }, (rollout, environment) =>
    perform(rollout, environment, inputs),
  );
}

async function perform(rollout: Rollout, environment: Environment, inputs: ServiceInputs): Promise<void> {
  const { mode: verb } = inputs;
  const work: ServiceWork = { verb, obeysHold: verb !== 'start' && !inputs.force.has('hold') };
  obey(rollout, work);
  const { machines } = rollout.fleet;
  await lockFleet(rollout, { machines, waitMs: inputs.lockWaitMs ?? environment.lock.waitMs });
  obey(rollout, work);
  if (!work.obeysHold) noteStandingHolds(rollout, listOperated(rollout));
  rollout.enter(verb);
  const all = machines.map((machine) => machine.targets.flatMap((target) => listServiced(machine, target)));
  const todo = verb === 'start' ? all.map((services) => leaveRunning(rollout, services)) : all;
  if (verb === 'restart') return inTurn(rollout, todo, work);
  await doAll(todo, rollout.fleet.parallel, (services) => workOnServices(rollout, services, work));
}

/** Host by host: the first that fails leaves the others as they are. */
async function inTurn(rollout: Rollout, todo: readonly (readonly Serviced[])[], work: ServiceWork): Promise<void> {
  for (const services of todo) {
    rollout.signal.throwIfAborted();
    await workOnServices(rollout, services, work);
  }
}

function obey(rollout: Rollout, { obeysHold, verb }: ServiceWork): void {
  const holds = obeysHold ? findHolds(listOperated(rollout)) : undefined;
  if (holds !== undefined) throw heldBy(holds, verb);
}

function listServiced(machine: Serviced['machine'], target: Serviced['target']): Serviced[] {
  const { live } = appFactsOn(machine, target);
  return live === null ? [] : [{ machine, target, release: live }];
}

/** What runs is not started again. */
function leaveRunning(rollout: Rollout, services: readonly Serviced[]): readonly Serviced[] {
  return services.filter((one) => {
    const { process } = appFactsOn(one.machine, one.target);
    const { running, detail } = runtimeOf(one.target).readState(process);
    if (running) leaveService(rollout, one, `it runs already: ${detail}`);
    return !running;
  });
}
