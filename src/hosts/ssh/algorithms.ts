import type { CipherAlgorithm, KexAlgorithm, MacAlgorithm } from 'ssh2';
import type { ServerOffer } from './server-offer';

/** What this side takes, best first. */
export interface Proposal {
  readonly kex: readonly KexAlgorithm[];
  readonly cipher: readonly CipherAlgorithm[];
  readonly hmac: readonly MacAlgorithm[];
}

/** Without SHA-1; curve25519 first, the fastest. */
const KEY_EXCHANGES: readonly KexAlgorithm[] = [
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

const GCM: readonly CipherAlgorithm[] = ['aes128-gcm@openssh.com', 'aes256-gcm@openssh.com'];
const CHACHA = 'chacha20-poly1305@openssh.com';
/** For a server that was hardened to these; a MAC beside the cipher is more than AES-GCM needs. */
const CTR: readonly CipherAlgorithm[] = ['aes128-ctr', 'aes256-ctr', 'aes192-ctr'];

const ENCRYPT_THEN_MAC: readonly MacAlgorithm[] = ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com'];
/** Slower to refuse a forged packet, and safe from Terrapin without strict key exchange. */
const MAC_ALONE: readonly MacAlgorithm[] = ['hmac-sha2-256', 'hmac-sha2-512'];

/** What is offered to every server first. */
export const PROPOSAL: Proposal = {
  kex: KEY_EXCHANGES,
  cipher: [...GCM, CHACHA, ...CTR],
  hmac: [...ENCRYPT_THEN_MAC, ...MAC_ALONE],
};

/** For a server that does not know strict key exchange: nothing that Terrapin could use where there is a choice. */
export const PROPOSAL_WITHOUT_STRICT: Proposal = {
  kex: KEY_EXCHANGES,
  cipher: [...GCM, ...CTR, CHACHA],
  hmac: MAC_ALONE,
};

/** Would both sides settle on what is safe only with strict key exchange, which this server does not know? */
export function needsStrict(offer: ServerOffer, { cipher, hmac }: Proposal): boolean {
  if (offer.isStrict) return false;
  const chosen = firstCommon(cipher, offer.ciphers);
  if (chosen === CHACHA) return firstCommon([...GCM, ...CTR], offer.ciphers) !== undefined;
  const mac = firstCommon(hmac, offer.macs);
  return CTR.some((one) => one === chosen) && ENCRYPT_THEN_MAC.some((one) => one === mac);
}

/** What two sides have nothing of in common, in the words of sshd_config. */
export interface Mismatch {
  readonly kind: 'key exchange' | 'host key format' | 'cipher' | 'MAC';
  readonly offered: readonly string[];
  /** The line for sshd_config that would mend it. */
  readonly line: string;
}

/**
 * Finds where the key exchange with this server fails; undefined where there is common ground.
 * @param hostKeys the types of host keys that are asked for
 */
export function findMismatch(
  offer: ServerOffer,
  { kex, cipher, hmac }: Proposal,
  hostKeys: readonly string[],
): Mismatch | undefined {
  const questions = [
    { kind: 'key exchange', own: kex, offered: offer.keyExchanges, key: 'KexAlgorithms' },
    { kind: 'host key format', own: hostKeys, offered: offer.hostKeys, key: 'HostKeyAlgorithms' },
    { kind: 'cipher', own: cipher, offered: offer.ciphers, key: 'Ciphers' },
    ...(CTR.some((one) => one === firstCommon(cipher, offer.ciphers))
      ? [{ kind: 'MAC', own: hmac, offered: offer.macs, key: 'MACs' } as const]
      : []),
  ] as const;
  const found = questions.find(({ own, offered }) => firstCommon<string>(own, offered) === undefined);
  if (found === undefined) return undefined;
  return { kind: found.kind, offered: found.offered, line: `${found.key} +${found.own[0] ?? ''}` };
}

/** As RFC 4253 chooses: the first of the client's that the server has as well. */
function firstCommon<Name extends string>(own: readonly Name[], offered: readonly string[]): Name | undefined {
  return own.find((name) => offered.includes(name));
}
