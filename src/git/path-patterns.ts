import ignore from 'ignore';

/**
 * The first of the files that patterns of .gitignore match. Of several patterns that match one file the last decides, and
 * one with a `!` before it excludes.
 */
export function findMatch(patterns: readonly string[], files: readonly string[]): string | undefined {
  // One by one, because git itself never looks again into a folder that an earlier pattern took as a whole.
  const rules = patterns.map((pattern) => ({
    isTaken: !pattern.startsWith('!'),
    rule: ignore({ ignorecase: false }).add([pattern.replace(/^!/, '')]),
  }));
  return files.find((file) => rules.findLast(({ rule }) => rule.ignores(file))?.isTaken === true);
}
