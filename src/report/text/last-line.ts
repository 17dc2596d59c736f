/** More of one line is not kept, in UTF-16 units. */
const MOST_KEPT = 64 * 1024;

export interface LastLine {
  readonly push: (bytes: Uint8Array) => void;
  /** The last line so far that is not blank; empty where there is none. */
  read(): string;
}

/** Keeps the last line of a stream that is not blank, and of that the first 64 Ki. */
export function createLastLine(): LastLine {
  const decoder = new TextDecoder('utf-8');
  let last = '';
  let open = '';

  function take(text: string): void {
    const [first = '', ...rest] = text.split('\n');
    open = (open + first).slice(0, MOST_KEPT);
    for (const line of rest) {
      if (open.trim() !== '') last = open;
      open = line.slice(0, MOST_KEPT);
    }
  }

  return {
    push: (bytes) => take(decoder.decode(bytes, { stream: true })),
    read: () => (open.trim() === '' ? last : open),
  };
}
