import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FINGERPRINT_KEYS } from '../../../src/config/schema/app';
import type { Target } from '../../../src/config/targets/target';
import { fingerprintOf, sealFingerprint } from '../../../src/release/fingerprint';
import { Secret } from '../../../src/shell/secret';
import { makeTarget } from '../plan/target';

const CONTENT = 'c0ffee';
const KEY = 'a key of the host';
const secretsOf = (values: Record<string, string>) =>
  new Map(Object.entries(values).map(([name, value]) => [name, new Secret(value)]));

const COMMAND = { kind: 'command', start: './a', stop: './b', status: './c', soakMs: 5_000 } as const;
const UNIT = { kind: 'systemd', unit: 'shop.service', start: './run', scope: 'system', soakMs: 0 } as const;
const HOOK = { runOn: 'host', once: false, irreversible: false } as const;
const SITE = { file: 'shop.conf', listen: 80, maxBodyBytes: 0, readTimeoutS: 60, hasHeaders: true };
const EVERYTHING: Partial<Target> = {
  port: 8000,
  secrets: { TOKEN: 'TOKEN' },
  secretsAs: 'credentials',
  env: { A: '1' },
  shared: [{ path: 'data', isDirectory: true }],
  links: { a: 'b' },
  build: ['make'],
  hooks: {
    before_activate: [{ run: 'x', ...HOOK }],
    after_commit: [{ run: 'y', ...HOOK }],
    on_rollback: [{ run: 'z', ...HOOK }],
  },
};

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
    domain: { domain: ['shop.test'] },
    'the certificate': { certificate: { certificate: '/a', key: '/b', isTrusted: false } },
    'the template of the site': {
      nginx: { ...SITE, template: { file: 'site.conf', text: 'server {}', render: String } },
    },
    'which secrets there are': { secrets: { A: 'A' } },
  };

  test.each(Object.entries(changes))('changes with %s', (_what, change) => {
    expect(fingerprintOf(makeTarget(change), CONTENT)).not.toBe(fingerprintOf(makeTarget(), CONTENT));
  });

  /** Computed by version 0.1.0: where one of them is another, every host of it is deployed anew. */
  const before: [string, Partial<Target>, string][] = [
    ['files alone', {}, '9970d008dd10e2ea0208eff544e7ddd99517c3a0152037185ca33f1ccf5ec5b9'],
    [
      'commands',
      { ...EVERYTHING, runtime: COMMAND },
      '01f435f7ff38a6e352996764b08f59f4f96f2514791ef3ad89244ec591fd9fd5',
    ],
    ['a unit', { runtime: UNIT }, 'd6694411c0aaaeb5633027f011ae1a3ebf1a3937564deb8a19f4a4430f925593'],
    ['all', { ...EVERYTHING, runtime: UNIT }, 'f32fabe3cc8f4e1b498d7ee2ead37b8fc2bd273f686a3ee2dbc8d14df0c88a0d'],
  ];

  test.each(before)('of %s is what it was in version 0.1.0', (_what, target, fingerprint) => {
    expect(fingerprintOf(makeTarget(target), CONTENT)).toBe(fingerprint);
  });

  test('counts the keys of an app that say so, and no other', () => {
    expect([...FINGERPRINT_KEYS].sort()).toEqual(
      [
        'build',
        'directories',
        'certificate',
        'domain',
        'env',
        'hooks',
        'links',
        'nginx',
        'node',
        'packages',
        'port',
        'python',
        'runtime',
        'schedule',
        'secrets',
        'secrets_as',
        'shared',
      ].sort(),
    );
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
