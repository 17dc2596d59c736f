import type { AnyAuthMethod, AuthHandlerMiddleware, ParsedKey } from 'ssh2';
import type { Credentials } from '../address';
import { openAgent, refuseSha1 } from './agent';
import type { UserCertificate } from './certificate';
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
  readonly certificates: readonly UserCertificate[];
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
  return { keys: [...unique.values()], agent: credentials.agent, certificates: credentials.certificates ?? [] };
}

/** How a login is tried, and which of the offered keys are certificates. */
export interface Authentication {
  readonly handler: AuthHandlerMiddleware;
  readonly certified: ReadonlyMap<ParsedKey, UserCertificate>;
}

/**
 * Offers every key, its certificates before it, and then the agent's, beginning at once: asking by `none` what is allowed
 * would be a round trip. Only where there is nothing to offer is `none` tried.
 */
export async function createAuthHandler(
  username: string,
  { keys, agent, certificates }: OpenCredentials,
  log: AuthenticationLog,
): Promise<Authentication> {
  const noteKey = (key: string) => {
    log.offered.push(key);
  };
  const certified = new Map<ParsedKey, UserCertificate>();
  const offers = keys.flatMap((key) => {
    const own = certificates.filter(({ fingerprint }) => fingerprint === key.fingerprint);
    return [...own, undefined].map((certificate) => {
      // Another object, by which the offers of one key are told apart.
      const parsed = certificate === undefined ? refusingSha1(key.parsed) : (Object.create(key.parsed) as ParsedKey);
      if (certificate !== undefined) certified.set(parsed, certificate);
      return { parsed, name: certificate === undefined ? `${key.type} ${key.fingerprint}` : describe(certificate) };
    });
  });
  const attempts: AnyAuthMethod[] = offers.map(({ parsed }) => ({ type: 'publickey', username, key: parsed }));
  if (agent !== undefined) attempts.push({ type: 'agent', username, agent: await openAgent(agent, noteKey) });
  if (attempts.length === 0) attempts.push({ type: 'none', username });
  let next = 0;
  const handler = (methods: readonly string[] | null, isPartial: boolean | null) => {
    log.methods = methods ?? log.methods;
    log.isPartial ||= isPartial === true;
    if (methods !== null && !methods.includes('publickey')) return false;
    const attempt = attempts[next];
    const offer = offers[next];
    next += 1;
    if (offer !== undefined) noteKey(offer.name);
    return attempt ?? false;
  };
  return { handler, certified };
}

function describe({ id, principals }: UserCertificate): string {
  return `the certificate "${id}" for ${principals.length === 0 ? 'nobody by name' : principals.join(', ')}`;
}

/** ssh2 falls back to `ssh-rsa`, which signs with SHA-1, where a server does not say that it knows better. */
function refusingSha1(key: ParsedKey): ParsedKey {
  if (key.type !== 'ssh-rsa') return key;
  const sign = (data: Buffer | string, hash?: string): unknown =>
    hash === 'sha256' || hash === 'sha512' ? key.sign(data, hash) : refuseSha1();
  return Object.create(key, { sign: { value: sign } }) as ParsedKey;
}
