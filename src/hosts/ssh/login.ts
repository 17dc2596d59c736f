import type { Duplex } from 'node:stream';
import type { NodeSSH } from 'node-ssh';
import type { Client } from 'ssh2';
import type { HostAddress } from '../address';
import { createAuthHandler, type OpenCredentials } from '../keys/authentication';
import { type HostKeyAlgorithm, type HostKeyPolicy, judgeHostKey, type Verdict } from '../keys/host-key-policy';
import { needsStrict, type Proposal } from './algorithms';
import { explainLogin, type LoginState } from './explain-login';
import { offerCertificates } from './internals/certificate';
import { shortenHandshake } from './internals/handshake';
import { readServerOffer } from './server-offer';
import { batchWrites } from './write-batches';

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

/** The server would settle on what Terrapin can be used against; it is asked again for something else. */
export class UnsafeExchange extends Error {}

export interface LoginOptions {
  readonly address: HostAddress;
  readonly credentials: OpenCredentials;
  readonly policy: HostKeyPolicy;
  readonly hostKeyAlgorithms: readonly HostKeyAlgorithm[];
  readonly proposal: Proposal;
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
 * @throws UntrustedHostKey; UnsafeExchange; ConnectError for everything else; the signal's reason when that is aborted.
 */
export async function logIn(socket: Duplex, options: LoginOptions): Promise<Login> {
  const { proposal, hostKeyAlgorithms } = options;
  const state: LoginState = {
    log: { offered: [], methods: [], isPartial: false },
    said: '',
    banner: '',
    isEncrypted: false,
    asked: { proposal, hostKeys: hostKeyAlgorithms },
  };
  // ssh2 listens once everything is loaded, and a reset may come before that.
  socket.on('error', () => {});
  let unsafe: UnsafeExchange | undefined;
  const stopListening = listenToGreeting(socket, state, () => {
    if (state.offer === undefined || !needsStrict(state.offer, proposal)) return;
    unsafe = new UnsafeExchange('the server does not know strict key exchange');
    socket.destroy(unsafe);
  });
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
    throw unsafe ?? untrusted ?? explainLogin(options.address, error, state);
  } finally {
    options.signal.removeEventListener('abort', abort);
    stopListening();
  }
}

async function authenticate(
  sock: Duplex,
  { address, credentials, policy, hostKeyAlgorithms, proposal, timeoutMs, signal }: LoginOptions,
  state: LoginState,
  onUntrusted: (found: UntrustedHostKey) => void,
): Promise<Login> {
  // Loading takes 23 ms, which a run without SSH does not owe.
  const { NodeSSH } = await import('node-ssh');
  const { handler: authHandler, certified } = await createAuthHandler(address.user, credentials, state.log);
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
    algorithms: {
      kex: [...proposal.kex],
      cipher: [...proposal.cipher],
      hmac: [...proposal.hmac],
      serverHostKey: [...hostKeyAlgorithms],
    },
    hostVerifier: (blob: Buffer) => {
      const verdict = judgeHostKey(policy, blob);
      if (verdict !== 'trusted') onUntrusted(new UntrustedHostKey(blob, verdict));
      return verdict === 'trusted';
    },
  });
  const client = ssh.connection;
  if (client !== null) shortenHandshake(client, { mayBeginAtOnce: needsNoHint(credentials) });
  if (client !== null) offerCertificates(client, certified);
  // node-ssh listens for errors until the login only, and one that nobody hears would end the process.
  client?.on('error', () => {});
  client?.on('banner', (text) => {
    state.banner = text;
  });
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

/** Keeps the first bytes, which tell a web server from sshd, and the offer; without starting to read before ssh2 does. */
function listenToGreeting(socket: Duplex, state: LoginState, onOffer: () => void): () => void {
  let heard = Buffer.alloc(0);
  const hear = (chunk: Buffer) => {
    const text = chunk.toString('latin1', 0, FIRST_BYTES - state.said.length);
    state.said += text.replace(/[^\x20-\x7e\r\n]/g, '?');
    heard = Buffer.concat([heard, chunk]);
    const offer = readServerOffer(heard);
    if (offer === undefined) return;
    socket.off('data', hear);
    state.offer = offer ?? undefined;
    onOffer();
  };
  socket.pause();
  socket.on('data', hear);
  return () => socket.off('data', hear);
}
