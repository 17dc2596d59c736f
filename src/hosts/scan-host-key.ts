import { connect } from 'node:net';
import { ConnectError } from '../errors';
import type { HostAddress } from './address';
import { fingerprintOf, readKeyType } from './keys/fingerprint';
import { chooseAlgorithms } from './keys/host-key-policy';
import { PROPOSAL } from './ssh/algorithms';
import { logIn, UntrustedHostKey } from './ssh/login';

/** A key that a host shows; only its owner can say whether it is the right one. */
export interface ScannedKey {
  /** Such as `ssh-ed25519`. */
  readonly type: string;
  /** `SHA256:…` */
  readonly fingerprint: string;
}

const TIMEOUT_MS = 10_000;

const NOTHING_KNOWN = { trusted: [], revoked: [], fingerprints: [] };

/**
 * Asks a host for its key, as `ssh-keyscan` does, and logs in nowhere. Ed25519 comes first.
 * @throws ConnectError where nobody answers, or not as an SSH server does
 */
export async function scanHostKey(address: Pick<HostAddress, 'address' | 'port' | 'user'>): Promise<ScannedKey> {
  const host: HostAddress = {
    ...{ name: address.address, connection: 'ssh', hostKeys: [], jump: [], keepaliveMs: 0 },
    ...address,
    connectTimeoutMs: TIMEOUT_MS,
  };
  const socket = connect({ host: host.address, port: host.port });
  try {
    await logIn(socket, {
      address: host,
      credentials: { keys: [], agent: undefined, certificates: [] },
      policy: NOTHING_KNOWN,
      hostKeyAlgorithms: chooseAlgorithms(NOTHING_KNOWN),
      proposal: PROPOSAL,
      timeoutMs: TIMEOUT_MS,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    if (error instanceof UntrustedHostKey) {
      return { type: readKeyType(error.blob) ?? 'unknown', fingerprint: fingerprintOf(error.blob) };
    }
    throw error;
  } finally {
    socket.destroy();
  }
  throw new ConnectError('protocol', `${host.address} let nobody in without asking for a key`, {});
}
