import { ConnectError, HostKeyError, InputError } from '../errors';
import type { Credentials, HostAddress } from './address';
import type { Host } from './host';
import { openCredentials } from './keys/authentication';
import { findHostKeyPolicy } from './keys/host-key-policy';
import type { KnownHosts } from './keys/known-hosts';
import { describeAddress } from './label';
import { openLocalHost } from './local';
import { type Leg, reach } from './ssh/reach';
import { openSshHost } from './ssh/ssh-host';

export interface ConnectOptions {
  /** Also asked for every jump host. */
  readonly credentialsFor: (address: HostAddress) => Credentials;
  /** The input `known-hosts`. */
  readonly knownHosts: KnownHosts;
  readonly signal: AbortSignal;
  /** Told before a pause, why and for how long. */
  readonly onRetry?: (text: string) => void;
  /** Told once a host, when connections from it must go another way. */
  readonly onNote?: (text: string) => void;
}

/**
 * Connects to a host, through its jump hosts, and logs in. Its host key is checked before anything is sent.
 * @throws InputError, ConnectError or HostKeyError; the signal's reason as soon as that is aborted.
 */
export async function connect(address: HostAddress, options: ConnectOptions): Promise<Host> {
  options.signal.throwIfAborted();
  if (address.connection === 'local') return openLocalHost(address);
  // All of them before the first connection: a key that cannot be read must not cost a jump.
  const legs = await Promise.all([...address.jump, address].map((hop) => prepareLeg(hop, options)));
  let via: Host | undefined;
  try {
    for (const leg of legs) via = await travel(leg, via, address, options);
  } catch (error) {
    await via?.[Symbol.asyncDispose]();
    throw error;
  }
  if (via === undefined) throw new Error('there is no way to the host');
  return via;
}

async function prepareLeg(address: HostAddress, { credentialsFor, knownHosts }: ConnectOptions): Promise<Leg> {
  const policy = findHostKeyPolicy(address, knownHosts);
  try {
    const credentials = await openCredentials(credentialsFor(address), address.key ?? 'ssh-key');
    return { address, credentials, policy };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new ConnectError('key', `${describeAddress(address)}: ${error.message}`, {
      where: { host: address.name },
      hint: error.hint,
      cause: error,
    });
  }
}

async function travel(leg: Leg, via: Host | undefined, target: HostAddress, options: ConnectOptions): Promise<Host> {
  try {
    const { socket, login } = await reach(leg, via, options);
    return openSshHost({ address: leg.address, socket, login, via, onNote: options.onNote });
  } catch (error) {
    throw blameHop(error, leg.address, target);
  }
}

/** A problem on the way is told as one of the host that was to be reached. */
function blameHop(error: unknown, hop: HostAddress, target: HostAddress): unknown {
  if (hop.name === target.name) return error;
  const where = { host: target.name };
  const message = (text: string) => `${describeAddress(target)}: its jump host ${text}`;
  if (error instanceof HostKeyError) {
    const { hint, offered, expected } = error;
    return new HostKeyError(message(error.message), offered, expected, { where, hint, cause: error });
  }
  if (!(error instanceof ConnectError)) return error;
  return new ConnectError('jump', message(error.message), { where, hint: error.hint, cause: error });
}
