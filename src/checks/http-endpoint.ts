import type { Endpoint } from '../config/schema/endpoint';
import { isLoopback } from '../config/targets/url';
import { ConnectError } from '../errors';
import { describeRefusal } from './dialing';
import { describeError, excerpt } from './wording';

export function isSecure({ protocol }: URL): boolean {
  return protocol === 'https:';
}

/** What a URL is connected to. */
export function endpointOf(url: URL): Endpoint {
  const port = Number(url.port) || (isSecure(url) ? 443 : 80);
  if (!isLoopback(url)) return { host: withoutBrackets(url.hostname), port };
  // The host may know nothing of names below `localhost`, and nobody can connect to `0.0.0.0` everywhere.
  if (/localhost\.?$/.test(url.hostname)) return { host: 'localhost', port };
  return { host: url.hostname === '[::1]' || url.hostname === '[::]' ? '::1' : '127.0.0.1', port };
}

/** An IPv6 address as a socket takes it. */
export function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

/** Node says `socket hang up` and `Parse Error` where a reader needs to know who did what. */
export function describeFailure(error: unknown, url: URL): string {
  if (error instanceof ConnectError) return describeRefusal(error, endpointOf(url));
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ECONNRESET' || code === 'EPIPE') return 'the connection was closed before the end of the answer';
  if (code === 'ECONNREFUSED') return `nothing listens on ${url.host}`;
  if (code === 'ENOTFOUND') return `the runner does not know the name ${url.hostname}`;
  if (code === 'HPE_HEADER_OVERFLOW') return 'the headers are too large';
  if (code.startsWith('HPE_')) return `the answer is not HTTP${describeReason(error)}`;
  if (code.startsWith('Z_')) return `the body cannot be decoded: ${describeError(error)}`;
  return describeError(error);
}

/** What the parser says itself, which is the only one to know what it stumbled over. */
function describeReason(error: unknown): string {
  const reason = error instanceof Error && 'reason' in error ? excerpt(String(error.reason)) : '';
  return reason === '' ? '' : `: ${reason}`;
}
