import type { ParsedKey } from 'ssh2';
import { InputError } from '../../errors';
import type { Secret } from '../../shell/secret';
import { fingerprintOf } from './fingerprint';
import { type KeyBlock, PUBLIC_LINE, splitKeyText } from './key-text';
import { choosePassphrase } from './passphrases';
import { type ConvertedKey, convertPkcs8, isEncryptionUnknown } from './pkcs8';

/** A private key that was read and can sign. */
export interface PrivateKey {
  /** Such as `ssh-ed25519`. */
  readonly type: string;
  /** `SHA256:…` of its public half. */
  readonly fingerprint: string;
  readonly parsed: ParsedKey;
}

/** Opening a key with a passphrase takes a quarter of a second, so a text is read once for all its hosts. */
const alreadyRead = new WeakMap<Secret, { passphrase: Secret | undefined; keys: Promise<readonly PrivateKey[]> }>();

/**
 * Reads the private keys that follow each other in one text: OpenSSH, PEM, PKCS#8 or PuTTY 2.
 * @param passphrase one line for all of them, or a line for each
 * @param name what messages call the text, such as the input or the secret that it came from
 * @throws InputError that says what is wrong and never quotes the text
 */
export function parsePrivateKeys(
  text: Secret,
  passphrase?: Secret,
  name = 'the private key',
): Promise<readonly PrivateKey[]> {
  const known = alreadyRead.get(text);
  if (known !== undefined && known.passphrase === passphrase) return known.keys;
  const keys = readKeys(text, passphrase, name);
  // A failure is told by whoever awaits it; the second reader gets the same one.
  keys.catch(() => {});
  alreadyRead.set(text, { passphrase, keys });
  return keys;
}

async function readKeys(text: Secret, passphrase: Secret | undefined, name: string): Promise<readonly PrivateKey[]> {
  const { blocks, rest } = splitKeyText(text.reveal());
  if (rest !== '') throw refuseRest(rest, name);
  if (blocks.length === 0) throw new InputError(`${name}: it is empty`, 'Give the whole text of a private key file.');
  const { default: ssh2 } = await import('ssh2');
  return blocks.map((block, index) => {
    const label = blocks.length === 1 ? name : `${name}, key ${index + 1} of ${blocks.length}`;
    return readKey(ssh2.utils.parseKey, block, choosePassphrase(passphrase, index), label);
  });
}

function refuseRest(rest: string, name: string): InputError {
  if (PUBLIC_LINE.test(rest)) return refusePublic(name);
  if (/-----BEGIN |^PuTTY-User-Key-File/.test(rest)) {
    return new InputError(
      `${name}: a key in it is cut off`,
      'Give the whole file, from its BEGIN line to its END line.',
    );
  }
  return new InputError(
    `${name}: it is not a private key`,
    'Give the text of the private key file itself, such as ~/.ssh/id_ed25519: not its path, nor anything around it.',
  );
}

function refusePublic(name: string): InputError {
  return new InputError(
    `${name}: this is a public key`,
    'The public key belongs into ~/.ssh/authorized_keys on the host; give the private one, the file without .pub.',
  );
}

/** ssh2 gives nothing for a text that says it holds no key. */
type ParseKey = (text: string, passphrase?: string) => ParsedKey | Error | undefined;

function readKey(parse: ParseKey, block: KeyBlock, passphrase: string | undefined, label: string): PrivateKey {
  if (block.kind.includes('PUBLIC KEY')) throw refusePublic(label);
  if (!block.kind.endsWith('PRIVATE KEY') && block.kind !== 'PuTTY') {
    throw refuseKind(label, `a ${block.kind.toLowerCase()} is no private key`);
  }
  if (isChaCha(block)) throw refuseEncryption(label, 'chacha20-poly1305@openssh.com');
  const parsed = parse(toReadable(block, passphrase, label), usesPassphrase(block) ? passphrase : undefined);
  if (parsed === undefined) throw refuseDamaged(label);
  if (parsed instanceof Error) throw explain(parsed, block, passphrase, label);
  return check(parsed, passphrase, label);
}

function toReadable({ kind, text }: KeyBlock, passphrase: string | undefined, label: string): string {
  const isLocked = kind === 'ENCRYPTED PRIVATE KEY' || (kind !== 'OPENSSH PRIVATE KEY' && /^DEK-Info: /m.test(text));
  if (kind !== 'PRIVATE KEY' && !isLocked) return text;
  const converted = openPkcs8(text, kind, passphrase, label);
  if (converted.text !== undefined) return converted.text;
  throw refuseKind(label, `keys of type ${converted.type} cannot be used with SSH`);
}

