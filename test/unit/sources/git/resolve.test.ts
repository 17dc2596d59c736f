import { describe, expect, test } from 'vitest';
import {
  chooseCommit,
  isFullHash,
  isShortHash,
  listPatterns,
  readDefaultBranch,
  readRefs,
  refuseUnknown,
} from '../../../../src/sources/git/resolve';

const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [string, string, string];
const refs = (...lines: readonly (readonly [string, string])[]) =>
  readRefs(lines.map(([hash, name]) => `${hash}\t${name}\n`).join(''));

describe('a ref is looked up', () => {
  test('as branch or tag, and under its full name', () => {
    expect(listPatterns(undefined)).toEqual(['HEAD']);
    expect(listPatterns('main')).toEqual([
      'refs/heads/main',
      'refs/heads/main^{}',
      'refs/tags/main',
      'refs/tags/main^{}',
    ]);
    expect(listPatterns('refs/pull/7/head')).toEqual(['refs/pull/7/head', 'refs/pull/7/head^{}']);
  });

  test.each([
    ['a branch', refs([A, 'refs/heads/x']), 'x', { commit: A, ref: 'x', tag: null }],
    ['a light tag', refs([A, 'refs/tags/x']), 'x', { commit: A, ref: 'x', tag: 'x' }],
    ['an annotated tag', refs([A, 'refs/tags/x'], [B, 'refs/tags/x^{}']), 'x', { commit: B, ref: 'x', tag: 'x' }],
    ['both with one commit', refs([A, 'refs/heads/x'], [A, 'refs/tags/x']), 'x', { commit: A, ref: 'x', tag: 'x' }],
    [
      'a full name',
      refs([A, 'refs/tags/x'], [C, 'refs/tags/x^{}']),
      'refs/tags/x',
      { commit: C, ref: 'refs/tags/x', tag: 'x' },
    ],
    ['the default', refs([A, 'HEAD']), undefined, { commit: A, ref: null, tag: null }],
    ['one that is not there', refs([A, 'refs/heads/xy']), 'x', undefined],
  ])('%s', (_what, found, ref, expected) => {
    expect(chooseCommit(found, ref)).toEqual(expected);
  });

  test('and refused where it is a branch and a tag of different commits', () => {
    expect(() => chooseCommit(refs([A, 'refs/heads/x'], [B, 'refs/tags/x']), 'x')).toThrow(
      '`ref`: x is a branch and a tag, with different commits',
    );
  });
});

test('the default branch is told by its name', () => {
  expect(readDefaultBranch(`ref: refs/heads/trunk\tHEAD\n${A}\tHEAD\n`)).toBe('trunk');
  expect(readDefaultBranch(`${A}\tHEAD\n`)).toBeNull();
});

test.each([
  [A, true, false],
  ['d'.repeat(64), true, false],
  ['abc1234', false, true],
  ['abc', false, false],
  ['main', false, false],
])('%s is a full hash: %s, the beginning of one: %s', (ref, isFull, isShort) => {
  expect([isFullHash(ref), isShortHash(ref)]).toEqual([isFull, isShort]);
});

test.each([
  [undefined, 'names no default branch: the repository is empty'],
  ['abc1234', 'no server looks up the beginning of a hash'],
  ['next', 'knows no branch or tag next'],
])('what is not known is told: %s', (ref, said) => {
  expect(refuseUnknown(ref, 'git.example.com').message).toContain(said);
});
