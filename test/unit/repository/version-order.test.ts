import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareVersions,
  findNewestTag,
  isPrerelease,
  isSameVersion,
  isVersionTag,
  parseVersion,
  withoutZeros,
} from '../../../src/repository/version-order';

const number = fc.nat(50);
const core = fc.tuple(number, number, number).map((parts) => parts.join('.'));
const prerelease = fc.oneof(
  fc.constant(''),
  fc
    .array(fc.constantFrom('alpha', 'beta', 'rc', '1', '2', '10', 'x-y'), { minLength: 1, maxLength: 3 })
    .map((parts) => `-${parts.join('.')}`),
);
const version = fc.tuple(core, prerelease).map((parts) => parts.join(''));

describe('a version', () => {
  it.each(['1.2.3', 'v1.2.3', 'v0.0.0', 'v1.2.3-rc.1', 'v1.2.3-rc.1+build.5', '10.20.30'])('%s is one', (text) => {
    expect(parseVersion(text)).toBeDefined();
  });

  it.each([
    '',
    'v',
    '1',
    '1.2',
    'v1.2',
    '1.2.3.4',
    '01.2.3',
    'v1.2.03',
    'vv1.2.3',
    'V1.2.3',
    '=1.2.3',
    ' 1.2.3',
    '1.2.3\n',
    '1.2.3-',
    '1.2.3-rc..1',
    '1.2.x',
    'latest',
    'v1.2.3$(id)',
    'v1.2.3;id',
    `v${'9'.repeat(30)}.0.0`,
  ])('%j is none', (text) => {
    expect(parseVersion(text)).toBeUndefined();
    expect(isVersionTag(text)).toBe(false);
  });

  it('is a tag only with its v', () => {
    expect(isVersionTag('v1.2.3')).toBe(true);
    expect(isVersionTag('1.2.3')).toBe(false);
  });

  it('is a pre-release where something stands behind a hyphen', () => {
    expect([isPrerelease('v1.0.0-rc.1'), isPrerelease('v1.0.0+5'), isPrerelease('nonsense')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the order', () => {
  it('is that of the specification', () => {
    const ordered = [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '1.0.1',
      '1.9.0',
      '1.10.0',
      '2.0.0',
    ];
    for (const [index, one] of ordered.slice(1).entries()) {
      expect(compareVersions(ordered[index] ?? '', one), one).toBeLessThan(0);
      expect(compareVersions(`v${one}`, ordered[index] ?? ''), one).toBeGreaterThan(0);
    }
  });

  it('is undefined for what is no version', () => {
    expect(compareVersions('v1.2', 'v1.2.0')).toBeUndefined();
    expect(compareVersions('v1.2.0', 'main')).toBeUndefined();
  });

  it.each([
    ['2024.01.05', '2024.1.5'],
    ['v01.2.3', 'v1.2.3'],
    ['1.02.3-rc.1', '1.2.3-rc.1'],
    ['1.2.3', undefined],
    ['1.02', undefined],
    ['01', undefined],
  ])('%s without leading zeros is %s', (text, right) => expect(withoutZeros(text)).toBe(right));

  it('turns around, is transitive, and does not see a leading v', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const [ab, ba] = [compareVersions(a, `v${b}`) ?? 2, compareVersions(b, a) ?? 2];
        expect(Math.sign(ab) + Math.sign(ba)).toBe(0);
        expect(compareVersions(a, `v${a}`)).toBe(0);
        const bc = compareVersions(b, c) ?? 2;
        if (ab <= 0 && bc <= 0) expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('the same version', () => {
  it.each([
    ['v1.2.3', '1.2.3', true],
    ['1.2.3', '1.2.4', false],
    ['1.2.3+1', '1.2.3+2', false],
    ['nightly', 'vnightly', true],
    ['nightly', '1.2.3', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isSameVersion(a, b)).toBe(expected);
  });
});

describe('the newest tag', () => {
  it.each([
    [['v1.9.0', 'v1.10.0', 'v1.2.0'], 'v*.*.*', 'v1.10.0'],
    [['v1.0.0', 'v2.0.0-rc.1'], 'v*.*.*', 'v1.0.0'],
    [['v1.0.0', 'v2.0.0-rc.1', 'v2.0.0-rc.10'], 'v*.*.*-*', 'v2.0.0-rc.10'],
    [['v1.0.0', 'v2.0.0', 'bot-v3.0.0'], 'v1.*', 'v1.0.0'],
    [['latest', 'v1', 'v1.2', 'v01.0.0'], '*', undefined],
    [[], 'v*', undefined],
    [['1.0.0', 'v1.0.0'], '*', '1.0.0'],
  ])('of %j for %s is %s', (tags, pattern, expected) => {
    expect(findNewestTag(tags, pattern)).toBe(expected);
  });

  it('is not older than any other that matches, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(version.map((one) => `v${one}`)), fc.boolean(), (tags, hasPrereleases) => {
        const newest = findNewestTag(tags, hasPrereleases ? 'v*-*' : 'v*');
        for (const tag of tags.filter((one) => isPrerelease(one) === hasPrereleases)) {
          expect(compareVersions(tag, newest ?? '')).toBeLessThanOrEqual(0);
        }
        expect(findNewestTag(tags.toReversed(), hasPrereleases ? 'v*-*' : 'v*')).toBe(newest);
      }),
    );
  });
});
