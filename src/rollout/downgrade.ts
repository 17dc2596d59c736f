import { BowlineError } from '../errors';
import { type Ancestry, readAncestry } from '../git/source-info';
import { runScript } from '../hosts/session';
import type { DeployPlan, TargetPlan } from '../plan/deploy';
import { compareVersions } from '../repository/version-order';
import { writeScript } from '../shell/script';
import type { Contents } from '../sources';
import type { Content } from '../sources/source';
import type { Rollout } from './rollout';

/**
 * Refuses to replace a release by an older commit, by the history of the app's own source, and an image by an older version.
 * Where the history is not known, an older run of the same repository is refused, and anything else is said and allowed.
 * @throws BowlineError `refused`
 */
export async function refuseDowngrade(rollout: Rollout, plan: DeployPlan, contents: Contents): Promise<void> {
  const judged = new Set<string>();
  for (const one of plan.targets.filter(({ action }) => action === 'deploy')) {
    const live = one.app.history.releases.find(({ id }) => id === one.live);
    const content = contents.get(one.target.app);
    const key = `${one.target.app} ${live?.id}`;
    if (live === undefined || content === undefined || judged.has(key)) continue;
    judged.add(key);
    await judge(rollout, one, live, content);
  }
}

interface LiveRelease {
  readonly id: string;
  readonly version: string | null;
  readonly revision: string | null;
  readonly runId: string | null;
}

async function judge(rollout: Rollout, plan: TargetPlan, live: LiveRelease, content: Content): Promise<void> {
  const { world } = rollout;
  const { target } = plan;
  const { revision } = content.info;
  const where = { host: target.host.name, app: target.app };
  const order = compareToLive(content, live);
  if (order < 0) throw older(`version ${content.info.version} is older than the live version ${live.version}`, where);
  if (order > 0) return;
  const ancestry =
    revision === null || live.revision === null
      ? 'unknown'
      : await findAncestry(rollout, plan, content, { older: revision, newer: live.revision });
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

/** 0 also where versions do not tell. */
function compareToLive({ info, isOrderedByVersion }: Content, live: LiveRelease): number {
  if (!isOrderedByVersion || info.version === null || live.version === null) return 0;
  return compareVersions(info.version, live.version) ?? 0;
}

/** By the checkout of the run, or by what the host has of the history of a source. */
async function findAncestry(
  { world, signal, fleet }: Rollout,
  { target }: TargetPlan,
  { askAncestry }: Content,
  { older, newer }: { readonly older: string; readonly newer: string },
): Promise<Ancestry> {
  if (older === newer) return 'not_ancestor';
  if (askAncestry === undefined) return readAncestry(world.root, older, newer);
  const machine = fleet.machines.find(({ host }) => host.name === target.host.name);
  if (machine === undefined) return 'unknown';
  const script = writeScript({ nonce: world.random(32), parts: [askAncestry(target.path, older, newer)] });
  const { facts } = await runScript(machine, script, { progress: world.progress, signal });
  const said = facts.find(([key]) => key === 'ancestry')?.[1];
  return said === 'ancestor' || said === 'not_ancestor' ? said : 'unknown';
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
    hint: 'A newer release is never replaced by an older one; use `rollback`, or `force: downgrade`.',
  });
}
