import { createHash, createPrivateKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../../src/hosts/keys/fingerprint';
import { findHostKeyPolicy, judgeHostKey } from '../../../src/hosts/keys/host-key-policy';
import { findKnownKeys, parseKnownHosts } from '../../../src/hosts/keys/known-hosts';
import { convertPkcs8 } from '../../../src/hosts/keys/pkcs8';
import { parsePrivateKeys } from '../../../src/hosts/keys/private-keys';
import { Secret } from '../../../src/shell/secret';
import { makeAddress } from '../plan/target';
import { expectRefusal, fuzz, mutated, orRefusal } from './fuzzing';

/** Always the same, so that a seed finds the same again. */
const [privateKey, BLOB] = makeKey(Buffer.alloc(32, 'a key for tests'));
const type = 'ssh-ed25519';
const base64 = BLOB.toString('base64');
const publicKey = `${type} ${base64} me`;

/** The text of a private key, and the public one as it goes over the wire. */
function makeKey(seed: Buffer): [string, Buffer] {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const { text = '' } = convertPkcs8(key.export({ type: 'pkcs8', format: 'pem' }).toString(), undefined);
  const bytes = Buffer.from(text.split('\n').slice(1, -1).join(''), 'base64');
  const start = bytes.indexOf('ssh-ed25519') - 4;
  return [`${text}\n`, bytes.subarray(start, start + 51)];
}

const hash = (name: string) => {
  const salt = Buffer.alloc(20, 'salt');
  return `|1|${salt.toString('base64')}|${createHash('sha1').update(name).digest('base64')}`;
};
const KNOWN = Buffer.from(
  `# known\r\n[*.example.com]:2222,!b.example.com ${type} ${base64} me\n@revoked ${hash('a')} ${type} ${base64}\n`,
);
const anyText = fc.string({ unit: 'binary' });

describe('known_hosts', () => {
  fuzz('is read or refused with the line, whatever was changed in it', () =>
    fc.property(
      fc.oneof(mutated(KNOWN).map(String), anyText),
      fc.oneof(fc.domain(), anyText),
      fc.nat(70_000),
      (text, name, port) => {
        const known = orRefusal(() => parseKnownHosts(text, 'known-hosts'));
        for (const key of findKnownKeys(known?.keys ?? [], name, port)) {
          // Nothing that was damaged is trusted: the key is whole, and says its own type.
          expect(key.fingerprint).toBe(fingerprintOf(key.blob));
          expect(key.blob.toString('latin1', 4, 4 + key.type.length)).toBe(key.type);
        }
      },
    ),
  );

  fuzz('finds a host by the line that was written for it', () =>
    fc.property(
      fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6()),
      fc.integer({ min: 1, max: 65_535 }),
      fc.uint8Array({ minLength: 1, maxLength: 60 }),
      (name, port, tail) => {
        const size = Buffer.alloc(4);
        size.writeUInt32BE(tail.length);
        const blob = Buffer.concat([BLOB.subarray(0, 4 + type.length), size, tail]);
        const spelled = port === 22 ? name : `[${name}]:${port}`;
        const { keys } = parseKnownHosts(`${spelled} ${type} ${blob.toString('base64')}\n`, 'known-hosts');
        expect(findKnownKeys(keys, name, port).map((key) => key.blob.equals(blob))).toEqual([true]);
      },
    ),
  );
});

describe('a fingerprint', () => {
  fuzz('lets in the key that it was made of and no other', () =>
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 80 }),
      fc.uint8Array({ minLength: 1, maxLength: 80 }),
      fc.constantFrom('', '='),
      (one, other, padding) => {
        const [mine, theirs] = [Buffer.from(one), Buffer.from(other)];
        const policy = findHostKeyPolicy({ ...makeAddress(), hostKeys: [fingerprintOf(mine) + padding] }, { keys: [] });
        expect(judgeHostKey(policy, mine)).toBe('trusted');
        expect(judgeHostKey(policy, theirs)).toBe(mine.equals(theirs) ? 'trusted' : 'changed');
      },
    ),
  );

  fuzz('or line in the config that is damaged is refused, and never lets in what it does not say', () =>
    fc.property(
      fc.oneof(
        mutated(Buffer.from(fingerprintOf(BLOB))).map(String),
        mutated(Buffer.from(`web-1.example.com ${publicKey}`)).map(String),
        anyText,
      ),
      (text) => {
        const policy = orRefusal(() => findHostKeyPolicy({ ...makeAddress(), hostKeys: [text] }, { keys: [] }));
        if (policy === undefined || judgeHostKey(policy, BLOB) !== 'trusted') return;
        expect(
          text.includes(base64.replace(/=+$/, '')) || text.includes(fingerprintOf(BLOB).slice('SHA256:'.length)),
        ).toBe(true);
      },
    ),
  );
});

/** What copying does to a key, without touching what it says. */
const mangle = fc.array(
  fc.constantFrom<(text: string) => string>(
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replaceAll('\n', '\r'),
    (text) => text.replaceAll('\n', '\n    '),
    (text) => text.replaceAll('\n', ' \n'),
    (text) => text.trimEnd(),
    (text) => `\n\n${text}\n\n`,
    (text) => `\uFEFF${text}`,
    (text) => `# deploy\n${text}`,
  ),
  { maxLength: 3 },
);
const flatten = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.trim().replaceAll('\n', '\\n'),
  (text) => text.trim().replaceAll('\n', ' '),
);

describe('a private key', () => {
  fuzz('is read as itself or refused, and never quoted, whatever was changed in it', () =>
    fc.asyncProperty(fc.oneof(mutated(Buffer.from(privateKey)).map(String), anyText), async (text) => {
      try {
        const keys = await parsePrivateKeys(new Secret(text), undefined, 'ssh-key');
        expect(keys.length).toBeGreaterThan(0);
      } catch (error) {
        expectRefusal(error);
        const said = `${error.message} ${error.hint}`;
        for (const line of privateKey.split('\n').slice(2, -2)) expect(said).not.toContain(line);
      }
    }),
  );

  test('that says it holds no key is refused as damaged', async () => {
    const bytes = Buffer.from(privateKey.split('\n').slice(1, -2).join(''), 'base64');
    bytes[bytes.indexOf('\0\0\0\x01') + 3] = 0;
    const text = `-----BEGIN OPENSSH PRIVATE KEY-----\n${bytes.toString('base64')}\n-----END OPENSSH PRIVATE KEY-----\n`;
    await expect(parsePrivateKeys(new Secret(text), undefined, 'ssh-key')).rejects.toThrow('damaged or cut off');
  });

  fuzz('is itself, whatever copying did to its lines', () =>
    fc.asyncProperty(flatten, mangle, async (first, changes) => {
      const text = changes.reduce((all, change) => change(all), first(privateKey));
      const keys = await parsePrivateKeys(new Secret(text), undefined, 'ssh-key');
      expect(keys.map(({ fingerprint }) => fingerprint)).toEqual([fingerprintOf(BLOB)]);
    }),
  );
});
