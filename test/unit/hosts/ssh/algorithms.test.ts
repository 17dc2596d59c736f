import { describe, expect, test } from 'vitest';
import { findMismatch, needsStrict, PROPOSAL, PROPOSAL_WITHOUT_STRICT } from '../../../../src/hosts/ssh/algorithms';
import type { ServerOffer } from '../../../../src/hosts/ssh/server-offer';

const GOOD: ServerOffer = {
  keyExchanges: ['curve25519-sha256'],
  hostKeys: ['ssh-ed25519'],
  ciphers: ['aes128-gcm@openssh.com'],
  macs: ['hmac-sha2-256'],
  isStrict: false,
};
const ETM = ['hmac-sha2-512-etm@openssh.com'];
const CHACHA = 'chacha20-poly1305@openssh.com';

test('AES-CTR is offered last, and never with encrypt-then-MAC where key exchange may not be strict', () => {
  expect(PROPOSAL.cipher.slice(-3).every((name) => name.endsWith('-ctr'))).toBe(true);
  expect(PROPOSAL_WITHOUT_STRICT.hmac.some((name) => name.includes('etm'))).toBe(false);
  const all = [PROPOSAL, PROPOSAL_WITHOUT_STRICT].flatMap(({ kex, cipher, hmac }) => [...kex, ...cipher, ...hmac]);
  expect(all.filter((name) => /sha1$|cbc|md5|arcfour/.test(name))).toEqual([]);
});

test.each<[string, Partial<ServerOffer>, boolean]>([
  ['AES-GCM', {}, false],
  ['AES-CTR with encrypt-then-MAC', { ciphers: ['aes256-ctr'], macs: ETM }, true],
  ['the same, where both are offered', { ciphers: ['aes256-ctr'], macs: ['hmac-sha2-256', ...ETM] }, true],
  ['the same, with strict key exchange', { ciphers: ['aes256-ctr'], macs: ETM, isStrict: true }, false],
  ['AES-CTR with a MAC alone', { ciphers: ['aes128-ctr'] }, false],
  ['ChaCha20 beside AES-CTR', { ciphers: [CHACHA, 'aes128-ctr'] }, true],
  ['ChaCha20 beside AES-GCM', { ciphers: [CHACHA, 'aes256-gcm@openssh.com'] }, false],
  ['ChaCha20 and nothing else', { ciphers: [CHACHA] }, false],
  ['ChaCha20 with strict key exchange', { ciphers: [CHACHA, 'aes128-ctr'], isStrict: true }, false],
])('needs strict key exchange or not: %s', (_name, parts, expected) => {
  expect(needsStrict({ ...GOOD, ...parts }, PROPOSAL)).toBe(expected);
  expect(needsStrict({ ...GOOD, ...parts }, PROPOSAL_WITHOUT_STRICT)).toBe(false);
});

describe('what two sides have not in common', () => {
  test.each<[string, Partial<ServerOffer>, unknown]>([
    ['nothing is missing', {}, undefined],
    ['a MAC beside AES-GCM', { macs: ['hmac-md5'] }, undefined],
    [
      'the key exchange',
      { keyExchanges: ['diffie-hellman-group1-sha1'] },
      { kind: 'key exchange', offered: ['diffie-hellman-group1-sha1'], line: 'KexAlgorithms +curve25519-sha256' },
    ],
    [
      'the host key',
      { hostKeys: ['ssh-rsa'] },
      { kind: 'host key format', offered: ['ssh-rsa'], line: 'HostKeyAlgorithms +ssh-ed25519' },
    ],
    [
      'the cipher',
      { ciphers: ['aes128-cbc', '3des-cbc'] },
      { kind: 'cipher', offered: ['aes128-cbc', '3des-cbc'], line: 'Ciphers +aes128-gcm@openssh.com' },
    ],
    [
      'the MAC beside AES-CTR',
      { ciphers: ['aes128-ctr'], macs: ['hmac-sha1'] },
      { kind: 'MAC', offered: ['hmac-sha1'], line: 'MACs +hmac-sha2-256-etm@openssh.com' },
    ],
  ])('%s', (_name, parts, expected) => {
    expect(findMismatch({ ...GOOD, ...parts }, PROPOSAL, ['ssh-ed25519'])).toEqual(expected);
  });
});
