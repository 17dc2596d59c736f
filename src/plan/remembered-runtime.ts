import type { Target } from '../config/targets/target';
import type { AppFacts } from './facts';

/**
 * An app with the runtime that a release of it was made with: a way back may lead over a change of the config from one
 * runtime, or unit, to another. A release that is not on the host yet, or does not tell, has the one of the config.
 */
export function withRememberedRuntime(target: Target, { history }: AppFacts, release: string | null): Target {
  const runtime = history.releases.find(({ id }) => id === release)?.runtime ?? null;
  return runtime === null ? target : { ...target, runtime };
}
