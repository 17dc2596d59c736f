import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether a line of known_hosts speaks of this name: an address, or `[address]:port` for a port other than 22. */
export type MatchName = (name: string) => boolean;

/** What is wrong with a list of host names, for the error that names its line. */
export class HostPatternError extends Error {}

/**
 * Reads the first field of a known_hosts line: names with `*`, `?` and `!`, or one hashed name.
 * @throws HostPatternError
 */
export function parseHostPatterns(field: string): MatchName {
  return field.startsWith('|') ? parseHashedName(field) : parsePatternList(field);
}

function parseHashedName(field: string): MatchName {
  const [, version, salt = '', hash = '', ...rest] = field.split('|');
  if (version !== '1') throw new HostPatternError(`the hash \`|${version ?? ''}|\` is of an unknown kind`);
  const key = decodeBase64(salt);
  const expected = decodeBase64(hash);
  if (key?.length !== 20 || expected?.length !== 20 || rest.length > 0) {
    throw new HostPatternError('the hashed name is damaged');
  }
  return (name) => timingSafeEqual(createHmac('sha1', key).update(name.toLowerCase()).digest(), expected);
}

/** Strict, because Node skips over what is not base64. */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return text !== '' && bytes.toString('base64').replace(/=+$/, '') === text.replace(/=+$/, '') ? bytes : undefined;
}

function parsePatternList(field: string): MatchName {
  const patterns = field.split(',').map((text) => {
    const isNegated = text.startsWith('!');
    const pattern = (isNegated ? text.slice(1) : text).toLowerCase();
    checkPattern(pattern);
    return { isNegated, pattern };
  });
  return (name) => {
    const hits = patterns.filter(({ pattern }) => matchesGlob(pattern, name.toLowerCase()));
    // A negated name takes the whole line away, wherever in the list it stands.
    return hits.length > 0 && hits.every(({ isNegated }) => !isNegated);
  };
}

function checkPattern(pattern: string): void {
  if (pattern === '') throw new HostPatternError('a host name is empty');
  if (pattern.startsWith('[') && !/^\[[^[\]]+\]:[\d*?]+$/.test(pattern)) {
    throw new HostPatternError(`\`${pattern}\`: brackets need a port behind them, as in [example.com]:2222`);
  }
  if (/^[^:[\]]+:\d+$/.test(pattern)) {
    throw new HostPatternError(`\`${pattern}\`: a name with a port needs brackets, as in [example.com]:2222`);
  }
}

/** Linear in the product of both lengths, whatever the pattern: a regular expression is not. */
function matchesGlob(pattern: string, text: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < text.length; ) {
    if (pattern[at] === '*') {
      star = at;
      at += 1;
      resume = index;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[index])) {
      at += 1;
      index += 1;
    } else if (star !== -1) {
      at = star + 1;
      resume += 1;
      index = resume;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(at));
}
