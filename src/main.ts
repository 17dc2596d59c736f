import { type ActionStep, openActionWorld, openStep, readActionInputs, saveState, tell } from './entry/action-step';
import { BowlineError, toBowlineError } from './errors';
import { findMode } from './inputs/modes';
import { runMode } from './modes/run-mode';
import { describeRefusal } from './report/empty-result';
import { finishWriting } from './report/log/output-stream';
import type { Result } from './report/result';
import { isGreen } from './report/status';

/** The runner kills a cancelled step 7.5 s after its first signal; by then everything is written. */
const CANCEL_GRACE_MS = 6_000;

/** Runs one step of a job. The one place where a failure of the action is caught. */
export async function runMain(fixedMode?: string): Promise<void> {
  const startedAt = new Date();
  const step = openStep();
  const result = await perform(step, fixedMode, startedAt).catch((error: unknown) => ({
    ...describeRefusal(fixedMode ?? findMode(process.env.INPUT_MODE), toBowlineError(error), startedAt, new Date()),
    ...step.notifications.subject,
  }));
  // A cancelled step has seconds, and may not know what became of its hosts.
  const isFinal = result.error?.code !== 'cancelled';
  const told = await tell(result, step, isFinal);
  saveState({ finished: isFinal });
  await finishWriting(process.stdout, process.stderr);
  // Connections that are still closing must not hold the job up.
  process.exit(isGreen(told.status) ? 0 : 1);
}

async function perform(step: ActionStep, fixedMode: string | undefined, startedAt: Date): Promise<Result> {
  const inputs = readActionInputs(fixedMode);
  const runner = openActionWorld(inputs, step, true);
  const run = runMode(inputs, runner);
  return Promise.race([run, giveUpAfterCancel(step, run).then(() => describeUnknown(inputs.mode, step, startedAt))]);
}

/** A critical section on a host may take longer than a cancelled step has; `post` finds out how it ended. */
function giveUpAfterCancel({ cancel }: ActionStep, run: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const wait = () => setTimeout(resolve, CANCEL_GRACE_MS).unref();
    cancel.signal.addEventListener('abort', wait, { once: true });
    run.finally(() => cancel.signal.removeEventListener('abort', wait)).catch(() => {});
  });
}

/** A host may have been switched meanwhile, so nothing is claimed about any of them. */
function describeUnknown(mode: string, { notifications }: ActionStep, startedAt: Date): Result {
  const error = new BowlineError('cancelled', 'the run was cancelled while a host was still at work', {
    hint: 'What it did is found out and rolled back after this step; `status` tells where every host stands.',
  });
  return { ...describeRefusal(mode, error, startedAt, new Date()), ...notifications.subject, status: 'failed' };
}
