/** Lines that come at once, such as those of one chunk of a host's output, collected for one write. */
export interface LineBatch {
  add(line: string): void;
  /** Writes what was collected. Whoever writes anything else calls it before. */
  flush(): void;
}

/** A long line or a great many of them are not held back. */
const MOST_CHARACTERS = 64 * 1024;

/** @param defer calls back before the process turns to anything else */
export function createLineBatch(write: (text: string) => void, defer = queueMicrotask): LineBatch {
  let text = '';

  function flush(): void {
    const collected = text;
    text = '';
    if (collected !== '') write(collected);
  }

  return {
    flush,
    add(line) {
      const isFirst = text === '';
      text += `${line}\n`;
      if (isFirst) defer(flush);
      if (text.length > MOST_CHARACTERS) flush();
    },
  };
}
