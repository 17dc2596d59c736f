import type { Environment } from '../../config/environment';
import { leaveUnsetOpen } from '../../config/filling/variables';

import { resolveEnvironment } from '../../config/resolve';
import type { HostAddress } from '../../hosts/address';
import type { PlanInputs, ReleasesInputs } from '../../inputs';
import { listSecretProblems } from '../../inputs/secrets';
import { makeEmptyResult } from '../../report/empty-result';
import type { Result } from '../../report/result';
import type { DeploymentRecord } from '../../repository/live-deployments';
import type { RunnerWorld } from '../../rollout/world';
import { readConfigFile } from './config-file';
import { findConfigRoot } from './config-root';
import { openRepositoryApi } from './github-api';

type LookInputs = PlanInputs | ReleasesInputs;

/** What GitHub keeps of an environment whose hosts cannot be asked. */
export interface Recorded {
  readonly environment: Environment;
  /** Of the repository that holds the config. */
  readonly root: string;
  /** Newest first. */
  readonly records: readonly DeploymentRecord[];
  readonly startedAt: Date;
}

/**
 * Asks GitHub for its Deployment records where there is a token and no key to the hosts.
 * @returns undefined where the hosts can be asked themselves
 * @throws InputError, ConfigError, GitHubError
 */
export async function askRecords(inputs: LookInputs, runner: RunnerWorld): Promise<Recorded | undefined> {
  const { sshKey, sshAgent, githubToken, config } = inputs;
  if (sshKey !== undefined || sshAgent !== undefined || githubToken === undefined) return undefined;
  const startedAt = runner.now();
  const environment = await readEnvironment(inputs, runner);
  if (environment.hosts.every((host) => hasWay(host, inputs, runner.env))) return undefined;
  const github = await openRepositoryApi(githubToken, runner);
  const { listDeploymentRecords } = await import('../../github/deployments');
  return {
    environment,
    root: await findConfigRoot(config, runner.cwd),
    records: await listDeploymentRecords(github, environment.name),
    startedAt,
  };
}

/** A job without the key mostly has not the variables of the hosts either, and needs none of them. */
async function readEnvironment(inputs: LookInputs, { cwd, env }: RunnerWorld): Promise<Environment> {
  const document = await readConfigFile(inputs.config, cwd);
  return resolveEnvironment(document, {
    environment: inputs.environment,
    apps: [...inputs.apps],
    hosts: inputs.hosts === 'failed' ? [] : [...inputs.hosts],
    variables: leaveUnsetOpen(JSON.stringify(document.config), env),
  });
}

/** Does a host, and every one on the way to it, need no key or have one of its own? */
function hasWay({ connection, key, jump }: HostAddress, inputs: LookInputs, env: RunnerWorld['env']): boolean {
  const hasKey = key !== undefined && listSecretProblems([key], inputs, { ...env }).length === 0;
  return (connection === 'local' || hasKey) && jump.every((host) => hasWay(host, inputs, env));
}

export function makeRecordedResult(
  mode: LookInputs['mode'],
  { environment, startedAt }: Recorded,
  { now, run }: RunnerWorld,
): Result {
  return {
    ...makeEmptyResult({ mode, startedAt, endedAt: now() }),
    ...run,
    status: 'success',
    environment: environment.name,
    toldBy: 'records',
  };
}
