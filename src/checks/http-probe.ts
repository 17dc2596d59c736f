import { once } from 'node:events';
import { type ClientRequest, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { connect as connectTcp, isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import type { Endpoint } from '../config/schema/endpoint';
import { isLoopback } from '../config/targets/url';
import type { CheckContext } from './context';
import { dial, EITHER_LOOPBACK, isLostHost, release } from './dialing';
import { readBody } from './http-body';
import { describeFailure, endpointOf, isSecure, withoutBrackets } from './http-endpoint';
import { nameOfSite } from './own-address';
import { limitTime, untilAborted } from './waiting';
import { describeMs } from './wording';

const MAX_BODY_BYTES = 1024 * 1024;
const ACCEPT = 'application/json, text/plain;q=0.9, */*;q=0.8';

export interface HttpRequest {
  readonly url: URL;
  /** For everything together: connections, redirects and the last byte of the body. */
  readonly timeoutMs: number;
  /** How many redirects are followed, on the same host only; 0 when absent. */
  readonly redirects?: number;
  /** Sent with it, stronger than Bowline's own. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** 1 MiB when absent. */
  readonly maxBodyBytes?: number;
}

export interface HttpAnswer {
  /** null when there was no answer. */
  readonly status: number | null;
  readonly headers: IncomingHttpHeaders;
  /** Decoded; empty when it could not be read. */
  readonly body: string;
  /** From the open connection to the last byte, or to the failure. */
  readonly durationMs: number;
  /** One phrase; null when a whole answer came, whatever its status. */
  readonly error: string | null;
}

/**
 * Makes one GET request: through the host where the URL names its loopback, else directly from the runner.
 * A failure is an answer with an `error`.
 * @throws ConnectError when the host is lost; the context's reason when that is aborted.
 */
export async function probe(context: CheckContext, request: HttpRequest): Promise<HttpAnswer> {
  using limit = limitTime(context.signal, request.timeoutMs);
  const exchange: Exchange = { startedAt: context.now(), status: null, headers: {} };
  try {
    const body = await follow({ ...context, signal: limit.signal }, request, exchange);
    return conclude(context, exchange, body, null);
  } catch (error) {
    context.signal.throwIfAborted();
    if (isLostHost(error, context.host)) throw error;
    const late = `no ${exchange.status === null ? '' : 'complete '}answer within ${describeMs(request.timeoutMs)}`;
    return conclude(context, exchange, '', limit.hasExpired ? late : describeFailure(error, request.url));
  }
}

/** The URL without what may be secret in it. */
export function describeUrl(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

/** What is known of an exchange so far. */
interface Exchange {
  startedAt: number;
  status: number | null;
  headers: IncomingHttpHeaders;
}

function conclude(context: CheckContext, exchange: Exchange, body: string, error: string | null): HttpAnswer {
  const { status, headers, startedAt } = exchange;
  return { status, headers, body, durationMs: Math.max(0, context.now() - startedAt), error };
}

async function follow(context: CheckContext, request: HttpRequest, exchange: Exchange): Promise<string> {
  const { redirects = 0 } = request;
  let url = request.url;
  for (let followed = 0; ; followed += 1) {
    const body = await fetchOnce(context, { ...request, url }, exchange, followed === 0);
    const next = redirects > 0 ? findRedirect(url, exchange) : undefined;
    if (next === undefined) return body;
    if (followed === redirects) throw new Error(`more than ${redirects} redirects`);
    if (next.hostname !== url.hostname) throw new Error(`it redirects to another host, ${next.hostname}`);
    url = next;
  }
}

function findRedirect(url: URL, { status, headers }: Exchange): URL | undefined {
  if (status === null || ![301, 302, 303, 307, 308].includes(status)) return undefined;
  const { location } = headers;
  if (location === undefined || !URL.canParse(location, url.href)) return undefined;
  const next = new URL(location, url);
  return /^https?:$/.test(next.protocol) ? next : undefined;
}

async function fetchOnce(
  context: CheckContext,
  request: HttpRequest,
  exchange: Exchange,
  isFirst: boolean,
): Promise<string> {
  const headers = withOwnHeaders(request, hostOf(context, request.url));
  const connection = await connect(context, request.url, headers.host);
  try {
    if (isFirst) exchange.startedAt = context.now();
    const response = await untilAborted(send(connection, request.url, headers), context.signal);
    exchange.status = response.statusCode ?? null;
    exchange.headers = response.headers;
    return await untilAborted(readBody(response, request.maxBodyBytes ?? MAX_BODY_BYTES), context.signal);
  } finally {
    release(connection);
  }
}

/** A proxy on the loopback serves the app by the name that people know it by. */
function hostOf(context: CheckContext, url: URL): string {
  const isOwn = isLoopback(url) && isOwnPort(context, endpointOf(url));
  return (isOwn ? nameOfSite(context.target) : undefined) ?? url.host;
}

/** Names in lower case, so that a header stands once. */
function withOwnHeaders(
  { headers = {} }: HttpRequest,
  host: string,
): Readonly<Record<string, string>> & { readonly host: string } {
  const own = { host, accept: ACCEPT, 'accept-encoding': 'identity', 'user-agent': 'bowline' };
  return { ...own, ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])) };
}

async function send(connection: Duplex, url: URL, headers: Readonly<Record<string, string>>): Promise<IncomingMessage> {
  const request = httpRequest({
    // Its own connection, so that it is no part of any pool; `Connection: close` follows from that.
    createConnection: () => connection,
    path: `${url.pathname}${url.search}`,
    headers,
    // As lenient as other clients: one answer on a connection of its own cannot be mistaken for another's.
    insecureHTTPParser: true,
    ...(url.username === '' ? {} : { auth: decodeURIComponent(`${url.username}:${url.password}`) }),
  });
  request.end();
  return receive(request);
}

async function receive(request: ClientRequest): Promise<IncomingMessage> {
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  // Destroying the connection later is no error of the request.
  request.on('error', () => {});
  return response;
}

async function connect(context: CheckContext, url: URL, hostHeader: string): Promise<Duplex> {
  const endpoint = endpointOf(url);
  const socket = isLoopback(url)
    ? await dial(
        context.host,
        isOwnPort(context, endpoint) ? { ...endpoint, host: EITHER_LOOPBACK } : endpoint,
        context.signal,
      )
    : await untilConnected(connectTcp(endpoint), 'connect', context.signal);
  return isSecure(url) ? encrypt(socket, url, hostHeader, context.signal) : socket;
}

/** The app itself may listen on either address of the loopback. */
function isOwnPort({ target }: CheckContext, { host, port }: Endpoint): boolean {
  return host === '127.0.0.1' && port === target.port;
}

function encrypt(socket: Duplex, url: URL, hostHeader: string, signal: AbortSignal): Promise<Duplex> {
  const { host } = endpointOf(url);
  // A server with several sites chooses by this name before it sees a header; only names may stand there.
  const name = isLoopback(url) ? hostHeader.replace(/:\d+$/, '') : host;
  const options = {
    socket,
    host,
    ALPNProtocols: ['http/1.1'],
    // SSH has proved already whose loopback this is, and no authority certifies the name `localhost`.
    rejectUnauthorized: !isLoopback(url),
    ...(isIP(withoutBrackets(name)) === 0 ? { servername: name } : {}),
  };
  const secure = connectTls(options).once('close', () => release(socket));
  return untilConnected(secure, 'secureConnect', signal);
}

async function untilConnected<T extends Duplex>(socket: T, event: string, signal: AbortSignal): Promise<T> {
  socket.on('error', () => {});
  try {
    await once(socket, event, { signal });
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}
