import { InputError } from '../errors';

/*
 * Dotenv as the contract has it: in double quotes `\n`, `\r`, `\t`, `\"` and `\\` are escapes and any other
 * backslash is itself; single quotes are literal; `$` means itself everywhere. A value in quotes may go on
 * over several lines. Without quotes a value ends at the end of the line or before ` #`.
 */

const NAME = /[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_]*)[ \t]*=[ \t]*/y;
const DOUBLE_QUOTED = /"([^"\\]*(?:\\.[^"\\]*)*)"/sy;
const SINGLE_QUOTED = /'([^']*)'/y;
const UNQUOTED = /[^\n]*/y;
const REST_OF_LINE = /[ \t]*(?:#[^\n]*)?(?:\n|$)/y;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/**
 * Reads dotenv lines.
 * @throws InputError with the number of the line, and never a part of it.
 */
export function parseDotenv(text: string): Map<string, string> {
  const source = text.replaceAll('\r\n', '\n');
  const values = new Map<string, string>();
  let offset = 0;
  while (offset < source.length) {
    const blank = matchAt(REST_OF_LINE, source, offset);
    const entry = blank === undefined ? readEntry(source, offset) : undefined;
    if (entry !== undefined && values.has(entry.name)) throw fail(source, offset, `${entry.name} is there twice`);
    if (entry !== undefined) values.set(entry.name, entry.value);
    offset = entry?.end ?? offset + (blank?.[0].length ?? 0);
  }
  return values;
}

interface Entry {
  readonly name: string;
  readonly value: string;
  /** Where the next line begins. */
  readonly end: number;
}

function readEntry(source: string, start: number): Entry {
  const head = matchAt(NAME, source, start);
  const name = head?.[1];
  if (head === undefined || name === undefined) throw fail(source, start, 'it is not NAME=value');
  const begin = start + head[0].length;
  const { value, length } = readValue(source, begin, name);
  const rest = matchAt(REST_OF_LINE, source, begin + length);
  if (rest === undefined) throw fail(source, begin + length, `something follows the closing quote of ${name}`);
  return { name, value, end: begin + length + rest[0].length };
}

function readValue(source: string, begin: number, name: string): { value: string; length: number } {
  const quote = source[begin];
  if (quote !== '"' && quote !== "'") return readUnquoted(source, begin);
  const quoted = matchAt(quote === '"' ? DOUBLE_QUOTED : SINGLE_QUOTED, source, begin);
  if (quoted === undefined) throw fail(source, begin, `the quote that begins ${name} is never closed`);
  const inside = quoted[1] ?? '';
  return { value: quote === '"' ? expandEscapes(inside) : inside, length: quoted[0].length };
}

function readUnquoted(source: string, begin: number): { value: string; length: number } {
  const line = matchAt(UNQUOTED, source, begin)?.[0] ?? '';
  return { value: line.replace(/(^|[ \t])#.*$/, '').trimEnd(), length: line.length };
}

function expandEscapes(text: string): string {
  return text.replace(/\\(.)/gs, (whole, letter: string) => ESCAPES[letter] ?? whole);
}

function matchAt(pattern: RegExp, source: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(source) ?? undefined;
}

function fail(source: string, offset: number, what: string): InputError {
  const line = source.slice(0, offset).split('\n').length;
  return new InputError(
    `\`secrets\`, line ${line}: ${what}`,
    'Write lines NAME="value", with \\n for a line break and \\" for a quote inside, or a JSON object.',
  );
}
