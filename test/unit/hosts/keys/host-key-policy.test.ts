import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../../src/errors';
import { fingerprintOf, readKeyType } from '../../../../src/hosts/keys/fingerprint';
import { chooseAlgorithms, findHostKeyPolicy, judgeHostKey } from '../../../../src/hosts/keys/host-key-policy';
import { refuseHostKey } from '../../../../src/hosts/keys/host-key-refusal';
import { parseKnownHosts } from '../../../../src/hosts/keys/known-hosts';
import { makeAddress, NOTHING_KNOWN } from '../connecting';

function spell(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function makeKey(type = 'ssh-ed25519'): Buffer {
  const { x = '' } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
  return Buffer.concat([spell(type), spell(Buffer.from(x, 'base64url'))]);
}

const line = (names: string, blob: Buffer) => `${names} ${readKeyType(blob)} ${blob.toString('base64')}`;
const known = (...lines: string[]) => parseKnownHosts(lines.join('\n'), 'known-hosts');

describe('what is known of a host', () => {
  const blob = makeKey();
  const rsa = makeKey('ssh-rsa');

  test('comes from fingerprints, also with padding and in another case of the name', () => {
    for (const text of [
      fingerprintOf(blob),
      `${fingerprintOf(blob)}=`,
      fingerprintOf(blob).replace('SHA256', 'sha256'),
    ]) {
      const policy = findHostKeyPolicy(makeAddress({ hostKeys: [text] }), NOTHING_KNOWN);
      expect(judgeHostKey(policy, blob)).toBe('trusted');
      expect(judgeHostKey(policy, rsa)).toBe('changed');
    }
  });

  test('comes from lines in the config, also of an IPv6 address', () => {
    const address = makeAddress({ address: '2001:db8::1', hostKeys: [line('2001:db8::1', blob)] });
    expect(judgeHostKey(findHostKeyPolicy(address, NOTHING_KNOWN), blob)).toBe('trusted');
  });

  test('may be nothing', () => {
    expect(judgeHostKey(findHostKeyPolicy(makeAddress(), known(line('other', blob))), blob)).toBe('unknown');
  });

  test('is overruled by a revoked key, wherever that stands', () => {
    const revoked = `@revoked ${line('*', blob)}`;
    const inInput = findHostKeyPolicy(makeAddress({ hostKeys: [fingerprintOf(blob)] }), known(revoked));
    expect(judgeHostKey(inInput, blob)).toBe('revoked');
    const inConfig = findHostKeyPolicy(makeAddress({ hostKeys: [revoked] }), known(line('127.0.0.1', blob)));
    expect(judgeHostKey(inConfig, blob)).toBe('revoked');
  });

  test.each([
    ['MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48', 'is not a SHA256 fingerprint'],
    ['SHA256:tooshort', 'is damaged'],
    ['nonsense', 'is not a SHA256 fingerprint'],
  ])('is refused when it is no fingerprint: %s', (text, problem) => {
    const read = () => findHostKeyPolicy(makeAddress({ hostKeys: [text] }), NOTHING_KNOWN);
    expect(read).toThrow(InputError);
    expect(read).toThrow(`hosts.web-1.host_key: \`${text}\` ${problem}`);
  });

  test('is refused when a line of the config is for another host', () => {
    const read = () => findHostKeyPolicy(makeAddress({ port: 2222, hostKeys: [line('other', blob)] }), NOTHING_KNOWN);
    expect(read).toThrow('this line is not for [127.0.0.1]:2222');
  });
});

describe('the algorithms that are asked for', () => {
  test('never use SHA-1', () => {
    const policy = findHostKeyPolicy(makeAddress(), NOTHING_KNOWN);
    expect(chooseAlgorithms(policy)).toEqual([
      'ssh-ed25519',
      'ecdsa-sha2-nistp256',
      'ecdsa-sha2-nistp384',
      'ecdsa-sha2-nistp521',
      'rsa-sha2-512',
      'rsa-sha2-256',
    ]);
  });

  test('begin with the types that are pinned', () => {
    const policy = findHostKeyPolicy(makeAddress(), known(line('127.0.0.1', makeKey('ssh-rsa'))));
    expect(chooseAlgorithms(policy).slice(0, 3)).toEqual(['rsa-sha2-512', 'rsa-sha2-256', 'ssh-ed25519']);
  });

  test('leave out what was shown already', () => {
    const policy = findHostKeyPolicy(makeAddress(), NOTHING_KNOWN);
    expect(chooseAlgorithms(policy, [makeKey('ssh-rsa'), makeKey()])).toEqual([
      'ecdsa-sha2-nistp256',
      'ecdsa-sha2-nistp384',
      'ecdsa-sha2-nistp521',
    ]);
  });
});

test('a blob that is no key has no type', () => {
  for (const blob of [Buffer.alloc(0), Buffer.alloc(40), Buffer.from('ffffffff00000000', 'hex'), spell('no type\n')]) {
    expect(readKeyType(blob)).toBeUndefined();
  }
});

test('the advice for an unknown key of an odd type is still a line to add', () => {
  const blob = makeKey('ecdsa-sha2-nistp256');
  const address = makeAddress({ port: 2222 });
  const error = refuseHostKey(address, findHostKeyPolicy(address, NOTHING_KNOWN), [blob]);
  expect(error.hint).toContain('ssh_host_ecdsa_key.pub');
  expect(known(error.hint?.split('\n').at(-1)?.trim() ?? '').keys[0]?.matches('[127.0.0.1]:2222')).toBe(true);
});
