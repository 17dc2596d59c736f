import { CHECKS } from '../checks/registry';
import type { Path } from '../locations';
import { RUNTIME_KINDS } from '../runtimes/registry';
import { isRecord } from '../schema/fields';
import { SOURCE_KINDS } from '../sources';

interface Rivals {
  /** Where they stand. */
  readonly map: Path;
  readonly keys: readonly string[];
  /** What stands beside a key is about it, and goes with it. */
  readonly takesAll?: true;
}

/** Keys that exclude each other: one in a later layer takes the place of another in an earlier layer. */
const RIVALS: readonly Rivals[] = [
  { map: ['source'], keys: SOURCE_KINDS, takesAll: true },
  { map: ['runtime'], keys: RUNTIME_KINDS },
  { map: ['health'], keys: ['path', 'url'] },
  ...CHECKS.map(({ rivals = [] }) => ({ map: ['checks', '*'], keys: rivals })),
];

/**
 * Lays the settings `over` on `base`: maps merge deeply, everything else is replaced, and of keys that
 * exclude each other the later layer's stays.
 */
export function mergeSettings(base: unknown, over: unknown, path: Path = []): unknown {
  if (over === undefined) return base;
  if (!isRecord(base) || !isRecord(over)) return over;
  const merged: Record<string, unknown> = { ...dropRivals(base, over, path) };
  for (const [key, value] of Object.entries(over)) {
    merged[key] = mergeSettings(Object.hasOwn(merged, key) ? merged[key] : undefined, value, [...path, key]);
  }
  return merged;
}

function dropRivals(
  base: Readonly<Record<string, unknown>>,
  over: Readonly<Record<string, unknown>>,
  path: Path,
): Readonly<Record<string, unknown>> {
  const sets = RIVALS.filter(({ map, keys }) => matches(map, path) && keys.some((key) => Object.hasOwn(over, key)));
  if (sets.some(({ keys, takesAll }) => takesAll && keys.some((key) => isReplaced(key, base, over)))) return {};
  const rivals = sets.flatMap(({ keys }) => keys);
  return Object.fromEntries(Object.entries(base).filter(([key]) => !rivals.includes(key) || Object.hasOwn(over, key)));
}

function isReplaced(key: string, base: object, over: object): boolean {
  return Object.hasOwn(base, key) && !Object.hasOwn(over, key);
}

function matches(pattern: Path, path: Path): boolean {
  return pattern.length === path.length && pattern.every((part, index) => part === '*' || part === path[index]);
}
