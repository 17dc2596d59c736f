import { execFileSync } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InputError } from '../../../../src/errors';
import { fingerprintOf, readKeyType } from '../../../../src/hosts/keys/fingerprint';
import { findKnownKeys, parseKnownHosts } from '../../../../src/hosts/keys/known-hosts';
import { hasProgram } from '../../../fixtures/process';

/** A key of any type, as it goes over the wire; no program looks at what is behind the type. */
function makeKey(type = 'ssh-ed25519', bytes = randomBytes(32)): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(type.length);
  return Buffer.concat([length, Buffer.from(type), Buffer.from([0, 0, 0, bytes.length]), bytes]);
}

const KEY = makeKey();
const OTHER = makeKey();
const spell = (blob: Buffer) => `${readKeyType(blob)} ${blob.toString('base64')}`;
const line = (names: string, blob = KEY) => `${names} ${spell(blob)}`;

function hash(name: string, salt = randomBytes(20)): string {
  return `|1|${salt.toString('base64')}|${createHmac('sha1', salt).update(name).digest('base64')}`;
}

function finds(text: string, address: string, port = 22): boolean {
  const { keys } = parseKnownHosts(text, 'known-hosts');
  return findKnownKeys(keys, address, port).some(({ isRevoked }) => !isRevoked);
}

function refuse(text: string): InputError {
  try {
    parseKnownHosts(text, 'known-hosts');
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return error as InputError;
  }
  throw new Error(`it was read: ${text}`);
}

