const UNITS_BYTES = {
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
} as const;

/** A whole number and its unit; KB, MB, GB, TB count in thousands, KiB, MiB, GiB, TiB in 1,024s. */
export const SIZE = /^(\d{1,12})(B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$/;

/** What to tell a person whose text is not a size. */
export const SIZE_FORM = 'a size has a unit: 512MB, 10GB or 1GiB';

/** Reads a size such as `10GB` into bytes; undefined when it is not one, or too large to count exactly. */
export function parseSize(text: string): number | undefined {
  const match = SIZE.exec(text);
  if (!match) return undefined;
  const bytes = Number(match[1]) * UNITS_BYTES[match[2] as keyof typeof UNITS_BYTES];
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}
