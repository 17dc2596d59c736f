import { InputError } from '../../errors';
import { fingerprintOf } from './fingerprint';

/** An OpenSSH certificate of a user's key. Source: PROTOCOL.certkeys of OpenSSH. */
export interface UserCertificate {
  /** Such as `ssh-ed25519-cert-v01@openssh.com`. */
  readonly type: string;
  /** As it goes over the wire. */
  readonly blob: Buffer;
  /** `SHA256:…` of the key that it is for. */
  readonly fingerprint: string;
  /** The name that its authority gave it. */
  readonly id: string;
  /** Whom it may log in as; empty where the authority named nobody. */
  readonly principals: readonly string[];
  readonly validFrom: Date;
  /** null where it does not end. */
  readonly validUntil: Date | null;
}

/** How many fields of the public key stand in a certificate, by the type of the key. */
const KEY_FIELDS: Readonly<Record<string, number>> = {
  'ssh-ed25519': 1,
  'ecdsa-sha2-nistp256': 2,
  'ecdsa-sha2-nistp384': 2,
  'ecdsa-sha2-nistp521': 2,
  'ssh-rsa': 2,
};
const SUFFIX = '-cert-v01@openssh.com';
const USER = 1;
const FOREVER = 0xffff_ffff_ffff_ffffn;

/**
 * Reads certificates, one a line, as `ssh-keygen -s` writes them.
 * @throws InputError that says what is wrong
 */
export function parseCertificates(text: string): readonly UserCertificate[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(parseLine);
}

function parseLine(line: string): UserCertificate {
  const [name = '', encoded = ''] = line.split(/\s+/);
  if (!name.endsWith(SUFFIX)) {
    const hint = 'Give the file that the authority wrote beside the key, such as ~/.ssh/id_ed25519-cert.pub.';
    throw new InputError(`ssh-certificate: ${name.slice(0, 40) || 'it'} is not an OpenSSH certificate`, hint);
  }
  try {
    return read(Buffer.from(encoded, 'base64'), name);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('ssh-certificate: it is cut off or damaged', 'Give the whole line of the file.');
  }
}

function read(blob: Buffer, name: string): UserCertificate {
  const reader = new Reader(blob);
  const type = reader.text();
  const key = type.slice(0, -SUFFIX.length);
  const count = KEY_FIELDS[key];
  if (type !== name || count === undefined) {
    const hint = 'Use a key of type ed25519, ECDSA or RSA.';
    throw new InputError(`ssh-certificate: certificates of type ${type.slice(0, 60)} are not supported`, hint);
  }
  reader.bytes(); // a nonce
  const fields = Array.from({ length: count }, () => reader.bytes());
  const publicKey = Buffer.concat([Buffer.from(key), ...fields].map(prefixLength));
  reader.integer(8); // a serial number
  const kind = reader.integer(4);
  if (Number(kind) !== USER) {
    throw new InputError('ssh-certificate: it is of a host, not of a user', 'Sign the key without `-h`.');
  }
  const id = reader.text();
  const principals = new Reader(reader.bytes()).all();
  const from = reader.integer(8);
  const until = reader.integer(8);
  return {
    type,
    blob,
    fingerprint: fingerprintOf(publicKey),
    id,
    principals,
    validFrom: toDate(from),
    validUntil: until === FOREVER ? null : toDate(until),
  };
}

/** Dates of JavaScript end before those of SSH. */
function toDate(seconds: bigint): Date {
  return new Date(Math.min(Number(seconds) * 1_000, 8.64e15));
}

/** Writes a string as SSH does, behind its length. */
export function prefixLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

class Reader {
  private at = 0;

  constructor(private readonly from: Buffer) {}

  integer(bytes: 4 | 8): bigint {
    const value = bytes === 4 ? BigInt(this.from.readUInt32BE(this.at)) : this.from.readBigUInt64BE(this.at);
    this.at += bytes;
    return value;
  }

  bytes(): Buffer {
    const end = this.at + 4 + this.from.readUInt32BE(this.at);
    if (end > this.from.length) throw new RangeError('it ends too early');
    const value = this.from.subarray(this.at + 4, end);
    this.at = end;
    return value;
  }

  text(): string {
    return this.bytes().toString('utf8');
  }

  all(): readonly string[] {
    const found: string[] = [];
    while (this.at < this.from.length) found.push(this.text());
    return found;
  }
}

/**
 * Refuses what no server would take, before anything is connected to. Whom it may log in as is the server's to say: it may
 * map principals to users.
 * @param fingerprints of the keys at hand
 * @throws InputError
 */
export function requireValid(
  certificates: readonly UserCertificate[],
  fingerprints: readonly string[],
  now: Date,
): void {
  for (const certificate of certificates) {
    const { id, fingerprint, validFrom, validUntil } = certificate;
    const name = `ssh-certificate: "${id}"`;
    const renew =
      'Have the authority sign the key anew in a step before this one; a certificate for a deploy needs an hour.';
    if (!fingerprints.includes(fingerprint)) {
      const hint = 'Give the private key that was signed as `ssh-key`.';
      throw new InputError(`${name} is for the key ${fingerprint}, which is not given`, hint);
    }
    if (validUntil !== null && validUntil <= now) {
      throw new InputError(`${name} is valid until ${validUntil.toISOString()}, and it is ${now.toISOString()}`, renew);
    }
    if (validFrom > now) {
      const hint = 'Compare the clocks of the authority and of this machine.';
      throw new InputError(`${name} is valid from ${validFrom.toISOString()}, and it is ${now.toISOString()}`, hint);
    }
  }
}
