import type { UnitScope } from '../../shell/systemctl';
import type { Runtime } from './registry';

/** Whose manager runs the units of a runtime; undefined where it has none. */
export function unitScopeOf(runtime: Runtime): UnitScope | undefined {
  if (runtime.kind === 'systemd') return runtime.scope;
  return runtime.kind === 'blue_green' && runtime.carrier.kind === 'systemd' ? runtime.carrier.scope : undefined;
}
