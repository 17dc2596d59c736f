import { makeVisible } from '../../report/text/visible';
import type { FileDrift } from './files';

/** How an app on a host differs from what was deployed there; one sentence each. */
export interface Drift {
  readonly found: readonly string[];
  /** What could not be told, and why. */
  readonly unknown: readonly string[];
  /** What is worth a word, and no drift. */
  readonly notes: readonly string[];
}

/** More of them tell no more. */
const MOST_FILES = 50;
const FEW_FILES = 3;

/** What the listing of a release came to. */
export type ListingState = 'there' | 'absent' | 'denied';

/** Says why the files of a release cannot be compared. */
export function describeNoListing(state: Exclude<ListingState, 'there'>, release: string, user: string): string {
  return state === 'absent'
    ? `${release} was made by an older version and has no listing: its files can be compared after the next deploy`
    : `${user} may not read the listing of ${release}: log in as the user who deploys to compare files and unit`;
}

export function describeFiles({ found, unsure, made }: FileDrift, unread: string | undefined): Drift {
  const shown = found.slice(0, MOST_FILES).map(makeVisible);
  const rest = found.length - shown.length;
  return {
    found: rest > 0 ? [...shown, `${rest} more files differ`] : shown,
    unknown: [
      ...(unread === undefined ? [] : [`not all files of the release may be read: ${makeVisible(unread)}`]),
      ...(unsure.length === 0
        ? []
        : [
            `whether these were changed cannot be told, because they were written again and have no checksum: ${listFew(unsure)}`,
          ]),
    ],
    notes: made.length === 0 ? [] : [`made on the host, and not judged: ${listFew(made)}`],
  };
}

function listFew(paths: readonly string[]): string {
  const more = paths.length - FEW_FILES;
  return `${paths.slice(0, FEW_FILES).map(makeVisible).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** @param pid of the service's main process */
export function describeElsewhere(pid: number | null, runs: string, release: string): string {
  return `process ${pid ?? 'of the service'} runs from ${runs}, not from ${release}`;
}

export function joinDrifts(parts: readonly Partial<Drift>[]): Drift {
  return {
    found: parts.flatMap(({ found = [] }) => found),
    unknown: parts.flatMap(({ unknown = [] }) => unknown),
    notes: parts.flatMap(({ notes = [] }) => notes),
  };
}
