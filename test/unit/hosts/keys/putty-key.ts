import { createCipheriv, createHash, createHmac, generateKeyPairSync } from 'node:crypto';

/** Writes a new RSA key as PuTTY writes it in format 2. */
export function writePuttyKey(passphrase = ''): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { n = '', e = '', d = '', p = '', q = '', qi = '' } = privateKey.export({ format: 'jwk' });
  const publicBlob = Buffer.concat([spell('ssh-rsa'), spellNumber(e), spellNumber(n)]);
  const plain = Buffer.concat([d, p, q, qi].map(spellNumber));
  const encryption = passphrase === '' ? 'none' : 'aes256-cbc';
  const secret = passphrase === '' ? plain : Buffer.concat([plain, Buffer.alloc((16 - (plain.length % 16)) % 16, 7)]);
  const signed = Buffer.concat(['ssh-rsa', encryption, 'C:\\new\\key', publicBlob, secret].map(spell));
  const macKey = createHash('sha1').update('putty-private-key-file-mac-key').update(passphrase).digest();
  const stored = passphrase === '' ? secret : encrypt(secret, passphrase);
  return [
    'PuTTY-User-Key-File-2: ssh-rsa',
    `Encryption: ${encryption}`,
    'Comment: C:\\new\\key',
    ...writeLines('Public-Lines', publicBlob),
    ...writeLines('Private-Lines', stored),
    `Private-MAC: ${createHmac('sha1', macKey).update(signed).digest('hex')}`,
    '',
  ].join('\r\n');
}

function spell(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** A leading zero keeps a number positive. */
function spellNumber(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  return spell((bytes[0] ?? 0) > 127 ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes);
}

function encrypt(bytes: Buffer, passphrase: string): Buffer {
  const half = (index: number) =>
    createHash('sha1')
      .update(Buffer.from([0, 0, 0, index]))
      .update(passphrase)
      .digest();
  const key = Buffer.concat([half(0), half(1)]).subarray(0, 32);
  const cipher = createCipheriv('aes-256-cbc', key, Buffer.alloc(16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}

function writeLines(name: string, bytes: Buffer): string[] {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return [`${name}: ${lines.length}`, ...lines];
}
