import { toBowlineError } from '../errors';
import type { Result } from '../report/result';
import { Rollout, type RolloutStart } from './rollout';
import type { World } from './world';

/**
 * Carries out a run and makes its result: whatever goes wrong after the first switch is undone
 * everywhere, written into the journals, and told. Nothing is thrown.
 */
export async function runRollout(start: RolloutStart, perform: (rollout: Rollout) => Promise<void>): Promise<Result> {
  const rollout = new Rollout(start);
  const ending = loadEnding(start.world);
  const error = await perform(rollout).then(() => undefined, toBowlineError);
  return (await ending).finishRollout(rollout, error);
}

/** Loads what the end needs while the first host is on its way to answer: in time for anything that is changed. */
async function loadEnding({ loadReport, notifications }: World): Promise<typeof import('./finish')> {
  await new Promise((resolve) => setImmediate(resolve));
  await loadReport?.().catch(() => {});
  await notifications.load();
  return import('./finish');
}
