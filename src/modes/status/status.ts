import type { StatusInputs } from '../../inputs';
import type { Result } from '../../report/result';
import type { RunnerWorld } from '../../rollout/world';
import { inspectHosts } from '../shared/inspect-hosts';

/** Tells what runs where, since when, whether it is healthy, who holds the lock, and how the last run ended. */
export function status(inputs: StatusInputs, runner: RunnerWorld): Promise<Result> {
  const load = () => import('./services');
  return inspectHosts(
    inputs,
    runner,
    async (looking) => ({ services: await (await load()).listServices(looking, inputs) }),
    { meanwhile: load },
  );
}
