import type { GitHub } from '../../github/client';
import type { RunnerWorld } from '../../rollout/world';
import type { Secret } from '../../shell/secret';

/**
 * The API of GitHub for the repository of this run; loaded only when a mode asks for it.
 * @param patienceMs how long a request may wait for limits and for trouble of GitHub, where it is not worth the usual
 * @throws InputError where nothing says which repository it is
 */
export async function openRepositoryApi(
  token: Secret,
  { env, signal, progress, readRepository }: RunnerWorld,
  patienceMs?: number,
): Promise<GitHub> {
  const { openGitHub } = await import('../../github/client');
  const repository = (await readRepository()) ?? undefined;
  return openGitHub({ token, env, repository, signal, patienceMs, note: (text) => progress.note(text) });
}
