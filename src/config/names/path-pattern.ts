/** What is wrong with a pattern of files, and how it is written instead. */
interface Complaint {
  readonly isWrong: (pattern: string) => boolean;
  readonly why: string;
}

/** What other tools read in a pattern, and .gitignore takes literally or not at all: it would match nothing, silently. */
const COMPLAINTS: readonly Complaint[] = [
  { isWrong: (text) => text === '/', why: 'names nothing' },
  { isWrong: (text) => text.startsWith('#'), why: 'is a comment; a name that begins with # is written `\\#`' },
  { isWrong: (text) => /[@?+*!]\(/.test(text), why: 'has an extended glob; write a pattern for each name' },
  { isWrong: (text) => /(?<!\\)\{[^}]*(?:,|\.\.)[^}]*\}/.test(text), why: 'has braces; write a pattern for each name' },
  { isWrong: (text) => /\\[\w./]/.test(text), why: 'has a `\\`; write `/` between folders' },
  { isWrong: (text) => /(?:^|\/)\.\.(?:\/|$)/.test(text), why: 'leaves the folder with `..`' },
  { isWrong: (text) => /\/\.(?:\/|$)|\/\//.test(text), why: 'has an empty step in its path' },
  { isWrong: hasOpenBracket, why: 'has a `[` that is not closed' },
];

/** What keeps a pattern of .gitignore from ever matching; undefined where it can. */
export function checkPathPattern(pattern: string): string | undefined {
  const text = stripDot(pattern.replace(/^!(?!\()/, ''));
  const found = COMPLAINTS.find(({ isWrong }) => isWrong(text));
  return found === undefined ? undefined : `the pattern \`${pattern}\` ${found.why}`;
}

/** `./` at the front means the folder itself, which .gitignore does not know: `./bot/**` is `/bot/**`. */
export function normalizePathPattern(pattern: string): string {
  return pattern.startsWith('!') ? `!${stripDot(pattern.slice(1))}` : stripDot(pattern);
}

function stripDot(pattern: string): string {
  return pattern.replace(/^(?:\.\/)+(?=.)/, '/');
}

function hasOpenBracket(pattern: string): boolean {
  const open = pattern.search(/(?<!\\)\[/);
  return open !== -1 && pattern.indexOf(']', open + 2) === -1;
}

/** Do all patterns of a list only take away? Then none ever matches. */
export function takesAwayOnly(patterns: readonly string[]): boolean {
  return patterns.length > 0 && patterns.every((pattern) => /^!(?!\()/.test(pattern));
}

export const ONLY_TAKES_AWAY = 'all patterns begin with `!`, so nothing ever matches; write `**` before them';
