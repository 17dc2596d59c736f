import type { Duplex } from 'node:stream';

/** How many intervals may pass without a byte before a connection counts as lost. */
const MISSED_LIMIT = 3;

/**
 * Calls `onSilence` when nothing came for too long. Any byte counts as a sign of life: ssh2 itself waits for
 * the answers to its own questions, which on a slow line stand behind megabytes of upload. Intervals are
 * counted, not time, so that a process that was stopped does not take its own sleep for the host's.
 * @returns what ends the watch
 */
export function watchSilence(socket: Duplex, intervalMs: number, onSilence: () => void): () => void {
  let missed = 0;
  const hear = () => {
    missed = 0;
  };
  const timer = setInterval(() => {
    missed += 1;
    if (missed > MISSED_LIMIT) onSilence();
  }, intervalMs);
  timer.unref();
  socket.on('data', hear);
  return () => {
    clearInterval(timer);
    socket.off('data', hear);
  };
}
