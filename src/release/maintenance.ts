import * as z from 'zod';
import type { MaintenanceRow } from '../report/rows';
import { MAINTENANCE_FOLDER, MAINTENANCE_ON, MAINTENANCE_PAGE, pathsOf } from './host-layout';
import { parseJson, who } from './state-line';

/*
 * During maintenance visitors get a page. What the proxy looks for is a file of nothing, `switch/maintenance.on`; `.bowline/maintenance`
 * tells people why.
 */

const file = z.object({ reason: z.string().nullable().default(null), ...who });

/** What the runner knows of a maintenance that it puts on; the host adds its own time. */
export type MaintenanceDraft = Pick<MaintenanceRow, 'actor' | 'runUrl' | 'reason'>;

/** Where everything about it lies on a host. */
export function maintenanceFiles(path: string) {
  const folder = `${path}/${MAINTENANCE_FOLDER}`;
  return {
    state: pathsOf(path).maintenance,
    folder,
    on: `${folder}/${MAINTENANCE_ON}`,
    page: `${folder}/${MAINTENANCE_PAGE}`,
  };
}

/**
 * What a host says of a maintenance. One that somebody put on by hand has no line, or one that cannot be read.
 * @returns null where visitors reach the app
 */
export function readMaintenance(isOn: boolean, text: string | undefined): MaintenanceRow | null {
  if (!isOn) return null;
  const parsed = file.safeParse(parseJson(text ?? ''));
  return parsed.success ? parsed.data : { reason: null, actor: null, runUrl: null, since: null };
}
