/** Text that is already as it should be; most lines are, also those with arrows, ticks or Chinese. */
const HARMLESS =
  /^[\t\x20-\x7e\u00a1-\u00ac\u00ae-\u05ff\u2010-\u2027\u2030-\u205e\u2190-\u27bf\u3000-\u9fff\uac00-\ud7a3]*$/;

/* What sequences are made of, by the names of ECMA-48. */
const ESC = '\x1b';
const BEL = '\x07';
const CSI = '\x9b';
const ST = '\x9c';
/** DCS, SOS, OSC, PM and APC: a text follows each of them. */
const OPENERS = '\x90\x98\x9d-\x9f';

/** `ESC [ … m` and its like: colours, cursor movements. */
const CONTROL_SEQUENCE = new RegExp(`(?:${ESC}\\[|${CSI})[0-?]*[ -/]*[@-~]`, 'g');
/**
 * `ESC ] … BEL` and its like: window titles, links. Without its end it is no sequence, so that it hides nothing;
 * it ends where another one begins, so that a line full of beginnings is read once and not once for each.
 */
const CONTROL_STRING = new RegExp(
  `(?:${ESC}[\\]PX^_]|[${OPENERS}])[^${BEL}${ESC}${OPENERS}${ST}]*(?:${BEL}|${ESC}\\\\|${ST})`,
  'g',
);
/** `ESC ( B` and its like: character sets, modes. */
const SHORT_SEQUENCE = new RegExp(`${ESC}(?:[ -/]+[0-~]|[0-9:;<=>?@A-OQ-WYZ\\\\\`a-z{|}~])`, 'g');

const BYTE_ORDER_MARK = /\ufeff/g;
/** Everything that a screen does not show or that changes the order in which it shows the rest; emoji keep their joiners. */
const INVISIBLE = /(?![\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Sequences that matter are shorter. */
const LONGEST_SEQUENCE = 64;

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
  const sequence = text.lastIndexOf(ESC, length - 1);
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
