import type { Environment } from '../../config/environment';
import type { HostModeInputs } from '../../inputs';
import type { Result } from '../../report/result';
import { type ConnectFleetOptions, connectFleet } from '../../rollout/connect';
import { joinErrors } from '../../rollout/fleet';
import type { Rollout } from '../../rollout/rollout';
import { runRollout } from '../../rollout/run';
import { startWithoutRelease } from '../../rollout/start';
import type { RunnerWorld, World } from '../../rollout/world';
import { openEnvironment } from './open-environment';

type Rows = Pick<Result, 'releases' | 'services' | 'plan' | 'plannedStages' | 'settings' | 'findings' | 'installs'>;

interface InspectOptions extends Pick<ConnectFleetOptions, 'withSizes' | 'meanwhile'> {
  /** Refuses what cannot be, before any host is connected to. */
  readonly check?: (environment: Environment) => void;
}

export interface Inspection {
  readonly rollout: Rollout;
  readonly environment: Environment;
  readonly world: World;
}

/**
 * Connects to the hosts of an environment, has a look and changes nothing. Hosts that cannot be reached
 * are part of what was found, and end the run as failed.
 */
export async function inspectHosts(
  inputs: HostModeInputs,
  runner: RunnerWorld,
  see: (looking: Inspection) => Promise<Rows>,
  { check, ...options }: InspectOptions = {},
): Promise<Result> {
  const { environment, world } = await openEnvironment(inputs, runner);
  check?.(environment);
  let rows: Rows = {};
  const start = startWithoutRelease({ mode: inputs.mode, world, environment });
  const result = await runRollout(start, async (rollout) => {
    const { ledger, signal } = rollout;
    const { targets } = environment;
    rollout.open(
      await connectFleet({ environment, targets, ledger, world, signal, toleratesUnreachable: true, ...options }),
    );
    rows = await see({ rollout, environment, world });
    const errors = ledger.entries.flatMap(({ state, error }) => (state === 'unreachable' && error ? [error] : []));
    const [first, ...others] = new Set(errors);
    if (first !== undefined) throw joinErrors(first, [first, ...others]);
  });
  return { ...result, ...rows };
}
