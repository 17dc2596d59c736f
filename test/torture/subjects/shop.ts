import { startMachine } from '../../fixtures/machines';
import { START_SERVICE, writeService } from '../../fixtures/systemd-service';
import { open, type Subject } from './subject';

/** A service under systemd whose files are uploaded. */
export const shop: Subject = {
  name: 'shop',
  startMachine,
  open: async (_project, _machines, { soak }) =>
    open({ app: { source: { upload: 'app' }, ...runService(soak) }, files }),
};

/** @param soak how long a start is looked at */
export function runService(soak: string): object {
  return { runtime: { systemd: { unit: 'shop.service', start: START_SERVICE, soak } } };
}

export function files(version: string): Record<string, string> {
  return { 'service.py': writeService(version, undefined) };
}
