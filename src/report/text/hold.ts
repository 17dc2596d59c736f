import type { HoldRow } from '../rows';

/** `on hold since 2026-11-21T12:00:00Z by monalisa: incident 12; it ends at …`. */
export function describeHold({ reason, actor, runUrl, since, until, unreadable }: HoldRow): string {
  if (unreadable !== null) return `on hold: .bowline/hold is there and cannot be read: ${unreadable}`;
  const by = actor === null ? '' : ` by ${actor}`;
  const end = until === null ? '' : `; it ends at ${until}`;
  return `on hold since ${since}${by}: ${reason}${end}${runUrl === null ? '' : `; ${runUrl}`}`;
}
