/** One key of a text, in the form that its parser wants. */
export interface KeyBlock {
  /** What stands behind BEGIN, such as `OPENSSH PRIVATE KEY`, or `PuTTY`. */
  readonly kind: string;
  readonly text: string;
}

export interface KeyText {
  /** What can be a key: without the public halves, parameters and certificates that programs write beside private keys. */
  readonly blocks: readonly KeyBlock[];
  /** What is in the text beside all that and comments, trimmed. */
  readonly rest: string;
}

const PEM = /^-----BEGIN ([A-Z0-9 ]+)-----$([\s\S]*?)^-----END \1-----$/gm;
const PUTTY = /^PuTTY-User-Key-File-\d+: [\s\S]*?^Private-(?:MAC|Hash): [0-9a-f]+$/gm;

/** One line in `~/.ssh/id_….pub` or authorized_keys. */
export const PUBLIC_LINE = /(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\w+|sk-[\w-]+@openssh\.com) AAAA/;

/** What OpenSSL writes around the keys of a PKCS#12 file (`openssl pkcs12 -nodes`). */
const ATTRIBUTES =
  /^(?:(?:Bag|Key) Attributes(?:: <.*>)?|(?:localKeyID|friendlyName|Microsoft [\w ]+|X509v3 [\w ]+|[\d.]+): .*|(?:subject|issuer)=.*)$/gm;

/**
 * Splits a text into its keys and mends what copying does to keys: other line ends, a literal `\n` or a space
 * in the place of a line end, indentation, a missing last line end.
 */
export function splitKeyText(text: string): KeyText {
  const blocks: KeyBlock[] = [];
  const take = (kind: string, block: string): string => {
    blocks.push({ kind, text: block });
    return '';
  };
  const rest = straighten(text)
    .replace(PEM, (whole, kind: string, body: string) => take(kind, refold(whole, kind, body)))
    .replace(PUTTY, (whole) => take('PuTTY', whole));
  return leaveOutCompany(blocks, rest.replace(/^#.*$/gm, '').trim());
}

/** What stands beside a private key and is none is no reason to refuse it, as long as there is one. */
function leaveOutCompany(blocks: readonly KeyBlock[], rest: string): KeyText {
  const own = blocks.filter(isPrivate);
  if (own.length === 0) return { blocks, rest };
  const lines = rest.replace(ATTRIBUTES, '').split('\n');
  const strange = lines.filter((line) => !PUBLIC_LINE.test(line));
  return { blocks: own, rest: strange.join('\n').trim() };
}

function isPrivate({ kind }: KeyBlock): boolean {
  return kind.endsWith('PRIVATE KEY') || kind === 'PuTTY';
}

function straighten(text: string): string {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const hasLines = plain.trim().includes('\n');
  // In a comment of a PuTTY key a backslash may stand for itself; in a key on one line it cannot.
  const unescaped = hasLines ? plain.replace(/-----BEGIN .*$/gm, unescapeLines) : unescapeLines(plain);
  return unescaped
    .replace(/[ \t]*(-----(?:BEGIN|END) [A-Z0-9 ]+-----)[ \t]*/g, '\n$1\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line, index, all) => line !== '' || isBelowHeader(all, index))
    .join('\n');
}

/** The empty line that ends the headers of an encrypted PEM key belongs to it. */
function isBelowHeader(lines: readonly string[], index: number): boolean {
  return /^[\w-]+: /.test(lines[index - 1] ?? '');
}

function unescapeLines(text: string): string {
  return text.replace(/\\r\\n|\\n|\\r/g, '\n');
}

/** Without headers the body is base64 only, and blanks in it are line ends that were lost. */
function refold(whole: string, kind: string, body: string): string {
  if (body.includes(':')) return whole;
  const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${kind}-----`, ...lines, `-----END ${kind}-----`].join('\n');
}
