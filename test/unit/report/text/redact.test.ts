import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactResult } from '../../../../src/report/redact-result';
import { createRedactor } from '../../../../src/report/text/redact';
import { neutralise } from '../../../../src/report/text/sanitize';
import { createTextIndex } from '../../../../src/report/text/text-index';
import { quote } from '../../../../src/shell/quote';
import { Secret } from '../../../../src/shell/secret';
import { rolledBackResult, sampleCheck, sampleHost, sampleResult, sampleStep } from '../sample';

const redactorOf = (...values: string[]) => createRedactor(values.map((value) => new Secret(value)));

/** A value with everything in it that some consumer has to escape. */
const NASTY = 'p@ss "w\'rd\\$HOME%41 `id`é&<x>/';

describe('a redactor', () => {
  it.each<[string, string]>([
    ['itself', NASTY],
    ['as a URL', encodeURIComponent(NASTY)],
    ['as a form', encodeURIComponent(NASTY).replaceAll('%20', '+')],
    ['as a URL in lower case', encodeURIComponent(NASTY).replace(/%../g, (code) => code.toLowerCase())],
    ['as JSON', JSON.stringify({ password: NASTY })],
    ['as JSON with escaped slashes', JSON.stringify(NASTY).replaceAll('/', '\\/')],
    ['as JSON in ASCII', JSON.stringify(NASTY).replaceAll('é', '\\u00e9')],
    ['as a shell word', quote(NASTY)],
    ['in double quotes', `export A="${NASTY.replace(/[$`"\\]/g, '\\$&')}"`],
    ['as hexadecimal', Buffer.from(NASTY).toString('hex')],
    ['as upper-case hexadecimal', Buffer.from(NASTY).toString('hex').toUpperCase()],
    ['as base64', Buffer.from(NASTY).toString('base64')],
    ['in what was encoded as base64', Buffer.from(`user:${NASTY}\n`).toString('base64')],
    ['in what was encoded one byte further', Buffer.from(`users:${NASTY}\n`).toString('base64')],
    ['as base64 of URLs', Buffer.from(`us:${NASTY}\n`).toString('base64url')],
  ])('knows a secret %s', (_name, spelling) => {
    const shown = redactorOf(NASTY).redact(`value: ${spelling}, end`);
    expect(shown).toContain('***');
    expect(shown.replace(/^value: |, end$/g, '').length).toBeLessThan(30);
    expect(shown).toMatch(/^value: .*, end$/);
  });

  it('knows every line of a key, its indented lines, and the key as one line', () => {
    const key = '-----BEGIN KEY-----\r\n  AAAAbbbbCCCC\r\nDDDDeeeeFFFF\r\n-----END KEY-----\r\n';
    const { redact } = redactorOf(key);
    expect(redact('AAAAbbbbCCCC')).toBe('***');
    expect(redact(`a\nDDDDeeeeFFFF\nb`)).toBe('a\n***\nb');
    expect(redact(JSON.stringify(key.replaceAll('\r\n', '\n')))).toBe('"***"');
    expect(redact(key)).toBe('***');
  });

  it('leaves short lines of a long secret, which would blank out half the log', () => {
    expect(redactorOf('{\n  "a": "long enough"\n}').redact('if (x) { y }')).toBe('if (x) { y }');
  });

  it.each(['1', '7a', 'abc', ' 1\n', '"', '\\\\'])('does not look for %j, which is too short to hide', (value) => {
    const { redact, longest } = redactorOf(value, 'hunter22');
    const text = `release 20260811T071a-abc, "pin" ${value}, \\\\ MQ==`;
    expect(redact(text)).toBe(text);
    expect(redact('hunter22')).toBe('***');
    expect(longest).toBeGreaterThanOrEqual('hunter22'.length);
  });

  it('hides what remains of a secret once its control characters are spelled out', () => {
    expect(redactorOf('top\u0007secret').redact(neutralise('say top\u0007secret'))).toBe('say ***');
  });

  it('makes one mask of secrets that overlap or touch', () => {
    expect(redactorOf('abcdef', 'defghi').redact('<abcdefghi>')).toBe('<***>');
    expect(redactorOf('abcd', 'efgh').redact('<abcdefgh>')).toBe('<***>');
    expect(redactorOf('abcd', 'abcdefgh').redact('<abcdefgh> <abcd>')).toBe('<***> <***>');
  });

  it('learns secrets that were read later', () => {
    const redactor = createRedactor();
    expect(redactor.redact('hunter22')).toBe('hunter22');
    expect(redactor.longest).toBe(0);
    redactor.add([new Secret('hunter22')]);
    expect(redactor.redact('hunter22')).toBe('***');
    expect(redactor.longest).toBeGreaterThanOrEqual('hunter22'.length);
  });

  it('ignores an empty secret and takes half characters', () => {
    expect(redactorOf('').redact('a b')).toBe('a b');
    expect(redactorOf('\ud800abc').redact('x\ud800abcx')).toBe('x***x');
  });

  it('lets no secret through, wherever it stands and whatever stands around it', () => {
    const value = fc
      .string({ minLength: 4, maxLength: 20, unit: 'grapheme' })
      .filter((text) => !text.includes('*') && text.trim().length >= 4);
    const encode = fc.constantFrom(
      (text: string) => text,
      encodeURIComponent,
      (text: string) => JSON.stringify(text).slice(1, -1),
      (text: string) => text.replaceAll("'", `'\\''`),
    );
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 5 }),
        fc.array(fc.string(), { minLength: 6, maxLength: 6 }),
        encode,
        (values, around, spell) => {
          const text = values.map((one, index) => around[index] + spell(one)).join('') + around[5];
          const shown = redactorOf(...values).redact(text);
          for (const one of values) expect(shown).not.toContain(one);
        },
      ),
    );
  });

  it('changes nothing where there is no secret, and nothing the second time', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { redact } = redactorOf('§§§§ is in no generated text §§§§');
        expect(redact(text)).toBe(text);
        const once = redactorOf('sec ret', 'ret sec').redact(`${text}sec ret sec${text}`);
        expect(redactorOf('sec ret', 'ret sec').redact(once)).toBe(once);
      }),
    );
  });

  it('reads a log of 10 MB in less than three seconds, with two keys and twenty tokens', () => {
    const key = Array.from({ length: 40 }, (_, line) => Buffer.alloc(48, line + 65).toString('base64')).join('\n');
    const tokens = Array.from({ length: 20 }, (_, index) => `ghp_${Buffer.alloc(20, index + 33).toString('hex')}`);
    const { redact } = redactorOf(key, key.toLowerCase(), ...tokens);
    const line = '2026-11-21 02:01:52 INFO request 12345 GET /api/users/0f1e2d3c4b5a6978 200 in 12 ms\n';
    const log = line.repeat(Math.ceil(10_000_000 / line.length));
    const startedAt = performance.now();
    expect(redact(log)).toBe(log);
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });

  it('does not show its secrets itself', () => {
    expect(inspect(redactorOf('hunter22'), { depth: 9 })).not.toContain('hunter22');
  });
});

