import { createHash, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InputError } from '../../../../src/errors';
import { type PrivateKey, parsePrivateKeys } from '../../../../src/hosts/keys/private-keys';
import { Secret } from '../../../../src/shell/secret';
import { hasProgram } from '../../../fixtures/process';
import { generateKeyPair, type KeyPair, type KeyPairOptions } from '../../../fixtures/sshd';
import { type Keys, makeKeys } from '../connecting';
import { writePuttyKey } from './putty-key';

const missing = hasProgram('ssh-keygen') ? '' : 'ssh-keygen is not installed';
const PASSPHRASE = 'correct horse \'"$';

function read(text: string, passphrase?: string): Promise<readonly PrivateKey[]> {
  return parsePrivateKeys(new Secret(text), passphrase === undefined ? undefined : new Secret(passphrase), 'ssh-key');
}

/** The error for a text that cannot be read, after a look that nothing of the text is in it. */
async function refuse(text: string, passphrase?: string): Promise<InputError> {
  const error: unknown = await read(text, passphrase).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  const { message, hint = '' } = error as InputError;
  for (const line of text.split('\n').filter((one) => one.length > 20 && !one.startsWith('--'))) {
    expect(`${message} ${hint}`).not.toContain(line.trim());
  }
  if (passphrase) expect(`${message} ${hint}`).not.toContain(passphrase);
  return error as InputError;
}

