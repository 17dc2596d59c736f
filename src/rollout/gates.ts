import type { Gate } from '../config/model';
import { CommandError } from '../errors';
import type { StagePlan } from '../plan/stages';
import type { Rollout } from './rollout';
import { nowMs } from './time';

/**
 * Runs the gates of a stage on the runner, one after the other, and writes each down with the stage.
 * @throws CommandError of the first that fails; those behind it do not run
 */
export async function runGates(rollout: Rollout, stage: StagePlan, gates: readonly Gate[]): Promise<void> {
  for (const gate of gates) {
    rollout.signal.throwIfAborted();
    await runGate(rollout, stage.name, gate);
  }
}

async function runGate({ world, ledger, signal }: Rollout, stage: string, gate: Gate): Promise<void> {
  const where = { step: `${stage}: ${gate.name}` };
  const startedAt = nowMs(world);
  world.progress.stepStarted(where);
  const { code, output } = await world.runOnRunner(gate.run, gate.timeoutMs, {}, signal);
  for (const line of output) world.progress.output(where, line);
  const status = code === 0 ? 'success' : 'failed';
  world.progress.stepEnded(where, status, nowMs(world) - startedAt);
  ledger.addGate(stage, { name: gate.name, status, detail: code === 0 ? null : (output.at(-1) ?? null) });
  if (code !== 0) throw describeFailure(gate, stage, code, output);
}

function describeFailure(
  { name, timeoutMs }: Gate,
  stage: string,
  code: number | null,
  output: readonly string[],
): CommandError {
  const ended =
    code === null ? `was ended: its time was up after ${timeoutMs / 1000} s` : `failed with exit code ${code}`;
  return new CommandError(`on the runner: the gate ${name} of ${stage} ${ended}`, code, output.slice(-10), {
    where: { step: name },
    hint: code === null ? 'Raise `timeout` of the gate, or make it faster.' : 'Read its last lines in the log.',
  });
}
