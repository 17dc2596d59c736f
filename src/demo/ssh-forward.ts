import { connect, type Socket } from 'node:net';
import type { Connection, ServerChannel } from 'ssh2';

interface ForwardContext {
  readonly portOffset: number;
  readonly traffic: { channels: number; forwards: number };
  /** Called when the SSH connection is gone. */
  readonly closers: Set<() => void>;
}

/**
 * Serves `direct-tcpip` to the loopback. A target that does not listen, or that is elsewhere, is answered
 * with "connect failed"; ssh2 has no way to give another reason or a text.
 */
export function forwardConnections(connection: Connection, { portOffset, traffic, closers }: ForwardContext): void {
  connection.on('tcpip', (accept, reject, { destIP, destPort }) => {
    traffic.forwards += 1;
    if (!isLoopback(destIP)) return reject();
    const socket = connect({ host: destIP, port: destPort + portOffset, noDelay: true, allowHalfOpen: true });
    const close = () => socket.destroy();
    closers.add(close);
    socket.once('close', () => closers.delete(close));
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      traffic.channels += 1;
      join(socket, accept());
    });
  });
}

function join(socket: Socket, channel: ServerChannel): void {
  socket.on('error', () => channel.end());
  channel.on('error', () => socket.destroy());
  channel.on('close', () => socket.destroy());
  socket.pipe(channel);
  channel.pipe(socket);
}

function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || /^127(\.\d{1,3}){3}$/.test(address);
}
