import { BowlineError } from '../errors';
import { readAncestry } from '../git/source-info';
import type { DeployPlan, TargetPlan } from '../plan/deploy';
import type { Rollout } from './rollout';

/**
 * Refuses to replace a release by an older commit. Where the history is not known, an older run of the same
 * repository is refused, and anything else is said and allowed.
 * @throws BowlineError `refused`
 */
export async function refuseDowngrade(rollout: Rollout, plan: DeployPlan, revision: string | null): Promise<void> {
  const judged = new Set<string>();
  for (const one of plan.targets.filter(({ action }) => action === 'deploy')) {
    const live = one.app.history.releases.find(({ id }) => id === one.live);
    if (live === undefined || judged.has(live.id)) continue;
    judged.add(live.id);
    await judge(rollout, one, live, revision);
  }
}

async function judge(
  { world }: Rollout,
  { target }: TargetPlan,
  live: { readonly id: string; readonly revision: string | null; readonly runId: string | null },
  revision: string | null,
): Promise<void> {
  const where = { host: target.host.name, app: target.app };
  const ancestry =
    revision === null || live.revision === null ? 'unknown' : await readAncestry(world.root, revision, live.revision);
  if (ancestry === 'ancestor')
    throw older(`${short(revision)} is older than the live revision ${short(live.revision)}`, where);
  if (ancestry === 'not_ancestor') return;
  if (isOlderRun(world.run.runId, live.runId))
    throw older(`this run is older than run ${live.runId}, which made ${live.id}`, where);
  if (revision === null) {
    world.progress.note('the commit is not known, so an older one would not be refused', where);
  } else if (revision !== live.revision) {
    world.progress.note(
      `the history between ${short(live.revision)} and ${short(revision)} is not known, so their order is not checked`,
      where,
    );
  }
}

function isOlderRun(ours: string | null, theirs: string | null): boolean {
  return /^\d+$/.test(ours ?? '') && /^\d+$/.test(theirs ?? '') && BigInt(ours ?? 0) < BigInt(theirs ?? 0);
}

function short(revision: string | null): string {
  return revision === null ? 'an unknown revision' : revision.slice(0, 7);
}

function older(what: string, where: { host: string; app: string }): BowlineError {
  return new BowlineError('refused', `${where.host}: ${where.app}: ${what}`, {
    where,
    hint: 'A newer release is never replaced by an older commit; use `rollback`, or `force: downgrade`.',
  });
}
