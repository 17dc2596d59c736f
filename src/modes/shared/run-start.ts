import type { RunnerWorld } from '../../rollout/world';
import type { Secret } from '../../shell/secret';
import { openRepositoryApi } from './github-api';

/** It only orders a run and a rollback from a terminal, which is not worth a long wait. */
const PATIENCE_MS = 10_000;

/** When GitHub created this run; null outside of GitHub, without a token, and where GitHub does not say. */
export async function readRunStart(token: Secret | undefined, runner: RunnerWorld): Promise<Date | null> {
  const { runId } = runner.run;
  if (token === undefined || runId === null) return null;
  try {
    const { readRunCreation } = await import('../../github/workflow-runs');
    return await readRunCreation(await openRepositoryApi(token, runner, PATIENCE_MS), runId);
  } catch {
    return null;
  }
}
