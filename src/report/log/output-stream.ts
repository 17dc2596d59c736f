/** What a log needs of `process.stdout` to keep pace with whoever reads it. A pipe takes 64 KiB at a time. */
export interface OutputStream {
  write(text: string): unknown;
  readonly writableNeedDrain?: boolean;
  on?(event: 'drain' | 'close', listener: () => void): unknown;
  off?(event: 'drain' | 'close', listener: () => void): unknown;
}

/** @returns what resolves when the stream takes more; undefined when it does so at once */
export function createPace(stream: OutputStream): () => Promise<void> | undefined {
  let waiting: Promise<void> | undefined;
  return () => {
    if (stream.writableNeedDrain !== true) return undefined;
    // One for all that wait: a listener for each host would be taken for a leak.
    waiting ??= new Promise((resolve) => {
      const goOn = () => {
        waiting = undefined;
        for (const event of ['drain', 'close'] as const) stream.off?.(event, goOn);
        resolve();
      };
      for (const event of ['drain', 'close'] as const) stream.on?.(event, goOn);
    });
    return waiting;
  };
}

type StandardStream = Pick<NodeJS.WriteStream, 'write' | 'on'>;

/** Goes on where nobody reads any more, as in `bowline deploy | head`: a run must not die half-way of its log. */
export function outliveReaders(...streams: readonly StandardStream[]): void {
  for (const stream of streams) stream.on('error', () => {});
}

/** Resolves when everything that was printed is handed over; the end of the process would lose the rest. */
export async function finishWriting(...streams: readonly StandardStream[]): Promise<void> {
  await Promise.all(streams.map((stream) => new Promise<void>((resolve) => stream.write('', () => resolve()))));
}
