import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNamePattern, matchesAny, matchesName, readPrefix } from '../../../../src/config/names/name-pattern';

describe('a pattern', () => {
  it.each([
    ['main', 'main', true],
    ['main', 'user/main', false],
    ['main', 'main2', false],
    ['release/*', 'release/1.x', true],
    ['release/*', 'release/1/x', false],
    ['release/*', 'release/', true],
    ['release/**', 'release/1/x', true],
    ['**', 'any/thing at all', true],
    ['*', 'a/b', false],
    ['**/coverage.xml', 'coverage.xml', true],
    ['**/coverage.xml', 'a/b/coverage.xml', true],
    ['**/coverage.xml', 'a/my-coverage.xml', false],
    ['a/**/z', 'a/z', true],
    ['a/**/z', 'a/b/c/z', true],
    ['a/**/z', 'ab/z', false],
    ['v*.*.*', 'v1.2.3-rc.1', true],
    ['v*.*.*', 'v1.2', false],
    ['v1.*', 'v1x2', false],
    ['$(id)', '$(id)', true],
    ['a+b(c){d}|^', 'a+b(c){d}|^', true],
    ['***', 'a/b', true],
  ])('%s against %s: %s', (pattern, name, expected) => {
    expect(matchesName(pattern, name)).toBe(expected);
  });

  it('of literal text matches itself and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        const literal = text.replaceAll('*', '');
        expect(matchesName(literal, literal)).toBe(true);
        expect(matchesName(literal, other)).toBe(literal === other);
      }),
    );
  });

  it('agrees with a regular expression that says the same', () => {
    const piece = fc.constantFrom('*', '**', '**/', 'a', 'b', '/', 'ab', 'a/');
    const name = fc.array(fc.constantFrom('a', 'b', '/'), { maxLength: 8 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), name, (pieces, text) => {
        const pattern = pieces.join('');
        const source = pattern.replace(/\*\*+\/|\*\*+|\*/g, (star) => {
          if (star === '*') return '[^/]*';
          return star.endsWith('/') ? '(?:.*/)?' : '.*';
        });
        expect(matchesName(pattern, text)).toBe(new RegExp(`^${source}$`, 's').test(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('that would take a regular expression ages is done at once', () => {
    expect(matchesName(`${'*a'.repeat(30)}b`, 'a'.repeat(250))).toBe(false);
    expect(matchesName(`${'**a'.repeat(30)}b`, 'a'.repeat(250))).toBe(false);
  });

  it.each(['', ' ', '!', 'v?.1', 'v[0-9]', 'a\\*', 'a b'])('%j is refused', (pattern) => {
    expect(checkNamePattern(pattern)).toMatch(/pattern/);
  });

  it.each(['main', 'release/**', '!wip/*', 'v*.*.*', 'a+b{c}'])('%s is taken', (pattern) => {
    expect(checkNamePattern(pattern)).toBeUndefined();
  });

  it('has a prefix up to its first star', () => {
    expect(readPrefix('reports/*/coverage.xml')).toBe('reports/');
    expect(readPrefix('plain')).toBe('plain');
  });
});

describe('several patterns', () => {
  it.each([
    [['main', 'release/**'], 'release/1', true],
    [['main', 'release/**'], 'topic', false],
    [['**', '!wip/**'], 'wip/x', false],
    [['**', '!wip/**', 'wip/now'], 'wip/now', true],
    [['!wip/**'], 'topic', false],
    [[], 'main', false],
  ])('%j against %s: %s, the last that matches decides', (patterns, name, expected) => {
    expect(matchesAny(patterns, name)).toBe(expected);
  });
});
