import type { Environment } from '../../config/environment';
import type { Target } from '../../config/targets/target';
import type { StatusInputs } from '../../inputs';
import type { Drift } from '../../plan/drift/drift';
import { describeService, findRun } from '../../plan/listing';
import type { StatusRow } from '../../report/rows';
import { lookForDrift } from '../../rollout/drift';
import type { Machine } from '../../rollout/fleet';
import { listLive } from '../../rollout/neighbours';
import { doAll } from '../../rollout/parallel';
import { appFactsOn } from '../../rollout/read-facts';
import type { Rollout } from '../../rollout/rollout';
import type { Verification } from '../../rollout/verification';
import { servedBy } from '../../rollout/verify';
import { checkLive } from '../../rollout/verify-plan';
import type { Inspection } from '../shared/inspect-hosts';

/** What is live on every host, as far as it can be reached, and how it is. */
export async function listServices({ rollout, environment }: Inspection, inputs: StatusInputs): Promise<StatusRow[]> {
  const seen = await doAll(rollout.fleet.machines, rollout.fleet.parallel, (machine) =>
    describe(machine, rollout, inputs),
  );
  const unreachable = environment.targets
    .filter((target) => rollout.ledger.of(target).state === 'unreachable')
    .map((target) => describeUnreachable(target, rollout.ledger.of(target).error?.message ?? 'unreachable'));
  return [...seen.flat(), ...unreachable].map((row) => ({ ...row, ...findStage(row, environment) }));
}

/** Where an environment is one stage there is nothing to tell apart. */
function findStage({ host }: StatusRow, { stages }: Environment): Pick<StatusRow, 'stage'> {
  const stage = stages.length < 2 ? undefined : stages.find(({ hosts }) => hosts.includes(host));
  return stage === undefined ? {} : { stage: stage.name };
}

function describe(machine: Machine, rollout: Rollout, { id }: StatusInputs): Promise<StatusRow[]> {
  return doAll(machine.targets, 4, async (target) => {
    const app = appFactsOn(machine, target);
    const row = describeService(target, app, machine.facts.lockHolder);
    const own = app.history.releases.find((one) => one.id === app.live)?.ownChecks ?? null;
    const healthy = app.live === null ? null : await checkLive(rollout, machine, target, app, own !== null);
    const drift = app.live === null ? {} : await describeDrift(machine, rollout, target, app.live);
    return { ...row, healthy, ...drift, lastDeploy: id === undefined ? row.lastDeploy : findRun(app.journal, id) };
  });
}

async function describeDrift(
  machine: Machine,
  rollout: Rollout,
  target: Target,
  release: string,
): Promise<Pick<StatusRow, 'drift' | 'driftNotes'>> {
  const { fleet, ledger, signal } = rollout;
  const ignored = target.checks.flatMap((check) => (check.type === 'drift' ? check.ignore : []));
  const asked: Verification = {
    ...{ fleet, machine, release, signal, moment: 'post', version: null },
    target: servedBy({ machine, target }, release),
    neighbours: listLive(fleet, target),
  };
  const { found, unknown, notes } = await lookInTime(asked, ignored);
  ledger.of(target).drift = found;
  return { drift: found.length === 0 && unknown.length > 0 ? null : [...found], driftNotes: [...unknown, ...notes] };
}

/** Nobody waits longer for a list, and one host that does not tell keeps nobody from the others. */
const LOOK_MS = 30_000;

async function lookInTime(asked: Verification, ignored: readonly string[]): Promise<Drift> {
  try {
    return await lookForDrift(asked, { ignored, timeoutMs: LOOK_MS });
  } catch (error) {
    asked.signal.throwIfAborted();
    if (asked.machine.host.isLost) throw error;
    const why = error instanceof Error ? error.message : String(error);
    return { found: [], unknown: [`whether it is as it was deployed cannot be told: ${why}`], notes: [] };
  }
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
