import type { HostModeInputs } from '../../inputs';
import type { Result } from '../../report/result';
import type { Surroundings } from '../../rollout/world';

/**
 * Tells on GitHub how a deploy or a rollback went, where it is asked to.
 * @returns the result with what was told where
 */
export async function tellWhereAsked(
  result: Result,
  inputs: HostModeInputs,
  surroundings: Surroundings,
): Promise<Result> {
  if (inputs.mode !== 'deploy' && inputs.mode !== 'rollback') return result;
  // The step that was cancelled leaves it to `post`, which knows how it ends.
  const isLeft = surroundings.leavesUndoToPost && result.error?.code === 'cancelled';
  if (isLeft || (!inputs.comment && !inputs.releaseNotes)) return result;
  return (await import('./tell-deploy')).tellDeploy(result, inputs, surroundings);
}
