import type { HookName } from '../config/model';
import type { Target } from '../config/targets/target';
import { CommandError } from '../errors';
import type { DeployPlan, TargetPlan } from '../plan/deploy';
import { type HookSubject, hookVariables } from '../release/variables';
import { describeHooks, describeRun, type Sides } from './hook-subject';
import type { Rollout } from './rollout';

/** Without a time of its own a command on the runner may take this long. */
const TIMEOUT_MS = 10 * 60_000;

/** An app on a host that the run changes, and the releases whose hooks run there. */
export interface HookPlace {
  readonly plan: TargetPlan;
  readonly sides: Sides;
}

/** Only what a run changes has hooks in it. */
export function changing({ targets }: Pick<DeployPlan, 'targets'>): readonly TargetPlan[] {
  return targets.filter(({ action }) => action === 'deploy');
}

/** The hooks of the release that a run goes to. */
export const entered = (plan: TargetPlan): HookPlace => ({ plan, sides: { own: plan.release, other: plan.live } });
/** Those of the release that a rollback by hand leaves. */
export const left = (plan: TargetPlan): HookPlace => ({ plan, sides: { own: plan.live, other: plan.release } });
/** Those of the release that is left where a run rolled back by itself. */
export const undone = (plan: TargetPlan): HookPlace => ({ plan, sides: { own: plan.release, other: plan.undoTo } });
/** Those of the release that is live again then. */
export const returned = (plan: TargetPlan): HookPlace => ({ plan, sides: { own: plan.undoTo, other: plan.release } });

export interface RunnerHookOptions {
  readonly signal?: AbortSignal;
  readonly status?: string | undefined;
  readonly errorCode?: string | undefined;
}

/**
 * Runs the hooks that are for the runner, once an app, whatever the number of its hosts.
 * @throws CommandError of the first that fails
 */
export async function runOnRunnerHooks(
  rollout: Rollout,
  places: readonly HookPlace[],
  name: HookName,
  options: RunnerHookOptions = {},
): Promise<void> {
  const { status, errorCode, signal = rollout.signal } = options;
  const apps = new Map(places.map((one) => [one.plan.target.app, one]));
  for (const { plan, sides } of apps.values()) {
    const subject = describeHooks(plan, sides, { ...describeRun(rollout.start), status, errorCode });
    await runForApp(rollout, plan.target, name, { subject, signal });
  }
}

interface Asked {
  readonly subject: HookSubject;
  readonly signal: AbortSignal;
}

async function runForApp({ world, ledger }: Rollout, target: Target, name: HookName, { subject, signal }: Asked) {
  const hooks = (target.hooks[name] ?? []).filter(({ runOn }) => runOn === 'runner');
  for (const { run, output: name, timeoutMs = TIMEOUT_MS } of hooks) {
    const where = { app: target.app, host: target.host.name, step: `${name}: ${run}` };
    await ledger.time(where, async () => {
      const onLine = (line: string) => world.progress.output(where, line);
      const variables = hookVariables(target, subject);
      const { code, output, said } = await world.runOnRunner(run, timeoutMs, variables, signal, onLine);
      if (code !== 0) throw failed(where, code, output, timeoutMs);
      if (name !== undefined) ledger.outputs.keep(name, said ?? '', { app: target.app, step: where.step }, world);
    });
  }
}

/** The hooks for a failure before there was a plan, when nothing is known of any release. */
export async function runFailureHooks(rollout: Rollout, options: RunnerHookOptions): Promise<void> {
  const { start, signal: own } = rollout;
  const { signal = own, status, errorCode } = options;
  const apps = new Map(start.environment.targets.map((target) => [target.app, target]));
  const { made: _made, labels: _labels, ...told } = describeRun(start);
  const subject = { own: null, facts: { ...told, other: null, status, errorCode } };
  for (const target of apps.values()) await runForApp(rollout, target, 'on_failure', { subject, signal });
}

function failed(
  where: { app: string; step: string },
  code: number | null,
  output: readonly string[],
  timeoutMs: number,
): CommandError {
  const ended =
    code === null ? `was ended: its time was up after ${timeoutMs / 1000} s` : `failed with exit code ${code}`;
  return new CommandError(`on the runner: ${where.app} ${where.step} ${ended}`, code, output.slice(-10), {
    where,
    hint: code === null ? 'Raise `timeout` of the hook, or make it faster.' : 'Read its last lines in the log.',
  });
}
