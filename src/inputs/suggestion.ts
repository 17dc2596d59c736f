import { findNearest } from '../config/nearest';

/** Writes the hint for an unknown name: the nearest one that exists, else all of them. */
export function suggestName(name: string, candidates: readonly string[]): string {
  const nearest = findNearest(name, candidates);
  return nearest === undefined ? `There are: ${candidates.join(', ')}.` : `Did you mean \`${nearest}\`?`;
}
