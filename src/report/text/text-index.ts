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

/** Texts are sorted into tiers by length: the longer the shortest one of a tier, the further its search jumps. */
const WINDOWS = [16, 8, 4] as const;
const BLOCK = 3;
const TABLE_BITS = 16;

/** Made for long logs with hundreds of secrets' spellings, where it looks at a fraction of the characters. */
export function createTextIndex(): TextIndex {
  const tiers = new Map<number, TextIndex>();
  const short = new Set<string>();
  return {
    add(text) {
      const window = WINDOWS.find((one) => one <= text.length);
      if (window === undefined) {
        if (text !== '') short.add(text);
        return;
      }
      const tier = tiers.get(window) ?? createTier(window);
      tiers.set(window, tier);
      tier.add(text);
    },
    find(text) {
      const found = [...tiers.values()].flatMap((tier) => tier.find(text));
      const all = found.concat([...short].flatMap((one) => findAll(text, one)));
      return all.sort((a, b) => a.start - b.start);
    },
  };
}

/**
 * The search of Wu and Manber for texts of at least `window` characters. A window is moved over the text; the
 * block of characters at its end tells how far it is at least to the next place where a text could begin.
 */
function createTier(window: number): TextIndex {
  const jumps = new Uint8Array(2 ** TABLE_BITS).fill(window - BLOCK + 1);
  const byHead = new Map<string, Set<string>>();

  /** The longest text that stands at `start`. */
  function match(text: string, start: number): Span | undefined {
    let end = 0;
    for (const one of byHead.get(text.slice(start, start + window)) ?? []) {
      if (text.startsWith(one, start)) end = Math.max(end, start + one.length);
    }
    return end === 0 ? undefined : { start, end };
  }

  return {
    add(text) {
      const head = text.slice(0, window);
      byHead.set(head, (byHead.get(head) ?? new Set()).add(text));
      for (let start = 0; start + BLOCK <= window; start += 1) {
        const place = hash(head, start);
        jumps[place] = Math.min(jumps[place] ?? 0, window - BLOCK - start);
      }
    },
    find(text) {
      const found: Span[] = [];
      let start = 0;
      while (start + window <= text.length) {
        const jump = jumps[hash(text, start + window - BLOCK)] ?? 0;
        const span = jump === 0 ? match(text, start) : undefined;
        if (span !== undefined) found.push(span);
        start += jump || 1;
      }
      return found;
    },
  };
}

/** Of the block at `start`; other blocks may have the same. */
function hash(text: string, start: number): number {
  const first = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  const third = text.charCodeAt(start + 2);
  return (first ^ (second << 5) ^ (third << 10) ^ (third >>> 6)) & (2 ** TABLE_BITS - 1);
}

function findAll(text: string, part: string): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(part); start !== -1; start = text.indexOf(part, start + 1)) {
    found.push({ start, end: start + part.length });
  }
  return found;
}
