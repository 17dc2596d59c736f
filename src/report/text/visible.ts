// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are what this file is about

/** Text that is already as it should be; most lines are, also those with arrows, ticks or Chinese. */
const HARMLESS =
  /^[\t\x20-\x7e\u00a1-\u00ac\u00ae-\u05ff\u2010-\u2027\u2030-\u205e\u2190-\u27bf\u3000-\u9fff\uac00-\ud7a3]*$/;

/** `ESC [ … m` and its like: colours, cursor movements. */
const CONTROL_SEQUENCE = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]/g;
/**
 * `ESC ] … BEL` and its like: window titles, links. Without its end it is no sequence, so that it hides nothing;
 * it ends where another one begins, so that a line full of beginnings is read once and not once for each.
 */
const CONTROL_STRING = /(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9c-\x9f]*(?:\x07|\x1b\\|\x9c)/g;
/** `ESC ( B` and its like: character sets, modes. */
const SHORT_SEQUENCE = /\x1b(?:[ -/]+[0-~]|[0-9:;<=>?@A-OQ-WYZ\\`a-z{|}~])/g;

const BYTE_ORDER_MARK = /\ufeff/g;
/** Everything that a screen does not show or that changes the order in which it shows the rest; emoji keep their joiners. */
const INVISIBLE = /(?![\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const ESCAPE = '\x1b';
/** Sequences that matter are shorter. */
const LONGEST_SEQUENCE = 64;

// biome-ignore-end lint/suspicious/noControlCharactersInRegex: until here

/**
 * One line as it can be shown anywhere: terminal sequences are taken out; what is left of control
 * characters, bidirectional overrides and other invisible characters is spelled out as `␛` or `<U+202E>`.
 * A line break becomes `␊`. Tabs stay.
 */
export function makeVisible(line: string): string {
  if (HARMLESS.test(line)) return line;
  return line
    .replace(CONTROL_STRING, '')
    .replace(CONTROL_SEQUENCE, '')
    .replace(SHORT_SEQUENCE, '')
    .replace(BYTE_ORDER_MARK, '')
    .replace(INVISIBLE, describeInvisible);
}

/** Where `text` may be cut, at `length` or a little before it, without tearing a character or a sequence. */
export function findCut(text: string, length: number): number {
  const sequence = text.lastIndexOf(ESCAPE, length - 1);
  if (sequence > 0 && sequence > length - LONGEST_SEQUENCE) return sequence;
  const code = text.charCodeAt(length - 1);
  return code >= 0xd800 && code < 0xdc00 && length > 1 ? length - 1 : length;
}

function describeInvisible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
