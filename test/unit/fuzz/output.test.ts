import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActionsLog } from '../../../src/report/log/actions-log';
import { createRedactor, listSpellings } from '../../../src/report/text/redact';
import { createLineDecoder, neutralise } from '../../../src/report/text/sanitize';
import { createTextIndex } from '../../../src/report/text/text-index';
import { makeVisible } from '../../../src/report/text/visible';
import { Secret } from '../../../src/shell/secret';
import { cutAt, fuzz } from './fuzzing';

const awkward = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.constantFrom(
    ...[
      '::add-mask::x',
      '::stop-commands::y',
      '##[group]',
      '#\u00ad#[error]',
      ':\u200b:debug::',
      '\ufeff::warning::',
      '\r',
      '\r\n',
      '\n',
    ],
    ...[
      '\u001b]0;title\u0007',
      '\u001b[2J',
      '\u0090',
      '\u009d',
      '\u001b',
      '\u202e',
      '\u2028',
      'é',
      '🎳',
      ' ',
      '\t',
      '::',
      '#',
      '[',
      '%0A',
    ],
  ),
);
const output = fc.array(awkward, { maxLength: 30 }).map((parts) => Buffer.from(parts.join('')));
const places = fc.array(fc.nat(500), { maxLength: 10 });

/**
 * Whether a runner would take a line for a command, as its ActionCommand.TryParse(V2) does; looked at with everything
 * away that .NET may pass over when it compares.
 */
function isCommand(line: string): boolean {
  const plain = line.replace(/[\p{C}\p{M}]/gu, '');
  return /^\s*::/.test(plain) || plain.includes('##[');
}

function decode(chunks: readonly Buffer[], redactor?: ReturnType<typeof createRedactor>): string[] {
  const lines: string[] = [];
  const decoder = createLineDecoder((line) => lines.push(line), redactor === undefined ? {} : { redactor });
  for (const chunk of chunks) decoder.push(chunk);
  decoder.end();
  return lines;
}

describe('what a host prints', () => {
  fuzz('is the same lines however it is cut', () =>
    fc.property(output, places, (bytes, cuts) => {
      expect(decode(cutAt(bytes, cuts))).toEqual(decode([bytes]));
    }),
  );

  fuzz('is never a command of the runner in the log, and every line of the log is one', () =>
    fc.property(output, places, (bytes, cuts) => {
      const written: string[] = [];
      const log = createActionsLog({ stream: { write: (text) => written.push(text) } });
      const where = { host: 'web-1', step: 'build' };
      log.stepStarted(where);
      const lines = decode(cutAt(bytes, cuts));
      for (const line of lines) log.output(where, line);
      log.stepEnded(where, 'failed', 5, lines.join('\n'));
      log[Symbol.dispose]();
      // The runner splits at either line end.
      const all = written.join('').split(/\r\n|\r|\n/);
      expect(all.filter(isCommand).filter((line) => !/^::(?:group|endgroup)::/.test(line))).toEqual([]);
    }),
  );

  fuzz('is visible, and what is visible stays as it is', () =>
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), awkward), (text) => {
      const shown = makeVisible(text);
      expect(shown).not.toMatch(/(?![\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(makeVisible(shown)).toBe(shown);
      expect(isCommand(neutralise(text))).toBe(false);
    }),
  );

  const C1 = '\u0090';
  test.each([
    ['returns', '\r'.repeat(1_000_000)],
    ['returns before a letter', `${'\r'.repeat(1_000_000)}x`],
    ['beginnings of sequences', C1.repeat(200_000)],
    ['beginnings of titles', '\u001b]'.repeat(200_000)],
    ['numbers of a sequence', `\u001b[${'0;'.repeat(500_000)}`],
    ['colons', ': '.repeat(500_000)],
    ['hashes', '# '.repeat(500_000)],
    ['marks', `#${'\u0300'.repeat(500_000)}`],
    ['blanks', `${' '.repeat(1_000_000)}:`],
    ['letters', 'x'.repeat(500_000)],
    ['bytes that are no text', '\ufffd'.repeat(500_000)],
  ])('of very many %s is shown in bounded time', { timeout: 60_000 }, (_what, text) => {
    const redactor = createRedactor([new Secret('swordfish-0815'), new Secret('x'.repeat(64))]);
    for (const ending of ['', '\n'])
      for (const line of decode([Buffer.from(text + ending)], redactor)) neutralise(line);
  });
});

const letter = fc.constantFrom('a', 'b', 'ab', 'ba', '\u0100', '😀');
const word = fc.array(letter, { minLength: 1, maxLength: 24 }).map((letters) => letters.join(''));

describe('secrets', () => {
  fuzz('are found wherever they stand, as a plain search finds them', () =>
    fc.property(fc.array(word, { maxLength: 6 }), fc.array(word, { maxLength: 12 }), (texts, parts) => {
      const index = createTextIndex();
      for (const one of texts) index.add(one);
      const text = parts.join('');
      const longest = Array.from({ length: text.length }, (_, start) =>
        Math.max(0, ...texts.filter((one) => text.startsWith(one, start)).map((one) => one.length)),
      );
      const found = index.find(text);
      const told = Array.from({ length: text.length }, (_, at) =>
        Math.max(0, ...found.filter(({ start }) => start === at).map(({ start, end }) => end - start)),
      );
      expect(told).toEqual(longest);
      expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((a, b) => a - b));
    }),
  );

  fuzz('are not in the lines of a host, in no spelling, however they arrive', () =>
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 6, maxLength: 40 }),
      output,
      places,
      fc.nat(20),
      (value, around, cuts, at) => {
        const redactor = createRedactor([new Secret(value)]);
        const filler = Buffer.alloc(4_096 - Math.min(at, value.length), '.');
        for (const spelling of [...listSpellings(value)].filter(
          (one) => one.length >= 6 && !/[\r\n]/.test(one) && makeVisible(one) === one,
        )) {
          const bytes = Buffer.concat([
            around,
            Buffer.from('\n'),
            filler,
            Buffer.from(spelling),
            filler,
            Buffer.from('\n'),
          ]);
          const lines = decode(cutAt(bytes, [...cuts, around.length + 4_090]), redactor).map((line) =>
            redactor.redact(line),
          );
          expect(lines.join('').includes(spelling)).toBe(false);
        }
      },
    ),
  );
});
