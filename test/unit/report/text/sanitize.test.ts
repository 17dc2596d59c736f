import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../../src/report/text/redact';
import {
  CUT_NOTE,
  createLineDecoder,
  type LineDecoderOptions,
  neutralise,
  neutraliseText,
} from '../../../../src/report/text/sanitize';
import { makeVisible } from '../../../../src/report/text/visible';
import { Secret } from '../../../../src/shell/secret';

function decode(chunks: readonly (string | Uint8Array)[], options?: LineDecoderOptions): string[] {
  const lines: string[] = [];
  const decoder = createLineDecoder((line) => lines.push(line), options);
  for (const chunk of chunks) decoder.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  decoder.end();
  return lines;
}

describe('lines from a host', () => {
  it.each<[string, string[], string[]]>([
    ['lines', ['one\ntwo\n'], ['one', 'two']],
    ['a last line without its end', ['one\ntwo'], ['one', 'two']],
    ['empty lines', ['\n\na\n'], ['', '', 'a']],
    ['nothing', [''], []],
    ['Windows line ends', ['one\r\ntwo\r\n'], ['one', 'two']],
    ['a Windows line end across chunks', ['one\r', '\ntwo'], ['one', 'two']],
    ['a line across chunks', ['on', 'e\nt', 'wo\n'], ['one', 'two']],
    ['the last state of a progress bar', [' 10%\r 50%\r100%\n'], ['100%']],
    ['a progress bar that ends in a return', ['10%\r50%\r', '\ndone\n'], ['50%', 'done']],
    ['colours', ['\x1b[1;31mred\x1b[0m\n'], ['red']],
    ['colours across chunks', ['\x1b[1;', '31mred\x1b', '[0m\n'], ['red']],
    ['a window title', ['\x1b]0;title\x07text\n'], ['text']],
    ['a link', ['\x1b]8;;https://x.example\x1b\\text\x1b]8;;\x1b\\\n'], ['text']],
    ['a character set', ['\x1b(Btext\x1b=\n'], ['text']],
    ['an eight-bit sequence', ['\u009b31mred\n'], ['red']],
    ['a sequence without its end', ['\x1b]0;hidden?\n'], ['␛]0;hidden?']],
    ['a bell, a backspace and a NUL', ['a\x07b\bc\0d\x7f\n'], ['a␇b␈c␀d␡']],
    ['bidirectional overrides', ['user\u202etxt.exe\u2066\n'], ['user<U+202E>txt.exe<U+2066>']],
    ['invisible characters', ['a\u200bb\u00adc\u2028d\u0085e\n'], ['a<U+200B>b<U+00AD>c<U+2028>d<U+0085>e']],
    ['tags', ['a\u{e0041}\n'], ['a<U+E0041>']],
    ['tabs, emoji and their joiners', ['\t👩‍💻 naïve 日本\n'], ['\t👩‍💻 naïve 日本']],
    ['a byte order mark', ['\ufeffone\n\ufefftwo\n'], ['one', 'two']],
  ])('%s', (_name, chunks, lines) => {
    expect(decode(chunks)).toEqual(lines);
  });

  it('characters that are cut between chunks are put together, and bytes that are none replaced', () => {
    const bytes = Buffer.from('naïve 👩‍💻\n');
    expect(decode([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(['naïve 👩‍💻']);
    expect(decode([Uint8Array.of(0x61, 0xff, 0x62, 0x0a, 0xc3)])).toEqual(['a�b', '�']);
  });

  it('more may come after an end', () => {
    const lines: string[] = [];
    const decoder = createLineDecoder((line) => lines.push(line));
    decoder.push(Buffer.from('prompt> '));
    decoder.end();
    decoder.end();
    decoder.push(Buffer.from('next\n'));
    expect(lines).toEqual(['prompt> ', 'next']);
  });

  it('chunks make no difference', () => {
    const parts = fc.constantFrom('a', 'é', '👍', '\n', '\r', '\x1b[31m', '\x1b]0;t\x07', ' ', '\u202e', 'word');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), fc.array(fc.nat(8), { maxLength: 60 }), (words, sizes) => {
        const bytes = Buffer.from(words.join(''));
        const chunks: Buffer[] = [];
        let start = 0;
        for (const size of sizes) {
          chunks.push(bytes.subarray(start, start + size));
          start += size;
        }
        expect(decode([...chunks, bytes.subarray(start)])).toEqual(decode([bytes]));
      }),
    );
  });
});

