import type { CommandGate, Gate } from '../../config/model';
import { CommandError, toBowlineError } from '../../errors';
import type { StagePlan } from '../../plan/stages';
import type { Rollout } from '../rollout';
import { nowMs } from '../time';

/**
 * Runs the gates of a stage, one after the other, and writes each down with the stage.
 * @throws the error of the first that fails; those behind it do not run
 */
export async function runGates(rollout: Rollout, stage: StagePlan, gates: readonly Gate[]): Promise<void> {
  for (const gate of gates) {
    rollout.signal.throwIfAborted();
    await runGate(rollout, stage, gate);
  }
}

async function runGate(rollout: Rollout, stage: StagePlan, gate: Gate): Promise<void> {
  const { world, ledger, start } = rollout;
  const where = { step: `${stage.name}: ${gate.name}` };
  if (start.skips?.has(gate.name)) {
    world.progress.stepEnded(where, 'skipped', 0, SKIPPED);
    ledger.stages.addGate(stage.name, { name: gate.name, status: 'skipped', detail: SKIPPED });
    return;
  }
  const startedAt = nowMs(world);
  world.progress.stepStarted(where);
  const error = await pass(rollout, stage, gate).then(() => undefined, toBowlineError);
  const status = error === undefined ? 'success' : 'failed';
  world.progress.stepEnded(where, status, nowMs(world) - startedAt);
  const detail = error instanceof CommandError ? (error.tail.at(-1) ?? null) : (error?.message ?? null);
  ledger.stages.addGate(stage.name, { name: gate.name, status, detail });
  if (error !== undefined) throw error;
}

const SKIPPED = 'left out by `skip`';

async function pass(rollout: Rollout, stage: StagePlan, gate: Gate): Promise<void> {
  if (gate.kind === 'command') return runOnRunner(rollout, stage, gate);
}

async function runOnRunner({ world, signal }: Rollout, { name: stage }: StagePlan, gate: CommandGate): Promise<void> {
  const where = { step: `${stage}: ${gate.name}` };
  const { code, output } = await world.runOnRunner(gate.run, gate.timeoutMs, {}, signal);
  for (const line of output) world.progress.output(where, line);
  if (code !== 0) throw describeFailure(gate, stage, 'on the runner', code, output);
}

export function describeFailure(
  { name, timeoutMs }: CommandGate,
  stage: string,
  place: string,
  code: number | null,
  output: readonly string[],
): CommandError {
  const ended =
    code === null ? `was ended: its time was up after ${timeoutMs / 1000} s` : `failed with exit code ${code}`;
  return new CommandError(`${place}: the gate ${name} of ${stage} ${ended}`, code, output.slice(-10), {
    where: { step: name },
    hint: code === null ? 'Raise `timeout` of the gate, or make it faster.' : 'Read its last lines in the log.',
  });
}
