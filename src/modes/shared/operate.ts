import type { Environment } from '../../config/environment';
import type { Target } from '../../config/targets/target';
import { InputError, PreflightError } from '../../errors';
import type { HostModeInputs } from '../../inputs';
import { appFacts } from '../../plan/deploy';
import type { AppFacts } from '../../plan/facts';
import { findInoperable } from '../../plan/operable';
import type { Result } from '../../report/result';
import { connectFleet } from '../../rollout/connect';
import type { Rollout } from '../../rollout/rollout';
import { runRollout } from '../../rollout/run';
import { startWithoutRelease } from '../../rollout/start';
import type { RunnerWorld } from '../../rollout/world';
import { runtimeOf } from '../../runtimes/choose';
import { openEnvironment } from './open-environment';

/** An app on a host, with what the host said of it. */
export interface Operated {
  readonly target: Target;
  readonly app: AppFacts;
}

export interface OperateOptions {
  /** What is done to services; undefined leaves them alone. */
  readonly verb?: 'restart' | 'stop' | 'start';
  /** It works on the release that is live. */
  readonly needsRelease: boolean;
  readonly reason?: string | undefined;
  /** Looks at the targets before any host is connected to. */
  readonly require?: (targets: readonly Target[]) => void;
  readonly hasDeadline?: boolean;
}

/** About as long as a timer can run. */
const WITHOUT_END_MS = 2_000_000_000;

/** Connects to all hosts of an environment and works on what is live there; nothing is deployed, and no host is left out. */
export async function operate(
  inputs: HostModeInputs,
  runner: RunnerWorld,
  options: OperateOptions,
  perform: (rollout: Rollout, environment: Environment) => Promise<void>,
): Promise<Result> {
  const opened = await openEnvironment(inputs, runner);
  const { world } = opened;
  const environment =
    options.hasDeadline === false ? { ...opened.environment, deadlineMs: WITHOUT_END_MS } : opened.environment;
  const { targets } = environment;
  if (options.verb !== undefined) requireServices(targets, options.verb);
  options.require?.(targets);
  const { reason = null } = options;
  const start = startWithoutRelease({ mode: inputs.mode, world, environment, reason, isOperation: true });
  return runRollout(start, async (rollout) => {
    const { ledger, signal } = rollout;
    rollout.open(await connectFleet({ environment, targets, ledger, world, signal, isChanging: true }));
    rollout.enter('pre-flight');
    await requireOperable(rollout, options);
    await perform(rollout, environment);
  });
}

/** What every target of the run said last. */
export function listOperated({ start, facts }: Rollout): readonly Operated[] {
  return start.environment.targets.map((target) => ({ target, app: appFacts(target, facts) }));
}

function requireServices(targets: readonly Target[], verb: string): void {
  const without = [...new Set(targets.filter((target) => !runtimeOf(target).hasProcess).map(({ app }) => app))];
  if (without.length === 0) return;
  throw new InputError(
    `${without.join(', ')}: its files are only served: there is no service to ${verb}`,
    'Choose other apps with `--apps`.',
  );
}

async function requireOperable(rollout: Rollout, { verb, needsRelease }: OperateOptions): Promise<void> {
  const owner = await rollout.readOwner();
  const found = listOperated(rollout).flatMap((one) => findInoperable({ ...one, owner, verb, needsRelease }) ?? []);
  if (found.length > 0) throw new PreflightError(found);
}
