import type { Target } from '../config/targets/target';
import { BowlineError } from '../errors';
import { chooseRollbackTarget, parseInstant, type RollbackTarget } from '../release/target';
import { compareParts } from './changes';
import { appFacts, type DeployPlan, type TargetPlan, targetKey } from './deploy';
import type { AppFacts, HostFacts } from './facts';
import { withRememberedRuntime } from './remembered';

export interface RollbackQuestion {
  readonly targets: readonly Target[];
  readonly facts: ReadonlyMap<string, HostFacts>;
  readonly target: RollbackTarget;
  readonly mayLeaveIrreversible: boolean;
  /** The number of the attempt. */
  readonly seq: number;
  /** Hosts that serve the release already and do not answer as they should, by `targetKey`. */
  readonly unhealthy: ReadonlySet<string>;
  /** Today's secrets are to replace those of the release. */
  readonly replacesSecrets: boolean;
}

/**
 * Finds on every host the release that a rollback means. A host that lacks it ends the run before any
 * host is switched. One that serves it already is left alone, or taken there once more where the run that
 * did so was killed before it had verified it.
 * @throws BowlineError `refused` that lists the candidates of that host, or says why it must not stay where it is
 */
export function planRollback(question: RollbackQuestion): DeployPlan {
  const targets = question.targets.map((target) => planTarget(target, question));
  return { release: targets[0]?.release ?? '', seq: question.seq, targets };
}

function planTarget(target: Target, question: RollbackQuestion): TargetPlan {
  const app = appFacts(target, question.facts);
  const where = { host: target.host.name, app: target.app };
  if (app.live === null) throw refuse(where, 'nothing is live, so there is nothing to leave', 'Deploy first.');
  const left = findLeftByUnfinished(app);
  const release = left !== undefined && question.target.kind === 'previous' ? app.live : choose(target, question);
  const isThere = release === app.live;
  if (!isThere) requireReversible(target, app.live, question);
  const goal = app.history.releases.find(({ id }) => id === release);
  const stays = isThere && left === undefined;
  return {
    target,
    app,
    ...(stays
      ? stayOn(target, app, release, question)
      : { action: 'deploy', why: isThere ? 'is live already' : `goes back from ${app.live}` }),
    release,
    live: app.live,
    // A rollback whose target is not healthy returns to where it was, whatever that was.
    undoTo: isThere && left !== undefined ? left : app.live,
    fingerprint: goal?.fingerprint ?? '',
    sealed: goal?.fingerprint ?? '',
    key: app.key ?? '',
    isKeyNew: false,
    changes: stays
      ? []
      : compareParts(
          withRememberedRuntime(target, app, release),
          app,
          release,
          withRememberedRuntime(target, app, app.live),
        ),
  };
}

/**
 * What is left to do where the release is live already. It cannot be rolled back to itself, so nothing is started
 * there that might fail.
 */
function stayOn(
  target: Target,
  { history, hasLeftovers }: AppFacts,
  release: string,
  { unhealthy, replacesSecrets }: RollbackQuestion,
): Pick<TargetPlan, 'action' | 'why'> {
  const verdict = history.verdictOf(release);
  const isBad = verdict === 'bad' || verdict === 'failed';
  const where = { host: target.host.name, app: target.app };
  if (unhealthy.has(targetKey(target)))
    throw refuse(where, `${release} is live already, and is not healthy`, 'Choose another release, or deploy.');
  if (replacesSecrets)
    throw refuse(where, `${release} is live already`, "Today's secrets reach it by a deploy with `force: redeploy`.");
  // What was wrong may have been the host, or a proxy that was down: its checks decide anew.
  if (isBad) return { action: 'verify', why: 'is live already, and was found bad' };
  if (verdict === 'none') return { action: 'verify', why: 'is live already and was never verified' };
  if (hasLeftovers) return { action: 'verify', why: 'is live already, and an earlier run left something behind' };
  return { action: 'unchanged', why: 'is live already' };
}

/** The previous release a rollback that switched this host and was killed before its end; undefined where none was. */
function findLeftByUnfinished({ live, journal, history }: AppFacts): string | undefined {
  const { entries } = journal;
  const attempt = entries.findLast((entry) => entry.event === 'attempt');
  if (attempt?.event !== 'attempt' || attempt.mode !== 'rollback' || attempt.release !== live) return undefined;
  if (entries.some(({ event, n }) => event === 'finished' && n > attempt.n)) return undefined;
  const left = entries.findLast((entry) => entry.event === 'activating' && entry.from !== live);
  const from = left?.event === 'activating' ? left.from : null;
  return history.releases.find(({ id, isComplete }) => id === from && isComplete)?.id ?? live;
}

function choose(target: Target, question: RollbackQuestion): string {
  const { history } = appFacts(target, question.facts);
  const listed = findListedSwitch(question);
  const isHere = history.switches.some(({ release }) => release === listed);
  try {
    return chooseRollbackTarget(history, isHere ? { kind: 'id', value: listed ?? '' } : question.target);
  } catch (error) {
    if (!(error instanceof BowlineError)) throw error;
    throw refuse({ host: target.host.name, app: target.app }, error.message, error.hint);
  }
}

/**
 * A run switches its hosts some milliseconds apart. The instant that the list shows for one of them means that
 * release on all, or the others would go to what they served a moment before.
 */
function findListedSwitch({ target, targets, facts }: RollbackQuestion): string | undefined {
  if (target.kind !== 'time' && target.kind !== 'bare') return undefined;
  const instant = parseInstant(target.value)?.getTime();
  const switches = targets.flatMap((one) => appFacts(one, facts).history.switches);
  const [found, ...others] = new Set(
    switches.filter(({ at }) => Date.parse(at) === instant).map(({ release }) => release),
  );
  return others.length === 0 ? found : undefined;
}

function requireReversible(target: Target, live: string, question: RollbackQuestion): void {
  const { history } = appFacts(target, question.facts);
  const isIrreversible = history.releases.find(({ id }) => id === live)?.isIrreversible ?? false;
  if (!isIrreversible || question.mayLeaveIrreversible) return;
  const where = { host: target.host.name, app: target.app };
  throw refuse(
    where,
    `${live} has a step that going back does not undo`,
    'Go back in spite of it with `force: irreversible`.',
  );
}

function refuse(where: { host: string; app: string }, message: string, hint: string | undefined): BowlineError {
  return new BowlineError('refused', `${where.host}: ${where.app}: ${message}`, { where, hint });
}
