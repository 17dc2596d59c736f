/*
 * Reaches into private parts of ssh2, as only this folder does. package.json pins the version; where a part is not as
 * expected, ssh2 goes its own, slower way. docs/internals/connection.md says what the risk is.
 */

/** What may be under way on a line of which nothing is known yet. */
const LEAST_BYTES = 256 * 1024;
/** On a line that is known: as much as it carries in this time. */
const QUEUE_MS = 2_000;
/** A rate is read from at least this much. */
const SAMPLE_BYTES = 64 * 1024;
const SAMPLE_MS = 20;

/** Asks the host for a sign once it has read everything that was sent before. */
export type AskForSign = (onSign: () => void) => void;

/**
 * Bounds what is under way to a host. Everything on a connection stands in one queue: behind megabytes of upload
 * on a slow line, the heartbeats of the lock would come too late. How much a channel may send does not tell, because
 * many servers say what they took only by the megabyte.
 * @returns takes how many bytes were sent, and resolves when more may be sent: at once on a line that is fast enough
 */
export function openPacer(ask: AskForSign): (bytes: number) => Promise<void> {
  let [sentBytes, askedBytes, seenBytes, limitBytes] = [0, 0, 0, LEAST_BYTES];
  let mark = { seenBytes: 0, at: Date.now() };
  let wake = () => {};

  const learn = (): void => {
    const [bytes, ms] = [seenBytes - mark.seenBytes, Date.now() - mark.at];
    if (bytes < SAMPLE_BYTES || ms < SAMPLE_MS) return;
    limitBytes = Math.max(LEAST_BYTES, (bytes / ms) * QUEUE_MS);
    mark = { seenBytes, at: Date.now() };
  };
  const askNow = (): void => {
    const bytes = sentBytes;
    askedBytes = bytes;
    ask(() => {
      seenBytes = bytes;
      learn();
      wake();
    });
  };
  return async (bytes) => {
    // A pause of the sender says nothing about the line.
    if (seenBytes === sentBytes) mark = { seenBytes, at: Date.now() };
    sentBytes += bytes;
    if (sentBytes - askedBytes >= limitBytes / 8) askNow();
    while (sentBytes - seenBytes > limitBytes) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
}
