import type { HostUser, RootCommand } from './host-user';
import { type Sh, sh } from './sh';

/** Whose manager holds a unit: that of the machine, or that of the deploy user. */
export type UnitScope = 'system' | 'user';

/**
 * systemctl as this user may change something by it.
 * @param script root's own, which takes the same verbs for the units of one app, where a deploy may run nothing else as root
 */
export function systemctl(scope: UnitScope, { isRoot }: HostUser, script: RootCommand = ['systemctl']): Sh {
  if (scope === 'user') return sh`env XDG_RUNTIME_DIR="/run/user/$(id -u)" systemctl --user`;
  return isRoot ? sh`systemctl` : sh`sudo -n ${script}`;
}

/** What sudo has to allow for these verbs; nothing for a unit of the user. */
export function unitRights(
  scope: UnitScope,
  unit: string,
  verbs: readonly string[],
  script: RootCommand = ['systemctl'],
): readonly RootCommand[] {
  return scope === 'user' ? [] : verbs.map((verb) => [...script, verb, unit]);
}

/** systemctl for reading, which needs no more than the user's own rights. */
export function readSystemctl(scope: UnitScope): Sh {
  return systemctl(scope, { isRoot: true });
}

/** `NAME=value` lines of systemctl, by name; what is there several times in its order. */
export function readProperties(output: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const properties = new Map<string, string[]>();
  for (const line of output) {
    const end = line.indexOf('=');
    if (end === -1) continue;
    const name = line.slice(0, end);
    properties.set(name, [...(properties.get(name) ?? []), line.slice(end + 1)]);
  }
  return properties;
}
