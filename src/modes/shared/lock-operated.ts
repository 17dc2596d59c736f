import type { Environment } from '../../config/environment';
import type { Machine } from '../../rollout/fleet';
import { lockFleet } from '../../rollout/lock';
import type { Rollout } from '../../rollout/rollout';

/** Takes the locks of some machines for a mode that deploys nothing, and begins with what it does. */
export async function lockOperated(
  rollout: Rollout,
  environment: Environment,
  machines: readonly Machine[],
  { lockWaitMs }: { readonly lockWaitMs?: number | undefined },
): Promise<void> {
  await lockFleet(rollout, { machines, waitMs: lockWaitMs ?? environment.lock.waitMs });
  rollout.enter(rollout.start.mode);
}
