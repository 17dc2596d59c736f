import { createPrivateKey, type KeyObject } from 'node:crypto';

export interface ConvertedKey {
  /** As OpenSSL calls it, such as `dsa`. */
  readonly type: string;
  /** undefined for a type that SSH does not use. */
  readonly text: string | undefined;
}

/**
 * Turns a PKCS#8 key (`BEGIN PRIVATE KEY`, as OpenSSL and password safes write it), or an encrypted PEM key, into a form
 * that ssh2 reads.
 * @throws Error of OpenSSL for a wrong passphrase or a damaged key.
 */
export function convertPkcs8(text: string, passphrase: string | undefined): ConvertedKey {
  const key = createPrivateKey({ key: text, format: 'pem', ...(passphrase === undefined ? {} : { passphrase }) });
  return { type: key.asymmetricKeyType ?? 'unknown', text: convert(key) };
}

/** Does OpenSSL not know the cipher? Else the passphrase was wrong, or the key is damaged. */
export function isEncryptionUnknown(error: unknown): boolean {
  const stack = error instanceof Error && 'opensslErrorStack' in error ? error.opensslErrorStack : undefined;
  return /envelope routines::unsupported|unsupported (?:encryption|cipher|prf)|unknown (?:pbe|cipher|digest)/.test(
    `${error} ${stack}`,
  );
}

function convert(key: KeyObject): string | undefined {
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return key.export({ type: 'pkcs1', format: 'pem' }).toString().trim();
    case 'ec':
      return key.export({ type: 'sec1', format: 'pem' }).toString().trim();
    case 'ed25519':
      return writeOpenSshKey(key);
    default:
      return undefined;
  }
}

/** The format is described in OpenSSH's PROTOCOL.key; only its plain form is needed. */
function writeOpenSshKey(key: KeyObject): string {
  const { x = '', d = '' } = key.export({ format: 'jwk' });
  const publicPart = Buffer.from(x, 'base64url');
  const secretPart = Buffer.concat([Buffer.from(d, 'base64url'), publicPart]);
  const publicKey = Buffer.concat([spell('ssh-ed25519'), spell(publicPart)]);
  const secret = pad(Buffer.concat([Buffer.alloc(8), publicKey, spell(secretPart), spell('')]));
  const count = Buffer.from([0, 0, 0, 1]);
  const none = [spell('none'), spell('none'), spell('')];
  const whole = Buffer.concat([Buffer.from('openssh-key-v1\0'), ...none, count, spell(publicKey), spell(secret)]);
  const lines = whole.toString('base64').match(/.{1,70}/g) ?? [];
  return ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----'].join('\n');
}

function spell(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function pad(bytes: Buffer): Buffer {
  const missing = (8 - (bytes.length % 8)) % 8;
  return Buffer.concat([bytes, Buffer.from(Array.from({ length: missing }, (_, index) => index + 1))]);
}
