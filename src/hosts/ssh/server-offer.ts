/** What a server says it can do, in the plain text that opens the key exchange. */
export interface ServerOffer {
  readonly keyExchanges: readonly string[];
  readonly hostKeys: readonly string[];
  /** From here to the server. */
  readonly ciphers: readonly string[];
  readonly macs: readonly string[];
  /** It knows strict key exchange, so Terrapin cannot take messages away. */
  readonly isStrict: boolean;
}

const KEXINIT = 20;
const LONGEST_PACKET = 256 * 1024;
const LONGEST_GREETING = 64 * 1024;
/** The type of the message and its cookie. */
const HEAD_BYTES = 17;
const STRICT = 'kex-strict-s-v00@openssh.com';
/** What a list of key exchanges holds beside them: signs of what else a side knows. */
const SIGN = /^(?:ext-info-|kex-strict-)/;

/**
 * Reads the server's offer from the first bytes that it sent (RFC 4253, 4.2 and 7.1).
 * @returns undefined while it is not there whole, `null` when it never will be
 */
export function readServerOffer(bytes: Buffer): ServerOffer | undefined | null {
  let at = skipIdentification(bytes);
  if (at === undefined) return bytes.length > LONGEST_GREETING ? null : undefined;
  while (at + 6 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    if (length < 2 || length > LONGEST_PACKET) return null;
    if (bytes.length < at + 4 + length) return undefined;
    const payload = bytes.subarray(at + 5, at + 4 + length - (bytes[at + 4] ?? 0));
    if (payload[0] === KEXINIT) return parseOffer(payload);
    at += 4 + length;
  }
  return undefined;
}

/** Other lines may come before the one that begins with `SSH-`. */
function skipIdentification(bytes: Buffer): number | undefined {
  for (let start = 0; ; ) {
    const end = bytes.indexOf('\n', start);
    if (end === -1) return undefined;
    if (bytes.toString('latin1', start, start + 4) === 'SSH-') return end + 1;
    start = end + 1;
  }
}

function parseOffer(payload: Buffer): ServerOffer | null {
  const lists = readLists(payload, 6);
  const [keyExchanges, hostKeys, ciphers, , macs] = lists;
  if (lists.length < 6 || !keyExchanges || !hostKeys || !ciphers || !macs) return null;
  return {
    keyExchanges: keyExchanges.filter((name) => !SIGN.test(name)),
    hostKeys,
    ciphers,
    macs,
    isStrict: keyExchanges.includes(STRICT),
  };
}

function readLists(payload: Buffer, count: number): readonly (readonly string[])[] {
  const lists: string[][] = [];
  for (let at = HEAD_BYTES; lists.length < count && at + 4 <= payload.length; ) {
    const length = payload.readUInt32BE(at);
    if (at + 4 + length > payload.length) break;
    lists.push(
      payload
        .toString('latin1', at + 4, at + 4 + length)
        .split(',')
        .filter(Boolean),
    );
    at += 4 + length;
  }
  return lists;
}
