import type { HostModeInputs } from '../../inputs';
import type { Result } from '../../report/result';
import type { RunnerWorld } from '../../rollout/world';

/**
 * Tells on GitHub how a deploy or a rollback went, where it is asked to.
 * @returns the result with what was told where
 */
export async function commentWhereAsked(result: Result, inputs: HostModeInputs, runner: RunnerWorld): Promise<Result> {
  if (inputs.mode !== 'deploy' && inputs.mode !== 'rollback') return result;
  // The step that was cancelled leaves it to `post`, which knows how it ends.
  const isLeft = runner.leavesUndoToPost && result.error?.code === 'cancelled';
  if (isLeft || (!inputs.comment && !inputs.releaseNotes)) return result;
  return (await import('./comment-deploy')).commentDeploy(result, inputs, runner);
}
