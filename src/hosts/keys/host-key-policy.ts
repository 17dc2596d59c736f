import { InputError } from '../../errors';
import type { HostAddress } from '../address';
import { fingerprintOf, readKeyType } from './fingerprint';
import { decodeBase64 } from './host-pattern';
import { findKnownKeys, type KnownHosts, type KnownKey, parseKnownHostsLine, writeKnownName } from './known-hosts';

/** Which host keys one host may prove itself by. */
export interface HostKeyPolicy {
  readonly trusted: readonly KnownKey[];
  readonly revoked: readonly KnownKey[];
  /** `SHA256:…`, of keys of any type. */
  readonly fingerprints: readonly string[];
}

/** `changed` when others are expected, `unknown` when nothing is. */
export type Verdict = 'trusted' | 'revoked' | 'changed' | 'unknown';

/**
 * Brings together what the config and the input `known-hosts` say about a host.
 * @throws InputError for an entry of the config's `host_key` that cannot be used.
 */
export function findHostKeyPolicy(address: HostAddress, knownHosts: KnownHosts): HostKeyPolicy {
  const origin = `hosts.${address.name}.host_key`;
  const isFingerprint = (text: string) => !/\s/.test(text);
  const written = address.hostKeys
    .filter((text) => !isFingerprint(text))
    .map((line) => readLine(line, address, origin));
  const known = [...findKnownKeys(knownHosts.keys, address.address, address.port), ...written];
  return {
    trusted: known.filter(({ isRevoked }) => !isRevoked),
    revoked: known.filter(({ isRevoked }) => isRevoked),
    fingerprints: address.hostKeys.filter(isFingerprint).map((text) => readFingerprint(text, origin)),
  };
}

function readFingerprint(text: string, origin: string): string {
  const base64 = /^SHA256:(.+)$/i.exec(text)?.[1]?.replace(/=+$/, '');
  if (base64 !== undefined && decodeBase64(base64)?.length === 32) return `SHA256:${base64}`;
  const problem =
    base64 === undefined ? 'is not a SHA256 fingerprint' : 'is damaged: a SHA256 fingerprint has 43 characters';
  throw new InputError(`${origin}: \`${text}\` ${problem}`, 'Write SHA256:… as `ssh-keygen -lf KEY.pub` prints it.');
}

function readLine(line: string, { address, port }: HostAddress, origin: string): KnownKey {
  const key = parseKnownHostsLine(line, origin);
  const name = writeKnownName(address, port);
  if (key.matches(name) || key.matches(address)) return key;
  throw new InputError(
    `${origin}: this line is not for ${name}, so it would never count`,
    `Let it begin with ${name}, or write the fingerprint alone: ${key.fingerprint}`,
  );
}

/** Judges the key that a host offers. */
export function judgeHostKey(policy: HostKeyPolicy, blob: Buffer): Verdict {
  const isSame = (key: KnownKey) => key.blob.equals(blob);
  if (policy.revoked.some(isSame)) return 'revoked';
  if (policy.trusted.some(isSame) || policy.fingerprints.includes(fingerprintOf(blob))) return 'trusted';
  return policy.trusted.length + policy.fingerprints.length > 0 ? 'changed' : 'unknown';
}

/** Every type of host key that is taken, best first, and the signature algorithms of it; none uses SHA-1. */
const ALGORITHMS_BY_TYPE = {
  'ssh-ed25519': ['ssh-ed25519'],
  'ecdsa-sha2-nistp256': ['ecdsa-sha2-nistp256'],
  'ecdsa-sha2-nistp384': ['ecdsa-sha2-nistp384'],
  'ecdsa-sha2-nistp521': ['ecdsa-sha2-nistp521'],
  'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256'],
} as const;

type KeyType = keyof typeof ALGORITHMS_BY_TYPE;
export type HostKeyAlgorithm = (typeof ALGORITHMS_BY_TYPE)[KeyType][number];

/** The algorithms to ask for: pinned types first, so that a host with several keys shows the one that is known. */
export function chooseAlgorithms(policy: HostKeyPolicy, alreadyOffered: readonly Buffer[] = []): HostKeyAlgorithm[] {
  const seen = alreadyOffered.map(readKeyType);
  const isPinned = (type: KeyType) => policy.trusted.some((key) => key.type === type);
  const types = (Object.keys(ALGORITHMS_BY_TYPE) as KeyType[]).filter((type) => !seen.includes(type));
  const ordered = [...types.filter(isPinned), ...types.filter((type) => !isPinned(type))];
  return ordered.flatMap((type) => ALGORITHMS_BY_TYPE[type]);
}
