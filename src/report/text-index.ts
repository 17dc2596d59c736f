/** A piece of a text, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds many texts at once in others that hold none of them as a rule. */
export interface TextIndex {
  add(text: string): void;
  /** Every place where an indexed text stands, by its start; places may overlap. */
  find(text: string): readonly Span[];
}

const PREFIX = 4;
const TABLE_BITS = 18;

/**
 * The first characters of every indexed text mark a table, and a place in a text is looked at only where the
 * table is marked: a long log with hundreds of secrets' spellings costs a few nanoseconds a character.
 */
export function createTextIndex(): TextIndex {
  const marks = new Uint8Array(2 ** TABLE_BITS);
  const byPrefix = new Map<string, Set<string>>();
  const short = new Set<string>();

  function findFrom(text: string, start: number): Span | undefined {
    let end = 0;
    for (const one of byPrefix.get(text.slice(start, start + PREFIX)) ?? []) {
      if (text.startsWith(one, start)) end = Math.max(end, start + one.length);
    }
    return end === 0 ? undefined : { start, end };
  }

  return {
    add(text) {
      if (text.length < PREFIX) {
        if (text !== '') short.add(text);
        return;
      }
      const prefix = text.slice(0, PREFIX);
      marks[hash(text, 0)] = 1;
      byPrefix.set(prefix, (byPrefix.get(prefix) ?? new Set()).add(text));
    },
    find(text) {
      const found: Span[] = [];
      for (let start = 0; start + PREFIX <= text.length; start += 1) {
        const span = marks[hash(text, start)] === 1 ? findFrom(text, start) : undefined;
        if (span !== undefined) found.push(span);
      }
      for (const one of short) found.push(...findAll(text, one));
      return short.size === 0 ? found : found.sort((a, b) => a.start - b.start);
    },
  };
}

/** Of the four characters at `start`. */
function hash(text: string, start: number): number {
  const low = text.charCodeAt(start) ^ (text.charCodeAt(start + 1) << 16);
  const high = text.charCodeAt(start + 2) ^ (text.charCodeAt(start + 3) << 16);
  return (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - TABLE_BITS);
}

function findAll(text: string, part: string): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(part); start !== -1; start = text.indexOf(part, start + 1)) {
    found.push({ start, end: start + part.length });
  }
  return found;
}
