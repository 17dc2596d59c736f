/*
 * Patterns of branches, tags and files, as the filters of a workflow spell them: `*` stands for any text without a `/`,
 * a `**` for any text, and a `**` with a `/` behind it for any folders or none. Everything else means itself. The time
 * that a match takes grows with the text and the pattern only, whatever a stranger calls a branch.
 */

/** What cannot be in a pattern, because another tool reads more into it; undefined when it is fine. */
export function checkNamePattern(pattern: string): string | undefined {
  if (pattern.trim() === '' || pattern === '!') return 'the pattern is empty';
  const glob = /\{[^}]*,[^}]*\}|[@+*!]\([^)]*\)/.exec(pattern)?.[0];
  if (glob !== undefined) return `the pattern \`${pattern}\` has \`${glob}\`; write a pattern for each name`;
  const sign = /[?[\\\s]/.exec(pattern)?.[0];
  return sign === undefined
    ? undefined
    : `the pattern \`${pattern}\` has a \`${sign}\`; it takes \`*\` and \`**\` only`;
}

/** Is there something in it that stands for other text? */
export function hasWildcard(text: string): boolean {
  return text.includes('*');
}

/** The text before the first `*`. */
export function readPrefix(pattern: string): string {
  return pattern.replace(/\*.*$/s, '');
}

/** Does any of the patterns match? Of several that do, the last one decides, and one with a `!` before it excludes. */
export function matchesAny(patterns: readonly string[], name: string): boolean {
  const last = patterns.findLast((pattern) => matchesName(pattern.replace(/^!/, ''), name));
  return last !== undefined && !last.startsWith('!');
}

/** Does the whole name match one pattern? */
export function matchesName(pattern: string, name: string): boolean {
  let reached = new Set([0]);
  for (const token of readTokens(pattern)) {
    reached = new Set([...reached].flatMap((start) => advance(token, name, start)));
  }
  return reached.has(name.length);
}

function readTokens(pattern: string): string[] {
  return pattern.match(/\*\*+\/|\*\*+|\*|[^*]+/g) ?? [];
}

/** Every place of the name at which the next token may begin. */
function advance(token: string, name: string, start: number): number[] {
  if (!token.startsWith('*')) return name.startsWith(token, start) ? [start + token.length] : [];
  const places = Array.from({ length: name.length - start + 1 }, (_, index) => start + index);
  if (token === '*') return places.slice(0, name.slice(start).search(/\/|$/) + 1);
  return token.endsWith('/') ? places.filter((place) => place === start || name[place - 1] === '/') : places;
}
