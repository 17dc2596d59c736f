import type { Path } from '../locations';
import { isRecord } from '../schema/fields';
import { findNearest } from './nearest';

/*
 * Names in the data as they were read: what they name, and where they stand. What has the wrong kind is passed over, because the
 * schema tells it.
 */

export interface Named {
  readonly name: string;
  readonly path: Path;
}

/** Tells a problem, at the value or at the key of a path. */
export type Say = (path: Path, message: string, hint: string, part?: 'value' | 'key') => void;

export type RawMap = Readonly<Record<string, unknown>>;

/** Lists hosts with groups resolved; tells unknown names and hosts that stand there twice. */
export function expandNamed(names: readonly Named[], groups: RawMap, known: RawMap, say: Say): readonly Named[] {
  const seen = new Set<string>();
  return names.flatMap((entry) => {
    sayUnknown('host', entry, known, say);
    const members = Object.hasOwn(groups, entry.name) ? listNames(groups[entry.name], []) : [entry];
    const here = members.map(({ name }) => ({ name, path: entry.path }));
    for (const host of here) sayTwice(host, seen, say);
    return here;
  });
}
export function sayTwice({ name, path }: Named, seen: Set<string>, say: Say): void {
  if (seen.has(name)) say(path, `the host \`${name}\` stands here twice`, 'Keep one of them; a group may hold it too.');
  seen.add(name);
}

export function sayUnknown(kind: 'app' | 'host' | 'environment', { name, path }: Named, known: RawMap, say: Say): void {
  if (Object.hasOwn(known, name)) return;
  const nearest = findNearest(name, Object.keys(known));
  const others = nearest ? `did you mean \`${nearest}\`?` : `there are ${Object.keys(known).join(', ') || 'none'}`;
  // Apps are named by keys, the others by values.
  const part = kind === 'app' ? 'key' : 'value';
  say(path, `unknown ${kind} \`${name}\`: ${others}`, `Correct the name, or add the ${kind}.`, part);
}

/** The texts of a list, or one text alone. */
export function listNames(value: unknown, path: Path): readonly Named[] {
  if (typeof value === 'string') return [{ name: value, path }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((name, index) => (typeof name === 'string' ? [{ name, path: [...path, index] }] : []));
}

export function asRecord(value: unknown): RawMap {
  return isRecord(value) ? value : {};
}