describe.skipIf(missing)(`private keys ${missing}`, () => {
  let keys: Keys;
  let ed25519: KeyPair;
  let locked: KeyPair;
  let pem: KeyPair;
  let lockedPem: KeyPair;

  beforeAll(() => {
    keys = makeKeys();
    ed25519 = keys.own;
    locked = generateKeyPair(keys.folder, { passphrase: PASSPHRASE });
    pem = generateKeyPair(keys.folder, { type: 'rsa', format: 'PEM' });
    lockedPem = generateKeyPair(keys.folder, { type: 'rsa', format: 'PEM', passphrase: PASSPHRASE });
  });
  afterAll(() => keys[Symbol.dispose]());

  test.each<KeyPairOptions>([
    {},
    { type: 'rsa' },
    { type: 'ecdsa' },
    { type: 'ecdsa', bits: 384 },
    { type: 'ecdsa', bits: 521 },
    { type: 'rsa', format: 'PEM' },
    { type: 'ecdsa', format: 'PEM' },
    { type: 'rsa', format: 'PKCS8' },
    { type: 'ecdsa', format: 'PKCS8' },
  ])('are read as ssh-keygen writes them, with and without a passphrase: %j', async (options) => {
    const plain = generateKeyPair(keys.folder, options);
    expect(await read(plain.privateKey)).toMatchObject([{ fingerprint: plain.fingerprint }]);
    expect(await read(plain.privateKey, PASSPHRASE)).toMatchObject([{ fingerprint: plain.fingerprint }]);
    const closed = generateKeyPair(keys.folder, { ...options, passphrase: PASSPHRASE });
    expect(await read(closed.privateKey, PASSPHRASE)).toMatchObject([{ fingerprint: closed.fingerprint }]);
    expect((await refuse(closed.privateKey)).message).toBe(
      'ssh-key: it is protected by a passphrase, and none is given',
    );
    expect((await refuse(closed.privateKey, 'wrong')).message).toBe('ssh-key: the passphrase does not open it');
  });

  test('may follow each other, of any kind', async () => {
    const text = `# of the web hosts\n${ed25519.privateKey}\n\n${pem.privateKey}${locked.privateKey}`;
    const found = await read(text, PASSPHRASE);
    expect(found.map(({ fingerprint }) => fingerprint)).toEqual([
      ed25519.fingerprint,
      pem.fingerprint,
      locked.fingerprint,
    ]);
    expect((await refuse(text)).message).toBe(
      'ssh-key, key 3 of 3: it is protected by a passphrase, and none is given',
    );
  });

  test.each<[string, (text: string) => string]>([
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['CR alone', (text) => text.replaceAll('\n', '\r')],
    ['no last newline', (text) => text.trimEnd()],
    ['literal \\n', (text) => text.replaceAll('\n', '\\n')],
    ['literal \\r\\n', (text) => text.replaceAll('\n', '\\r\\n')],
    ['spaces for newlines', (text) => text.replaceAll('\n', ' ')],
    ['indentation', (text) => text.replaceAll(/^/gm, '    ')],
    ['blank lines and blanks around', (text) => `\n \n${text.replaceAll('\n', ' \n\n')}\t\n`],
    ['a byte order mark', (text) => `\uFEFF${text}`],
  ])('are mended: %s', async (_name, spoil) => {
    expect(await read(spoil(ed25519.privateKey))).toMatchObject([{ fingerprint: ed25519.fingerprint }]);
    expect(await read(spoil(pem.privateKey))).toMatchObject([{ fingerprint: pem.fingerprint }]);
    expect(await read(spoil(pem.privateKey) + spoil(ed25519.privateKey))).toHaveLength(2);
  });

  test.each<[string, (text: string) => string]>([
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['literal \\n', (text) => text.replaceAll('\n', '\\n')],
    ['indentation', (text) => text.replaceAll(/^/gm, '  ')],
  ])('are mended when they are encrypted in PEM: %s', async (_name, spoil) => {
    expect(await read(spoil(lockedPem.privateKey), PASSPHRASE)).toMatchObject([{ fingerprint: lockedPem.fingerprint }]);
  });

  test('sign what ssh-keygen would have signed, also from PKCS#8 of ed25519', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const text = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const [key] = await read(text);
    expect(key?.type).toBe('ssh-ed25519');
    const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
    expect(key?.parsed.getPublicSSH().subarray(-32)).toEqual(raw);
    const encrypted = privateKey
      .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: PASSPHRASE })
      .toString();
    expect((await read(encrypted, PASSPHRASE))[0]?.fingerprint).toBe(key?.fingerprint);
  });

  test('are read once for all hosts', async () => {
    const text = new Secret(locked.privateKey);
    const passphrase = new Secret(PASSPHRASE);
    expect(parsePrivateKeys(text, passphrase)).toBe(parsePrivateKeys(text, passphrase));
    await expect(parsePrivateKeys(text)).rejects.toThrow('none is given');
  });

  test('are told from public ones', async () => {
    expect((await refuse(ed25519.publicKey)).message).toBe('ssh-key: this is a public key');
    const spki = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' });
    expect((await refuse(spki.toString())).message).toBe('ssh-key: this is a public key');
  });

  test.each<[string, (text: string) => string]>([
    ['the parameters of `openssl ecparam -genkey`', (text) => `${EC_PARAMETERS}${text}`],
    ['a certificate', (text) => `${text}${CERTIFICATE}`],
    ['a public key in PEM', (text) => `${writeSpki()}${text}`],
    ['its line of authorized_keys', (text) => `${text}${ed25519.publicKey}\n`],
    ['the attributes of a PKCS#12 file', (text) => `${BAG_ATTRIBUTES}${text}subject=CN = shop\nissuer=CN = shop\n`],
  ])('are read with what programs write beside them: %s', async (_name, add) => {
    for (const { privateKey, fingerprint } of [ed25519, pem]) {
      expect(await read(add(privateKey))).toMatchObject([{ fingerprint }]);
      expect(await read(add(privateKey).replaceAll('\n', '\r\n'))).toMatchObject([{ fingerprint }]);
    }
  });

  test('that OpenSSL has encrypted in PEM are read, whatever cipher it took', async () => {
    for (const cipher of ['aes-128-cbc', 'aes-256-cbc', 'camellia-256-cbc', 'aria-256-cbc', 'des-ede3-cbc']) {
      for (const { format, text } of encryptWith(cipher)) {
        expect(await read(text, PASSPHRASE), `${cipher} ${format}`).toHaveLength(1);
        expect((await refuse(text, 'wrong')).message, `${cipher} ${format}`).toContain('passphrase does not open it');
        expect((await refuse(text)).message, `${cipher} ${format}`).toContain('none is given');
      }
    }
  });

  test.each<[string, () => string, string]>([
    ['DES in PEM', () => withCipher(lockedPem.privateKey, 'DES-CBC,0011223344556677'), 'is not supported'],
    [
      'SEED in PEM',
      () => withCipher(lockedPem.privateKey, 'SEED-CBC,00112233445566770011223344556677'),
      'not supported',
    ],
    ['a cipher that nobody knows in PEM', () => withCipher(lockedPem.privateKey, 'NONE-CBC,0011'), 'not supported'],
    ['MD5 and DES in PKCS#8', () => PBE_MD5_DES, 'is not supported'],
    ['ChaCha20 in the format of OpenSSH', () => lockOpenSsh('chacha20-poly1305@openssh.com'), 'chacha20-poly1305@'],
    ['an unknown cipher in the format of OpenSSH', () => lockOpenSsh('rot13@example.com'), ': rot13@example.com'],
  ])('encrypted in a way that is not supported are named so: %s', async (_name, write, said) => {
    const { message, hint } = await refuse(write(), PASSPHRASE);
    expect(message).toContain('ssh-key: the way it is encrypted is not supported');
    expect(message).toContain(said);
    expect(hint).toContain('ssh-keygen -p');
  });

  test('locked in any other way by ssh-keygen open with their passphrase alone', async () => {
    for (const cipher of ['aes128-cbc', 'aes256-gcm@openssh.com', '3des-cbc']) {
      const { privateKey, fingerprint } = generateKeyPair(keys.folder, { passphrase: PASSPHRASE, cipher });
      expect(await read(privateKey, PASSPHRASE)).toMatchObject([{ fingerprint }]);
      expect((await refuse(privateKey, 'wrong')).message).toContain('the passphrase does not open it');
    }
    const { privateKey } = generateKeyPair(keys.folder, {
      passphrase: PASSPHRASE,
      cipher: 'chacha20-poly1305@openssh.com',
    });
    expect((await refuse(privateKey, PASSPHRASE)).message).toContain('encrypted is not supported: chacha20');
  });

  test('on a curve that SSH does not use are named so', async () => {
    for (const type of ['sec1', 'pkcs8'] as const) {
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
      const { message } = await refuse(privateKey.export({ type, format: 'pem' }).toString());
      expect(message).toBe('ssh-key: its curve is not one of those that SSH uses');
    }
  });

  describe('with a passphrase each', () => {
    const other = 'another one';
    test('are opened by the line in their place', async () => {
      const second = generateKeyPair(keys.folder, { passphrase: other });
      const text = `${locked.privateKey}${ed25519.privateKey}${second.privateKey}`;
      const lines = `${PASSPHRASE}\n\n${other}`;
      for (const given of [lines, `${lines}\n`, lines.replaceAll('\n', '\r\n')]) {
        expect((await read(text, given)).map(({ fingerprint }) => fingerprint)).toEqual(
          [locked, ed25519, second].map(({ fingerprint }) => fingerprint),
        );
      }
      expect((await refuse(text, `${PASSPHRASE}\n${other}`)).message).toBe(
        'ssh-key, key 3 of 3: it is protected by a passphrase, and none is given',
      );
      expect((await refuse(text, `${PASSPHRASE}\n\n${PASSPHRASE}`)).message).toBe(
        'ssh-key, key 3 of 3: the passphrase does not open it',
      );
    });
  });

  test('that are cut off or damaged are named so', async () => {
    const lines = ed25519.privateKey.trim().split('\n');
    expect((await refuse(lines.slice(0, -1).join('\n'))).message).toBe('ssh-key: a key in it is cut off');
    expect((await refuse([...lines.slice(0, 2), ...lines.slice(4)].join('\n'))).message).toContain(
      'damaged or cut off',
    );
    const rsa = generateKeyPair(keys.folder, { type: 'rsa', format: 'PKCS8' }).privateKey.trim().split('\n');
    expect((await refuse([...rsa.slice(0, 3), ...rsa.slice(6)].join('\n'))).message).toContain('damaged or cut off');
    const flipped = ed25519.privateKey.replace(/(?<=\n)(.{40})(.{4})/, '$1AAAA');
    expect((await refuse(flipped)).code).toBe('input');
  });

  test('that are none are named so', async () => {
    expect((await refuse('')).message).toBe('ssh-key: it is empty');
    expect((await refuse(' \n')).message).toBe('ssh-key: it is empty');
    expect((await refuse('~/.ssh/id_ed25519')).message).toBe('ssh-key: it is not a private key');
    expect((await refuse(`password: hunter2hunter2hunter2\n${ed25519.privateKey}`)).message).toContain(
      'not a private key',
    );
    const certificate = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----';
    expect((await refuse(certificate)).message).toBe('ssh-key: a certificate is no private key');
  });

  test('of types that are not supported are named with their type', async () => {
    const dsa = generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 }).privateKey;
    expect((await refuse(dsa.export({ type: 'pkcs8', format: 'pem' }).toString())).message).toContain('cannot be used');
    const { privateKey } = generateKeyPairSync('x25519');
    expect((await refuse(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())).message).toContain(
      'cannot be',
    );
    expect((await refuse(writeOpenSshKey('sk-ssh-ed25519@openssh.com'))).message).toContain('needs its security key');
    expect((await refuse(writeOpenSshKey('ssh-xmss@openssh.com'))).message).toContain('type ssh-xmss@openssh.com');
  });

  test('of PuTTY are read in format 2', async () => {
    expect(await read(writePuttyKey())).toMatchObject([{ type: 'ssh-rsa' }]);
    expect(await read(writePuttyKey(), 'for another key')).toMatchObject([{ type: 'ssh-rsa' }]);
    const closed = writePuttyKey(PASSPHRASE);
    expect(await read(closed, PASSPHRASE)).toMatchObject([{ type: 'ssh-rsa' }]);
    expect((await refuse(closed)).message).toContain('none is given');
    expect((await refuse(closed, 'wrong')).message).toContain('does not open it');
    expect(await read(`${writePuttyKey()}${ed25519.privateKey}`)).toHaveLength(2);
    const newer = writePuttyKey().replace('File-2', 'File-3');
    expect((await refuse(newer)).message).toContain('only RSA keys in format 2');
  });
});

