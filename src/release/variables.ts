import type { Target } from '../config/model';

/** The variables that every command of an app sees, on its host and on the runner. */
export function commandVariables(target: Target, release: string, version: string | null): Record<string, string> {
  return {
    BOWLINE_APP: target.app,
    BOWLINE_ENVIRONMENT: target.environment,
    BOWLINE_HOST: target.host.name,
    BOWLINE_RELEASE: release,
    BOWLINE_VERSION: version ?? '',
    BOWLINE_PORT: target.port === undefined ? '' : String(target.port),
    BOWLINE_PATH: target.path,
  };
}
