import { InputError } from '../../errors';
import { fingerprintOf, readKeyType } from './fingerprint';
import { decodeBase64, HostPatternError, type MatchName, parseHostPatterns } from './host-pattern';

/** One key of one line of known_hosts. */
export interface KnownKey {
  /** Such as `ssh-ed25519`. */
  readonly type: string;
  /** As it goes over the wire. */
  readonly blob: Buffer;
  readonly fingerprint: string;
  readonly isRevoked: boolean;
  /** Where it was read, for messages: `known-hosts, line 3`. */
  readonly origin: string;
  readonly matches: MatchName;
}

export interface KnownHosts {
  readonly keys: readonly KnownKey[];
}

const HINT = 'Write lines as `ssh-keyscan -p PORT HOST` prints them; a `#` at the start makes a line a comment.';

/** A line end that copying has turned into characters; behind it stands another line, and not the rest of a comment. */
const LITERAL_END = /(?:\\r)?\\n(?=\s*(?:$|[#@|]|\S+[ \t]+(?:ssh|ecdsa|sk)-\S+[ \t]+AAAA))/;

/**
 * Reads the text of a known_hosts file. Nothing is skipped but comments and blank lines.
 * @param sourceName what messages call the text, such as `known-hosts`
 * @throws InputError that names the line it cannot use, `@cert-authority` included.
 */
export function parseKnownHosts(text: string, sourceName: string): KnownHosts {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .flatMap((line) => line.split(LITERAL_END));
  return {
    keys: lines.flatMap((line, index) => {
      const content = line.trim();
      const isBlank = content === '' || content.startsWith('#');
      return isBlank ? [] : [parseKnownHostsLine(content, `${sourceName}, line ${index + 1}`)];
    }),
  };
}

/**
 * Reads one line that is neither blank nor a comment.
 * @param origin where the line stands, for messages
 * @throws InputError
 */
export function parseKnownHostsLine(line: string, origin: string): KnownKey {
  const fields = line.split(/[ \t]+/);
  const marker = fields[0]?.startsWith('@') ? fields.shift() : undefined;
  if (marker !== undefined) checkMarker(marker, origin);
  const [names = '', type, base64] = fields;
  if (isPublicKey(names, type)) throw missHost(names, origin);
  if (type === undefined || base64 === undefined) {
    throw new InputError(`${origin}: not a known_hosts line: it needs host names, a key type and a key`, HINT);
  }
  const blob = readKey(type, base64, origin);
  const matches = readNames(names, origin);
  return { type, blob, fingerprint: fingerprintOf(blob), isRevoked: marker === '@revoked', origin, matches };
}

/** The line of a `.pub` file, whose first field is what stands behind the hosts in known_hosts. */
function isPublicKey(first: string, second = ''): boolean {
  const blob = /^(?:ssh|ecdsa|sk)-/.test(first) ? decodeBase64(second) : undefined;
  return blob !== undefined && isWhole(blob) && readKeyType(blob) === first;
}

function missHost(type: string, origin: string): InputError {
  return new InputError(
    `${origin}: no host stands before the key`,
    `Put the name or address of the host first: HOST ${type} AAAA…, and [HOST]:PORT for a port other than 22.`,
  );
}

function checkMarker(marker: string, origin: string): void {
  if (marker === '@revoked') return;
  if (marker !== '@cert-authority') throw new InputError(`${origin}: \`${marker}\` is not a marker`, HINT);
  throw new InputError(
    `${origin}: \`@cert-authority\` is not supported: host certificates cannot be checked`,
    'Put the host keys themselves in its place, as `ssh-keyscan` prints them, or their SHA256 fingerprints in `host_key`.',
  );
}

function readKey(type: string, base64: string, origin: string): Buffer {
  if (/^\d+$/.test(type))
    throw new InputError(`${origin}: this is a key of SSH version 1, which is not supported`, HINT);
  const blob = decodeBase64(base64);
  if (blob === undefined) throw new InputError(`${origin}: the key is damaged: it is not base64`, HINT);
  const named = isWhole(blob) ? readKeyType(blob) : undefined;
  if (named === type) return blob;
  const said = named === undefined ? 'the key is cut off or damaged' : `the line says ${type}, the key says ${named}`;
  throw new InputError(`${origin}: ${said}`, HINT);
}

/** A key is a row of fields that each begin with their length; one that was cut off ends within a field. */
function isWhole(blob: Buffer): boolean {
  let at = 0;
  while (at + 4 <= blob.length) at += 4 + blob.readUInt32BE(at);
  return at === blob.length;
}

function readNames(names: string, origin: string): MatchName {
  try {
    return parseHostPatterns(names);
  } catch (error) {
    if (error instanceof HostPatternError) throw new InputError(`${origin}: ${error.message}`, HINT);
    throw error;
  }
}

/** What a known_hosts line calls a host: `[address]:port` unless the port is 22. */
export function writeKnownName(address: string, port: number): string {
  return port === 22 ? address : `[${address}]:${port}`;
}

/**
 * The keys that speak of a host. As in OpenSSH a line without a port also stands for other ports, as long as
 * none names this one; a revoked key is revoked on every port.
 */
export function findKnownKeys(keys: readonly KnownKey[], address: string, port: number): KnownKey[] {
  const name = writeKnownName(address, port);
  const revoked = keys.filter((key) => key.isRevoked && (key.matches(name) || key.matches(address)));
  const trusted = keys.filter((key) => !key.isRevoked);
  const exact = trusted.filter((key) => key.matches(name));
  return [...revoked, ...(exact.length > 0 ? exact : trusted.filter((key) => key.matches(address)))];
}