const EC_PARAMETERS = '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n';
const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const BAG_ATTRIBUTES =
  'Bag Attributes\n    localKeyID: 01 00 00 00\n    friendlyName: of the shop\nKey Attributes: <No Attributes>\n';

function writeSpki(): string {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
}

function encryptWith(cipher: string): { format: string; text: string }[] {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return (['sec1', 'pkcs8'] as const).map((type) => ({
    format: type,
    text: privateKey.export({ type, format: 'pem', cipher, passphrase: PASSPHRASE }).toString(),
  }));
}

function withCipher(text: string, cipher: string): string {
  return text.replace(/^DEK-Info: .*$/m, `DEK-Info: ${cipher}`);
}

/** The head of a key that is locked with a cipher; nothing behind it is looked at where that is not known. */
function lockOpenSsh(cipher: string): string {
  const spell = (value: string) => Buffer.concat([Buffer.from([0, 0, 0, value.length]), Buffer.from(value)]);
  const bytes = Buffer.concat([Buffer.from('openssh-key-v1\0'), ...[cipher, 'bcrypt'].map(spell), Buffer.alloc(64)]);
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${bytes.toString('base64')}\n-----END OPENSSH PRIVATE KEY-----\n`;
}

/** Made by `openssl pkcs8 -topk8 -v1 PBE-MD5-DES`; the key opens nothing. */
const PBE_MD5_DES = `-----BEGIN ENCRYPTED PRIVATE KEY-----
MFcwGwYJKoZIhvcNAQUDMA4ECGBn9YIRMrmcAgIIAAQ4Q+9cot33ti9umZV3RyZB
tbgU1Z0ogSwPQmVv/vG5LhzNSrOCdsIJgEJHNnDABzxeS2T1xX4gR5w=
-----END ENCRYPTED PRIVATE KEY-----
`;

/** A key of a type that no parser knows, without a passphrase. */
function writeOpenSshKey(type: string): string {
  const spell = (value: string | Buffer) => {
    const bytes = Buffer.from(value);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const noise = createHash('sha256').update(type).digest();
  const publicKey = Buffer.concat([spell(type), spell(noise)]);
  const secret = Buffer.concat([Buffer.alloc(8), publicKey, spell(noise), spell('')]);
  const padded = Buffer.concat([secret, Buffer.from([1, 2, 3, 4, 5, 6, 7]).subarray(0, (8 - (secret.length % 8)) % 8)]);
  const head = [spell('none'), spell('none'), spell(''), Buffer.from([0, 0, 0, 1])];
  const whole = Buffer.concat([Buffer.from('openssh-key-v1\0'), ...head, spell(publicKey), spell(padded)]);
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${whole.toString('base64')}\n-----END OPENSSH PRIVATE KEY-----\n`;
}
