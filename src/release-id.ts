const ID = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-[0-9a-z]{4,40}$/;

/** Is `text` shaped like a release id, such as `20261121T020152Z-4a446b0`? */
export function isReleaseId(text: string): boolean {
  return ID.test(text);
}

/**
 * Makes the id of a release: an instant of the host's clock and a short mark of what is in it.
 * @param clock `20261121T020152Z`
 * @param taken ids that exist anywhere in the fleet; the id is moved on second by second until it is new
 */
export function makeReleaseId(clock: string, mark: string, taken: ReadonlySet<string>): string {
  const suffix = mark
    .toLowerCase()
    .replace(/^sha256:/, '')
    .replace(/[^0-9a-z]/g, '')
    .slice(0, 7)
    .padEnd(7, '0');
  const start = parseCompactTime(clock).getTime();
  for (let second = 0; ; second += 1) {
    const id = `${writeCompactTime(new Date(start + second * 1000))}-${suffix}`;
    if (!taken.has(id)) return id;
  }
}

/** @throws RangeError when `text` is not `YYYYMMDDTHHMMSSZ`. */
export function parseCompactTime(text: string): Date {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (match === null) throw new RangeError(`not a time: ${text}`);
  const [, year, month, day, hour, minute, second] = match;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

export function writeCompactTime(time: Date): string {
  return time
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '');
}
