import { STATUS_CODES } from 'node:http';

const LONGEST = 200;
/** More of them stand in `data`. */
const SHOWN = 3;

/** Writes a duration for people: `0 ms`, `412 ms`, `3.2 s`, `2 min 5 s`. */
export function describeMs(ms: number): string {
  if (Math.round(ms) < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${Number((ms / 1_000).toFixed(1))} s`;
  const seconds = Math.round(ms / 1_000);
  const rest = seconds % 60;
  return rest === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${rest} s`;
}

/** `503 Service Unavailable`. */
export function describeHttpStatus(status: number): string {
  return [status, STATUS_CODES[status]].filter(Boolean).join(' ');
}

/** Writes a share from 0 to 1 as a percentage with at most two decimals. */
export function describeShare(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

/** Writes a count of bytes: `1 MiB`, `9.8 GiB`. */
export function describeBytes(bytes: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${Number((bytes / 1_024 ** power).toFixed(1))} ${units[power]}`;
}

/** A short piece of untrusted text, on one line and without control characters. */
export function excerpt(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** What was thrown, in one phrase; some errors of Node have their message only in a code or in their parts. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return excerpt(String(error));
  const first = error instanceof AggregateError ? error.errors[0] : undefined;
  if (error.message === '' && first !== undefined) return describeError(first);
  const code = 'code' in error ? String(error.code) : '';
  return excerpt(error.message) || code || error.name;
}

/** The first of several sentences, and how many more there are. */
export function describeSome(all: readonly string[]): string {
  const more = all.length - SHOWN;
  return `${all.slice(0, SHOWN).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
