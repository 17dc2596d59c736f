import type { Duplex } from 'node:stream';
import type { Endpoint } from '../config/schema/endpoint';
import { ConnectError, type ConnectKind } from '../errors';
import type { Host } from '../hosts/host';
import type { CheckContext, Outcome } from './context';
import { createAnnouncer, limitTime, pause, untilAborted } from './waiting';
import { describeError, describeMs } from './wording';

/** What an endpoint may answer while the host itself is well. */
const KINDS_OF_ENDPOINT: readonly ConnectKind[] = ['refused', 'timeout', 'unreachable', 'dns'];

/** True when no check on this host can be made any more, as opposed to an endpoint that does not answer. */
export function isLostHost(error: unknown, host: Host): boolean {
  return error instanceof ConnectError && (host.isLost || !KINDS_OF_ENDPOINT.includes(error.kind));
}

/**
 * Opens a TCP connection from the host. A connection that comes after the signal was aborted is closed.
 * @throws ConnectError as `Host.dial` does; the signal's reason when that is aborted.
 */
export async function dial(host: Host, { host: address, port }: Endpoint, signal: AbortSignal): Promise<Duplex> {
  signal.throwIfAborted();
  const dialled = address === EITHER_LOOPBACK ? dialLoopback(host, port) : host.dial(port, address);
  const socket = await untilAborted(dialled, signal, discard);
  // A connection that breaks while nobody reads from it must not end the program.
  socket.on('error', ignoreError);
  return socket;
}

/** The host itself, by either family of addresses. */
export const EITHER_LOOPBACK = 'loopback';

/** A service that listens on ::1 alone listens. What the first address said is what is told. */
async function dialLoopback(host: Host, port: number): Promise<Duplex> {
  try {
    return await host.dial(port, '127.0.0.1');
  } catch (refused) {
    if (!(refused instanceof ConnectError) || refused.kind !== 'refused' || host.isLost) throw refused;
    return await host.dial(port, '::1').catch(() => Promise.reject(refused));
  }
}

function discard(late: Duplex): void {
  release(late.on('error', ignoreError));
}

function ignoreError(): void {}

/** Closes a connection. A channel of SSH is gone only once it was read to its end. */
export function release(connection: Duplex): void {
  connection.resume().destroy();
}

interface Listening {
  readonly isOpen: boolean;
  readonly attempts: number;
  /** Why the last attempt failed; empty when it did not. */
  readonly reason: string;
}

interface ListenWait {
  readonly label: string;
  readonly endpoint: Endpoint;
  /** For one attempt. */
  readonly timeoutMs: number;
  /** By the context's clock; at least one attempt is made. */
  readonly deadlineAt: number;
}

const PAUSE_MS = 250;

/** Connects until something listens or the deadline has passed. Throws when the host is lost or on abort. */
export async function waitForListener(context: CheckContext, wait: ListenWait): Promise<Listening> {
  const announce = createAnnouncer(context);
  const startedAt = context.now();
  for (let attempts = 1; ; attempts += 1) {
    const reason = await tryToConnect(context, wait);
    if (reason === null) return { isOpen: true, attempts, reason: '' };
    const leftMs = wait.deadlineAt - context.now();
    if (leftMs <= 0) return { isOpen: false, attempts, reason };
    announce(() => `${wait.label}: ${reason}, for ${describeMs(context.now() - startedAt)}`);
    await pause(context, Math.min(PAUSE_MS, leftMs));
  }
}

/** Connects to an endpoint within the time, as often as it takes. */
export async function connectTo(
  context: CheckContext,
  label: string,
  endpoint: Endpoint,
  timeoutMs: number,
): Promise<Outcome> {
  const deadlineAt = context.now() + timeoutMs;
  const { isOpen, attempts, reason } = await waitForListener(context, { label, endpoint, timeoutMs, deadlineAt });
  const place = `${endpoint.host}:${endpoint.port}`;
  return { ok: isOpen, detail: isOpen ? `${place} accepts connections` : reason, data: { ...endpoint, attempts } };
}

/** Returns null when it connected, else why not. */
async function tryToConnect(context: CheckContext, wait: ListenWait): Promise<string | null> {
  const timeoutMs = Math.max(PAUSE_MS, Math.min(wait.timeoutMs, wait.deadlineAt - context.now()));
  using limit = limitTime(context.signal, timeoutMs);
  try {
    release(await dial(context.host, wait.endpoint, limit.signal));
    return null;
  } catch (error) {
    context.signal.throwIfAborted();
    if (isLostHost(error, context.host)) throw error;
    return limit.hasExpired ? `no connection within ${describeMs(timeoutMs)}` : describeRefusal(error, wait.endpoint);
  }
}

/** Says in one phrase why there is no connection to the endpoint; the host's own message may be for another reader. */
export function describeRefusal(error: unknown, { host, port }: Endpoint): string {
  if (!(error instanceof ConnectError)) return describeError(error);
  const address = host === EITHER_LOOPBACK ? '127.0.0.1' : host;
  const place = address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
  if (error.kind === 'timeout') return `${place} does not answer`;
  if (error.kind === 'dns') return `the host does not know the name ${host}`;
  if (error.kind === 'unreachable') return `the host has no way to ${place}`;
  return `nothing listens on ${place}`;
}
