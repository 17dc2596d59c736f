import * as core from '@actions/core';
import { openActionSurroundings, openStep, readHostInputs, tell } from './action-step';
import { toBowlineError } from './errors';
import type { SwitchState } from './modes/take-back';
import { finishWriting } from './report/output-stream';
import { describeRefusal } from './report/refusal';

/**
 * Runs after the job, also when it was cancelled or killed: a switch that its step did not live to verify
 * is taken back. Runs of which nothing is left to do print nothing.
 */
export async function runPost(): Promise<void> {
  const saved = core.getState('switched');
  if (saved === '' || core.getState('finished') === 'true') return;
  const state: SwitchState = JSON.parse(saved);
  const startedAt = new Date();
  const step = openStep();
  const result = await takeBack(state, step).catch((error: unknown) =>
    describeRefusal(state.mode, toBowlineError(error), startedAt, new Date()),
  );
  await tell(result, step);
  await finishWriting(process.stdout, process.stderr);
  // The step itself has failed already; this one fails only where the way back did.
  process.exit(result.status === 'rollback_failed' || result.status === 'aborted' ? 1 : 0);
}

async function takeBack(state: SwitchState, step: ReturnType<typeof openStep>) {
  const inputs = readHostInputs(state.mode);
  const surroundings = openActionSurroundings(inputs, step, false);
  const { takeBack: run } = await import('./modes/take-back');
  return run(inputs, surroundings, state);
}
