import type { Journal, JournalEntry } from '../release/journal';

/** A rollback that a person asked for, and that held. */
export interface RollbackByHand {
  /** ISO 8601, by the host's clock. */
  readonly at: string;
  readonly release: string;
  readonly runUrl: string | null;
  readonly actor: string | null;
  readonly reason: string | null;
}

type Entry<E extends JournalEntry['event']> = Extract<JournalEntry, { readonly event: E }>;

/** The newest rollback by hand of an app on a host; one that was undone by itself has changed nothing. */
export function findRollbackByHand({ entries }: Journal): RollbackByHand | undefined {
  const isUndone = (run: string) =>
    entries.some((one) => one.event === 'activated' && one.kind === 'undo' && one.run === run);
  const switched = entries.findLast(
    (one): one is Entry<'activated'> => one.event === 'activated' && one.kind === 'rollback' && !isUndone(one.run),
  );
  if (switched === undefined) return undefined;
  const { run, at, release } = switched;
  const attempt = entries.findLast((one): one is Entry<'attempt'> => one.event === 'attempt' && one.run === run);
  const { runUrl = null, actor = null, reason = null } = attempt ?? {};
  return { at, release, runUrl, actor, reason };
}

/** What orders a run of GitHub: its number is given when it is created, and a rerun keeps it. */
const RUN = /^(?<repository>.+)\/actions\/runs\/(?<id>\d+)/;

/** Whether a run was created before a rollback; `by_time` where their numbers cannot be compared. */
export function compareRuns(runUrl: string, rollback: RollbackByHand): 'older' | 'newer' | 'by_time' {
  const [ours, theirs] = [RUN.exec(runUrl)?.groups, RUN.exec(rollback.runUrl ?? '')?.groups];
  if (ours === undefined || theirs === undefined || ours.repository !== theirs.repository) return 'by_time';
  return BigInt(ours.id ?? 0) <= BigInt(theirs.id ?? 0) ? 'older' : 'newer';
}
