import type { CommandGate, Gate } from '../../config/model';
import { CommandError, toBowlineError } from '../../errors';
import type { StagePlan } from '../../plan/stages';
import type { Rollout } from '../rollout';
import { nowMs } from '../time';
import { describeFailure } from './gate-failure';
import { type GateMoment, type GateOutcome, runOnHosts } from './host-gate';

/**
 * Runs the gates of a stage, one after the other, and writes each down with the stage.
 * @throws the error of the first that fails; those behind it do not run
 */
export async function runGates(rollout: Rollout, stage: StagePlan, moment: GateMoment): Promise<void> {
  for (const gate of stage[moment]) {
    rollout.signal.throwIfAborted();
    await runGate(rollout, stage, gate, moment);
  }
}

async function runGate(rollout: Rollout, stage: StagePlan, gate: Gate, moment: GateMoment): Promise<void> {
  const { world, ledger, start } = rollout;
  const where = { step: `${stage.name}: ${gate.name}` };
  if (start.gates?.skips.has(gate.name)) {
    world.progress.stepEnded(where, 'skipped', 0, SKIPPED);
    ledger.stages.addGate(stage.name, { name: gate.name, status: 'skipped', detail: SKIPPED });
    return;
  }
  const startedAt = nowMs(world);
  world.progress.stepStarted(where);
  const end = (status: GateOutcome['status'] | 'failed', detail: string | null, told?: string) => {
    world.progress.stepEnded(where, status, nowMs(world) - startedAt, told);
    ledger.stages.addGate(stage.name, { name: gate.name, status, detail }, startedAt);
  };
  try {
    const { status, detail } = await pass(rollout, stage, gate, moment);
    end(status, detail, detail ?? undefined);
  } catch (thrown) {
    const error = toBowlineError(thrown);
    end('failed', (error instanceof CommandError ? error.tail.at(-1) : undefined) ?? error.message);
    throw error;
  }
}

const SKIPPED = 'left out by `skip`';

async function pass(rollout: Rollout, stage: StagePlan, gate: Gate, moment: GateMoment): Promise<GateOutcome> {
  if (gate.kind === 'verify') return verifyOther(rollout, gate);
  return gate.runOn === 'host' ? runOnHosts(rollout, stage, gate, moment) : runOnRunner(rollout, stage, gate);
}

/** What the mode has not made ready does not pass. */
async function verifyOther({ start, signal }: Rollout, gate: Extract<Gate, { kind: 'verify' }>): Promise<GateOutcome> {
  const verify = start.gates?.otherEnvironments.get(gate.environment);
  if (verify === undefined) throw new Error(`the environment ${gate.environment} was not made ready for its gate`);
  return { status: 'success', detail: await verify(gate, signal) };
}

async function runOnRunner(rollout: Rollout, { name: stage }: StagePlan, gate: CommandGate): Promise<GateOutcome> {
  const { world, signal } = rollout;
  const where = { step: `${stage}: ${gate.name}` };
  const onLine = (line: string) => world.progress.output(where, line);
  const variables = runnerVariables(rollout, stage);
  const { code, output } = await world.runOnRunner(gate.run, gate.timeoutMs, variables, signal, onLine);
  if (code !== 0) throw describeFailure({ gate, stage, place: 'on the runner', code, output, where: {} });
  return { status: 'success', detail: null };
}

/** It is of no app and of no host. */
function runnerVariables({ start, plan }: Rollout, stage: string): Readonly<Record<string, string>> {
  return {
    BOWLINE_ENVIRONMENT: start.environment.name,
    BOWLINE_STAGE: stage,
    BOWLINE_VERSION: start.version ?? '',
    BOWLINE_RELEASE: plan?.release ?? '',
  };
}
