import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/errors';
import {
  isLatestVersion,
  listHigherTags,
  listLowerTags,
  readReleaseVersion,
} from '../../../src/repository/release-version';

const tagged = (...names: string[]) => names.map((name) => ({ name, sha: `sha of ${name}` }));
const namesOf = (tags: readonly { readonly name: string }[]) => tags.map(({ name }) => name);
const version = (text: string) => readReleaseVersion(text, 'VERSION');

describe('the file VERSION', () => {
  test.each([
    ['1.2.3\n', '1.2.3', 'v1.2.3', false],
    ['v1.2.3', '1.2.3', 'v1.2.3', false],
    ['  2.0.0-rc.1 \r\n', '2.0.0-rc.1', 'v2.0.0-rc.1', true],
    ['0.0.0', '0.0.0', 'v0.0.0', false],
  ])('%j is a version', (text, expected, tag, isPrerelease) => {
    expect(version(text)).toEqual({ version: expected, tag, isPrerelease });
  });

  test.each([
    '1.2',
    '1.2.3.4',
    'release 1.2.3',
    'V1.2.3',
    'vv1.2.3',
    '=1.2.3',
    '01.2.3',
    '2024.01.05',
    '1.2.3-',
    '1.2.3\n1.2.4',
    '1.2.3; id',
    'latest',
    '$(id)',
  ])('%j is none', (text) => {
    expect(() => version(text)).toThrow(InputError);
    expect(() => version(text)).toThrow(/^VERSION holds no version: "/);
  });

  test('an empty one, and one with a build, are refused by what they are', () => {
    expect(() => version(' \n')).toThrow('VERSION is empty');
    expect(() => version('1.2.3+5')).toThrow('VERSION holds a build, which no release has: "1.2.3+5"');
  });

  test('what it holds is told briefly', () => {
    expect(() => version('x'.repeat(5_000))).toThrow(/^.{0,120}…$/);
  });
});

const TAGS = tagged('v1.0.0', 'v1.9.0', 'v1.10.0', '1.9.5', 'v2.0.0-rc.1', 'nightly', 'v1', 'v2', 'v1.10.0-beta');

describe('the tags around a version', () => {
  test('are higher by the order of versions, not of letters, nearest first', () => {
    expect(namesOf(listHigherTags(TAGS, version('1.9.1')))).toEqual([
      '1.9.5',
      'v1.10.0-beta',
      'v1.10.0',
      'v2.0.0-rc.1',
    ]);
    expect(listHigherTags(TAGS, version('2.0.0'))).toEqual([]);
  });

  test('are higher ones of which the nearest and the highest count', () => {
    const many = tagged(...Array.from({ length: 30 }, (_, minor) => `v2.${minor}.0`));
    const found = namesOf(listHigherTags(many, version('1.0.0')));
    expect(found).toHaveLength(10);
    expect(found.slice(0, 2)).toEqual(['v2.0.0', 'v2.1.0']);
    expect(found.at(-1)).toBe('v2.29.0');
  });

  test('of a full release go back to the full release before', () => {
    expect(namesOf(listLowerTags(TAGS, version('2.0.0')))).toEqual([
      'v1.10.0',
      '1.9.5',
      'v1.9.0',
      'v1.0.0',
      'v2.0.0-rc.1',
      'v1.10.0-beta',
    ]);
  });

  test('of a pre-release go back to whatever came before', () => {
    expect(namesOf(listLowerTags(TAGS, version('2.0.0-rc.2')))[0]).toBe('v2.0.0-rc.1');
    expect(namesOf(listLowerTags(TAGS, version('1.10.0-beta')))[0]).toBe('1.9.5');
  });

  test('say whether it is the latest', () => {
    expect(isLatestVersion(TAGS, version('2.0.0'))).toBe(true);
    expect(isLatestVersion(TAGS, version('1.11.0'))).toBe(true);
    expect(isLatestVersion(TAGS, version('1.9.9'))).toBe(false);
    expect(isLatestVersion(TAGS, version('3.0.0-rc.1'))).toBe(false);
  });
});
