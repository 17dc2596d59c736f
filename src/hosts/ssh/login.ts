import type { Duplex } from 'node:stream';
import type { NodeSSH } from 'node-ssh';
import type { CipherAlgorithm, Client, KexAlgorithm, MacAlgorithm } from 'ssh2';
import type { HostAddress } from '../address';
import { createAuthHandler, type OpenCredentials } from '../keys/authentication';
import { type HostKeyAlgorithm, type HostKeyPolicy, judgeHostKey, type Verdict } from '../keys/host-key-policy';
import { explainLogin, type LoginState } from './classify';
import { shortenHandshake } from './internals/handshake';
import { batchWrites } from './write-batches';

/** AES-GCM first: ChaCha20-Poly1305 is safe from Terrapin only where both sides know strict key exchange. */
const CIPHERS: CipherAlgorithm[] = [
  'aes128-gcm@openssh.com',
  'aes256-gcm@openssh.com',
  'chacha20-poly1305@openssh.com',
];

/** Without SHA-1; curve25519 first, the fastest. */
const KEY_EXCHANGES: KexAlgorithm[] = [
  'curve25519-sha256',
  'curve25519-sha256@libssh.org',
  'ecdh-sha2-nistp256',
  'ecdh-sha2-nistp384',
  'ecdh-sha2-nistp521',
  'diffie-hellman-group-exchange-sha256',
  'diffie-hellman-group14-sha256',
  'diffie-hellman-group16-sha512',
  'diffie-hellman-group18-sha512',
];

/** Goes unused beside these ciphers, but has to be there and must not name SHA-1. */
const MACS: MacAlgorithm[] = ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com'];

const FIRST_BYTES = 200;

/** A key that a host offered and that does not prove it. Thrown before any authentication. */
export class UntrustedHostKey extends Error {
  constructor(
    readonly blob: Buffer,
    readonly verdict: Exclude<Verdict, 'trusted'>,
  ) {
    super(`the host key is ${verdict}`);
  }
}

export interface LoginOptions {
  readonly address: HostAddress;
  readonly credentials: OpenCredentials;
  readonly policy: HostKeyPolicy;
  readonly hostKeyAlgorithms: readonly HostKeyAlgorithm[];
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** An authenticated connection. */
export interface Login {
  readonly ssh: NodeSSH;
  /** What node-ssh stands on; its own calls are too narrow for streams that both sides keep open. */
  readonly client: Client;
}

/**
 * Speaks SSH over a connection that stands. The connection is destroyed when this fails.
 * @throws UntrustedHostKey; ConnectError for everything else; the signal's reason when that is aborted.
 */
export async function logIn(socket: Duplex, options: LoginOptions): Promise<Login> {
  const state: LoginState = { log: { offered: [], methods: [], isPartial: false }, said: '', isEncrypted: false };
  // ssh2 listens once everything is loaded, and a reset may come before that.
  socket.on('error', () => {});
  const stopListening = listenToGreeting(socket, state);
  const abort = () => socket.destroy();
  let untrusted: UntrustedHostKey | undefined;
  options.signal.addEventListener('abort', abort, { once: true });
  try {
    return await authenticate(socket, options, state, (found) => {
      untrusted = found;
    });
  } catch (error) {
    socket.destroy();
    options.signal.throwIfAborted();
    throw untrusted ?? explainLogin(options.address, error, state);
  } finally {
    options.signal.removeEventListener('abort', abort);
    stopListening();
  }
}

async function authenticate(
  sock: Duplex,
  { address, credentials, policy, hostKeyAlgorithms, timeoutMs, signal }: LoginOptions,
  state: LoginState,
  onUntrusted: (found: UntrustedHostKey) => void,
): Promise<Login> {
  // Loading takes 23 ms, which a run without SSH does not owe.
  const { NodeSSH } = await import('node-ssh');
  const authHandler = await createAuthHandler(address.user, credentials, state.log);
  signal.throwIfAborted();
  if (sock.destroyed) throw new Error('the connection was reset');
  batchWrites(sock);
  const ssh = new NodeSSH();
  const ready = ssh.connect({
    sock,
    username: address.user,
    authHandler,
    readyTimeout: timeoutMs,
    keepaliveInterval: address.keepaliveMs,
    // Silence is judged by `watchSilence`; ssh2 only asks.
    keepaliveCountMax: Number.POSITIVE_INFINITY,
    algorithms: { kex: KEY_EXCHANGES, cipher: CIPHERS, hmac: MACS, serverHostKey: [...hostKeyAlgorithms] },
    hostVerifier: (blob: Buffer) => {
      const verdict = judgeHostKey(policy, blob);
      if (verdict !== 'trusted') onUntrusted(new UntrustedHostKey(blob, verdict));
      return verdict === 'trusted';
    },
  });
  const client = ssh.connection;
  if (client !== null) shortenHandshake(client, { mayBeginAtOnce: needsNoHint(credentials) });
  // node-ssh listens for errors until the login only, and one that nobody hears would end the process.
  client?.on('error', () => {});
  client?.once('handshake', () => {
    state.isEncrypted = true;
  });
  await ready;
  if (client === null) throw new Error('the connection is gone');
  return { ssh, client };
}

/** An RSA key is signed with in one of several ways, and the server says after the key exchange which it knows. */
function needsNoHint({ keys: [first] }: OpenCredentials): boolean {
  return first !== undefined && first.type !== 'ssh-rsa';
}

/** Keeps the first bytes, which tell a web server from sshd; without starting to read before ssh2 does. */
function listenToGreeting(socket: Duplex, state: LoginState): () => void {
  const hear = (chunk: Buffer) => {
    const text = chunk.toString('latin1', 0, FIRST_BYTES - state.said.length);
    state.said += text.replace(/[^\x20-\x7e\r\n]/g, '?');
    if (state.said.length >= FIRST_BYTES) socket.off('data', hear);
  };
  socket.pause();
  socket.on('data', hear);
  return () => socket.off('data', hear);
}
