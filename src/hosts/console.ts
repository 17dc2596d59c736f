import type { Readable, Writable } from 'node:stream';

/** The streams of the person who runs a command by hand. */
export interface Console {
  readonly input: Readable & { readonly isTTY?: boolean; setRawMode?(isRaw: boolean): unknown };
  readonly output: Writable & { readonly columns?: number; readonly rows?: number };
  readonly errors: Writable;
  /** As in TERM. */
  readonly terminal: string;
}
