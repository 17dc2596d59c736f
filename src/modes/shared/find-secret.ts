import { type GivenSecrets, resolveSecrets } from '../../inputs/secrets';
import type { RunnerWorld } from '../../rollout/world';
import type { Secret } from '../../shell/secret';

/** Finds a secret by its name, in the input `secrets` or in the environment; it is masked from then on. */
export type FindSecret = (name: string) => Secret;

/** @throws InputError, when it is called, where the secret is missing or empty */
export function openSecrets(
  given: GivenSecrets | undefined,
  { env, protect }: Pick<RunnerWorld, 'env' | 'protect'>,
): FindSecret {
  return (name) => {
    const found = resolveSecrets({ [name]: name }, given, { ...env });
    protect([...found.values()]);
    return found.get(name) as Secret;
  };
}
