import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { loadConfig } from '../config/load';
import type { Environment, Target } from '../config/model';
import { resolveEnvironment } from '../config/resolve';
import { InputError } from '../errors';
import type { HostModeInputs } from '../inputs';
import type { World } from '../rollout/world';
import { parseSecretsInput, resolveSecrets } from '../secrets';
import type { Secret } from '../shell/secret';

/** By app, what its service is given under which name. */
export type AppSecrets = ReadonlyMap<string, ReadonlyMap<string, Secret>>;

/**
 * Reads the config and resolves the environment that is asked for.
 * @throws InputError, ConfigError
 */
export async function readEnvironment(inputs: HostModeInputs, world: World): Promise<Environment> {
  const text = await readConfig(inputs.config, world.cwd);
  return resolveEnvironment(loadConfig({ path: inputs.config, text }), {
    environment: inputs.environment,
    apps: [...inputs.apps],
    hosts: inputs.hosts === 'failed' ? [] : [...inputs.hosts],
    variables: world.env,
  });
}

async function readConfig(file: string, cwd: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, file), 'utf8');
  } catch (cause) {
    const isAbsent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new InputError(
      isAbsent
        ? `there is no config file ${file}`
        : `the config file ${file} cannot be read: ${(cause as Error).message}`,
      'Check the input `config`, and that the repository is checked out before this step; `bowline init` writes a first one.',
    );
  }
}

/**
 * Finds the values of the secrets that the apps declare; no other name is looked at.
 * @throws InputError naming everything that is missing
 */
export function readSecrets(targets: readonly Target[], inputs: HostModeInputs, world: World): AppSecrets {
  const given = inputs.secrets === undefined ? new Map<string, Secret>() : parseSecretsInput(inputs.secrets.reveal());
  return new Map(targets.map(({ app, secrets }) => [app, resolveSecrets({ ...secrets }, given, { ...world.env })]));
}
