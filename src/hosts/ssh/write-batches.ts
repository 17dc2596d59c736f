import type { Duplex } from 'node:stream';

/**
 * Sends what is written in one go together. ssh2 writes the length, the body and the tag of every packet on their own,
 * which without Nagle's algorithm are three calls and three packets on the network.
 */
export function batchWrites(socket: Duplex): void {
  const write: Duplex['write'] = socket.write.bind(socket);
  let isOpen = false;
  const begin = (): void => {
    if (isOpen) return;
    isOpen = true;
    socket.cork();
    process.nextTick(() => {
      isOpen = false;
      socket.uncork();
    });
  };
  socket.write = ((...args: Parameters<Duplex['write']>) => {
    begin();
    return write(...args);
  }) as Duplex['write'];
}
