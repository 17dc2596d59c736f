import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatch } from '../../../src/git/path-patterns';

describe('patterns of .gitignore over changed files', () => {
  it.each([
    [['bot/**'], ['README.md', 'bot/a/b.py', 'bot/c'], 'bot/a/b.py'],
    [['bot/'], ['bot/a'], 'bot/a'],
    [['bot/'], ['bot'], undefined],
    [['/VERSION'], ['deploy/VERSION'], undefined],
    [['*.py'], ['a/b/c.py'], 'a/b/c.py'],
    [['docs/*.md'], ['docs/a.md'], 'docs/a.md'],
    [['bot/**'], ['Bot/a'], undefined],
    [['**'], ['anything'], 'anything'],
    [['bot/**', '!bot/docs/**'], ['bot/docs/a/b.md'], undefined],
    [['bot/**', '!bot/docs/**', 'bot/docs/api/**'], ['bot/docs/api/x'], 'bot/docs/api/x'],
    [['!*.md', 'bot/**'], ['bot/a.md'], 'bot/a.md'],
    [['!*.md'], ['a.py'], undefined],
    [[], ['a.py'], undefined],
    [['a b/ü*'], ['a b/über.txt'], 'a b/über.txt'],
    [['\\!odd'], ['!odd'], '!odd'],
  ])('%j over %j: %s', (patterns, files, expected) => {
    expect(findMatch(patterns, files)).toBe(expected);
  });

  it.each([
    [['vendor/lib/**'], true],
    [['vendor/lib'], true],
    [['vendor/'], true],
    [['/vendor/lib/src/*.c'], true],
    [['vendor/*/src/a.c'], true],
    [['vendor/**/a.c'], true],
    [['*.c'], true],
    [['**', '!vendor/lib/docs/**'], true],
    [['**', '!vendor/lib/**'], false],
    [['**', '!vendor/'], false],
    [['bot/**'], false],
    [['vendor/*.c'], false],
    [['vendor/library/**'], false],
    [['/lib/**'], false],
  ])('%j over a submodule that moved: %s', (patterns, isMatched) => {
    expect(findMatch(patterns, ['vendor/lib/'])).toBe(isMatched ? 'vendor/lib/' : undefined);
  });

  it('take any file name that git knows', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => !/[\0/]/.test(text) && text !== '.' && text !== '..');
    fc.assert(
      fc.property(name, (file) => {
        expect(findMatch(['**'], [`folder/${file}`])).toBe(`folder/${file}`);
        expect(findMatch(['**', '!folder/**'], [`folder/${file}`])).toBeUndefined();
      }),
    );
  });
});
