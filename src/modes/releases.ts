import type { ReleasesInputs } from '../inputs';
import { appFacts } from '../plan/deploy';
import { listReleases } from '../plan/listing';
import type { Result } from '../report/result';
import type { Surroundings } from '../rollout/world';
import { look } from './look';

/** Lists the releases of every app on every host, newest first. */
export function releases(inputs: ReleasesInputs, surroundings: Surroundings): Promise<Result> {
  return look(
    inputs,
    surroundings,
    async ({ rollout }) => ({
      releases: rollout.fleet.machines.flatMap(({ targets, facts, host }) =>
        targets.flatMap((target) => listReleases(target, appFacts(target, new Map([[host.name, facts]])))),
      ),
    }),
    { withSizes: true },
  );
}
