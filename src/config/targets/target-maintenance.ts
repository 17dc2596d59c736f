import type { AppContext } from '../app-context';
import { BUILT_IN_MAINTENANCE } from '../schema/defaults';
import { toMs } from '../units';

/** What visitors get during maintenance. */
export interface Maintenance {
  /** The page, in the live release; undefined for one of Bowline's. */
  readonly page?: string | undefined;
  readonly retryAfterS: number;
}

export function buildMaintenance({ settings }: AppContext): Maintenance {
  const { page, retry_after = BUILT_IN_MAINTENANCE.retry_after } = settings.maintenance ?? {};
  return { page, retryAfterS: Math.ceil(toMs(retry_after) / 1000) };
}