function openPkcs8(text: string, kind: string, passphrase: string | undefined, label: string): ConvertedKey {
  try {
    return convertPkcs8(text, passphrase);
  } catch (error) {
    if (kind === 'PRIVATE KEY') throw refuseDamaged(label);
    if (passphrase === undefined) throw missPassphrase(label);
    throw isEncryptionUnknown(error) ? refuseEncryption(label) : refusePassphrase(label);
  }
}

/** ssh2 tries to open it and finds it damaged. */
function isChaCha({ kind, text }: KeyBlock): boolean {
  if (kind !== 'OPENSSH PRIVATE KEY') return false;
  const body = text.replace(/^-----.*$/gm, '');
  return Buffer.from(body, 'base64').toString('latin1', 19, 48) === 'chacha20-poly1305@openssh.com';
}

/** ssh2 checks a PuTTY key that has no passphrase with the one that is given, and finds it damaged. */
function usesPassphrase({ kind, text }: KeyBlock): boolean {
  return kind !== 'PuTTY' || !/^Encryption: none$/m.test(text);
}

/** ssh2 tells what is wrong in its message only. */
function explain({ message }: Error, { kind }: KeyBlock, passphrase: string | undefined, label: string): InputError {
  if (/no passphrase given/.test(message)) return missPassphrase(label);
  if (/bad passphrase|bad decrypt|wrong final block|unable to authenticate/i.test(message)) {
    return passphrase === undefined ? refuseDamaged(label) : refusePassphrase(label);
  }
  const type = /key type: ([\w@.-]{1,64})$/.exec(message)?.[1];
  if (/EC OID/.test(message)) return refuseKind(label, 'its curve is not one of those that SSH uses');
  if (type?.startsWith('sk-')) return refuseKind(label, `${type} needs its security key at hand`);
  if (type !== undefined) return refuseKind(label, `keys of type ${type} are not supported`);
  const unknown = /unsupported (?:cipher|kdf)[^:]*: ([\w@.-]{1,64})|cipher \(([\w@.-]{1,64})\) not/i.exec(message);
  if (unknown !== null) return refuseEncryption(label, unknown[1] ?? unknown[2]);
  if (kind === 'PuTTY') return refuseKind(label, 'of PuTTY only RSA keys in format 2 are supported');
  return refuseDamaged(label);
}

/** Signs once, because a key that was opened with a wrong passphrase may look whole until then. */
function check(parsed: ParsedKey, passphrase: string | undefined, label: string): PrivateKey {
  if ((parsed.type as string) === 'ssh-dss') throw refuseKind(label, 'keys of type ssh-dss (DSA) are not supported');
  if (!parsed.isPrivateKey()) throw refusePublic(label);
  const signature: unknown = parsed.sign(Buffer.from('probe'), parsed.type === 'ssh-rsa' ? 'sha256' : undefined);
  if (!(signature instanceof Error)) {
    return { type: parsed.type, fingerprint: fingerprintOf(parsed.getPublicSSH()), parsed };
  }
  throw passphrase === undefined ? refuseDamaged(label) : refusePassphrase(label);
}

function missPassphrase(label: string): InputError {
  return new InputError(`${label}: it is protected by a passphrase, and none is given`, 'Set `ssh-passphrase`.');
}

function refusePassphrase(label: string): InputError {
  return new InputError(
    `${label}: the passphrase does not open it`,
    'Check `ssh-passphrase`: it must belong to this key.',
  );
}

function refuseEncryption(label: string, cipher?: string): InputError {
  return new InputError(
    `${label}: the way it is encrypted is not supported${cipher === undefined ? '' : `: ${cipher}`}`,
    'Write it again with `ssh-keygen -p -Z aes256-ctr -f FILE`, or in PEM with `openssl pkey -aes256 -in FILE`.',
  );
}

function refuseDamaged(label: string): InputError {
  return new InputError(
    `${label}: the key is damaged or cut off`,
    'Copy the whole file again; `ssh-keygen -yf FILE` checks it.',
  );
}

function refuseKind(label: string, problem: string): InputError {
  return new InputError(
    `${label}: ${problem}`,
    'Make a key with `ssh-keygen -t ed25519`, and add its public half to ~/.ssh/authorized_keys on the host.',
  );
}
