import { toBowlineError } from '../errors';
import { type Left, writeCommit } from '../phases/commit';
import { isRetiredAtOnce } from '../phases/retirement';
import type { TargetPlan } from '../plan/deploy';
import { withRememberedRuntime } from '../plan/remembered';
import { decideVerdict, decideVerdictOfLeft, hasLeft, hasSwitched } from '../plan/target-state';
import { readHistory } from '../release/history';
import type { JournalDraft, JournalEntry } from '../release/journal';
import { readReleaseJson } from '../release/release-json';
import { choosePrunable } from '../release/retention';
import { parseCompactTime } from '../release-id';
import { runtimeOf } from '../runtimes/choose';
import { tidySource } from '../sources/tidy';
import { type Fleet, fenceOf, type Machine, runPhase } from './fleet';
import { describeHooks, type Told } from './hook-subject';
import { journalPlace, openSwitchDrafts, redactDraft } from './journal';
import type { LedgerEntry } from './ledger';
import { settleAll } from './parallel';
import { runsOnce } from './prepare';
import { appFactsOn } from './read-facts';

export interface CommitQuestion {
  readonly fleet: Fleet;
  readonly plans: readonly TargetPlan[];
  readonly run: string;
  readonly mode: string;
  readonly told: Told;
  readonly reason: string | null;
  /** How the run ended, for its last entry in the journal. */
  readonly status: string;
  readonly error: string | null;
  readonly hasSucceeded: boolean;
}

/**
 * Writes verdicts and outcome into every journal and removes what is no longer needed. The deploy is over
 * by now: what fails here is only warned about.
 */
export async function commitFleet(question: CommitQuestion): Promise<void> {
  const { fleet } = question;
  if (question.hasSucceeded) fleet.ledger.enter('commit');
  fleet.world.progress.phase(question.hasSucceeded ? 'commit' : 'record');
  const machines = fleet.machines.filter(({ lock, host }) => lock !== undefined && !lock.lost.aborted && !host.isLost);
  const settled = await settleAll(machines, fleet.parallel, (machine) => commitMachine(machine, question));
  for (const one of settled) {
    if (one.status === 'rejected') fleet.world.progress.warn(`not tidied up: ${toBowlineError(one.reason).message}`);
  }
}

async function commitMachine(machine: Machine, question: CommitQuestion): Promise<void> {
  const { fleet, plans, run, hasSucceeded } = question;
  const here = plans.filter(({ target }) => target.host.name === machine.host.name);
  const script = writeCommit({
    nonce: fleet.world.random(32),
    apps: here.map((plan) => {
      const app = appFactsOn(machine, plan.target);
      const open = plan.action === 'deploy' ? [] : openSwitchDrafts(app, run);
      const drafts = [...open, ...draftsOf(fleet.ledger.of(plan.target), plan, question)];
      return {
        target: plan.target,
        release: plan.release,
        run,
        fence: fenceOf(machine, plan.target),
        journal: journalPlace(plan.target, app),
        drafts,
        prunable: prunableOf({ ...plan, app }, fleet.ledger.of(plan.target), drafts, machine, question),
        hooks: describeHooks(plan, { own: plan.release, other: plan.live }, question.told),
        hasFailed: question.told.errorCode !== undefined && isPrepared(fleet.ledger.of(plan.target)),
        isCommitted: plan.action === 'deploy' && (hasSucceeded || isKept(fleet.ledger.of(plan.target))),
        runsOnce: runsOnce(fleet, machine, plan.target.app),
        tidySource: tidySource(plan.target),
        left: findLeft(plan, fleet.ledger.of(plan.target), machine),
        staged: findStaged(plan, fleet.ledger.of(plan.target), machine),
        serving: findServing(plan, fleet.ledger.of(plan.target), machine),
      };
    }),
  });
  const outcome = await runPhase(machine, fleet, script);
  for (const { where, code, tail } of outcome.steps) {
    if (code !== 0) fleet.world.progress.warn(`${where.step}: ${tail.at(-1) ?? `exit code ${code}`}`, where);
  }
}

/** In a run that failed: a host that is healthy, and stays on the new release. */
function isKept(entry: LedgerEntry): boolean {
  return entry.state === 'verified' && hasSwitched(entry);
}

/** Its folder is whole, so a hook can run in it. */
function isPrepared({ state, action }: LedgerEntry): boolean {
  return action === 'deploy' && !['skipped', 'unreachable', 'waiting'].includes(state);
}

