/** A longer difference is a unit that has nothing in common with ours. */
const MOST_LINES = 24;

/** Keys whose values may be secrets; their names are enough to know what goes. */
const HIDDEN = /^(Environment|SetCredential\w*|PassEnvironment)\s*=\s*("?[^\s=:"]+)?.*$/;

/**
 * What one text of a unit, or of a site, has and the other has not, a line each: `- ` goes, `+ ` comes. Comments and the order of lines
 * make no difference.
 */
export function describeDifference(from: string, to: string): readonly string[] {
  const [before, after] = [from, to].map(readLines);
  const gone = (before ?? []).filter((line) => !after?.includes(line)).map((line) => `  - ${hideValue(line)}`);
  const come = (after ?? []).filter((line) => !before?.includes(line)).map((line) => `  + ${hideValue(line)}`);
  const all = [...gone, ...come];
  return all.length <= MOST_LINES
    ? all
    : [...all.slice(0, MOST_LINES), `  … and ${all.length - MOST_LINES} lines more`];
}

/** Lines of a difference that a sentence quotes. */
const MOST_QUOTED = 3;

/** The same in a sentence about `what`, such as `unit shop.service`; undefined where the texts are alike. */
export function describeChangedText(what: string, own: string, installed: string): string | undefined {
  if (own.trimEnd() === installed.trimEnd()) return undefined;
  const difference = describeDifference(own, installed).map((line) => line.trim());
  if (difference.length === 0) return `${what} was changed: comments, or the order of its lines`;
  const more = difference.length - MOST_QUOTED;
  const shown = difference.slice(0, MOST_QUOTED).map((line) => `\`${line}\``);
  return `${what} was changed: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function readLines(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !/^[#;[]/.test(line));
}

function hideValue(line: string): string {
  return line.replace(HIDDEN, (_line, key: string, name = '') => `${key}=${name.replace('"', '')}=…`);
}
