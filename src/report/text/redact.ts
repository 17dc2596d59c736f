import { isTooShortToHide, type Secret } from '../../shell/secret';
import { createTextIndex, type Span } from './text-index';
import { makeVisible } from './visible';

const MASK = '***';

export interface Redactor {
  /** The text with every spelling of every secret replaced by `***`; a secret of less than four characters is left. */
  redact(text: string): string;
  /** Takes in secrets that were read later. */
  add(secrets: readonly Secret[]): void;
  /** The length of the longest spelling; 0 without secrets. */
  readonly longest: number;
}

/**
 * Hides secrets in whatever is printed or written. It knows a value whole and line by line, and as base64 (wherever
 * it starts in what was encoded), URL, JSON, shell and hexadecimal spell it. A value that was cut, compressed or
 * encrypted is beyond it.
 */
export function createRedactor(secrets: readonly Secret[] = []): Redactor {
  const index = createTextIndex();
  let longest = 0;

  function add(more: readonly Secret[]): void {
    for (const text of more.flatMap((secret) => [...listSpellings(secret.reveal())])) {
      index.add(text);
      longest = Math.max(longest, text.length);
    }
  }

  add(secrets);
  return {
    redact: (text) => mask(text, index.find(text)),
    add,
    get longest() {
      return longest;
    },
  };
}

/** Every text that gives the secret away; none where the secret is too short to hide. */
export function listSpellings(value: string): ReadonlySet<string> {
  if (isTooShortToHide(value)) return new Set();
  const unix = value.replaceAll('\r\n', '\n');
  const wholes = [...new Set([value, unix, unix.replaceAll('\n', '\r\n'), value.trim()])];
  const lines = unix.split('\n').flatMap((line) => [line, line.trim(), makeVisible(line)]);
  const derived = wholes.flatMap((one) => [...writeBase64(one), ...writeHex(one)]);
  const escaped = [...wholes, ...lines.filter(isLongEnough)].flatMap(writeEscaped);
  return new Set([...wholes, ...wholes.map(makeVisible), ...[...lines, ...derived].filter(isLongEnough), ...escaped]);
}

function isLongEnough(text: string): boolean {
  return !isTooShortToHide(text);
}

/** The characters of base64 that depend on the value alone, for each of the three places where it can start in a group. */
function writeBase64(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  return [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64url');
    const start = Math.ceil((shift * 8) / 6);
    const end = Math.floor(((shift + bytes.length) * 8) / 6);
    const own = encoded.slice(start, end);
    return [own, own.replaceAll('-', '+').replaceAll('_', '/')];
  });
}

function writeHex(text: string): string[] {
  const hex = Buffer.from(text, 'utf8').toString('hex');
  return [hex, hex.toUpperCase()];
}

/** As URLs, JSON and the common ways of shells write it, without the quotes around it. */
function writeEscaped(text: string): string[] {
  // A half of a surrogate pair has no code in a URL.
  const url = encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8'));
  const json = JSON.stringify(text).slice(1, -1);
  return [
    url,
    url.replaceAll('%20', '+'),
    url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    json,
    json.replaceAll('/', '\\/'),
    json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    text.replaceAll("'", String.raw`'\''`),
    text.replaceAll("'", `'"'"'`),
    text.replace(/[$`"\\]/g, '\\$&'),
    text.replace(/[^A-Za-z0-9_@%+=:,./\n-]/gu, '\\$&'),
  ];
}

/** Spellings may overlap; each run of them becomes one mask, which does not tell how many there were. */
function mask(text: string, hidden: readonly Span[]): string {
  let masked = '';
  let shownTo = 0;
  let hiddenTo = -1;
  for (const { start, end } of hidden) {
    if (start > hiddenTo) masked += text.slice(shownTo, start) + MASK;
    hiddenTo = Math.max(hiddenTo, end);
    shownTo = hiddenTo;
  }
  return masked + text.slice(shownTo);
}
