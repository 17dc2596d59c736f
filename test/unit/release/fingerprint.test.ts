import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/config/model';
import { fingerprintOf, sealFingerprint } from '../../../src/release/fingerprint';
import { Secret } from '../../../src/shell/secret';
import { makeTarget } from '../plan/target';

const CONTENT = 'c0ffee';
const KEY = 'a key of the host';
const secretsOf = (values: Record<string, string>) =>
  new Map(Object.entries(values).map(([name, value]) => [name, new Secret(value)]));

function reverse(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).reverse());
}

const names = fc.dictionary(fc.stringMatching(/^[A-Z_]{1,6}$/), fc.string(), { maxKeys: 6 });

describe('a fingerprint', () => {
  test('does not depend on the order in which the config names things', () => {
    fc.assert(
      fc.property(names, (env) => {
        const one = fingerprintOf(makeTarget({ env }), CONTENT);
        expect(fingerprintOf(makeTarget({ env: reverse(env) }), CONTENT)).toBe(one);
      }),
    );
  });

  const changes: Record<string, Partial<Target>> = {
    env: { env: { LOG: 'debug' } },
    runtime: { runtime: { kind: 'command', start: 'a', stop: 'b', status: 'c', soakMs: 0 } },
    build: { build: ['make'] },
    links: { links: { a: 'b' } },
    shared: { shared: [{ path: 'data', isDirectory: true }] },
    'how secrets are handed over': { secretsAs: 'files' },
    hooks: { hooks: { before_activate: [{ run: 'x', runOn: 'host', once: false, irreversible: false }] } },
    port: { port: 8000 },
    'which secrets there are': { secrets: { A: 'A' } },
  };

  test.each(Object.entries(changes))('changes with %s', (_what, change) => {
    expect(fingerprintOf(makeTarget(change), CONTENT)).not.toBe(fingerprintOf(makeTarget(), CONTENT));
  });

  test('changes with the content, and with the order of what has one', () => {
    expect(fingerprintOf(makeTarget(), 'other')).not.toBe(fingerprintOf(makeTarget(), CONTENT));
    expect(fingerprintOf(makeTarget({ build: ['a', 'b'] }), CONTENT)).not.toBe(
      fingerprintOf(makeTarget({ build: ['b', 'a'] }), CONTENT),
    );
  });

  test('does not change with what is not in the release', () => {
    const other: Partial<Target> = {
      keep: 9,
      checks: [{ type: 'process', name: 'process', when: ['post'], timeoutMs: 1, noData: 'fail' }],
      startupDelayMs: 5,
    };
    expect(fingerprintOf(makeTarget(other), CONTENT)).toBe(fingerprintOf(makeTarget(), CONTENT));
  });

  test('cannot be made alike by moving text from one setting to the next', () => {
    const one = fingerprintOf(makeTarget({ env: { A: 'x","B":"y' } }), CONTENT);
    expect(fingerprintOf(makeTarget({ env: { A: 'x', B: 'y' } }), CONTENT)).not.toBe(one);
  });
});

describe('a sealed fingerprint', () => {
  test('is the same for the same secrets in any order', () => {
    fc.assert(
      fc.property(names, (values) => {
        expect(sealFingerprint(CONTENT, secretsOf(reverse(values)), KEY)).toBe(
          sealFingerprint(CONTENT, secretsOf(values), KEY),
        );
      }),
    );
  });

  test('changes with the value, the name and the key', () => {
    const one = sealFingerprint(CONTENT, secretsOf({ TOKEN: 'a' }), KEY);
    for (const other of [
      sealFingerprint(CONTENT, secretsOf({ TOKEN: 'b' }), KEY),
      sealFingerprint(CONTENT, secretsOf({ TOKEN_2: 'a' }), KEY),
      sealFingerprint(CONTENT, secretsOf({ TOKEN: 'a' }), 'another key'),
      sealFingerprint('other', secretsOf({ TOKEN: 'a' }), KEY),
    ]) {
      expect(other).not.toBe(one);
    }
  });

  test('is plain where there are no secrets', () => {
    expect(sealFingerprint(CONTENT, new Map(), KEY)).toBe(CONTENT);
  });

  test('tells nothing to who guesses the value without the key', () => {
    const sealed = sealFingerprint(CONTENT, secretsOf({ PIN: '1234' }), KEY);
    const guesses = [JSON.stringify([['PIN', '1234']]), '1234', 'PIN=1234', `${CONTENT}\n1234`];
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const derived = guesses.flatMap((guess) => [
      hash(guess),
      hash(`${CONTENT}\n${hash(guess)}`),
      hash(`${CONTENT}\n${guess}`),
    ]);
    expect(derived).not.toContain(sealed);
  });
});
