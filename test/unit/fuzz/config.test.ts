import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveEnvironment } from '../../../src/config/resolve';
import { parseDuration, parseSize } from '../../../src/config/units';
import { ConfigError } from '../../../src/errors';
import { describeDuration } from '../../../src/report/text/format';
import { catchProblems, load, problemsOf, withApp } from '../config/fixture';
import { fuzz, mutated, orRefusal } from './fuzzing';

const COMPLETE = readFileSync(join(__dirname, '../../../config/examples/complete.yml'));

const word = fc.oneof(
  fc.constantFrom(
    ...['hosts', 'apps', 'environments', 'defaults', 'groups', 'stages', 'web-1', 'shop', 'health', 'runtime', 'path'],
    ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '<<', '~', 'no', '0o7', '1e3', '.inf'],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const scalar = fc.oneof(
  word,
  word.map((text) => JSON.stringify(text)),
  word.map((text) => `'${text}'`),
  fc.constantFrom(
    '!!binary aGk=',
    '!!set {a}',
    '!tag x',
    '!!timestamp 2026-01-01',
    '&a b',
    '*a',
    '*b',
    '|\n  x',
    '>-\n  y',
    '? x',
    '- - -',
  ),
);
/** Flow and block nodes, anchors, aliases, merges and tags, well nested or not. */
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('node'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(word, tie('node')), { maxLength: 3 })
      .map((pairs) => `{${pairs.map((pair) => pair.join(': ')).join(', ')}}`),
    fc
      .array(fc.tuple(word, tie('node')), { maxLength: 3 })
      .map((pairs) => pairs.map(([key, value]) => `${key}: ${value.replaceAll('\n', '\n  ')}`).join('\n')),
    fc
      .array(tie('node'), { maxLength: 3 })
      .map((items) => items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n')),
    tie('node').map((inner) => `&a ${inner}`),
  ),
}));

/** Loads and resolves it; whatever is wrong is told with its place, inside of the text. */
function judge(text: string): void {
  const lines = text.split(/\r\n|\n|\r/).length;
  let isLoaded = false;
  const problems = catchProblems(() => {
    const document = load(text);
    isLoaded = true;
    orRefusal(() => resolveEnvironment(document, { variables: {} }));
  });
  for (const { position, message, hint } of problems) {
    expect(position.line).toBeGreaterThanOrEqual(1);
    expect(position.line).toBeLessThanOrEqual(lines);
    expect(position.column).toBeGreaterThanOrEqual(1);
    expect(message).toMatch(/\S/);
    expect(hint).toMatch(/\S/);
  }
  expect(isLoaded || problems.length > 0).toBe(true);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).hosts).toBeUndefined();
}

describe('a config', () => {
  fuzz('of any text is loaded, or refused with the place', () =>
    fc.property(fc.oneof(node, fc.string({ unit: 'binary' })), judge),
  );

  fuzz('with an app of any shape is loaded, or refused with the place', () =>
    fc.property(
      fc.constantFrom(
        'health',
        'checks',
        'hooks',
        'secrets',
        'env',
        'links',
        'shared',
        'preflight',
        'source',
        '__proto__',
      ),
      node,
      (key, value) => judge(withApp(`${key}: ${value.replaceAll('\n', '\n  ')}`)),
    ),
  );

  fuzz('that was changed anywhere is loaded, or refused with the place', () =>
    fc.property(
      mutated(COMPLETE).map((bytes) => bytes.toString('utf8')),
      judge,
    ),
  );

  test.each([
    [
      'aliases that multiply',
      `a: &a [x, x]\n${[...'bcdefghijklmnopqrstuvwxyz'].map((name, index) => `${name}: &${name} [${`*${'abcdefghijklmnopqrstuvwxyz'[index]}, `.repeat(9)}x]`).join('\n')}`,
    ],
    [
      'merges that multiply',
      `a: &a {x: 1}\n${[...'bcdefghijklmnopqrstuvwxyz'].map((name, index) => `${name}: &${name} {<<: [${Array.from({ length: 9 }, () => `*${'abcdefghijklmnopqrstuvwxyz'[index]}`).join(', ')}]}`).join('\n')}`,
    ],
    ['an alias of what is around it', 'hosts: &a {b: *a}'],
    ['very many keys', Array.from({ length: 10_000 }, (_, index) => `k${index}: 1`).join('\n')],
    ['very many of the same key', 'hosts: {}\n'.repeat(5_000)],
    ['one very long line', `hosts: "${'x'.repeat(500_000)}`],
    ['very many anchors', Array.from({ length: 10_000 }, (_, index) => `k${index}: &a${index} 1`).join('\n')],
    ['very deep lines', Array.from({ length: 3_000 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n')],
    ['very many questions', '? '.repeat(20_000)],
    ['very many dashes', '- '.repeat(20_000)],
    ['very many quotes', '"'.repeat(20_000)],
    ['very many documents', '---\na\n'.repeat(5_000)],
    ['very many tags', '!a '.repeat(10_000)],
    ['very many placeholders', withApp(`path: "${'{app}'.repeat(50_000)}"`)],
    ['very many openings', withApp(`path: "${'{'.repeat(100_000)}"`)],
  ])('of %s is refused in bounded time', { timeout: 60_000 }, (_what, text) => {
    expect(problemsOf(text).length).toBeGreaterThan(0);
  });

  test('with keys of JavaScript’s own is refused, and changes nothing', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      expect(() => load(`${key}: {polluted: true}\n${COMPLETE.toString()}`)).toThrow(ConfigError);
      expect(problemsOf(withApp(`${key}: {polluted: true}`))).not.toEqual([]);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a duration', () => {
  fuzz('that was written is read as it was, and any text is one or none', () =>
    fc.property(
      fc.nat(1e12),
      fc.oneof(fc.string(), fc.stringMatching(/^\d{0,14}(?:ms|s|m|h|d|w)?$/)),
      (milliseconds, text) => {
        expect(parseDuration(describeDuration(milliseconds))).toBe(milliseconds);
        const read = parseDuration(text);
        expect(read === undefined || (Number.isSafeInteger(read) && read >= 0)).toBe(true);
      },
    ),
  );
});

describe('a size', () => {
  fuzz('of any text is a whole number of bytes, or none', () =>
    fc.property(
      fc.nat(1e6),
      fc.constantFrom('B', 'KB', 'MB', 'GB', 'KiB', 'MiB'),
      fc.oneof(fc.string(), fc.stringMatching(/^\d{0,14}[KMGT]?i?B$/)),
      (count, unit, text) => {
        const bytes = parseSize(`${count}${unit}`);
        expect(bytes).toBe(count * (parseSize(`1${unit}`) ?? Number.NaN));
        const read = parseSize(text);
        expect(read === undefined || (Number.isSafeInteger(read) && read >= 0)).toBe(true);
      },
    ),
  );
});
