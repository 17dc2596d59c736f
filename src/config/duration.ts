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

/** Writes milliseconds in the largest unit that holds them exactly: 90000 is `90s`, 120000 is `2m`. */
export function formatDuration(milliseconds: number): string {
  const units: readonly Unit[] = ['d', 'h', 'm', 's'];
  const unit = milliseconds === 0 ? 's' : (units.find((one) => milliseconds % UNITS_MS[one] === 0) ?? 'ms');
  return `${milliseconds / UNITS_MS[unit]}${unit}`;
}

/** Milliseconds of a text that the schema has found to be a duration. */
export function toMs(text: string | undefined): number {
  return parseDuration(text ?? '') ?? 0;
}
