import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quote } from '../../../src/shell/quote';
import { lines, NOTHING, Sh, sh } from '../../../src/shell/sh';
import { describeShells, runShell, type Shell } from './shells';

/** Strings without NUL, rich in what shells treat as special. */
const awkward = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        "'",
        '"',
        '\\',
        '\n',
        '\r',
        '$(id)',
        '`id`',
        '$HOME',
        '${x}',
        '~',
        '*',
        '?',
        '[a]',
        '-n',
        '--',
        '=',
        '#',
        ';',
        '&',
        '|',
        '<',
        '>',
        '(',
        ')',
        '{',
        '}',
        '!',
        ' ',
        '\t',
        '\u0001',
        '\u001e',
        '\u007f',
        'é',
        '文',
        '😀',
        "'\\''",
        "$'\\n'",
        'if',
        '!!',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''))
  // A lone surrogate has no UTF-8 form, so no program could be given it.
  .filter((text) => !/\p{Surrogate}/u.test(text));

const SEPARATOR = '\u001f<next>\u001f';

function echoAll(shell: Shell, words: readonly string[]): string[] {
  const script = words.map((word) => `printf '%s${SEPARATOR}' ${quote(word)}\n`).join('');
  const { stdout, stderr } = runShell(shell, script);
  expect(stderr.toString()).toBe('');
  return stdout.toString('utf8').split(SEPARATOR).slice(0, -1);
}

describeShells('quoting', (shell) => {
  test('gives every string back as it was', () => {
    const batch = fc.array(awkward, { minLength: 50, maxLength: 150 });
    fc.assert(
      fc.property(batch, (words) => {
        expect(echoAll(shell, words)).toEqual(words);
      }),
      { numRuns: 15 },
    );
  });

  test('keeps arguments apart, however many there are', () => {
    fc.assert(
      fc.property(fc.array(awkward, { minLength: 1, maxLength: 60 }), (words) => {
        const { stdout } = runShell(
          shell,
          `${sh`set -- ${words}; printf '%s\\n' "$#"; for a; do printf '%s${new Sh(SEPARATOR)}' "$a"; done`.text}\n`,
        );
        expect(stdout.toString('utf8')).toBe(`${words.length}\n${words.map((word) => word + SEPARATOR).join('')}`);
      }),
      { numRuns: 10 },
    );
  });

  test('carries a word through two shells', () => {
    const word = `it's "a" $(word)\nwith \\ two lines`;
    const [program, ...first] = shell.argv;
    const inner = sh`printf '%s' ${word}`.text;
    const { stdout } = runShell(shell, `${sh`${[program, ...first]} -c ${inner}`.text}\n`);
    expect(stdout.toString()).toBe(word);
  });
});

describe('quoting as a function', () => {
  test('refuses a NUL byte, which no shell can carry', () => {
    expect(() => quote('a\0b')).toThrow(RangeError);
    expect(() => sh`echo ${'\0'}`).toThrow(RangeError);
  });

  test('leaves plain words readable', () => {
    expect(['/srv/shop', 'a.b-c_d', '20261121T020152Z-4a446b0', 'user@host:22'].map(quote)).toEqual([
      '/srv/shop',
      'a.b-c_d',
      '20261121T020152Z-4a446b0',
      'user@host:22',
    ]);
  });

  test('quotes what is empty, an option or an assignment', () => {
    expect(['', '-n', 'A=b', '~', 'a b', "it's"].map(quote)).toEqual([
      "''",
      "'-n'",
      "'A=b'",
      "'~'",
      "'a b'",
      String.raw`'it'\''s'`,
    ]);
  });
});

describe('pieces of code', () => {
  test('take strings as words, numbers as they are, and other pieces as code', () => {
    expect(sh`head -n ${3} ${'a b'} ${sh`| wc -l`}`.text).toBe("head -n 3 'a b' | wc -l");
  });

  test('nest', () => {
    const inner = sh`[ -e ${'x y'} ]`;
    expect(sh`if ${inner}; then ${lines(inner, sh`:`)}; fi`.text).toBe("if [ -e 'x y' ]; then [ -e 'x y' ]\n:; fi");
  });

  test('take arrays as several words of every kind', () => {
    expect(sh`${['a', 'b c', 1, new Sh('$x')]}`.text).toBe("a 'b c' 1 $x");
  });

  test('are joined one a line, without the empty ones', () => {
    expect(lines(sh`a`, undefined, false, NOTHING, sh`b`).text).toBe('a\nb');
    expect(lines().text).toBe('');
  });

  test('show in their text that a string is never code', () => {
    const { stdout } = spawnSync('/bin/sh', ['-c', sh`echo ${'$(echo pwned)'}`.text], { encoding: 'utf8' });
    expect(stdout).toBe('$(echo pwned)\n');
  });
});
