import type { Duplex } from 'node:stream';
import type { Client } from 'ssh2';
import { ConnectError } from '../../errors';
import type { HostAddress } from '../address';
import { describeAddress } from '../label';
import { watchSilence } from './silence';

const GOODBYE_MS = 1_000;

/** Knows whether a connection still stands. */
export interface Link {
  readonly isLost: boolean;
  /** @throws ConnectError of kind `dropped` when the connection is gone, or `cause` says that it is. */
  check(cause?: unknown): void;
  /** Takes leave, and breaks off where even that does not get through. */
  close(): Promise<void>;
}

/** Watches over an authenticated connection. */
export function watchLink(address: HostAddress, socket: Duplex, client: Client): Link {
  let isLost = false;
  let reason = 'the other side closed it';
  const lose = () => {
    isLost = true;
  };
  // Every session adds a listener, and there may be more of them than Node takes for a leak.
  client.setMaxListeners(0);
  client.on('error', (error: Error) => {
    reason = error.message;
  });
  const stopWatching = watchSilence(socket, address.keepaliveMs, () => {
    reason = 'nothing came from it for too long';
    lose();
    socket.destroy();
  });
  client.once('end', lose);
  client.once('close', lose).once('close', stopWatching);
  const closed = new Promise<void>((resolve) => client.once('close', resolve));
  return {
    get isLost() {
      return isLost;
    },
    check(cause) {
      if (isAboutLink(cause)) lose();
      if (isLost) throw explainLoss(address, reason, cause);
    },
    async close() {
      reason = 'it is closed';
      // What was said last has left with it; the other side's own goodbye would be a round trip that nobody needs.
      socket.once('finish', () => socket.destroy());
      const timer = setTimeout(() => socket.destroy(), GOODBYE_MS);
      client.end();
      await closed;
      clearTimeout(timer);
    },
  };
}

/** The connection is going, and its end was not seen yet. */
function isAboutLink(cause: unknown): boolean {
  return cause instanceof Error && /^(?:Not connected|No response from server)/.test(cause.message);
}

function explainLoss(address: HostAddress, reason: string, cause: unknown): ConnectError {
  return new ConnectError('dropped', `${describeAddress(address)}: the connection was lost: ${reason}`, {
    where: { host: address.name },
    cause,
    hint: 'Check the network and the host, then run again: the next run finds out where the host stands.',
  });
}
