import { type HoldChange, writeHolds } from '../phases/hold';
import { type MaintenanceChange, writeMaintenance } from '../phases/maintenance';
import type { FleetState } from './change-all';

/** That nobody deploys. */
export const HOLDS: FleetState<HoldChange> = {
  what: 'the hold',
  write: writeHolds,
  before: ({ holdText }, told) =>
    holdText === null
      ? { change: { kind: 'remove' }, draft: { event: 'hold_released', ...told } }
      : { change: { kind: 'restore', text: holdText }, draft: { event: 'held', ...told, forMs: null } },
};

/** That visitors get a page. */
export const MAINTENANCE: FleetState<MaintenanceChange> = {
  what: 'the maintenance',
  write: writeMaintenance,
  before: ({ maintenance, maintenanceText }, told) =>
    maintenance === null
      ? { change: { kind: 'off' }, draft: { event: 'maintenance_off', ...told } }
      : { change: { kind: 'back-on', text: maintenanceText }, draft: { event: 'maintenance_on', ...told } },
};
