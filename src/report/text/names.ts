import { describeNumber } from './format';

/** Nobody reads a longer list in a sentence. */
const MOST_NAMES = 10;

/** `web-1, web-2`; of many the first ten, `and 12 more`. */
export function listSome(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  // One name is not longer than what would stand in its place.
  if (rest <= 1) return names.join(', ');
  return `${names.slice(0, MOST_NAMES).join(', ')} and ${describeNumber(rest)} more`;
}
