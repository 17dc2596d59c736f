import type { ReleasesInputs } from '../inputs';
import { appFacts } from '../plan/deploy';
import { listReleases } from '../plan/listing';
import type { Result } from '../report/result';
import type { RunnerWorld } from '../rollout/world';
import { askRecords, makeRecordedResult } from './shared/ask-deployments';
import { inspectHosts } from './shared/inspect-hosts';

/** Lists the releases of every app on every host, newest first; without a key to the hosts, GitHub's records of them. */
export async function releases(inputs: ReleasesInputs, runner: RunnerWorld): Promise<Result> {
  const recorded = await askRecords(inputs, runner);
  if (recorded === undefined) return lookAtReleases(inputs, runner);
  const { listRecords } = await import('../repository/live-deployments');
  const records = listRecords(recorded.environment.targets, recorded.records);
  return { ...makeRecordedResult(inputs.mode, recorded, runner), records: [...records] };
}

function lookAtReleases(inputs: ReleasesInputs, runner: RunnerWorld): Promise<Result> {
  return inspectHosts(
    inputs,
    runner,
    async ({ rollout }) => ({
      releases: rollout.fleet.machines.flatMap(({ targets, facts, host }) =>
        targets.flatMap((target) => listReleases(target, appFacts(target, new Map([[host.name, facts]])))),
      ),
    }),
    { withSizes: true },
  );
}
