/** The last lines of an output whose length nobody knows. */
export interface Tail {
  push(line: string): void;
  /** The lines that were kept, oldest first. */
  readonly lines: readonly string[];
  /** How many were dropped before them. */
  readonly dropped: number;
  clear(): void;
}

export interface TailLimits {
  readonly lines: number;
  /** Of all kept lines together; the last line is kept whatever its length. */
  readonly characters: number;
}

export function createTail(limits: TailLimits): Tail {
  let kept: string[] = [];
  let characters = 0;
  let dropped = 0;

  function isTooMuch(): boolean {
    return kept.length > 1 && (kept.length > limits.lines || characters > limits.characters);
  }

  return {
    push(line) {
      kept.push(line);
      characters += line.length;
      while (isTooMuch()) {
        characters -= kept.shift()?.length ?? 0;
        dropped += 1;
      }
    },
    get lines() {
      return kept;
    },
    get dropped() {
      return dropped;
    },
    clear() {
      kept = [];
      characters = 0;
      dropped = 0;
    },
  };
}
