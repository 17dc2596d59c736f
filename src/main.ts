import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as core from '@actions/core';
import { BowlineError, InputError, toBowlineError } from './errors';
import { actionSource, type HostModeInputs, readInputs } from './inputs';
import { runMode } from './modes/run-mode';
import { createActionsLog } from './report/actions-log';
import { createRedactor, type Redactor } from './report/redact';
import { describeRefusal } from './report/refusal';
import { report, type Sinks } from './report/reporter';
import type { Result } from './report/result';
import { isGreen } from './report/status';
import type { LiveLog } from './report/step-log';
import { maskValues } from './secrets';
import type { Secret } from './shell/secret';
import { openSurroundings, secretsOf } from './surroundings';

/** The runner kills a cancelled step 7.5 s after its first signal; by then everything is written. */
const CANCEL_GRACE_MS = 6_000;

/** Runs one step of a job. The one place where a failure of the action is caught. */
export async function runMain(fixedMode?: string): Promise<void> {
  const startedAt = new Date();
  const step = openStep();
  const result = await perform(step, fixedMode).catch((error: unknown) =>
    describeRefusal(fixedMode ?? 'unknown', toBowlineError(error), startedAt, new Date()),
  );
  const told = await tell(result, step);
  core.saveState('finished', String(told.error?.code !== 'cancelled'));
  // Connections that are still closing must not hold the job up.
  process.exit(isGreen(told.status) ? 0 : 1);
}

/** What a step of a job prints to and can be cancelled by. */
export interface ActionStep {
  readonly redactor: Redactor;
  readonly progress: LiveLog;
  readonly cancel: AbortController;
}

export function openStep(): ActionStep {
  const redactor = createRedactor();
  const progress = createActionsLog({ write: (text) => process.stdout.write(text), redactor });
  const cancel = new AbortController();
  const stop = () => {
    progress.warn('cancelled: nothing new is started; what was switched is taken back after this step');
    cancel.abort(new BowlineError('cancelled', 'the run was cancelled', { hint: 'Run it again when you are ready.' }));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return { redactor, progress, cancel };
}

async function perform(step: ActionStep, fixedMode: string | undefined): Promise<Result> {
  const inputs = readHostInputs(fixedMode);
  const surroundings = await openActionSurroundings(inputs, step, true);
  const run = runMode(inputs, surroundings);
  return Promise.race([run, giveUpAfterCancel(step, run)]);
}

/** The modes of the action all have hosts; `demo` and `init` are the command line's. */
export function readHostInputs(fixedMode: string | undefined): HostModeInputs {
  const inputs = readInputs(actionSource(process.env, fixedMode));
  if (inputs.mode === 'demo' || inputs.mode === 'init')
    throw new InputError(`\`${inputs.mode}\` is a mode of the command line`);
  return inputs;
}

export async function openActionSurroundings(inputs: HostModeInputs, step: ActionStep, leavesUndoToPost: boolean) {
  const mask = (secret: Secret) => {
    for (const value of maskValues(secret)) core.setSecret(value);
  };
  const given = secretsOf(inputs);
  step.redactor.add(given);
  for (const secret of given) mask(secret);
  return openSurroundings({
    env: process.env,
    cwd: process.env.GITHUB_WORKSPACE || process.cwd(),
    progress: step.progress,
    redactor: step.redactor,
    signal: step.cancel.signal,
    mask,
    leavesUndoToPost,
    confirm: async () => {},
    saveState: (state) => {
      for (const [name, value] of Object.entries(state)) core.saveState(name, value);
    },
  });
}

/** A critical section on a host may take longer than a cancelled step has; `post` finds out how it ended. */
function giveUpAfterCancel({ cancel }: ActionStep, run: Promise<unknown>): Promise<never> {
  return new Promise((_resolve, reject) => {
    const wait = () => setTimeout(() => reject(cancel.signal.reason), CANCEL_GRACE_MS).unref();
    cancel.signal.addEventListener('abort', wait, { once: true });
    run.finally(() => cancel.signal.removeEventListener('abort', wait)).catch(() => {});
  });
}

/** Writes a result to everything that a job shows. */
export async function tell(result: Result, { redactor, progress }: ActionStep): Promise<Result> {
  progress[Symbol.dispose]();
  const folder = process.env.RUNNER_TEMP || process.cwd();
  return report(result, {
    sinks: actionSinks(progress),
    redactor,
    reportPath: join(folder, `bowline-${result.id}`, 'report.json'),
  });
}

function actionSinks(progress: LiveLog): Sinks {
  return {
    setOutput: (name, value) => core.setOutput(name, value),
    writeSummary: async (markdown) => {
      if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown).write();
    },
    annotate: ({ level, title, message }) => core[level](message, { title }),
    writeFile: async (path, text) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    },
    print: (text) => process.stdout.write(text),
    warn: (text) => progress.warn(text),
  };
}
