import type { TargetPlan } from '../../plan/deploy';
import type { StagePlan } from '../../plan/stages';
import { listSome } from '../../report/text/names';
import type { Rollout } from '../rollout';

type Log = Pick<Rollout, 'world' | 'ledger'>;

/** Says in the log and on the Deployment record which stage begins; the only one of a run needs no word. */
export function announceStage({ world }: Pick<Log, 'world'>, stage: StagePlan, all: readonly StagePlan[]): void {
  if (all.length < 2) return;
  const place = { name: stage.name, number: all.indexOf(stage) + 1, count: all.length };
  world.progress.phase(`stage ${place.name} (${place.number} of ${place.count}): ${listSome(stage.hosts)}`);
  world.deployments.enterStage(place);
}

/** Says which attempt of a stage begins. */
export function announceAttempt({ world, ledger }: Log, { name, retry }: StagePlan): void {
  world.progress.phase(`stage ${name}: attempt ${ledger.stages.attemptsOf(name) + 1} of ${retry.attempts}`);
}

/** Says which hosts of a stage are about to switch, where they do not all switch at once. */
export function announceBatch(
  { world, signal }: Pick<Rollout, 'world' | 'signal'>,
  batch: readonly TargetPlan[],
  all: readonly (readonly TargetPlan[])[],
): void {
  if (all.length < 2 || signal.aborted) return;
  const hosts = [...new Set(batch.map(({ target }) => target.host.name))];
  world.progress.phase(`batch ${all.indexOf(batch) + 1} of ${all.length}: ${listSome(hosts)}`);
}
