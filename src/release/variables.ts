import type { Target } from '../config/targets/target';
import { Sh, sh } from '../shell/sh';

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

/** Exports what every command of an app sees. */
export function exportVariables(target: Target, release: string, version: string | null): Sh {
  const variables = Object.entries(commandVariables(target, release, version));
  return new Sh(`export ${variables.map(([name, value]) => `${name}=${sh`${value}`.text}`).join(' ')}`);
}

/** Reads a file of variables of a release and exports them. */
export function sourceEnv(file: string): Sh {
  return sh`set -a; . ${file}; set +a`;
}
