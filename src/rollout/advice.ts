import { findRuntime, hasProcess } from '../config/runtimes/registry';
import { type BowlineError, RollbackError } from '../errors';
import { IrreversibleError } from './irreversible';
import type { LedgerEntry } from './ledger';

/** What a person does next: a host that could not be rolled back comes first, with the way to do it by hand. */
export function adviseNext(
  error: BowlineError,
  entries: readonly LedgerEntry[],
  environment: string,
): string | undefined {
  const byHand = entries.flatMap((entry) => adviseByHand(entry, environment));
  if (byHand.length > 0) return byHand.join('\n');
  const stopped = entries.filter(({ state }) => state === 'stopped');
  if (stopped.length === 0) return [error.hint, adviseRest(error, entries)].filter(Boolean).join(' ') || undefined;
  const hasService = stopped.some(({ target }) => hasProcess(findRuntime(target.runtime)));
  const end = hasService ? 'so it was stopped' : 'and static files have no service to stop, so it is still live';
  return [`There was no release before this one to go back to, ${end}.`, error.hint].filter(Boolean).join(' ');
}

/** Where some hosts stay on the new release. */
function adviseRest({ hint = '' }: BowlineError, entries: readonly LedgerEntry[]): string | undefined {
  const chosen = entries.filter(({ action }) => action === 'deploy');
  const ready = chosen.filter(({ state }) => state === 'verified');
  if (ready.length === 0 || ready.length === chosen.length || hint.includes('hosts: failed')) return undefined;
  return 'To take the same release to the other hosts alone, use `hosts: failed`.';
}

function adviseByHand({ target, undoError, release, previousRelease }: LedgerEntry, environment: string): string[] {
  if (undoError === undefined) return [];
  const { host, app, path } = target;
  const what = undoError instanceof IrreversibleError ? 'No rollback was tried' : 'The rollback failed';
  const why = `${what} on ${host.name}: ${undoError.message}.`;
  // What is kept on purpose, or went back and is not healthy, has an advice of its own.
  if (undoError instanceof RollbackError || !previousRelease) return [[why, undoError.hint].filter(Boolean).join(' ')];
  if (release === previousRelease)
    return [`${why} \`current\` is back on ${release}: look at its service and restart it.`];
  const byBowline = `bowline rollback --environment ${environment} --apps ${app} --hosts ${host.name} --target id:${previousRelease}`;
  const byShell = `cd ${path} && ln -s releases/${previousRelease} current.by-hand && mv -T current.by-hand current`;
  return [`${why} Look there first; then: ${byBowline}; or on the host: ${byShell}, and restart the service.`];
}
