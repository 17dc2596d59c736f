import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors';
import { parseDotenv } from '../../../src/inputs/dotenv';

const parse = (text: string) => Object.fromEntries(parseDotenv(text));

describe('dotenv', () => {
  it.each<[string, string, Record<string, string>]>([
    ['nothing', '', {}],
    ['comments and blank lines', '# a\n\n  \t\n  # b', {}],
    ['plain values', 'A=1\nB_2=two words  \n', { A: '1', B_2: 'two words' }],
    ['spaces around the sign and before the name', '  A = 1', { A: '1' }],
    ['export', 'export A=1\nexport\tB=2\nexported=3', { A: '1', B: '2', exported: '3' }],
    ['an empty value', 'A=\nB=""\nC=', { A: '', B: '', C: '' }],
    [
      'a comment after a value',
      'A=1 # one\nB="2"# two\nC=\'3\'\t# three\nD= # four',
      { A: '1', B: '2', C: '3', D: '' },
    ],
    ['a # inside a value', 'A=a#b\nB="a # b"', { A: 'a#b', B: 'a # b' }],
    ['escapes in double quotes', String.raw`A="a\nb\tc\r\"\\n"`, { A: 'a\nb\tc\r"\\n' }],
    ['other backslashes as themselves', String.raw`A="C:\dir\$x"`, { A: String.raw`C:\dir\$x` }],
    ['dollars as themselves', 'A="$B ${B} $(b)"\nB=$A', { A: '$B ${B} $(b)', B: '$A' }],
    ['single quotes as literal', String.raw`A='a\n"$b"'`, { A: String.raw`a\n"$b"` }],
    ['quotes and backslashes without quotes', String.raw`A=a"b'c\n`, { A: String.raw`a"b'c\n` }],
    ['several lines in quotes', 'A="one\ntwo"\nB=\'three\nfour\'\nC=5', { A: 'one\ntwo', B: 'three\nfour', C: '5' }],
    ['Windows line endings', 'A=1\r\nB="2"\r\nC="x\r\ny"\r\n', { A: '1', B: '2', C: 'x\ny' }],
    ['equal signs in a value', 'A=b=c==', { A: 'b=c==' }],
  ])('reads %s', (_, text, values) => {
    expect(parse(text)).toEqual(values);
  });

  it.each([
    ['A=1\nhunter2', 2, 'it is not NAME=value'],
    ['1A=hunter2', 1, 'it is not NAME=value'],
    ['A-B=hunter2', 1, 'it is not NAME=value'],
    ['\n\nA="hunter2\nB=2', 3, 'the quote that begins A is never closed'],
    ["A='hunter2", 1, 'the quote that begins A is never closed'],
    ['A="x\ny" hunter2', 2, 'something follows the closing quote of A'],
    ['A=1\nA=hunter2', 2, 'A is there twice'],
  ])('refuses %j and tells the line, not the value', (text, line, what) => {
    const thrown = catchInputError(() => parseDotenv(text));
    expect(thrown.message).toBe(`\`secrets\`, line ${line}: ${what}`);
    expect(`${thrown.message} ${thrown.hint} ${thrown.stack}`).not.toContain('hunter2');
  });

  it('gives back any value that was written in double quotes', () => {
    const write = (value: string) =>
      `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\r', '\\r').replaceAll('\n', '\\n')}"`;
    fc.assert(
      fc.property(variables(), (values) => {
        expect(parse(join(values, write))).toEqual(values);
      }),
    );
  });

  it('gives back any value without a quote or carriage return that was written in single quotes', () => {
    fc.assert(
      fc.property(variables(/[^'\r]*/), (values) => {
        expect(parse(join(values, (value) => `'${value}'`))).toEqual(values);
      }),
    );
  });

  it('reads a large value without running out of stack', () => {
    const large = 'x\\y"'.repeat(300_000);
    const text = `A="${large.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
    expect(parse(text).A === large).toBe(true);
    expect(() => parse(text.slice(0, -1))).toThrow('never closed');
  });
});

const NAMES = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]*$/).filter((name) => name !== '__proto__');

function variables(value?: RegExp) {
  const values =
    value === undefined ? fc.string({ unit: 'binary' }) : fc.stringMatching(new RegExp(`^${value.source}$`));
  return fc.dictionary(NAMES, values, { noNullPrototype: true });
}

function join(values: Record<string, string>, write: (value: string) => string): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${write(value)}`)
    .join('\n');
}

function catchInputError(act: () => unknown): InputError {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}
