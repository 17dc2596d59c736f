import type { AnyAuthMethod, AuthHandlerMiddleware, ParsedKey } from 'ssh2';
import type { Credentials } from '../address';
import { openAgent, refuseSha1 } from './agent';
import { type PrivateKey, parsePrivateKeys } from './private-keys';

/** What happened during authentication, for the message when it fails. */
export interface AuthenticationLog {
  /** `ssh-ed25519 SHA256:…`, in the order in which they were offered. */
  readonly offered: string[];
  /** What the server said it takes; empty while it has not said anything. */
  methods: readonly string[];
  /** A key was right, and the server wants something more. */
  isPartial: boolean;
}

/** Credentials whose keys were read. */
export interface OpenCredentials {
  readonly keys: readonly PrivateKey[];
  readonly agent: string | undefined;
}

/**
 * Reads the keys before anything connects.
 * @throws InputError for a key that cannot be used.
 */
export async function openCredentials(credentials: Credentials, name: string): Promise<OpenCredentials> {
  const texts = credentials.keys.map((text) => parsePrivateKeys(text, credentials.passphrase, name));
  const keys = (await Promise.all(texts)).flat();
  // A server counts every offer, so no key is offered twice.
  const unique = new Map(keys.map((key) => [key.fingerprint, key]));
  return { keys: [...unique.values()], agent: credentials.agent };
}

/**
 * Offers every key and then the agent's, beginning at once with a key: asking by `none` what is allowed
 * would be a round trip. Only where there is nothing to offer is `none` tried.
 */
export async function createAuthHandler(
  username: string,
  { keys, agent }: OpenCredentials,
  log: AuthenticationLog,
): Promise<AuthHandlerMiddleware> {
  const noteKey = (key: string) => {
    log.offered.push(key);
  };
  const attempts: AnyAuthMethod[] = keys.map((key) => ({ type: 'publickey', username, key: refusingSha1(key.parsed) }));
  if (agent !== undefined) attempts.push({ type: 'agent', username, agent: await openAgent(agent, noteKey) });
  if (attempts.length === 0) attempts.push({ type: 'none', username });
  let next = 0;
  return (methods: readonly string[] | null, isPartial: boolean | null) => {
    log.methods = methods ?? log.methods;
    log.isPartial ||= isPartial === true;
    if (methods !== null && !methods.includes('publickey')) return false;
    const attempt = attempts[next];
    const key = keys[next];
    next += 1;
    if (key !== undefined) noteKey(`${key.type} ${key.fingerprint}`);
    return attempt ?? false;
  };
}

/** ssh2 falls back to `ssh-rsa`, which signs with SHA-1, where a server does not say that it knows better. */
function refusingSha1(key: ParsedKey): ParsedKey {
  if (key.type !== 'ssh-rsa') return key;
  const sign = (data: Buffer | string, hash?: string): unknown =>
    hash === 'sha256' || hash === 'sha512' ? key.sign(data, hash) : refuseSha1();
  return Object.create(key, { sign: { value: sign } }) as ParsedKey;
}
