import { setTimeout as sleep } from 'node:timers/promises';
import { ConnectError, type ConnectKind } from '../../errors';
import { readErrorCode } from './classify';

/** How often a connection is tried in all; what is not named here does not pass by itself. */
const TRIES: Readonly<Partial<Record<ConnectKind, number>>> = {
  refused: 3,
  unreachable: 3,
  timeout: 2,
  // sshd drops at random while many connect at once; a few more tries even that out.
  dropped: 6,
};

const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 1_500;

export interface RetryOptions {
  readonly signal: AbortSignal;
  readonly onRetry?: ((text: string) => void) | undefined;
  /** 0–1; Math.random unless a test wants to know. */
  readonly random?: () => number;
}

/** How often an attempt that failed with this error is made in all. */
export function countTries(error: unknown): number {
  if (!(error instanceof ConnectError)) return 1;
  if (error.kind === 'dns') return readErrorCode(error.cause) === 'EAI_AGAIN' ? 3 : 1;
  // What a jump host met on its way to the next one passes as what this machine meets.
  if (error.kind === 'jump') return countTries(error.cause);
  // A server that takes the connection and then stalls has had all the time there is.
  if (error.kind === 'timeout' && readErrorCode(error.cause) !== 'ETIMEDOUT') return 1;
  return TRIES[error.kind] ?? 1;
}

/**
 * Repeats what failed for a reason that may pass, with pauses that grow and differ from host to host.
 * @throws the last error; the signal's reason as soon as that is aborted.
 */
export async function retryConnect<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      options.signal.throwIfAborted();
      const tries = countTries(error);
      if (!(error instanceof ConnectError) || tried >= tries) throw error;
      const pauseMs = choosePause(tried, options.random ?? Math.random);
      options.onRetry?.(`${error.message}; trying again in ${pauseMs} ms (${tried + 1} of ${tries})`);
      await pause(pauseMs, options.signal);
    }
  }
}

function choosePause(tried: number, random: () => number): number {
  const fullMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tried - 1));
  return Math.round(fullMs * (0.5 + random()));
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
  signal.throwIfAborted();
}
