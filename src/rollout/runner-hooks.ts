import type { HookName } from '../config/model';
import { CommandError } from '../errors';
import type { DeployPlan } from '../plan/deploy';
import { commandVariables } from '../release/variables';
import type { Rollout } from './rollout';

/** Without a time of its own a command on the runner may take this long. */
const TIMEOUT_MS = 10 * 60_000;

/**
 * Runs the hooks that are for the runner, once an app, whatever the number of its hosts.
 * @throws CommandError of the first that fails
 */
export async function runOnRunnerHooks(
  rollout: Rollout,
  plan: Pick<DeployPlan, 'targets'>,
  name: HookName,
  signal: AbortSignal = rollout.signal,
): Promise<void> {
  const { world, start, ledger } = rollout;
  const apps = new Map(plan.targets.filter(({ action }) => action === 'deploy').map((one) => [one.target.app, one]));
  for (const { target, release } of apps.values()) {
    for (const { run, timeoutMs = TIMEOUT_MS } of (target.hooks[name] ?? []).filter(
      ({ runOn }) => runOn === 'runner',
    )) {
      const where = { app: target.app, host: target.host.name, step: `${name}: ${run}` };
      await ledger.time(where, async () => {
        const variables = commandVariables(target, release, start.version);
        const { code, output } = await world.runOnRunner(run, timeoutMs, variables, signal);
        for (const line of output) world.progress.output(where, line);
        if (code !== 0) throw failed(where, code, output, timeoutMs);
      });
    }
  }
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
    hint: code === null ? 'Raise `timeout` of the hook, or make it faster.' : 'Read its last lines above.',
  });
}
