import { userInfo } from 'node:os';
import type { RunIdentity } from '../rollout/world';

/** Who runs, by the variables that GitHub sets for every step; on a terminal by the person's login. */
export function readIdentity(env: Readonly<Record<string, string | undefined>>): RunIdentity {
  const runId = env.GITHUB_RUN_ID || null;
  const server = env.GITHUB_SERVER_URL || 'https://github.com';
  return {
    runId,
    runUrl:
      runId === null || !env.GITHUB_REPOSITORY ? null : `${server}/${env.GITHUB_REPOSITORY}/actions/runs/${runId}`,
    actor: env.GITHUB_ACTOR || readLogin(),
  };
}

/** A container may run as a user that has no name. */
function readLogin(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}
