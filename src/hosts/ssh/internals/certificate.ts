import type { Client, ParsedKey } from 'ssh2';
import { prefixLength, type UserCertificate } from '../../keys/certificate';

/** The parts of ssh2, in the version that package.json pins, by which a login is asked for. */
interface Protocol {
  authPK(username: string, key: ParsedKey, algorithm?: string, sign?: unknown): void;
  readonly _kex: { readonly sessionID: Buffer };
  readonly _authsQueue: string[];
  readonly _packetRW: { readonly write: PacketWriter };
  readonly _cipher: { encrypt(packet: Buffer): void };
}

interface PacketWriter {
  readonly allocStart: number;
  alloc(size: number): Buffer;
  finalize(packet: Buffer): Buffer;
}

const USERAUTH_REQUEST = 50;

/** What a certificate of a key is called, what its key signs as, and by which hash. */
const ALGORITHMS: Readonly<Record<string, { readonly asked: string; readonly signs: string; readonly hash?: string }>> =
  {
    'ssh-ed25519': { asked: 'ssh-ed25519-cert-v01@openssh.com', signs: 'ssh-ed25519' },
    'ecdsa-sha2-nistp256': ofCurve('nistp256', 'sha256'),
    'ecdsa-sha2-nistp384': ofCurve('nistp384', 'sha384'),
    'ecdsa-sha2-nistp521': ofCurve('nistp521', 'sha512'),
    'ssh-rsa': { asked: 'rsa-sha2-512-cert-v01@openssh.com', signs: 'rsa-sha2-512', hash: 'sha512' },
  };

function ofCurve(curve: string, hash: string) {
  return { asked: `ecdsa-sha2-${curve}-cert-v01@openssh.com`, signs: `ecdsa-sha2-${curve}`, hash };
}

/**
 * Lets ssh2 log in with certificates, which it does not know: it writes one name for what is offered and for what signs, and a
 * certificate has two. Only the packet of such an offer is written here.
 * @param offers the certificate of a key, by the very object that is offered
 */
export function offerCertificates(client: Client, offers: ReadonlyMap<ParsedKey, UserCertificate>): void {
  const { _protocol: protocol } = client as unknown as { readonly _protocol?: Protocol };
  if (offers.size === 0) return;
  if (!isKnown(protocol)) throw new Error('this version of ssh2 cannot log in with a certificate');
  const authenticate = protocol.authPK.bind(protocol);
  protocol.authPK = (username, key, ...rest) => {
    const certificate = offers.get(key);
    if (certificate === undefined) authenticate(username, key, ...rest);
    else send(protocol, writeRequest(protocol._kex.sessionID, username, key, certificate));
  };
}

function isKnown(protocol: Partial<Protocol> | undefined): protocol is Protocol {
  const { write } = protocol?._packetRW ?? {};
  const parts = [protocol?.authPK, write?.alloc, write?.finalize, protocol?._cipher?.encrypt];
  return parts.every((part) => typeof part === 'function') && Array.isArray(protocol?._authsQueue);
}

/** Source: RFC 4252, section 7, with the names of PROTOCOL.certkeys. */
function writeRequest(sessionId: Buffer, username: string, key: ParsedKey, { blob }: UserCertificate): Buffer {
  const algorithm = ALGORITHMS[key.type];
  if (algorithm === undefined) throw new Error(`no certificate can be offered of a key of type ${key.type}`);
  const strings = (...texts: readonly (string | Buffer)[]) =>
    Buffer.concat(texts.map((text) => prefixLength(Buffer.from(text as string))));
  const request = Buffer.concat([
    Buffer.of(USERAUTH_REQUEST),
    strings(username, 'ssh-connection', 'publickey'),
    Buffer.of(1),
    strings(algorithm.asked, blob),
  ]);
  const signed: unknown = key.sign(Buffer.concat([prefixLength(sessionId), request]), algorithm.hash);
  if (!Buffer.isBuffer(signed)) throw signed;
  const signature = key.type.startsWith('ecdsa') ? toMpints(signed) : signed;
  return Buffer.concat([request, prefixLength(strings(algorithm.signs, signature))]);
}

/** Two integers in DER, as OpenSSL signs, become two of SSH. */
function toMpints(der: Buffer): Buffer {
  const isLong = ((der[1] ?? 0) & 0x80) !== 0;
  const first = readInteger(der, isLong ? 3 : 2);
  const second = readInteger(der, first.end);
  return Buffer.concat([prefixLength(first.bytes), prefixLength(second.bytes)]);
}

function readInteger(der: Buffer, at: number): { readonly bytes: Buffer; readonly end: number } {
  const start = at + 2;
  const end = start + (der[at + 1] ?? 0);
  return { bytes: der.subarray(start, end), end };
}

function send({ _packetRW: { write }, _authsQueue, _cipher }: Protocol, body: Buffer): void {
  const packet = write.alloc(body.length);
  packet.set(body, write.allocStart);
  _authsQueue.push('publickey');
  _cipher.encrypt(write.finalize(packet));
}
