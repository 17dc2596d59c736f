import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as core from '@actions/core';
import { BowlineError, InputError } from '../errors';
import { createDeploymentReporter, type LazyDeploymentReporter } from '../github/lazy-deployment-reporter';
import { actionSource, type RunInputs, readInputs } from '../inputs';
import { maskValues } from '../inputs/secrets';
import { createNotifications, type Notifications } from '../notify/notifications';
import { createActionsLog } from '../report/log/actions-log';
import { outliveReaders } from '../report/log/output-stream';
import type { LiveLog } from '../report/log/step-log';
import { redactResult } from '../report/redact-result';
import { report, type Sinks } from '../report/reporter';
import type { Result } from '../report/result';
import { createRedactor, type Redactor } from '../report/text/redact';
import { openStop } from '../rollout/time';
import type { RunnerWorld } from '../rollout/world';
import type { Secret } from '../shell/secret';
import { readStepState, type StepState, writeStepState } from '../step-state';
import { describeCancel, noteSwitch, type Standing } from './cancel';
import { openRunnerWorld, secretsOf } from './runner-world';

/* What the step and its `post` have in common: the runner's log, its cancellation, its files. */

/** What a step of a job prints to and can be cancelled by. */
export interface ActionStep {
  readonly redactor: Redactor;
  readonly progress: LiveLog;
  readonly cancel: AbortController;
  readonly standing: Standing;
  readonly notifications: Notifications;
  readonly deployments: LazyDeploymentReporter;
}

export function openStep(): ActionStep {
  const redactor = createRedactor();
  const progress = createActionsLog({ stream: process.stdout, redactor });
  outliveReaders(process.stdout, process.stderr);
  const cancel = openStop();
  // In `post` the step before it may have switched hosts.
  const standing: Standing = { hasSwitched: readState().switched !== undefined };
  const stop = () => {
    progress.warn(describeCancel(standing));
    cancel.abort(new BowlineError('cancelled', 'the run was cancelled', { hint: 'Run it again when you are ready.' }));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const notifications = createNotifications({ progress, redactor, signal: cancel.signal });
  return { redactor, progress, cancel, standing, notifications, deployments: createDeploymentReporter() };
}

/** The modes of the action all end with a result; `demo` and `init` are the command line's. */
export function readActionInputs(fixedMode: string | undefined): RunInputs {
  const inputs = readInputs(actionSource(process.env, fixedMode));
  if (inputs.mode === 'demo' || inputs.mode === 'init')
    throw new InputError(`\`${inputs.mode}\` is a mode of the command line`);
  return inputs;
}

export function openActionWorld(inputs: RunInputs, step: ActionStep, leavesUndoToPost: boolean): RunnerWorld {
  const mask = (secret: Secret) => {
    for (const value of maskValues(secret)) core.setSecret(value);
  };
  const runner = openRunnerWorld({
    env: process.env,
    cwd: process.env.GITHUB_WORKSPACE || process.cwd(),
    progress: step.progress,
    redactor: step.redactor,
    signal: step.cancel.signal,
    mask,
    leavesUndoToPost,
    confirm: async () => {},
    notifications: step.notifications,
    deployments: step.deployments,
    loadReport: () => import('../report/report-file'),
    saveState: (state) => {
      noteSwitch(step.standing, state);
      saveState(state);
    },
  });
  runner.protect(secretsOf(inputs));
  openDeployment(inputs, step, runner);
  return runner;
}

/** Hands a part of the state to the `post` of this step. */
export function saveState(state: StepState): void {
  for (const [name, text] of Object.entries(writeStepState(state))) core.saveState(name, text);
}

/** What the step of this `post` has saved. */
export function readState(): StepState {
  return readStepState((name) => core.getState(name));
}

/** The record of a step whose `post` this is, else one that is made when hosts begin to be changed. */
function openDeployment(inputs: RunInputs, { deployments: records }: ActionStep, runner: RunnerWorld): void {
  if (inputs.mode !== 'deploy' && inputs.mode !== 'rollback') return;
  const { deployment: keeps, githubToken: token } = inputs;
  if (keeps === 'none' || token === undefined) return;
  records.open({ ...runner, keeps, token, saved: readState().record });
}

/**
 * Writes a result to everything that a job shows.
 * @param isFinal false of a result that `post` will have another one of, or will tell of later
 */
export async function tell(result: Result, step: ActionStep, isFinal = true): Promise<Result> {
  const { redactor, progress } = step;
  const folder = process.env.RUNNER_TEMP || tmpdir();
  const reportPath = join(folder, `bowline-${result.id}`, 'report.json');
  const recorded = isFinal ? await finishDeployment(result, step, reportPath) : result;
  progress[Symbol.dispose]();
  const notify = (told: Result) => (isFinal ? notifyOthers(told, step) : leaveToPost(reportPath, step));
  return report(recorded, { sinks: { ...actionSinks(progress), notify }, redactor, reportPath });
}

/**
 * Says on the Deployment record how the run ended.
 * @param reportPath where `post` finds the result, to try again what GitHub did not answer
 * @returns the result with the id of the record
 */
export async function finishDeployment(
  result: Result,
  { deployments: records, redactor }: ActionStep,
  reportPath?: string,
): Promise<Result> {
  const { deploymentId, isSettled } = await records.finish(redactResult(result, redactor));
  if (!isSettled && reportPath !== undefined) saveState({ unrecorded: reportPath });
  return { ...result, deploymentId };
}

/** Tells who is elsewhere, once for a step and its `post`. */
export async function notifyOthers(result: Result, { notifications }: ActionStep): Promise<void> {
  if (!notifications.hasNotifiers || readState().notified) return;
  await notifications.tell(result);
  saveState({ notified: true });
}

async function leaveToPost(reportPath: string, { notifications, deployments: records }: ActionStep): Promise<void> {
  if (notifications.hasNotifiers || records.isOpen) saveState({ untold: reportPath });
}

function actionSinks(progress: LiveLog): Sinks {
  return {
    setOutput: (name, value) => core.setOutput(name, value),
    writeSummary: async (markdown) => {
      if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown).write();
    },
    annotate: ({ level, title, message }) =>
      level === 'error' ? core.error(message, { title }) : core.warning(message, { title }),
    writeFile: async (path, text) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    },
    print: (text) => process.stdout.write(text),
    warn: (text) => progress.warn(text),
  };
}
