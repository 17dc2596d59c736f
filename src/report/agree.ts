/** What all of them are; null where they differ, or there is none. */
export function agreeOn<T>(values: readonly (T | null)[]): T | null {
  const [first = null, ...others] = new Set(values);
  return others.length === 0 ? first : null;
}
