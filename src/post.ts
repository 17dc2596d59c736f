import { readFile } from 'node:fs/promises';
import * as core from '@actions/core';
import {
  type ActionStep,
  finishDeployment,
  notifyOthers,
  openActionWorld,
  openStep,
  readActionInputs,
  readSavedDeployment,
  tell,
} from './entry/action-step';
import { BowlineError, describeWarning, toBowlineError } from './errors';
import { connectsToHosts } from './inputs';
import type { SavedSwitch } from './modes/shared/finish-cancelled';
import { describeRefusal } from './report/empty-result';
import { finishWriting } from './report/log/output-stream';
import type { Result } from './report/result';

/**
 * Runs after the job, also when it was cancelled or killed: a switch that its step did not live to verify
 * is taken back. Runs of which nothing is left to do print nothing.
 */
export async function runPost(): Promise<void> {
  if (core.getState('finished') === 'true') return recordAgain();
  const saved = core.getState('switched');
  if (saved === '') return finishTelling();
  const state: SavedSwitch = JSON.parse(saved);
  const startedAt = new Date();
  const step = openStep();
  const result = await takeBack(state, step).catch((error: unknown) => ({
    ...describeRefusal(state.mode, toBowlineError(error), startedAt, new Date()),
    ...step.notifications.subject,
    ...knownOfRecord(),
  }));
  await tell(result, step);
  await finishWriting(process.stdout, process.stderr);
  // The step itself has failed already; this one fails only where the way back did.
  process.exit(result.status === 'rollback_failed' || result.status === 'aborted' ? 1 : 0);
}

async function takeBack(state: SavedSwitch, step: ActionStep): Promise<Result> {
  const { inputs, runner } = openRun(state.mode, step);
  const { finishCancelled: run } = await import('./modes/shared/finish-cancelled');
  return run(inputs, runner, state);
}

function openRun(mode: string, step: ActionStep) {
  const inputs = readActionInputs(mode);
  if (!connectsToHosts(inputs)) throw new BowlineError('internal', `mode ${inputs.mode} switches nothing`);
  return { inputs, runner: openActionWorld(inputs, step, false) };
}

/** GitHub gave no answer when the step ended, and may do so now. */
async function recordAgain(): Promise<void> {
  const path = core.getState('unrecorded');
  if (path === '') return;
  const step = openStep();
  await finishRecord(path, step).catch((error: unknown) => step.progress.warn(describeWarning(error)));
  await finishWriting(process.stdout, process.stderr);
  process.exit(0);
}

async function finishRecord(path: string, step: ActionStep): Promise<void> {
  const result = await readReport(path);
  openRun(result.mode, step);
  if (readSavedDeployment() === undefined) step.deployments.begin(async () => result);
  await finishDeployment(result, step);
}

async function readReport(path: string): Promise<Result> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/** A run that was ended before it switched anything leaves nothing to do, but there may be who waits to be told. */
async function finishTelling(): Promise<void> {
  const [untold, announced] = [core.getState('untold'), core.getState('announced')];
  const isRecorded = readSavedDeployment() !== undefined;
  if (untold === '' && announced === '' && !isRecorded) return;
  const step = openStep();
  await reportEnd(untold, announced || 'deploy', step).catch((error: unknown) =>
    step.progress.warn(describeWarning(error)),
  );
  await finishWriting(process.stdout, process.stderr);
  process.exit(0);
}

/** The step left its report, or was killed before it had one. */
async function reportEnd(untold: string, announced: string, step: ActionStep): Promise<void> {
  const report = untold === '' ? undefined : await readReport(untold);
  const { inputs, runner } = openRun(report?.mode ?? announced, step);
  const recorded = await finishDeployment(report ?? describeKilled(announced), step);
  const { commentWhereAsked } = await import('./modes/shared/comment-where-asked');
  const told = await commentWhereAsked(recorded, inputs, runner);
  const { openEnvironment } = await import('./modes/shared/open-environment');
  await openEnvironment(inputs, runner, 'warn');
  await notifyOthers(report === undefined ? { ...told, ...step.notifications.subject } : told, step);
}

function describeKilled(mode: string): Result {
  const error = new BowlineError('cancelled', 'the run was ended before any host was switched', {
    hint: 'Run it again when you are ready.',
  });
  const now = new Date();
  return { ...describeRefusal(mode, error, now, now), ...knownOfRecord(), status: 'failed' };
}

/** By it the end of the run is found on the record that its begin is on. */
function knownOfRecord(): Partial<Pick<Result, 'id' | 'environment'>> {
  const saved = readSavedDeployment();
  return saved === undefined ? {} : { id: saved.release, environment: saved.environment };
}
