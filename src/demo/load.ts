import { setTimeout as pause } from 'node:timers/promises';

export interface LoadOptions {
  /** Between the starts of two requests. */
  readonly everyMs?: number;
  /** After this an answer counts as failed. */
  readonly timeoutMs?: number;
}

export interface LoadResult {
  readonly requests: number;
  /** One sentence for every request that was not answered with a 2xx. */
  readonly failures: readonly string[];
  /** The answer's header `x-version` → how often it came, in the order of the first appearance. */
  readonly versions: ReadonlyMap<string, number>;
}

export interface Load {
  /** Sends no more, waits for the answers that are still out, and tells what came. */
  stop(): Promise<LoadResult>;
}

/** Sends requests to a URL, one after the other by the clock whether or not the last was answered. */
export function startLoad(url: string, { everyMs = 10, timeoutMs = 2_000 }: LoadOptions = {}): Load {
  const stopping = new AbortController();
  const failures: string[] = [];
  const versions = new Map<string, number>();
  const open = new Set<Promise<void>>();
  let requests = 0;

  const ask = async (): Promise<void> => {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
      await response.arrayBuffer();
      const version = response.headers.get('x-version') ?? '';
      versions.set(version, (versions.get(version) ?? 0) + 1);
      if (!response.ok) failures.push(`${url} answered ${response.status}`);
    } catch (error) {
      failures.push(`${url}: ${describe(error)}`);
    }
  };
  const send = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      requests += 1;
      const asked = ask().finally(() => open.delete(asked));
      open.add(asked);
      await pause(everyMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };

  const sending = send();
  return {
    async stop() {
      stopping.abort();
      await sending;
      await Promise.all(open);
      return { requests, failures, versions };
    },
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