describe('a line that is too long', () => {
  it('comes in pieces with a note, and nothing of it is lost', () => {
    const lines = decode(['x'.repeat(25)], { maxLineLength: 10 });
    expect(lines).toEqual([`${'x'.repeat(10)}${CUT_NOTE}`, `${'x'.repeat(10)}${CUT_NOTE}`, 'xxxxx']);
    expect(decode(['y'.repeat(20), '\nz'], { maxLineLength: 10 })).toEqual([
      `${'y'.repeat(10)}${CUT_NOTE}`,
      'y'.repeat(10),
      'z',
    ]);
  });

  it('is 4,096 characters without an option', () => {
    expect(decode(['x'.repeat(4_096)])).toHaveLength(1);
    expect(decode(['x'.repeat(4_097)])).toHaveLength(2);
  });

  it('without any end takes bounded memory', () => {
    const sizes: number[] = [];
    const decoder = createLineDecoder((line) => sizes.push(line.length), { maxLineLength: 100 });
    const chunk = Buffer.alloc(1_000, 'x');
    for (let count = 0; count < 50; count += 1) decoder.push(chunk);
    expect(sizes.length).toBeGreaterThanOrEqual(499);
    expect(Math.max(...sizes)).toBe(100 + CUT_NOTE.length);
  });

  it('that only writes over itself prints its last state', () => {
    const bar = Array.from({ length: 1_000 }, (_, index) => `${index} of 1000\r`);
    expect(decode([...bar, '1000 of 1000\n'], { maxLineLength: 50 })).toEqual(['1000 of 1000']);
    expect(decode(bar, { maxLineLength: 50 })).toEqual(['999 of 1000']);
  });

  it('is cut neither in a character nor in a sequence', () => {
    expect(decode([`${'x'.repeat(9)}👍yy`], { maxLineLength: 10 })).toEqual([`${'x'.repeat(9)}${CUT_NOTE}`, '👍yy']);
    const coloured = [`${'x'.repeat(12)}\x1b[3`, '1mred\n'];
    expect(decode(coloured, { maxLineLength: 10 }).join('')).toBe(`${'x'.repeat(10)}${CUT_NOTE}xxred`);
  });

  it('does not tear a secret', () => {
    const secret = 'correct-horse-battery-staple';
    const redactor = createRedactor([new Secret(secret)]);
    for (let offset = 0; offset < 90; offset += 1) {
      const text = `${'x'.repeat(offset)}${secret}${'y'.repeat(90)}`;
      const whole = decode([text], { maxLineLength: 40, redactor });
      const dripped = decode([...text], { maxLineLength: 40, redactor });
      for (const lines of [whole, dripped]) {
        const shown = lines.join('').replaceAll(CUT_NOTE, '');
        expect(shown.replace(/^x*/, '').replace(/y*$/, '')).toBe('***');
      }
    }
  });
});

/** What the runner does with a line: see ActionCommand.TryParseV2 and TryParse of actions/runner. */
function isCommand(text: string): boolean {
  return text.split(/\r\n|\r|\n/).some((line) => {
    const start = line.replace(/^[\s\u0085]+/, '');
    const isNew = start.startsWith('::') && start.indexOf('::', 2) >= 0;
    const old = line.indexOf('##[');
    return isNew || (old >= 0 && line.indexOf(']', old) >= 0);
  });
}

describe('a line for the Actions log', () => {
  it.each([
    ['::add-mask::x', ': :add-mask::x'],
    ['  ::error file=a::x', '  : :error file=a::x'],
    ['\t\u00a0::set-output name=a::b', '\t\u00a0: :set-output name=a::b'],
    ['##[group]x', '## [group]x'],
    ['text ##[add-mask]x ###[error]', 'text ## [add-mask]x ### [error]'],
    ['a\r::add-mask::x', 'a␍::add-mask::x'],
    ['\u200b::stop-commands::x', '<U+200B>::stop-commands::x'],
    ['std::vector::push', 'std::vector::push'],
    ['# heading', '# heading'],
    ['plain', 'plain'],
  ])('%j becomes %j', (line, harmless) => {
    expect(neutralise(line)).toBe(harmless);
  });

  it('is never taken for a command', () => {
    const part = fc.constantFrom(
      '::',
      ':',
      '##[',
      '#',
      '[',
      ']',
      ' ',
      '\t',
      '\r',
      '\n',
      '\u00a0',
      '\u0085',
      '\u200b',
      '\u0301',
      'error',
      'add-mask',
      'x',
      '\u200d',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
          fc.string(),
        ),
        (line) => {
          const shown = neutralise(line);
          expect(isCommand(shown)).toBe(false);
          // .NET compares by culture, where characters without weight do not count.
          expect(isCommand(shown.replace(/[\p{Cf}\p{M}]/gu, ''))).toBe(false);
          expect(shown.replaceAll(' ', '')).toBe(makeVisible(line).replaceAll(' ', ''));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('may come from several', () => {
    expect(neutraliseText(' one\r\n\n  ::two::\nthree \n')).toBe('one ::two:: three');
    expect(neutraliseText('\n::two::\n')).toBe(': :two::');
  });
});

describe('what can be seen', () => {
  it('stays as it is, and has no control character but tabs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = makeVisible(text);
        expect(shown).not.toMatch(/(?!\t)[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(makeVisible(shown)).toBe(shown);
      }),
    );
  });

  it('has no half characters', () => {
    expect(makeVisible('a\ud83d')).toBe('a<U+D83D>');
  });
});