describe('a text of known hosts', () => {
  test('may have comments, blank lines, comments behind keys, tabs, CRLF and no last newline', () => {
    const text = `# hosts\r\n\r\n  \r\na\t${spell(KEY)} root@a\r\nb  ${spell(OTHER)}`;
    const { keys } = parseKnownHosts(text, 'known-hosts');
    expect(keys.map(({ fingerprint, origin, type }) => [fingerprint, origin, type])).toEqual([
      [fingerprintOf(KEY), 'known-hosts, line 4', 'ssh-ed25519'],
      [fingerprintOf(OTHER), 'known-hosts, line 5', 'ssh-ed25519'],
    ]);
    expect(parseKnownHosts('', 'known-hosts').keys).toEqual([]);
    expect(parseKnownHosts(`\uFEFF${line('a')}`, 'known-hosts').keys).toHaveLength(1);
  });

  test.each<[string, string]>([
    ['one line', [line('a'), line('b', OTHER)].join('\\n')],
    ['one line that ends so', `${[line('a'), line('b', OTHER)].join('\\n')}\\n`],
    ['with carriage returns', [line('a'), line('b', OTHER)].join('\\r\\n')],
    ['comments between', [`${line('a')} me`, '# two', '', line(hash('b'), OTHER)].join('\\n')],
    ['some of the lines', `# both\n${[line('a'), `@revoked c ${spell(KEY)}`].join('\\n')}\n${line('b', OTHER)}`],
  ])('is mended where a literal \\n stands for a line end: %s', (_name, text) => {
    expect([finds(text, 'a'), finds(text, 'b'), finds(text, 'c')]).toEqual([true, true, false]);
  });

  test('keeps a backslash in a comment', () => {
    expect(parseKnownHosts(`${line('a')} SHOP\\nora`, 'known-hosts').keys).toHaveLength(1);
  });

  test.each<[string, string]>([
    ['@cert-authority', `@cert-authority *.example.com ${spell(KEY)}`],
    ['@nonsense', `@nonsense a ${spell(KEY)}`],
    ['needs host names, a key type and a key', 'a ssh-ed25519'],
    ['no host stands before the key', spell(KEY)],
    ['no host stands before the key', `${spell(KEY)} root@web-1`],
    ['no host stands before the key', spell(makeKey('ecdsa-sha2-nistp256'))],
    ['no host stands before the key', `@revoked ${spell(makeKey('ssh-rsa'))} x`],
    ['needs host names, a key type and a key', 'SHA256:abc'],
    ['SSH version 1', 'a 1024 65537 1234567890'],
    ['not base64', 'a ssh-ed25519 AAAA*C3'],
    ['cut off or damaged', `a ssh-ed25519 ${KEY.toString('base64').slice(0, 12)}`],
    ['the line says ssh-rsa, the key says ssh-ed25519', `a ssh-rsa ${KEY.toString('base64')}`],
    ['a host name is empty', line('a,,b')],
    ['a host name is empty', line('!')],
    ['brackets need a port', line('[a.example.com]')],
    ['a name with a port needs brackets', line('a.example.com:2222')],
    ['the hashed name is damaged', line('|1|AAAA|BBBB')],
    ['the hashed name is damaged', line(`${hash('a')},${hash('b')}`)],
    ['the hash `|2|` is of an unknown kind', line('|2|AAAA|BBBB')],
  ])('with a line that cannot be used is refused with its number: %s', (problem, bad) => {
    const { message, hint } = refuse(`# a comment\n${line('a')}\n${bad}\n`);
    expect(message).toContain('known-hosts, line 3: ');
    expect(message).toContain(problem);
    expect(hint).toBeTruthy();
  });

  test('is read or refused by an error of its own, whatever it says', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '@revoked',
        '@cert-authority',
        '|1|',
        '|1|AAAA|',
        '!',
        '[a]:22',
        '*',
        'ssh-rsa',
        'AAAAB3NzaC1yc2E=',
      ),
      fc.constant(spell(KEY)),
    );
    const text = fc.array(fc.array(word).map((words) => words.join(' '))).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(fc.oneof(fc.string(), text), (any) => {
        try {
          const { keys } = parseKnownHosts(any, 'known-hosts');
          for (const key of keys) expect(typeof key.matches('a')).toBe('boolean');
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          expect((error as InputError).message).toMatch(/^known-hosts, line \d+: /);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a host is found', () => {
  test.each<[string, string, number, boolean]>([
    ['a.example.com', 'a.example.com', 22, true],
    ['A.Example.COM', 'a.example.com', 22, true],
    ['a.example.com', 'A.EXAMPLE.COM', 22, true],
    ['a.example.com', 'b.example.com', 22, false],
    ['a.example.com', 'a.example.com.', 22, false],
    ['b.example.com,a.example.com,203.0.113.10', '203.0.113.10', 22, true],
    ['*.example.com', 'a.example.com', 22, true],
    ['*.example.com', 'a.b.example.com', 22, true],
    ['*.example.com', 'example.com', 22, false],
    ['web-?.example.com', 'web-1.example.com', 22, true],
    ['web-?.example.com', 'web-12.example.com', 22, false],
    ['*.example.com,!b.example.com', 'a.example.com', 22, true],
    ['*.example.com,!b.example.com', 'b.example.com', 22, false],
    ['!b.example.com,*.example.com', 'b.example.com', 22, false],
    ['!b.example.com', 'a.example.com', 22, false],
    ['[a.example.com]:2222', 'a.example.com', 2222, true],
    ['[a.example.com]:2222', 'a.example.com', 22, false],
    ['[a.example.com]:2222', 'a.example.com', 2223, false],
    ['[*.example.com]:2222', 'a.example.com', 2222, true],
    ['[a.example.com]:*', 'a.example.com', 2222, true],
    ['2001:db8::1', '2001:db8::1', 22, true],
    ['[2001:db8::1]:2222', '2001:db8::1', 2222, true],
    ['*', 'anything', 22, true],
    ['*', 'anything', 2222, true],
  ])('by %s: %s, port %i: %s', (names, address, port, isFound) => {
    expect(finds(line(names), address, port)).toBe(isFound);
  });

  test('by a line without a port on another port, as long as none names that port', () => {
    expect(finds(line('a'), 'a', 2222)).toBe(true);
    const both = parseKnownHosts(`${line('a')}\n${line('[a]:2222', OTHER)}`, 'known-hosts');
    expect(findKnownKeys(both.keys, 'a', 2222).map(({ fingerprint }) => fingerprint)).toEqual([fingerprintOf(OTHER)]);
  });

  test('to be revoked on every port, by any line', () => {
    const { keys } = parseKnownHosts(`@revoked a ${spell(KEY)}\n${line('[a]:2222')}`, 'known-hosts');
    expect(findKnownKeys(keys, 'a', 2222).map(({ isRevoked }) => isRevoked)).toEqual([true, false]);
    expect(findKnownKeys(keys, 'b', 2222)).toEqual([]);
  });

  test('by a hashed line that was made from its name, and no other is', () => {
    const name = fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6());
    const port = fc.integer({ min: 1, max: 65_535 });
    fc.assert(
      fc.property(name, name, port, port, (one, other, onePort, otherPort) => {
        const spellName = (address: string, at: number) => (at === 22 ? address : `[${address}]:${at}`);
        const hashed = line(hash(spellName(one.toLowerCase(), onePort)));
        expect(finds(hashed, one, onePort)).toBe(true);
        expect(finds(hashed, one.toUpperCase(), onePort)).toBe(true);
        const isSame = one.toLowerCase() === other.toLowerCase();
        expect(finds(hashed, other, onePort)).toBe(isSame);
        // A line without a port stands for every port.
        if (onePort !== 22) expect(finds(hashed, one, otherPort)).toBe(onePort === otherPort);
      }),
    );
  });

  test('by a pattern as a regular expression would find it', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?'), minLength: 1, maxLength: 12 });
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '.'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(pattern, name, (glob, text) => {
        const source = glob.replaceAll('.', '\\.').replaceAll('?', '.').replaceAll('*', '.*');
        expect(finds(line(glob), text)).toBe(new RegExp(`^${source}$`).test(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test('by a pattern of many stars in no time', () => {
    const startedAt = Date.now();
    expect(finds(line(`${'*a'.repeat(2_000)}b`), 'a'.repeat(2_000))).toBe(false);
    expect(Date.now() - startedAt).toBeLessThan(1_000);
  });
});

const missing = hasProgram('ssh-keygen') ? '' : 'ssh-keygen is not installed';

describe.skipIf(missing)(`OpenSSH agrees ${missing}`, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bowline-known-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each<[string, string]>([
    ['*.example.com,!b.example.com', 'a.example.com'],
    ['*.example.com,!b.example.com', 'b.example.com'],
    ['web-?', 'web-1'],
    ['web-?', 'web-12'],
    ['[*.example.com]:2222', '[a.example.com]:2222'],
    ['A.example.com', 'a.EXAMPLE.com'],
  ])('about %s and %s', (names, name) => {
    const path = join(folder, 'known_hosts');
    writeFileSync(path, `${line(names)}\n`);
    const [, address = name, port = '22'] = /^\[(.*)\]:(\d+)$/.exec(name) ?? [];
    expect(finds(line(names), address, Number(port))).toBe(asksOpenSsh(path, name));
  });

  test('about names that it hashed itself', () => {
    const path = join(folder, 'to_hash');
    writeFileSync(path, `${line('a.example.com')}\n${line('[b.example.com]:2222', OTHER)}\n`);
    execFileSync('ssh-keygen', ['-H', '-f', path], { stdio: 'ignore' });
    const text = execFileSync('cat', [path], { encoding: 'utf8' });
    expect(text).toContain('|1|');
    expect(finds(text, 'a.example.com')).toBe(true);
    expect(finds(text, 'b.example.com', 2222)).toBe(true);
    expect(finds(text, 'b.example.com')).toBe(false);
    expect(finds(text, 'c.example.com')).toBe(false);
  });

  function asksOpenSsh(path: string, name: string): boolean {
    try {
      execFileSync('ssh-keygen', ['-F', name, '-f', path], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  }
});
