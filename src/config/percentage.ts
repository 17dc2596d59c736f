/** A number from 0 to 100, at most three decimals, and `%`. */
export const PERCENTAGE = /^(100(\.0{1,3})?|\d{1,2}(\.\d{1,3})?)%$/;

/** What to tell a person whose text is not a percentage. */
export const PERCENTAGE_FORM = 'a percentage is a number from 0 to 100 and %: 1%, 0.5% or 50%';

/** Reads a percentage such as `5%` into a share from 0 to 1; undefined when it is not one. */
export function parsePercentage(text: string): number | undefined {
  if (!PERCENTAGE.test(text)) return undefined;
  // Counted in thousandths first, so that 0.1% is 0.001 and not 0.0010000000000000002.
  return Math.round(Number(text.slice(0, -1)) * 1_000) / 100_000;
}
