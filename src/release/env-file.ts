import type { Secret } from '../shell/secret';

/**
 * Writes variables so that systemd's EnvironmentFile= and a POSIX shell's `.` read the same values from
 * one file: both take double quotes and, inside them, a backslash before `"`, `\`, `$` and a backquote.
 * Source: systemd.exec(5), "EnvironmentFile="; POSIX, "Double-Quotes".
 */
export function writeEnvFile(variables: Readonly<Record<string, string | Secret>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}=${quoteValue(typeof value === 'string' ? value : value.reveal())}\n`)
    .join('');
}

function quoteValue(value: string): string {
  return `"${value.replace(/["\\$`]/g, (character) => `\\${character}`)}"`;
}
