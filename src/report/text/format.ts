const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A count of bytes for people, in thousands: `0 B`, `999 B`, `12.4 MB`, `130 MB`. */
export function describeBytes(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (unit < BYTE_UNITS.length - 1 && Number(amount.toPrecision(3)) >= 1000) {
    amount /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || amount >= 99.95 ? 0 : 1;
  return `${amount.toFixed(digits)} ${BYTE_UNITS[unit]}`;
}

/** Bytes a second for people: `5.1 MB/s`. */
export function describeRate(bytes: number, durationMs: number): string {
  return `${describeBytes((bytes * 1000) / Math.max(1, durationMs))}/s`;
}

/** What an app sends although git ignores it. */
export function describeIgnored(
  app: string,
  { files, bytes }: { readonly files: number; readonly bytes: number },
): string {
  return `${app}: ${describeCount(files, 'file')} (${describeBytes(bytes)}) ${files === 1 ? 'is' : 'are'} sent although git ignores ${files === 1 ? 'it' : 'them'}`;
}

/** How long something took: `320ms`, `3.2s`, `2m 13s`, `1h 02m`. */
export function describeElapsed(durationMs: number): string {
  if (durationMs < 999.5) return `${Math.round(durationMs)}ms`;
  if (durationMs < 59_950) return `${(durationMs / 1000).toFixed(1)}s`;
  const seconds = Math.round(durationMs / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m ${pad(seconds % 60)}s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)}h ${pad(minutes % 60)}m`;
}

const EXACT_UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
] as const;

/** A duration as a config has it, in the largest unit that holds it exactly: 90000 ms is `90s`, 120000 `2m`. */
export function describeDuration(durationMs: number): string {
  if (durationMs === 0) return '0s';
  const [unit, unitMs] = EXACT_UNITS.find(([, ms]) => durationMs % ms === 0) ?? ['ms', 1];
  return `${durationMs / unitMs}${unit}`;
}

/** An age for people, in its largest unit: `40 s`, `12 min`, `3 h`, `9 d`. */
export function describeAge(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 48 * 3600) return `${Math.floor(seconds / 3600)} h`;
  return `${describeNumber(Math.floor(seconds / 86_400))} d`;
}

/** An instant for people, in UTC and to the second: `2026-11-21 02:01:52`. What is no instant stays as it is. */
export function describeTime(time: string): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(time);
  return match === null ? time : `${match[1]} ${match[2]}`;
}

/** A count and its noun: `1 line`, `1,200 lines`. */
export function describeCount(count: number, noun: string): string {
  return `${describeNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A whole number in groups of three digits: `1,200`. */
export function describeNumber(count: number): string {
  // Not by toLocaleString, whose first call takes longer than everything else that is printed.
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A share in percent with at most two digits behind the point, never rounded up: `93.41`, `100`. */
export function describePercent(percent: number): string {
  // A little more, because 92.3 times 100 is a little less than 9230.
  return String(Math.floor(percent * 100 + 1e-6) / 100);
}

/** Stands in place of lines that were left out at the front. */
export function describeOmitted(count: number): string {
  return `[${describeCount(count, 'earlier line')} left out]`;
}

/**
 * The first digits of a commit, as git shows them; a tag or a digest stays whole.
 * @param isDirty files differed from it
 */
export function shortenRevision(revision: string, isDirty = false): string {
  const name = /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(revision) ? revision.slice(0, 7) : revision;
  return isDirty ? `${name}+dirty` : name;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
