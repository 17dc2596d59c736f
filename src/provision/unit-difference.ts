/** A longer difference is a unit that has nothing in common with ours. */
const MOST_LINES = 24;

/** Keys whose values may be secrets; their names are enough to know what goes. */
const HIDDEN = /^(Environment|SetCredential\w*|PassEnvironment)\s*=\s*("?[^\s=:"]+)?.*$/;

/**
 * What one text of a unit has and the other has not, a line each: `- ` goes, `+ ` comes. Comments and the order of lines
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

function readLines(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !/^[#;[]/.test(line));
}

function hideValue(line: string): string {
  return line.replace(HIDDEN, (_line, key: string, name = '') => `${key}=${name.replace('"', '')}=…`);
}
