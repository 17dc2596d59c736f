import ignore, { type Ignore } from 'ignore';

interface Rule {
  readonly isTaken: boolean;
  /** Without a `!` and a slash at the front. */
  readonly pattern: string;
  readonly rule: Ignore;
}

/**
 * The first of the files that patterns of .gitignore match. Of several patterns that match one file the last decides, and
 * one with a `!` before it excludes. A submodule has a slash at its end; it matches a pattern that may match a file in it.
 */
export function findMatch(patterns: readonly string[], files: readonly string[]): string | undefined {
  const rules = patterns.map(makeRule);
  return files.find((file) => isTaken(rules, file));
}

/** All of the files that patterns match, by the same rules. */
export function listMatches(patterns: readonly string[], files: readonly string[]): readonly string[] {
  const rules = patterns.map(makeRule);
  return files.filter((file) => isTaken(rules, file));
}

/** One by one, because git itself never looks again into a folder that an earlier pattern took as a whole. */
function isTaken(rules: readonly Rule[], file: string): boolean {
  return rules.findLast((rule) => matches(rule, file))?.isTaken === true;
}

function makeRule(written: string): Rule {
  const pattern = written.replace(/^!/, '');
  return {
    isTaken: !written.startsWith('!'),
    pattern: pattern.replace(/^\//, ''),
    rule: ignore({ ignorecase: false }).add([pattern]),
  };
}

function matches({ rule, isTaken, pattern }: Rule, file: string): boolean {
  if (rule.ignores(file)) return true;
  if (!file.endsWith('/')) return false;
  return rule.ignores(`${file}any`) || (isTaken && mayMatchIn(pattern, file));
}

/** May a pattern match something in a folder that nobody can look into? */
function mayMatchIn(pattern: string, folder: string): boolean {
  const isOfAnyFolder = !pattern.replace(/\/$/, '').includes('/');
  if (isOfAnyFolder || pattern.startsWith(folder)) return true;
  const [literal = ''] = pattern.split(/[*?[\\]/, 1);
  const isDeeper = pattern.includes('**') || countSteps(pattern) > countSteps(folder);
  return isDeeper && literal !== pattern && folder.startsWith(literal);
}

function countSteps(path: string): number {
  return path.split('/').filter((step) => step !== '').length;
}
