import type { Environment } from '../config/environment';
import type { Canary, FailurePolicy, Gate, Stage } from '../config/model';
import type { PlannedGate, PlannedStage } from '../report/planned-stages';
import type { TargetPlan } from './deploy';
import { takesSnapshot } from './snapshots';
import { cutBatches, settleStage } from './stages';

type PlannedTarget = Pick<TargetPlan, 'target' | 'action' | 'live'>;

/**
 * The stages that a deploy would go through, in their order; empty for one plain stage, of which hosts tell everything.
 * @param skips names of gates that are left out
 */
export function listPlannedStages(
  { stages, verify }: Pick<Environment, 'stages' | 'verify'>,
  targets: readonly PlannedTarget[],
  skips: readonly string[],
): PlannedStage[] {
  const planned = stages.flatMap((stage) => {
    const own = targets.filter(({ target }) => target.stage === stage.name);
    return stage.hosts.length === 0 ? [] : [planStage(stage, own, skips)];
  });
  const all = verify === undefined ? planned : verifyAfter(planned, verify);
  const [only, ...others] = all;
  return only !== undefined && others.length === 0 && isPlain(only) ? [] : all;
}

function verifyAfter(stages: readonly PlannedStage[], onFailure: FailurePolicy): PlannedStage[] {
  return stages.map((stage, index) => (index < stages.length - 1 ? stage : { ...stage, finalVerify: { onFailure } }));
}

function planStage(stage: Stage, targets: readonly PlannedTarget[], skips: readonly string[]): PlannedStage {
  const settled = settleStage(stage, targets);
  const { name, needed, before, after, canary, onFailure, retry } = settled;
  const changing = targets.filter(({ action }) => action === 'deploy');
  const switching = listHosts(changing);
  const reached = listHosts(targets);
  return {
    name,
    batches: cutBatches(settled, changing).map(listHosts),
    unchanged: reached.filter((host) => !switching.includes(host)),
    unreached: stage.hosts.filter((host) => !reached.includes(host)),
    ready: needed,
    before: before.map((gate) => describeGate(gate, skips)),
    after: after.map((gate) => describeGate(gate, skips)),
    canary: canary === undefined ? null : describeCanary(canary),
    onFailure,
    attempts: retry.attempts,
    takesSnapshot: settled.takesSnapshot && changing.some((one) => takesSnapshot({ stages: [stage] }, one)),
  };
}

function describeCanary({ forMs, intervalMs, traffic }: Canary): NonNullable<PlannedStage['canary']> {
  return { forMs, intervalMs, ...(traffic === undefined ? {} : { traffic: [...traffic] }) };
}

/** Each once. */
function listHosts(targets: readonly PlannedTarget[]): string[] {
  return [...new Set(targets.map(({ target }) => target.host.name))];
}

function describeGate(gate: Gate, skips: readonly string[]): PlannedGate {
  const { name } = gate;
  const isSkipped = skips.includes(name);
  if (gate.kind === 'verify') return { name, runsOn: 'environment', environment: gate.environment, isSkipped };
  const { runOn, once, app } = gate;
  if (runOn === 'runner') return { name, runsOn: 'runner', isSkipped };
  return { name, runsOn: once ? 'one host' : 'hosts', ...(app === undefined ? {} : { app }), isSkipped };
}

/** A snapshot stands with its hosts. */
function isPlain(stage: PlannedStage): boolean {
  const { batches, unchanged, unreached, ready, before, after, canary, onFailure, attempts, finalVerify } = stage;
  const hosts = batches.flat().length + unchanged.length + unreached.length;
  const isWatched = before.length + after.length > 0 || canary !== null || finalVerify !== undefined;
  return batches.length < 2 && ready >= hosts && !isWatched && onFailure === 'rollback_all' && attempts === 1;
}
