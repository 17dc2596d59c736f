import type { Duplex } from 'node:stream';
import { ConnectError } from '../../errors';
import type { HostAddress } from '../address';
import type { Host } from '../host';
import { describeAddress, describeEndpoint } from '../label';
import { explainSocket } from './classify';
import { openSocket } from './socket';

/**
 * Opens the TCP connection to a host, from here or from the jump host before it.
 * @throws ConnectError; of kind `jump` when the jump host cannot reach it; the signal's reason.
 */
export async function openWay(address: HostAddress, via: Host | undefined, signal: AbortSignal): Promise<Duplex> {
  try {
    return via === undefined
      ? await openSocket(address.address, address.port, { timeoutMs: address.connectTimeoutMs, signal })
      : await dialWithin(via, address, signal);
  } catch (cause) {
    signal.throwIfAborted();
    throw via === undefined ? explainSocket(address, cause) : explainJump(address, via, cause);
  }
}

/** The host's own attempt has no limit, and a connection that comes too late must not stay open. */
function dialWithin(via: Host, { address, port, connectTimeoutMs }: HostAddress, signal: AbortSignal): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const dialing = via.dial(port, address);
    const leave = (reason: unknown) => {
      settle();
      dialing.then(
        (late) => late.on('error', () => {}).destroy(),
        () => {},
      );
      reject(reason);
    };
    const abort = () => leave(signal.reason);
    const timer = setTimeout(() => leave(slow(connectTimeoutMs)), connectTimeoutMs);
    const settle = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    };
    signal.addEventListener('abort', abort, { once: true });
    dialing.then(resolve, reject).finally(settle);
  });
}

function slow(timeoutMs: number): Error {
  return new ConnectError('timeout', `no answer within ${timeoutMs / 1000} s`, {});
}

function explainJump(address: HostAddress, via: Host, cause: unknown): ConnectError {
  const said = cause instanceof Error ? cause.message : String(cause);
  const place = describeEndpoint(address.address, address.port);
  return new ConnectError('jump', `${describeAddress(address)}: its jump host ${via.name} cannot reach it: ${said}`, {
    where: { host: address.name },
    cause,
    hint: `The jump host itself works. Check from there that sshd answers on ${place}, or correct its address and port.`,
  });
}
