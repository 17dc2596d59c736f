import { type BowlineError, RollbackError } from '../errors';
import type { LedgerEntry } from './ledger';

/** What a person does next: a host that could not be taken back comes first, with the way to do it by hand. */
export function adviseNext(
  error: BowlineError,
  entries: readonly LedgerEntry[],
  environment: string,
): string | undefined {
  const byHand = entries.flatMap((entry) => adviseByHand(entry, environment));
  if (byHand.length > 0) return byHand.join('\n');
  if (!entries.some(({ state }) => state === 'stopped')) return error.hint;
  return ['There was no release before this one to go back to, so it was stopped.', error.hint].join(' ');
}

function adviseByHand({ target, undoError, release, previousRelease }: LedgerEntry, environment: string): string[] {
  if (undoError === undefined) return [];
  const { host, app, path } = target;
  const why = `The way back failed on ${host.name}: ${undoError.message}.`;
  // What is kept on purpose, or went back and is not well, has an advice of its own.
  if (undoError instanceof RollbackError || !previousRelease) return [[why, undoError.hint].filter(Boolean).join(' ')];
  if (release === previousRelease)
    return [`${why} \`current\` is back on ${release}: look at its service and restart it.`];
  const byBowline = `bowline rollback --environment ${environment} --apps ${app} --hosts ${host.name} --target id:${previousRelease}`;
  const byShell = `cd ${path} && ln -s releases/${previousRelease} current.by-hand && mv -T current.by-hand current`;
  return [`${why} Look there first; then: ${byBowline}; or on the host: ${byShell}, and restart the service.`];
}
