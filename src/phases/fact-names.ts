/*
 * The names of the facts that a host tells before anything is changed: phases/facts.ts prints them, plan/facts.ts reads
 * them, and neither can spell one that the other does not know.
 */

/** Of the host. */
export type HostFact = 'clock' | 'uid' | 'home' | 'system' | 'tar' | 'cp' | 'locked';

/** Of an app, behind its prefix. */
export type AppFact =
  | 'path'
  | 'current'
  | 'readonly'
  | 'belongs_to'
  | 'fence'
  | 'locked'
  | 'leftover'
  | 'listening'
  | 'hold_unread'
  | 'maintenance_on'
  | 'ancestor'
  | 'disk'
  | 'inodes'
  | 'noexec'
  | 'no_sudo'
  | 'no_sudo_said'
  | 'no_sudo_to_deploy'
  | 'no_sudo_to_deploy_said'
  | 'unshared';

/** Of an app, and too long for a line. */
export type AppText = 'owner' | 'key' | 'journal' | 'records' | 'hold' | 'maintenance' | 'process';

/** What is there several times, by a name of its own. */
export type FactGroup = 'tool' | 'version' | 'release' | 'size';

export function factName<Name extends HostFact | AppFact | AppText>(name: Name): Name {
  return name;
}

/** The name of one of a group; without one, what the names of the group begin with. */
export function groupedFact(group: FactGroup, name = ''): string {
  return `${group}.${name}`;
}

/** What stands, with a dot behind it, before what a runtime says of an app. */
export const RUNTIME_PREFIX = 'runtime';

/** The same for a part, by its name. */
export function partPrefix(name: string): string {
  return `part.${name}`;
}

/** What stands, with a dot behind it, before the facts of the app at an index of the targets. */
export function appPrefix(index: number): string {
  return `app.${index}`;
}