describe('an index of texts', () => {
  it('finds what a plain search finds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 6 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 40 }),
        (parts, whole) => {
          const index = createTextIndex();
          for (const part of parts) index.add(part);
          const covered = new Set(
            index.find(whole).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
          );
          const expected = new Set<number>();
          for (const part of parts.filter((one) => one !== '')) {
            for (let start = 0; start < whole.length; start += 1) {
              if (whole.startsWith(part, start)) for (let at = 0; at < part.length; at += 1) expected.add(start + at);
            }
          }
          expect(covered).toEqual(expected);
        },
      ),
    );
  });
});

describe('the result without secrets', () => {
  it('has them in no text, nor in what a check measured', () => {
    const checks = [
      sampleCheck('health', false, 'said hunter22', { data: { hunter22: ['hunter22', { status: 'hunter22' }], n: 3 } }),
    ];
    const result = rolledBackResult({
      reason: 'hunter22',
      hosts: [
        sampleHost({ checks, logs: ['a hunter22 b'], steps: [sampleStep('build', 0, 1, { detail: 'hunter22' })] }),
      ],
    });
    const told = redactResult(result, redactorOf('hunter22'));
    expect(JSON.stringify(told)).not.toContain('hunter22');
    expect(told.hosts[0]?.checks[0]?.data).toEqual({ '***': ['***', { status: '***' }], n: 3 });
    expect(told.hosts[0]?.logs).toEqual(['a *** b']);
  });

  it('keeps the words that Bowline chooses, so that every reader still understands it', () => {
    const told = redactResult(sampleResult(), redactorOf('success', 'deploy', 'name', '2026'));
    expect(told).toMatchObject({ status: 'success', mode: 'deploy', startedAt: '2026-11-21T02:01:52.000Z' });
    expect(told.apps[0]).toHaveProperty('name', 'shop');
    expect(told.hosts[0]?.steps[0]?.status).toBe('success');
  });

  it.each(['shop', 'web-1', '2026', 'production', '1.4.0', 'v1.4', 'abcdef'])(
    'keeps its own facts whole where %j is a secret, and hides it in what others said',
    (secret) => {
      const result = sampleResult({
        id: '20261121T020152Z-4a446b0',
        release: '20261121T020152Z-4a446b0',
        version: 'v1.4.0',
        revision: 'abcdef0123456789abcdef0123456789abcdef01',
        environment: 'production',
        deployed: ['web-1'],
        reason: `because of ${secret}`,
        hosts: [sampleHost({ checks: [sampleCheck('health', true, `said ${secret}`)] })],
        matrix: [{ environment: 'production', apps: 'shop', version: 'v1.4.0' }],
      });
      const told = redactResult(result, redactorOf(secret));
      const { id, release, version, revision, environment, deployed, matrix, apps, stages } = result;
      expect(told).toMatchObject({ id, release, version, revision, environment, deployed, matrix, apps, stages });
      expect(told.hosts[0]).toMatchObject({ app: 'shop', host: 'web-1' });
      expect(told.reason).toBe('because of ***');
      expect(told.hosts[0]?.checks[0]?.detail).toBe('said ***');
    },
  );

  it('has no secret in a command that stands in for the name of a step', () => {
    const steps = [sampleStep('curl -u hunter22', 0, 1)];
    const told = redactResult(sampleResult({ hosts: [sampleHost({ steps })] }), redactorOf('hunter22'));
    expect(told.hosts[0]?.steps[0]?.name).toBe('curl -u ***');
  });
});
