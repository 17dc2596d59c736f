import type { Hook, HookName } from '../config/model';
import type { Target } from '../config/targets/target';
import { sourceEnv } from '../release/variables';

import { writeCommandCode } from '../shell/command';
import { RESTORE_SIGNALS, type Step } from '../shell/script';
import { lines, type Sh, sh } from '../shell/sh';
import { sendOutput } from './step-output';

export interface HookContext {
  readonly target: Target;
  /** Goes into the release and sets the variables of the app. */
  readonly enter: Sh;
  /** Whether this host is the one on which hooks marked `once` run. */
  readonly runsOnce: boolean;
  readonly run: (command: string) => Sh;
}

/** The steps of a hook that run on the host; they see env and secrets. */
export function hookSteps(name: HookName, context: HookContext, options: { mayFail?: boolean } = {}): Step[] {
  const hooks = context.target.hooks[name] ?? [];
  return hooks
    .filter((hook) => hook.runOn === 'host' && (!hook.once || context.runsOnce))
    .map((hook) => ({
      name: `${name}: ${hook.run}`,
      app: context.target.app,
      body: lines(context.enter, sourceEnv('./.bowline/env.commands'), writeRun(hook, context)),
      ...options,
    }));
}

function writeRun(hook: Hook, { run, target }: HookContext): Sh {
  const plain = run(writeHostCommand(hook));
  return hook.output === undefined ? plain : sendOutput(plain, { app: target.app, name: hook.output });
}

/** Writes a command of the config as it is run in a release on a host. */
export function writeHostCommand({ run, timeoutMs }: Pick<Hook, 'run' | 'timeoutMs'>): string {
  return writeCommandCode(run, { scratch: sh`./.bowline`, timeoutMs });
}

/** Runs a command where nothing watches it, such as in a critical section. */
export function runPlain(command: string): Sh {
  return sh`( ${RESTORE_SIGNALS}; exec /bin/sh -ec ${command} )`;
}
