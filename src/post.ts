import { readFile } from 'node:fs/promises';
import {
  type ActionStep,
  finishDeployment,
  notifyOthers,
  openActionWorld,
  openStep,
  readActionInputs,
  readState,
  tell,
} from './entry/action-step';
import { BowlineError, describeWarning, toBowlineError } from './errors';
import { connectsToHosts } from './inputs';
import { describeRefusal } from './report/empty-result';
import { finishWriting } from './report/log/output-stream';
import type { Result } from './report/result';
import { choosePostTask, type SavedSwitch, type StepState } from './step-state';

/**
 * Runs after the job, also when it was cancelled or killed, and does what its step did not live to do. Where nothing is
 * left to do, it prints nothing.
 */
export async function runPost(): Promise<void> {
  const state = readState();
  const task = choosePostTask(state);
  switch (task.do) {
    case 'nothing':
      return;
    case 'record again':
      return attempt((step) => recordAgain(task.report, state, step));
    case 'finish switch':
      return finishSwitch(task.switched, state);
    case 'tell the end':
      return attempt((step) => reportEnd(task.report, task.mode, state, step));
  }
}

/** Best-effort work: what fails is a warning, because the step itself has ended already. */
async function attempt(work: (step: ActionStep) => Promise<void>): Promise<void> {
  const step = openStep();
  await work(step).catch((error: unknown) => step.progress.warn(describeWarning(error)));
  await finishWriting(process.stdout, process.stderr);
  process.exit(0);
}

async function finishSwitch(switched: SavedSwitch, state: StepState): Promise<void> {
  const startedAt = new Date();
  const step = openStep();
  const result = await finishCancelled(switched, step).catch((error: unknown) => ({
    ...describeRefusal(switched.mode, toBowlineError(error), startedAt, new Date()),
    ...step.notifications.subject,
    ...knownOfRecord(state),
  }));
  await tell(result, step);
  await finishWriting(process.stdout, process.stderr);
  // The step itself has failed already; this one fails only where the rollback did.
  process.exit(result.status === 'rollback_failed' || result.status === 'aborted' ? 1 : 0);
}

async function finishCancelled(switched: SavedSwitch, step: ActionStep): Promise<Result> {
  const { inputs, runner } = openRun(switched.mode, step);
  const { finishCancelled: run } = await import('./modes/shared/finish-cancelled');
  return run(inputs, runner, switched);
}

function openRun(mode: string, step: ActionStep) {
  const inputs = readActionInputs(mode);
  if (!connectsToHosts(inputs)) throw new BowlineError('internal', `mode ${inputs.mode} switches nothing`);
  return { inputs, runner: openActionWorld(inputs, step, false) };
}

/** GitHub gave no answer when the step ended, and may do so now. */
async function recordAgain(path: string, { record }: StepState, step: ActionStep): Promise<void> {
  const result = await readReport(path);
  openRun(result.mode, step);
  if (record === undefined) step.deployments.begin(async () => result);
  await finishDeployment(result, step);
}

async function readReport(path: string): Promise<Result> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/** The step left its report, or was killed before it had one. */
async function reportEnd(path: string | undefined, mode: string, state: StepState, step: ActionStep): Promise<void> {
  const report = path === undefined ? undefined : await readReport(path);
  const { inputs, runner } = openRun(report?.mode ?? mode, step);
  const recorded = await finishDeployment(report ?? describeKilled(mode, state), step);
  const { commentWhereAsked } = await import('./modes/shared/comment-where-asked');
  const told = await commentWhereAsked(recorded, inputs, runner);
  const { openEnvironment } = await import('./modes/shared/open-environment');
  await openEnvironment(inputs, runner, 'warn');
  await notifyOthers(report === undefined ? { ...told, ...step.notifications.subject } : told, step);
}

function describeKilled(mode: string, state: StepState): Result {
  const error = new BowlineError('cancelled', 'the run was ended before any host was switched', {
    hint: 'Run it again when you are ready.',
  });
  const now = new Date();
  return { ...describeRefusal(mode, error, now, now), ...knownOfRecord(state), status: 'failed' };
}

/** By it the end of the run is found on the record that its begin is on. */
function knownOfRecord({ record }: StepState): Partial<Pick<Result, 'id' | 'environment'>> {
  return record === undefined ? {} : { id: record.release, environment: record.environment };
}