/** What a healthy release has replaced. A runtime that lets it serve to the end of what it began stops it now. */
function findLeft({ target, app, live }: TargetPlan, entry: LedgerEntry, { facts }: Machine): Left | undefined {
  if (live === null || !isKept(entry)) return undefined;
  return { target: withRememberedRuntime(target, app, live), release: live, user: facts };
}

/** The release that stays live: the new one once it is good, the previous one where nothing was switched or it is back. */
function findServing({ target, app, live }: TargetPlan, entry: LedgerEntry, { facts }: Machine): Left | undefined {
  const release = entry.release ?? live;
  const stays = !hasSwitched(entry) || hasLeft(entry.state) || isKept(entry);
  if (!stays || release === null || entry.state === 'stopped') return undefined;
  return { target: withRememberedRuntime(target, app, release), release, user: facts };
}

/** What a failed run has started without requests, where `settle` of the live release does not know of it. */
function findStaged({ target, app, live, release, action }: TargetPlan, entry: LedgerEntry, { facts }: Machine) {
  if (action !== 'deploy' || release === live || hasSwitched(entry)) return undefined;
  const staged = withRememberedRuntime(target, app, release);
  if (runtimeOf(staged).standBy === undefined) return undefined;
  const isOther = live === null || isRetiredAtOnce(withRememberedRuntime(target, app, live), staged);
  return isOther ? { target: staged, release, user: facts } : undefined;
}

function draftsOf(entry: LedgerEntry, { release, app }: TargetPlan, question: CommitQuestion): JournalDraft[] {
  const { run, error } = question;
  const verdict = decideVerdict(entry, wasGood(release, app));
  const drafts: readonly JournalDraft[] = [
    ...(verdict === undefined ? [] : [{ event: 'verdict' as const, run, release, verdict, why: error }]),
    describeEnd(entry, release, question),
  ];
  return drafts.map((draft) => redactDraft(draft, question.fleet.world.redactor));
}

/** The end of the run on this target, with everything that a report may show of it later. */
function describeEnd(
  { steps, checks }: LedgerEntry,
  release: string,
  { run, mode, status, error, reason, fleet }: CommitQuestion,
): JournalDraft {
  const { actor, runUrl } = fleet.world.run;
  return {
    event: 'finished',
    run,
    mode,
    status,
    release,
    actor,
    reason,
    runUrl,
    error,
    steps: steps.map(({ name, status: ended, startedAt, durationMs }) => ({
      name,
      status: ended,
      startedAt,
      durationMs,
    })),
    checks: checks.map(({ name, ok, detail, checkedAt, durationMs }) => ({
      name,
      ok,
      detail,
      checkedAt,
      durationMs,
    })),
  };
}

function wasGood(release: string, { history }: TargetPlan['app']): boolean {
  return history.verdictOf(release) === 'good';
}

/** By the journal as it will be once the drafts are written. */
function prunableOf(
  { target, app, release }: TargetPlan,
  entry: LedgerEntry,
  drafts: readonly JournalDraft[],
  machine: Machine,
  { run }: CommitQuestion,
): readonly string[] {
  const clock = parseCompactTime(machine.facts.clock).toISOString();
  const last = app.journal.entries.at(-1)?.n ?? 0;
  const added = [...draftsSince(entry, { app, release }, run), ...drafts].map(
    (draft, index): JournalEntry => ({ ...draft, n: last + 1 + index, at: clock }) as JournalEntry,
  );
  const releases = app.history.releases.some(({ id }) => id === release)
    ? app.history.releases
    : [...app.history.releases, { ...NEW_RELEASE, id: release, isComplete: hasSwitched(entry) }];
  const history = readHistory({ entries: [...app.journal.entries, ...added], unreadable: 0 }, releases, entry.release);
  return choosePrunable(history, { keep: target.keep, keepFailed: target.keepFailed }, clock);
}

/** What this run has written on the host since it was read. */
function draftsSince(
  entry: LedgerEntry,
  { app, release }: Pick<TargetPlan, 'app' | 'release'>,
  run: string,
): readonly JournalDraft[] {
  if (!hasSwitched(entry)) return [];
  const told = { run, release, from: entry.previousRelease ?? null, kind: 'deploy' as const };
  const verdict = hasLeft(entry.state) ? decideVerdictOfLeft(entry, wasGood(release, app)) : undefined;
  return [
    { ...told, event: 'activating' },
    { ...told, event: 'activated' },
    ...(verdict === undefined ? [] : [{ event: 'verdict' as const, run, release, verdict, why: null }]),
  ];
}

const NEW_RELEASE = { ...readReleaseJson(undefined), sizeBytes: null };
