import type { MaintenanceRow } from '../rows';

/** `maintenance since 2026-11-21T12:00:00Z, by monalisa: the database moves`. */
export function describeMaintenance({ reason, actor, runUrl, since }: MaintenanceRow): string {
  const at = since === null ? ', since a time that nobody wrote down' : ` since ${since}`;
  const by = actor === null ? '' : `, by ${actor}`;
  return `maintenance${at}${by}${reason === null ? '' : `: ${reason}`}${runUrl === null ? '' : `; ${runUrl}`}`;
}
