import { BowlineError } from '../errors';
import type { DeployPlan, TargetPlan } from '../plan/deploy';
import { compareRuns, findRollbackByHand, type RollbackByHand } from '../plan/superseded';
import type { Rollout } from './rollout';

/** When GitHub created this run, whatever it waited for since; null where that cannot be told. */
export type ReadRunStart = () => Promise<Date | null>;

/**
 * Refuses a deploy that was asked for before somebody rolled back: it waited for an approval meanwhile, or is run again. Only
 * under the lock is it sure that no rollback comes in between.
 * @throws BowlineError `superseded`
 */
export async function refuseSuperseded(rollout: Rollout, plan: DeployPlan, readStart: ReadRunStart): Promise<void> {
  const { runUrl } = rollout.world.run;
  // From a terminal somebody deploys now, and knows what is live.
  if (runUrl === null) return;
  for (const one of plan.targets.filter(({ action }) => action === 'deploy')) {
    const rollback = findRollbackByHand(one.app.journal);
    if (rollback !== undefined && (await isOlder(rollout, one, runUrl, rollback, readStart)))
      throw supersededBy(rollback, one);
  }
}

async function isOlder(
  { world }: Rollout,
  { target }: TargetPlan,
  runUrl: string,
  rollback: RollbackByHand,
  readStart: ReadRunStart,
): Promise<boolean> {
  const order = compareRuns(runUrl, rollback);
  if (order !== 'by_time') return order === 'older';
  const start = await readStart();
  if (start !== null) return start.getTime() <= Date.parse(rollback.at);
  const where = { host: target.host.name, app: target.app };
  world.progress.note(
    `whether this run is older than ${describe(rollback)} cannot be told: GitHub does not say when it was created`,
    where,
  );
  return false;
}

function supersededBy(rollback: RollbackByHand, { target }: TargetPlan): BowlineError {
  const where = { host: target.host.name, app: target.app, step: 'lock' };
  return new BowlineError('superseded', `${where.host}: ${where.app}: this run is older than ${describe(rollback)}`, {
    where,
    hint: 'Start a new run to deploy what is there now, or go on with `force: superseded`.',
  });
}

function describe({ release, actor, at, reason, runUrl }: RollbackByHand): string {
  const by = actor === null ? '' : ` by ${actor}`;
  const why = reason === null ? '' : ` (${reason})`;
  return `the rollback to ${release}${by} at ${at}${why}${runUrl === null ? '' : `, ${runUrl}`}`;
}
