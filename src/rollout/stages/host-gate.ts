import type { CommandGate } from '../../config/model';
import { toBowlineError, type Where } from '../../errors';
import { runScript } from '../../hosts/session';
import { writeCommand } from '../../phases/commands';
import type { TargetPlan } from '../../plan/deploy';
import type { StagePlan } from '../../plan/stages';
import { TIMED_OUT_CODE } from '../../shell/command';
import { type HostFailure, type Machine, throwFailures } from '../fleet';
import { labelOf } from '../label';
import { settleAll } from '../parallel';
import { openUncounted } from '../quiet-script';
import type { Rollout } from '../rollout';
import { limitTime } from '../time';
import { describeFailure } from './gate-failure';

/** Which of its two lists of gates a stage has come to. */
export type GateMoment = 'before' | 'after';

/** How a gate ended that holds nothing up. */
export interface GateOutcome {
  /** `skipped` is that it ran nowhere. */
  readonly status: 'success' | 'skipped';
  readonly detail: string | null;
}

/** A release on a host that a gate runs in. */
interface Place {
  readonly machine: Machine;
  readonly plan: TargetPlan;
  readonly release: string;
  readonly version: string | null;
}

/** A host of the stage, and why a gate cannot run on it where it cannot. */
type Found = { readonly place: Place } | { readonly host: string; readonly reason: string };

/** The host ends the command itself; this much later the runner no longer waits for it. */
const PATIENCE_MS = 5_000;

/**
 * Runs the command of a gate on the hosts of a stage that the run has: before it in the live release, after it in the new one.
 * @throws the errors of all hosts where it failed
 */
export async function runOnHosts(
  rollout: Rollout,
  stage: StagePlan,
  gate: CommandGate,
  moment: GateMoment,
): Promise<GateOutcome> {
  const found = findPlaces(rollout, stage, gate, moment);
  const places = found.flatMap((one) => ('place' in one ? [one.place] : []));
  const chosen = gate.once ? places.slice(0, 1) : places;
  const passedOver = found.flatMap((one) => ('reason' in one ? [`${one.host}: ${one.reason}`] : []));
  if (chosen.length === 0)
    return { status: 'skipped', detail: passedOver.join('; ') || 'no host of the stage is there' };
  const settled = await settleAll(chosen, rollout.fleet.parallel, (place) => runOn(rollout, stage, gate, place));
  throwFailures(
    settled.flatMap((one, index): HostFailure[] =>
      one.status === 'fulfilled'
        ? []
        : [{ host: chosen[index]?.machine.host.name ?? '', error: toBowlineError(one.reason) }],
    ),
  );
  const names = chosen.map(({ machine }) => machine.host.name).join(', ');
  const told = gate.once ? [] : passedOver.map((one) => `not on ${one}`);
  return { status: 'success', detail: [`on ${names}`, ...told].join('; ') };
}

/** The hosts of the stage in its order, without those that were not reached or left behind. */
function findPlaces(rollout: Rollout, stage: StagePlan, gate: CommandGate, moment: GateMoment): readonly Found[] {
  const { fleet, ledger } = rollout;
  return stage.hosts.flatMap((name): Found[] => {
    const machine = fleet.machines.find(({ host }) => host.name === name);
    if (machine === undefined || ledger.on(name).some(({ isLeft }) => isLeft)) return [];
    return [findPlace(rollout, stage, { gate, moment, machine })];
  });
}

interface Asked {
  readonly gate: CommandGate;
  readonly moment: GateMoment;
  readonly machine: Machine;
}

function findPlace({ start }: Rollout, { plan: { targets } }: StagePlan, { gate, moment, machine }: Asked): Found {
  const host = machine.host.name;
  const plan = targets.find(
    ({ target }) => target.host.name === host && (gate.app === undefined || gate.app === target.app),
  );
  if (plan === undefined) return { host, reason: `${gate.app ?? 'no app'} is not part of the run here` };
  const release = moment === 'after' ? plan.release : plan.live;
  if (release === null) return { host, reason: `nothing of ${plan.target.app} is live yet` };
  const isNew = moment === 'after' && plan.action === 'deploy';
  const known = plan.app.history.releases.find(({ id }) => id === release);
  return {
    place: {
      machine,
      plan,
      release,
      version: isNew ? labelOf(start, plan.target.app).version : (known?.version ?? null),
    },
  };
}

async function runOn(rollout: Rollout, stage: StagePlan, gate: CommandGate, place: Place): Promise<void> {
  const { ledger } = rollout;
  const { target } = place.plan;
  const where = { host: target.host.name, app: target.app, step: `${stage.name}: ${gate.name}` };
  await ledger.time(where, async () => {
    const { code, output } = await runCommand(rollout, stage, gate, { ...place, where });
    if (code === 0) return;
    throw describeFailure({ gate, stage: stage.name, place: place.machine.host.label, code, output, where });
  });
}

/** @returns its exit code, null where its time was up, and its last lines */
async function runCommand(
  { world, signal }: Rollout,
  stage: StagePlan,
  { run: command, timeoutMs }: CommandGate,
  { machine, plan: { target }, release, version, where }: Place & { readonly where: Where },
): Promise<{ readonly code: number | null; readonly output: readonly string[] }> {
  const asked = { command, timeoutMs, step: where.step, variables: { BOWLINE_STAGE: stage.name } };
  const script = writeCommand(world.random(32), target, { id: release, version }, asked);
  const limit = limitTime(world, timeoutMs + PATIENCE_MS);
  try {
    const bounded = AbortSignal.any([signal, limit]);
    const { steps } = await runScript(openUncounted(machine), script, { progress: world.progress, signal: bounded });
    const { code, tail } = steps.at(-1) ?? { code: 1, tail: [] };
    return { code: code === TIMED_OUT_CODE ? null : code, output: tail };
  } catch (error) {
    if (signal.aborted || !limit.aborted) throw error;
    return { code: null, output: [] };
  }
}
