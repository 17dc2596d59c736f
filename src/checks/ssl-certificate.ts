import { X509Certificate } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { checkServerIdentity, connect, type DetailedPeerCertificate, type TLSSocket } from 'node:tls';
import { sh } from '../shell/sh';
import type { CheckContext, CheckOf, Outcome } from './context';
import { describeRefusal, dial, EITHER_LOOPBACK, isLostHost, release } from './dialing';
import { limitTime, untilAborted } from './waiting';
import { describeError, describeMs } from './wording';

const DAY_MS = 86_400_000;

/** A certificate as somebody outside gets it. */
interface Served {
  readonly name: string;
  /** One phrase; null where a browser takes it. */
  readonly fault: string | null;
  readonly daysLeft: number;
  readonly names: readonly string[];
  readonly issuer: string;
  readonly serial: string;
}

/** What is served for each name, in the order in which faults matter; the files of the host say nothing of it. */
export async function run(context: CheckContext, check: CheckOf<'ssl_certificate'>): Promise<Outcome> {
  const served: Served[] = [];
  for (const name of check.names) {
    const one = await ask(context, check, name);
    if (typeof one === 'string') return { ok: false, detail: `${name}: ${one}`, data: { certificates: served } };
    served.push(one);
  }
  const data = { certificates: served };
  const bad = served.find(({ fault }) => fault !== null);
  if (bad !== undefined) return { ok: false, detail: `${bad.name}: ${bad.fault}`, data };
  const first = served.reduce((least, one) => (one.daysLeft < least.daysLeft ? one : least));
  const lasts = `${first.name}: ${first.daysLeft} days left, by ${first.issuer}`;
  const stale = await findUnloaded(context, check, served);
  const late = first.daysLeft < check.minDays ? `${lasts}; at least ${check.minDays}` : undefined;
  const detail = [late, stale].filter((one) => one !== undefined).join('; ');
  return { ok: detail === '', detail: detail || lasts, data };
}

/** @returns what is served, or in one phrase why nothing is */
async function ask(context: CheckContext, check: CheckOf<'ssl_certificate'>, name: string): Promise<Served | string> {
  const { port, timeoutMs } = check;
  using limit = limitTime(context.signal, timeoutMs);
  const endpoint = { host: EITHER_LOOPBACK, port };
  let socket: TLSSocket | undefined;
  try {
    const connection = await dial(context.host, endpoint, limit.signal);
    socket = secure(connection, name);
    await untilAborted(shake(socket), limit.signal);
    return describe(socket, name, Date.now());
  } catch (error) {
    context.signal.throwIfAborted();
    if (isLostHost(error, context.host)) throw error;
    if (limit.hasExpired) return `no certificate within ${describeMs(timeoutMs)}`;
    return socket === undefined ? describeRefusal(error, endpoint) : `no TLS on port ${port}: ${describeError(error)}`;
  } finally {
    socket?.destroy();
  }
}

function secure(connection: Duplex, name: string): TLSSocket {
  const socket = connect({ socket: connection, servername: name, rejectUnauthorized: false });
  socket.on('error', () => {}).on('close', () => release(connection));
  return socket;
}

function shake(socket: TLSSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('secureConnect', resolve).once('error', reject);
    socket.once('close', () => reject(new Error('the connection was closed')));
  });
}

function describe(socket: TLSSocket, name: string, nowMs: number): Served {
  const leaf = socket.getPeerCertificate(true);
  const until = Date.parse(leaf.valid_to);
  const names = (leaf.subjectaltname ?? '').split(', ').map((one) => one.replace(/^(DNS|IP Address):/, ''));
  return {
    name,
    fault: findFault(socket, leaf, name, nowMs),
    daysLeft: Math.floor((until - nowMs) / DAY_MS),
    names: names.filter(Boolean),
    issuer: [leaf.issuer?.O ?? leaf.issuer?.CN ?? 'an unnamed issuer'].flat()[0] ?? '',
    serial: leaf.serialNumber,
  };
}

/** What OpenSSL calls it, in words. */
const TRUST: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'the chain ends in an authority that is not trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the chain is incomplete: serve the intermediate certificates too (fullchain.pem)',
  UNABLE_TO_GET_ISSUER_CERT: 'the chain is incomplete: serve the intermediate certificates too (fullchain.pem)',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the chain is incomplete, or its authority is not trusted here',
};

function findFault(socket: TLSSocket, leaf: DetailedPeerCertificate, name: string, nowMs: number): string | null {
  if (leaf.valid_to === undefined) return 'no certificate is served';
  const [from, until] = [Date.parse(leaf.valid_from), Date.parse(leaf.valid_to)];
  if (until < nowMs) return `expired on ${writeDay(until)}`;
  if (from > nowMs) return `not valid before ${writeDay(from)}`;
  if (checkServerIdentity(name, leaf) !== undefined) {
    return `the certificate is for ${leaf.subjectaltname?.replaceAll('DNS:', '') ?? leaf.subject?.CN ?? 'no name'}`;
  }
  // Node types it as an error, and gives the code.
  const code = socket.authorizationError as unknown;
  if (code === null || code === undefined || socket.authorized) return null;
  const word = code instanceof Error ? ((code as NodeJS.ErrnoException).code ?? code.message) : String(code);
  return TRUST[word] ?? `browsers would not trust it: ${word}`;
}

function writeDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The certificate of the file, where it may be read, was renewed and not loaded. */
async function findUnloaded(
  context: CheckContext,
  { file, timeoutMs }: CheckOf<'ssl_certificate'>,
  served: readonly Served[],
): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const code = sh`[ ! -r ${file} ] || sed '/-----END/q' ${file} | tr '\\n' '|'`;
  const { output } = await context.runOnHost(code.text, timeoutMs);
  const text = (output.at(-1) ?? '').replaceAll('|', '\n');
  if (!text.includes('-----BEGIN CERTIFICATE-----')) return undefined;
  const { serialNumber } = new X509Certificate(text.slice(text.indexOf('-----BEGIN')));
  if (served.some(({ serial }) => BigInt(`0x${serial}`) === BigInt(`0x${serialNumber}`))) return undefined;
  return `${file} holds another certificate than what is served: reload the server`;
}
