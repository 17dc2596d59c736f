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
    for (const text of [ed25519.publicKey, `${ed25519.privateKey}${ed25519.publicKey}\n`]) {
      expect((await refuse(text)).message).toBe('ssh-key: this is a public key');
    }
    const spki = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' });
    expect((await refuse(spki.toString())).message).toBe('ssh-key: this is a public key');
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
