import { expect, test } from 'vitest';
import { createLastLine } from '../../../../src/report/text/last-line';

function read(...chunks: readonly (string | Buffer)[]): string {
  const line = createLastLine();
  for (const chunk of chunks) line.push(Buffer.from(chunk as string));
  return line.read();
}

test.each([
  ['nothing', [''], ''],
  ['a line', ['42\n'], '42'],
  ['one without its end', ['first\nsec', 'ond'], 'second'],
  ['one before blank ones', ['42\n', '\n  \n', ' '], '42'],
  ['one that comes in pieces', ['4', '2', '\n'], '42'],
  ['a character in pieces', [Buffer.from([0xe2, 0x9c]), Buffer.from([0x93, 0x0a])], '✓'],
])('the last line that is not blank: %s', (_name, chunks, expected) => expect(read(...chunks)).toBe(expected));

test('of an endless line the beginning is kept', () => {
  expect(read(...Array.from({ length: 100 }, (_, index) => `${index % 10}`.repeat(1_000)))).toHaveLength(64 * 1024);
  expect(read('x'.repeat(200_000), '\nend\n')).toBe('end');
});
