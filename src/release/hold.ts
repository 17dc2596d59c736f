import * as z from 'zod';
import { parseCompactTime } from '../release-id';
import type { HoldRow } from '../report/rows';
import { parseJson, time, who, writeOpenLine } from './state-line';

/*
 * `.bowline/hold` says that nobody deploys an app. One line of JSON, written under the lock of the app; people may write it by hand.
 */

/** A longer file is none of ours. */
export const MOST_HOLD_BYTES = 8192;

const file = z.object({
  reason: z.string(),
  ...who,
  until: time.nullable().default(null),
});

/** What the runner knows of a hold that it puts; the host adds its own times. */
export type HoldDraft = Pick<HoldRow, 'actor' | 'runUrl'> & { readonly reason: string };

/** What a host said of the file of a hold. */
export interface HoldFile {
  /** Undefined where nothing could be read. */
  readonly text: string | undefined;
  /** Something lies there all the same. */
  readonly isThere?: boolean;
  /** The host's own time, as its facts tell it. */
  readonly clock: string;
}

/**
 * Reads the file of a hold. One that cannot be read counts as a hold: whoever wrote it meant something.
 * @returns null where there is none, or it has ended by itself
 */
export function readHold({ text, isThere = false, clock }: HoldFile): HoldRow | null {
  if (text === undefined && !isThere) return null;
  if (text === undefined) return unreadable('it is no file that the deploy user may read');
  const json = parseJson(text);
  if (json === undefined) return unreadable('it is no JSON');
  const parsed = file.safeParse(json);
  if (!parsed.success) return unreadable(describeIssue(parsed.error.issues[0]));
  const { until } = parsed.data;
  if (until !== null && Date.parse(until) <= parseClock(clock)) return null;
  return { ...parsed.data, unreadable: null };
}

/** The text of a draft without its end, to which the host adds the times. */
export function writeHoldDraft({ reason, actor, runUrl }: HoldDraft): string {
  return writeOpenLine({ reason, actor, runUrl });
}

/** A host that tells no time ends no hold. */
function parseClock(clock: string): number {
  return /^\d{8}T\d{6}Z$/.test(clock) ? parseCompactTime(clock).getTime() : 0;
}

function unreadable(why: string): HoldRow {
  return { reason: null, actor: null, runUrl: null, since: null, until: null, unreadable: why };
}

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  const key = issue?.path.join('.') ?? '';
  return key === '' ? 'it is no object with `reason` and `since`' : `\`${key}\` is missing or not what it should be`;
}
