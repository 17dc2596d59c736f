import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Progress } from '../report/log/progress';
import type { Redactor } from '../report/text/redact';
import type { Script } from '../shell/script';
import type { Channel, Host } from './host';
import { type Listener, listen } from './listen';
import type { ScriptOutcome } from './script-outcome';

/** How long a host that was told to stop may take; a program that hangs there would hold the run past its deadline. */
const STOP_PATIENCE_MS = 2_000;

/**
 * Every script is given to this, so that it can be started before the script is known. It reads how long the script
 * is. One with data behind it is taken from the same input byte by byte, because a shell that reads its script itself
 * takes some of what follows; one without, which is said by 0, is left to a shell. Nothing of it is in the command
 * line, so it may hold secrets, and the line survives any login shell: it has no newline and no backslash.
 */
export const SCRIPT_SHELL =
  'exec /bin/sh -c \'read -r n || exit; [ "$n" = 0 ] && exec /bin/sh -s; eval "$(dd bs=1 count="$n" 2>/dev/null)"\'';

export interface RunOptions {
  readonly progress: Progress;
  readonly signal?: AbortSignal;
  /** Data for the script's standard input; `open` keeps it open until the script is done. */
  readonly input?: Readable | 'open';
  readonly onFact?: (key: string, value: string) => void;
  /** The transfer is paid by its bytes, not by its round trip. */
  readonly isTransfer?: boolean;
}

/** What a run cost a host; one round trip is an exchange that the next step waits for. */
export interface Traffic {
  roundTrips: number;
  channels: number;
}

/** A host together with what was spent on it. */
export interface Session {
  readonly host: Host;
  readonly traffic: Traffic;
  /** Hides secrets before a long line is cut, because in two pieces they would not be known again. */
  readonly redactor?: Pick<Redactor, 'redact' | 'longest'> | undefined;
}

/**
 * Runs a phase on a host and returns what it reported.
 * @throws ConnectError when the connection ended before the script said that it is done.
 */
export async function runScript(session: Session, script: Script, options: RunOptions): Promise<ScriptOutcome> {
  const { traffic } = session;
  options.signal?.throwIfAborted();
  if (options.isTransfer !== true) traffic.roundTrips += 1;
  const channel = await startScript(session, script, options.input);
  const listener = listen({ ...session, ...options, script });
  let giveUp: () => void = () => {};
  const givenUp = new Promise<void>((resolve) => {
    giveUp = resolve;
  });
  const stop = () => {
    channel.close();
    setTimeout(giveUp, STOP_PATIENCE_MS).unref();
  };
  options.signal?.addEventListener('abort', stop, { once: true });
  // Aborted while the channel was being opened: nobody calls the listener any more.
  if (options.signal?.aborted === true) stop();
  try {
    const heard = drain(channel, listener, options.progress);
    await Promise.race([Promise.all([heard, feed(channel, script, options.input)]), givenUp]);
  } finally {
    options.signal?.removeEventListener('abort', stop);
    channel.close();
  }
  options.signal?.throwIfAborted();
  return listener.outcome();
}

/** Starts a script whose standard input stays with the caller. */
export async function startScript(
  { host, traffic }: Session,
  script: Script,
  input?: Readable | 'open',
): Promise<Channel> {
  traffic.channels += 1;
  const channel = await host.start(SCRIPT_SHELL);
  channel.stdin.on('error', ignoreClosedInput);
  channel.stdin.write(input === undefined ? '0\n' : `${Buffer.byteLength(script.text)}\n`);
  return channel;
}

async function feed(channel: Channel, script: Script, input: Readable | 'open' | undefined): Promise<void> {
  channel.stdin.write(script.text);
  if (input === 'open') return;
  if (input === undefined) {
    channel.stdin.end();
    return;
  }
  await pipeline(input, channel.stdin).catch((error: unknown) => {
    if (!isClosedInput(error)) throw error;
  });
}

/** The other side stopped reading; what it printed says why. */
function isClosedInput(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ERR_STREAM_DESTROYED';
}

function ignoreClosedInput(): void {}

async function drain(channel: Channel, listener: Listener, progress: Progress): Promise<void> {
  for (const [stream, hear] of [
    [channel.stdout, listener.push],
    [channel.stderr, listener.stray],
  ] as const) {
    stream.on('data', (chunk: Buffer) => {
      hear(chunk);
      waitForLog(stream, progress);
    });
  }
  listener.end((await Promise.race([channel.exited, listener.done])) ?? undefined);
}

/** A host that prints faster than the log is read waits, as a program does that writes into a pipe. */
function waitForLog(stream: Readable, { catchUp }: Progress): void {
  const caughtUp = catchUp?.();
  if (caughtUp === undefined) return;
  stream.pause();
  void caughtUp.then(() => stream.resume());
}
