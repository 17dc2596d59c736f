import { toBowlineError } from '../errors';
import { writeCommit } from '../phases/commit';
import type { TargetPlan } from '../plan/deploy';
import { readHistory } from '../release/history';
import type { JournalDraft, JournalEntry } from '../release/journal';
import { readReleaseJson } from '../release/release-json';
import { choosePrunable } from '../release/retention';
import { parseCompactTime } from '../release-id';
import { type Fleet, fenceOf, type Machine, runPhase } from './fleet';
import { journalPlace, openSwitchDrafts } from './journal';
import type { TargetRecord } from './ledger';
import { settleAll } from './parallel';
import { runsOnce } from './prepare';
import { appFactsOn } from './read-facts';

export interface CommitQuestion {
  readonly fleet: Fleet;
  readonly plans: readonly TargetPlan[];
  readonly run: string;
  readonly mode: string;
  readonly version: string | null;
  /** How the run ended, for its last entry in the journal. */
  readonly status: string;
  readonly error: string | null;
  readonly isGood: boolean;
}

/**
 * Writes verdicts and outcome into every journal and removes what is no longer needed. The deploy is over
 * by now: what fails here is only warned about.
 */
export async function commitFleet(question: CommitQuestion): Promise<void> {
  const { fleet } = question;
  if (question.isGood) fleet.ledger.enter('commit');
  fleet.world.progress.phase(question.isGood ? 'commit' : 'record');
  const machines = fleet.machines.filter(({ lock, host }) => lock !== undefined && !lock.lost.aborted && !host.isLost);
  const settled = await settleAll(machines, fleet.parallel, (machine) => commitMachine(machine, question));
  for (const one of settled) {
    if (one.status === 'rejected') fleet.world.progress.warn(`not tidied up: ${toBowlineError(one.reason).message}`);
  }
}

async function commitMachine(machine: Machine, question: CommitQuestion): Promise<void> {
  const { fleet, plans, run, version, isGood } = question;
  const here = plans.filter(({ target }) => target.host.name === machine.host.name);
  const script = writeCommit({
    nonce: fleet.world.random(32),
    version,
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
        isCommitted: isGood && plan.action === 'deploy',
        runsOnce: runsOnce(fleet, machine, plan.target.app),
      };
    }),
  });
  const outcome = await runPhase(machine, fleet, script);
  for (const { where, code, tail } of outcome.steps) {
    if (code !== 0) fleet.world.progress.warn(`${where.step}: ${tail.at(-1) ?? `exit code ${code}`}`, where);
  }
}

function draftsOf(
  record: TargetRecord,
  { release, app }: TargetPlan,
  { run, mode, status, error, isGood, fleet }: CommitQuestion,
): JournalDraft[] {
  const { actor, runUrl } = fleet.world.run;
  const verdict = isGood || !wasGood(release, app) ? verdictOf(record, release, isGood) : undefined;
  return [
    ...(verdict === undefined ? [] : [{ event: 'verdict' as const, run, release, verdict, why: error }]),
    {
      event: 'finished',
      run,
      mode,
      status,
      release,
      actor,
      runUrl,
      error,
      steps: record.steps.map(({ name, status: ended, startedAt, durationMs }) => ({
        name,
        status: ended,
        startedAt,
        durationMs,
      })),
    },
  ];
}

/** A rollback that did not come about takes nothing from the release that it was to go to. */
function wasGood(release: string, { history }: TargetPlan['app']): boolean {
  return history.verdictOf(release) === 'good';
}

/** An undo has written its own verdict; a release that was only prepared is kept as failed for a look. */
function verdictOf(record: TargetRecord, release: string, isGood: boolean): 'good' | 'bad' | 'failed' | undefined {
  if (isGood) return record.isVerified && record.release === release ? 'good' : undefined;
  if (record.isUndone || record.isStopped || record.isUndoFailed || record.isUnchanged) return undefined;
  return record.isSwitched ? 'bad' : 'failed';
}

/** By the journal as it will be once the drafts are written. */
function prunableOf(
  { target, app, release }: TargetPlan,
  record: TargetRecord,
  drafts: readonly JournalDraft[],
  machine: Machine,
  { run }: CommitQuestion,
): readonly string[] {
  const clock = parseCompactTime(machine.facts.clock).toISOString();
  const last = app.journal.entries.at(-1)?.n ?? 0;
  const switched: JournalDraft[] = record.isSwitched
    ? [
        { event: 'activating', run, release, from: record.previousRelease ?? null, kind: 'deploy' },
        { event: 'activated', run, release, from: record.previousRelease ?? null, kind: 'deploy' },
        ...((record.isUndone || record.isStopped) && !wasGood(release, app)
          ? [{ event: 'verdict' as const, run, release, verdict: 'bad' as const, why: null }]
          : []),
      ]
    : [];
  const added = [...switched, ...drafts].map(
    (draft, index): JournalEntry => ({ ...draft, n: last + 1 + index, at: clock }) as JournalEntry,
  );
  const releases = app.history.releases.some(({ id }) => id === release)
    ? app.history.releases
    : [...app.history.releases, { ...NEW_RELEASE, id: release, isComplete: record.isSwitched }];
  const history = readHistory({ entries: [...app.journal.entries, ...added], unreadable: 0 }, releases, record.release);
  return choosePrunable(history, { keep: target.keep, keepFailed: target.keepFailed }, clock);
}

const NEW_RELEASE = { ...readReleaseJson(undefined), sizeBytes: null };
