const UNITS_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

type Unit = keyof typeof UNITS_MS;

/** A whole number and its unit. Bare numbers are refused: nobody remembers whether 20 is seconds. */
export const DURATION = /^(\d{1,12})(ms|s|m|h|d)$/;

/** What to tell a person whose text is not a duration. */
export const DURATION_FORM = 'a duration has a unit: 500ms, 20s, 5m, 72h or 7d';

/** Reads a duration such as `20s` into milliseconds; undefined when it is not one, or too large to count exactly. */
export function parseDuration(text: string): number | undefined {
  const match = DURATION.exec(text);
  if (!match) return undefined;
  const milliseconds = Number(match[1]) * UNITS_MS[match[2] as Unit];
  return Number.isSafeInteger(milliseconds) ? milliseconds : undefined;
}

/** Milliseconds of a text that the schema has found to be a duration. */
export function toMs(text: string | undefined): number {
  return parseDuration(text ?? '') ?? 0;
}

/** A number from 0 to 100, at most three decimals, and `%`. */
export const PERCENTAGE = /^(100(\.0{1,3})?|\d{1,2}(\.\d{1,3})?)%$/;

/** What to tell a person whose text is not a percentage. */
export const PERCENTAGE_FORM = 'a percentage is a number from 0 to 100 and %: 1%, 0.5% or 50%';

/** A percentage that is not nothing. */
export const SHARE = /^(?!0{1,2}(\.0{1,3})?%$)(100(\.0{1,3})?|\d{1,2}(\.\d{1,3})?)%$/;

/** What to tell a person whose text is not one. */
export const SHARE_FORM = 'a share is more than 0% and at most 100%: 10%, 50% or 100%';

/** Reads a percentage such as `5%` into a share from 0 to 1; undefined when it is not one. */
export function parsePercentage(text: string): number | undefined {
  if (!PERCENTAGE.test(text)) return undefined;
  // Counted in thousandths first, so that 0.1% is 0.001 and not 0.0010000000000000002.
  return Math.round(Number(text.slice(0, -1)) * 1_000) / 100_000;
}

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
