import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';

const KEY_TYPE = 'ssh-ed25519';
/** The padding unit of an unencrypted key. */
const BLOCK_BYTES = 8;
const LINE_LENGTH = 70;

/** A key pair in the forms that OpenSSH reads. */
export interface SshKey {
  /** OpenSSH's own format, unencrypted. */
  readonly privateKey: string;
  /** One line, as in authorized_keys. */
  readonly publicKey: string;
  /** `SHA256:…` */
  readonly fingerprint: string;
}

/**
 * Makes an ed25519 key, for a client or for a host. ssh2's own generator is not used: it drops leading zero
 * bytes of the public key, so that about one key in 250 cannot be read again.
 */
export function generateSshKey(comment = 'bowline'): SshKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { d = '', x = '' } = privateKey.export({ format: 'jwk' });
  const seed = Buffer.from(d, 'base64url');
  const point = Buffer.from(x, 'base64url');
  const blob = Buffer.concat([encode(KEY_TYPE), encode(point)]);
  return {
    privateKey: writePrivateKey(seed, point, blob, comment),
    publicKey: `${KEY_TYPE} ${blob.toString('base64')} ${comment}`,
    fingerprint: fingerprintOf(blob),
  };
}

/** The SHA256 fingerprint of a public key's blob, as OpenSSH prints it. */
export function fingerprintOf(blob: Buffer): string {
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}

/** Source: PROTOCOL.key of OpenSSH. */
function writePrivateKey(seed: Buffer, point: Buffer, blob: Buffer, comment: string): string {
  const check = randomBytes(4);
  const secret = [check, check, encode(KEY_TYPE), encode(point), encode(Buffer.concat([seed, point])), encode(comment)];
  const size = secret.reduce((sum, part) => sum + part.length, 0);
  const padding = Buffer.from(
    Array.from({ length: (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES }, (_, i) => i + 1),
  );
  const count = Buffer.from([0, 0, 0, 1]);
  const body = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    ...['none', 'none', ''].map(encode),
    count,
    encode(blob),
    encode(Buffer.concat([...secret, padding])),
  ]).toString('base64');
  const lines = body.match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];
  return ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----', ''].join('\n');
}

/** An SSH string: four bytes of length, then the bytes. */
function encode(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
