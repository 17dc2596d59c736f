import type { StatusInputs } from '../../inputs';
import type { Result } from '../../report/result';
import type { Surroundings } from '../../rollout/world';
import { look } from '../shared/inspect-hosts';

/** Tells what runs where, since when, whether it is healthy, who holds the lock, and how the last run ended. */
export function status(inputs: StatusInputs, surroundings: Surroundings): Promise<Result> {
  const load = () => import('./services');
  return look(
    inputs,
    surroundings,
    async (looking) => ({ services: await (await load()).listServices(looking, inputs) }),
    { meanwhile: load },
  );
}
