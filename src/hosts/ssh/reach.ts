import type { Duplex } from 'node:stream';
import { ConnectError } from '../../errors';
import type { HostAddress } from '../address';
import type { Host } from '../host';
import type { OpenCredentials } from '../keys/authentication';
import { chooseAlgorithms, type HostKeyAlgorithm, type HostKeyPolicy } from '../keys/host-key-policy';
import { refuseHostKey } from '../keys/host-key-refusal';
import { PROPOSAL, PROPOSAL_WITHOUT_STRICT, type Proposal } from './algorithms';
import { type Login, logIn, UnsafeExchange, UntrustedHostKey } from './login';
import { type RetryOptions, retryConnect } from './retry';
import { openWay } from './way';

/** One connection on the way to a host. */
export interface Leg {
  readonly address: HostAddress;
  readonly credentials: OpenCredentials;
  readonly policy: HostKeyPolicy;
}

export interface Connection {
  readonly socket: Duplex;
  readonly login: Login;
}

/**
 * Connects and logs in, repeating what may pass, until the host has shown a key that is known. The type of a
 * key cannot be told from its fingerprint, so for one the host is asked for type after type.
 * @throws HostKeyError; ConnectError; the signal's reason.
 */
export async function reach(leg: Leg, via: Host | undefined, options: RetryOptions): Promise<Connection> {
  const { address, policy } = leg;
  const offered: Buffer[] = [];
  for (;;) {
    const algorithms = chooseAlgorithms(policy, offered);
    try {
      return await retryConnect(() => attempt(leg, via, algorithms, options.signal), options);
    } catch (error) {
      if (error instanceof UntrustedHostKey) offered.push(error.blob);
      const [first, ...others] = offered;
      if (first === undefined || !isAboutHostKey(error)) throw error;
      const isLast = !mayOfferAnother(error, policy) || chooseAlgorithms(policy, offered).length === 0;
      if (isLast) throw refuseHostKey(address, policy, [first, ...others]);
    }
  }
}

async function attempt(
  leg: Leg,
  via: Host | undefined,
  hostKeyAlgorithms: readonly HostKeyAlgorithm[],
  signal: AbortSignal,
): Promise<Connection> {
  const open = (proposal: Proposal) => openConnection(leg, via, { proposal, hostKeyAlgorithms, signal });
  try {
    return await open(PROPOSAL);
  } catch (error) {
    // What a server knows is said only after it was asked, so it is asked once more.
    if (!(error instanceof UnsafeExchange)) throw error;
    return open(PROPOSAL_WITHOUT_STRICT);
  }
}

interface Terms {
  readonly proposal: Proposal;
  readonly hostKeyAlgorithms: readonly HostKeyAlgorithm[];
  readonly signal: AbortSignal;
}

async function openConnection(
  { address, credentials, policy }: Leg,
  via: Host | undefined,
  terms: Terms,
): Promise<Connection> {
  const startedAt = Date.now();
  const socket = await openWay(address, via, terms.signal);
  // One budget for both, because a person who sets it thinks of the whole.
  const timeoutMs = Math.max(1, address.connectTimeoutMs - (Date.now() - startedAt));
  const login = await logIn(socket, { address, credentials, policy, timeoutMs, ...terms });
  return { socket, login };
}

/** A key was not known, or there is no key left of the types that were not shown yet. */
function isAboutHostKey(error: unknown): boolean {
  return error instanceof UntrustedHostKey || (error instanceof ConnectError && /host key format/.test(error.message));
}

function mayOfferAnother(error: unknown, { fingerprints }: HostKeyPolicy): boolean {
  return error instanceof UntrustedHostKey && error.verdict === 'changed' && fingerprints.length > 0;
}
