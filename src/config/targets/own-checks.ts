import type { AppContext } from '../app-context';
import { findCheck } from '../checks/registry';
import type { Check, Health, Runtime } from '../model';
import { type AppSettings, appSchema } from '../schema/app';
import { buildChecks } from './target-checks';
import { buildHealth } from './target-health';
import { isLoopback } from './url';

/** The settings that say how a release is verified, merged and filled in. A release remembers them; they hold no secret. */
export type OwnChecks = Pick<AppSettings, 'port' | 'domain' | 'nginx' | 'health' | 'checks'>;

/** How a release is verified that remembers its own checks. */
export interface Verified {
  readonly port: number | undefined;
  readonly health: Health | undefined;
  readonly checks: readonly Check[];
}

export function pickOwnChecks({ port, domain, nginx, health, checks }: AppSettings): OwnChecks {
  return { port, health, checks, ...(domain && { domain }), ...(nginx && { nginx }) };
}

/**
 * Makes the checks that a release remembers. They come from a file of the host, so only what runs there is taken: no command
 * for the runner, and no address that the runner would dial.
 * @returns undefined where nothing is remembered, or it cannot be read
 */
export function buildOwnChecks(stored: unknown, runtime: Runtime): Verified | undefined {
  const schema = appSchema.pick({ port: true, domain: true, nginx: true, health: true, checks: true });
  const parsed = schema.safeParse(stored ?? undefined, { jitless: true });
  if (!parsed.success) return undefined;
  const settings = { ...parsed.data, health: staysOnHost(parsed.data.health) ? parsed.data.health : undefined };
  const subject = openSubject(settings);
  return {
    port: settings.port,
    health: buildHealth(subject),
    checks: buildChecks(subject, runtime).filter((check) => !leavesHost(check)),
  };
}

function staysOnHost(health: AppSettings['health']): boolean {
  return health?.url === undefined || (URL.canParse(health.url) && isLoopback(new URL(health.url)));
}

function leavesHost(check: Check): boolean {
  return findCheck(check.type).leavesHost?.(check) ?? false;
}

/** What does not fit together any more is left out: nobody could correct it now. */
function openSubject(settings: AppSettings): Pick<AppContext, 'settings' | 'say' | 'sayOfKey'> {
  return { settings, say: () => {}, sayOfKey: () => {} };
}
