import type { Path } from '../locations';
import { isRecord } from '../schema/fields';

/** A value in a map of maps, and the keys that lead to it. */
export interface Leaf {
  readonly path: Path;
  readonly value: unknown;
}

/** Everything that is not a map with keys; a list is one value. */
export function listLeaves(value: unknown, path: Path = []): readonly Leaf[] {
  if (!isRecord(value) || Object.keys(value).length === 0) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => listLeaves(inner, [...path, key]));
}

export function hasPath(value: unknown, [first, ...rest]: Path): boolean {
  if (first === undefined) return value !== undefined;
  if (Array.isArray(value)) return typeof first === 'number' && hasPath(value[first], rest);
  return isRecord(value) && Object.hasOwn(value, first) && hasPath(value[first], rest);
}
