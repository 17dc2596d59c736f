import type { Target } from '../config/model';
import type { StatusInputs } from '../inputs';
import { appFacts } from '../plan/deploy';
import { describeService, findRun } from '../plan/listing';
import type { StatusRow } from '../report/lists';
import type { Result } from '../report/result';
import type { Machine } from '../rollout/fleet';
import { lookAtLive } from '../rollout/healthy';
import { doAll } from '../rollout/limit';
import type { Rollout } from '../rollout/rollout';
import type { Surroundings } from '../rollout/world';
import { look } from './look';

/** Tells what runs where, since when, whether it is healthy, who holds the lock, and how the last run ended. */
export function status(inputs: StatusInputs, surroundings: Surroundings): Promise<Result> {
  return look(inputs, surroundings, async ({ rollout, environment }) => {
    const seen = await doAll(rollout.fleet.machines, rollout.fleet.parallel, (machine) =>
      describe(machine, rollout, inputs),
    );
    const unreachable = environment.targets
      .filter((target) => rollout.ledger.of(target).isUnreachable)
      .map((target) => describeUnreachable(target, rollout.ledger.of(target).error?.message ?? 'unreachable'));
    return { services: [...seen.flat(), ...unreachable] };
  });
}

function describe(machine: Machine, rollout: Rollout, { id }: StatusInputs): Promise<StatusRow[]> {
  return doAll(machine.targets, 4, async (target) => {
    const app = appFacts(target, new Map([[machine.host.name, machine.facts]]));
    const row = describeService(target, app, machine.facts.lockHolder);
    const healthy = app.live === null ? null : await lookAtLive(rollout, machine, target, app);
    return { ...row, healthy, lastDeploy: id === undefined ? row.lastDeploy : findRun(app.journal, id) };
  });
}

function describeUnreachable({ app, host }: Target, error: string): StatusRow {
  return {
    app,
    host: host.name,
    release: null,
    version: null,
    revision: null,
    since: null,
    healthy: null,
    process: 'unknown',
    lockHolder: null,
    lastDeploy: null,
    error,
  };
}
