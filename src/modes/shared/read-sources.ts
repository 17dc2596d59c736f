import type { Environment } from '../../config/environment';
import type { DeployInputs, PlanInputs } from '../../inputs';
import type { World } from '../../rollout/world';
import { type OpenSources, openSources } from '../../sources';
import { openSecrets } from './find-secret';
import { chooseVersionFile } from './version-file';

/**
 * Opens what the apps of an environment are deployed from, by the inputs, and tells where git gives cause for doubt.
 * @throws InputError, BowlineError where a source cannot be deployed
 */
export async function readSources(
  environment: Environment,
  inputs: DeployInputs | PlanInputs,
  world: Pick<World, 'root' | 'env' | 'signal' | 'protect' | 'progress'>,
): Promise<OpenSources> {
  const { root: cwd, env, signal, progress } = world;
  const opened = await openSources(
    environment.targets,
    { cwd, env, signal, ref: inputs.ref, asked: inputs, findSecret: openSecrets(inputs.secrets, world) },
    chooseVersionFile(environment, inputs),
  );
  if (opened.info.doubt !== undefined) progress.warn(opened.info.doubt);
  return opened;
}
