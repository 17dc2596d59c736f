/**
 * Quotes one value for every POSIX shell, as a single word.
 * @throws RangeError for a NUL byte, which no shell can carry.
 */
export function quote(value: string): string {
  if (value.includes('\0')) throw new RangeError('a NUL byte cannot be passed to a shell');
  if (/^[A-Za-z0-9_@%+=:,./-]+$/.test(value) && !value.startsWith('-') && !value.includes('=')) return value;
  return `'${value.replaceAll("'", String.raw`'\''`)}'`;
}
