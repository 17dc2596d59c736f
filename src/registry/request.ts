import { type Asked, toSilence } from './failure';

/** What of the world a registry is asked with. */
export interface RegistryWorld {
  readonly signal: AbortSignal;
  now(): Date;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export interface RegistryRequest {
  readonly url: URL;
  readonly method: 'GET' | 'HEAD';
  readonly headers: Readonly<Record<string, string>>;
  readonly asked: Asked;
  /** How long the registry may let it wait in all; a minute by default. */
  readonly patienceMs?: number | undefined;
}

/** How long one try may take. */
const TIMEOUT_MS = 30_000;
const PATIENCE_MS = 60_000;
const MOST_TRIES = 4;
const FIRST_DELAY_MS = 1_000;

/**
 * Sends a request, and again where the registry asks for patience or has trouble of its own. Redirects are followed;
 * fetch takes the login away where they lead to somebody else.
 * @throws RegistryError where there is no answer; the signal's reason
 */
export async function send(request: RegistryRequest, world: RegistryWorld): Promise<Response> {
  let leftMs = request.patienceMs ?? PATIENCE_MS;
  for (let tries = 1; ; tries += 1) {
    const response = await sendOnce(request, world);
    const waitMs = tries < MOST_TRIES ? decideWait(response, tries, world.now()) : undefined;
    if (waitMs === undefined || waitMs > leftMs) return response;
    leftMs -= waitMs;
    await response.body?.cancel();
    await world.sleep(waitMs, world.signal);
    world.signal.throwIfAborted();
  }
}

async function sendOnce(
  { url, method, headers, asked }: RegistryRequest,
  { signal }: RegistryWorld,
): Promise<Response> {
  try {
    return await fetch(url, { method, headers, signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) });
  } catch (error) {
    signal.throwIfAborted();
    throw toSilence(error, asked);
  }
}

/** How long to wait before the same is asked again, in milliseconds; undefined where that is of no use. */
export function decideWait({ status, headers }: Pick<Response, 'status' | 'headers'>, tries: number, now: Date) {
  if (status !== 429 && ![500, 502, 503, 504].includes(status)) return undefined;
  return readAskedWait(headers.get('retry-after'), now) ?? FIRST_DELAY_MS * 2 ** (tries - 1);
}

/** Seconds, or a date. */
function readAskedWait(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}
