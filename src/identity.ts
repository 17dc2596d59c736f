import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import type { RunIdentity } from './rollout/world';

type Variables = Readonly<Record<string, string | undefined>>;

/** Who runs, by the variables that GitHub sets for every step; on a terminal by the person's login. */
export function readIdentity(env: Variables): RunIdentity {
  const runId = env.GITHUB_RUN_ID || null;
  const server = env.GITHUB_SERVER_URL || 'https://github.com';
  return {
    runId,
    runUrl:
      runId === null || !env.GITHUB_REPOSITORY ? null : `${server}/${env.GITHUB_REPOSITORY}/actions/runs/${runId}`,
    actor: env.GITHUB_ACTOR || readLogin(),
  };
}

/** owner/name, as GitHub says or else the address of `origin`; null where neither does. */
export function readRepository(cwd: string, env: Variables): Promise<string | null> {
  if (env.GITHUB_REPOSITORY) return Promise.resolve(env.GITHUB_REPOSITORY);
  return new Promise((resolve) => {
    execFile('git', ['config', '--get', 'remote.origin.url'], { cwd }, (_error, url) => {
      resolve(/([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url.trim())?.[1] ?? null);
    });
  });
}

/** A container may run as a user that has no name. */
function readLogin(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}
