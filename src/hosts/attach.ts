import { constants } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { ConnectError } from '../errors';
import type { Console } from './console';
import type { Channel, TerminalShape } from './host';
import { SCRIPT_SHELL, type Session } from './session';

/** What stands before what the program itself prints; nobody knows the nonce who could print it by chance. */
export function beginMark(nonce: string): string {
  return `\u001e${nonce} \u001e`;
}

/**
 * The same as SCRIPT_SHELL in a terminal, which would echo the script and cut its lines: it takes it in when the terminal is quiet,
 * and leaves in `s` how the terminal was.
 */
const TERMINAL_SHELL =
  'exec /bin/sh -c \'s=$(stty -g) && stty raw -echo && printf bowline-ready && read -r n && eval "$(dd bs=1 count="$n" 2>/dev/null)"\'';
const READY = 'bowline-ready';
/** What a login shell may print before it. */
const MOST_GREETING_BYTES = 1024 * 1024;

/** Takes what a program prints; a promise makes it wait. */
export type Sink = (chunk: Buffer) => Promise<void> | undefined;

export interface AttachOptions {
  /** Prints `beginMark` just before the program begins, on each output that it has. */
  readonly text: string;
  readonly nonce: string;
  readonly output: Sink;
  readonly errors: Sink;
  /** Whose input and terminal the program has; without it, it has none. */
  readonly console?: Console | undefined;
  readonly signal: AbortSignal;
}

/**
 * Runs a program with this end's own streams.
 * @returns its exit code; 128 and more where a signal ended it
 * @throws ConnectError when the program did not begin, or the connection was lost before its end
 */
export async function attach(session: Session, options: AttachOptions): Promise<number> {
  const { signal, console } = options;
  signal.throwIfAborted();
  const terminal = console === undefined ? undefined : shapeOf(console);
  const channel = await open(session, options, terminal);
  const gates = [
    passFrom(channel.stdout, options.nonce, options.output),
    passFrom(channel.stderr, options.nonce, options.errors),
  ];
  const stop = () => channel.close();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const detach = console === undefined ? () => {} : hand(console, channel, terminal !== undefined);
  try {
    const exit = await channel.exited;
    signal.throwIfAborted();
    return toCode(session, exit, gates);
  } finally {
    detach();
    signal.removeEventListener('abort', stop);
    channel.close();
  }
}

function shapeOf({ input, output, terminal }: Console): TerminalShape | undefined {
  if (input.isTTY !== true) return undefined;
  return { name: terminal, columns: output.columns ?? 80, rows: output.rows ?? 24 };
}

async function open(
  { host, traffic }: Session,
  { text }: AttachOptions,
  terminal: TerminalShape | undefined,
): Promise<Channel> {
  traffic.channels += 1;
  const channel = await host.start(terminal === undefined ? SCRIPT_SHELL : TERMINAL_SHELL, terminal);
  channel.stdin.on('error', () => {});
  if (terminal !== undefined) await isReady(channel.stdout);
  channel.stdin.write(`${Buffer.byteLength(text)}\n`);
  channel.stdin.write(text);
  return channel;
}

/** What came before is the login shell's own, and is told where the program does not begin. */
function isReady(stdout: Readable): Promise<void> {
  let held = Buffer.alloc(0);
  return new Promise((resolve) => {
    const hear = (chunk: Buffer) => {
      held = Buffer.concat([held, chunk]);
      if (held.includes(READY) || held.length > MOST_GREETING_BYTES) end();
    };
    const end = () => {
      stdout.off('data', hear).off('end', end);
      stdout.pause();
      if (!held.includes(READY)) stdout.unshift(held);
      resolve();
    };
    stdout.on('data', hear).once('end', end);
  });
}

interface Gate {
  readonly hasBegun: () => boolean;
  /** What came while it was shut. */
  readonly said: () => string;
}

/** Lets pass what comes behind the mark. */
function passFrom(stream: Readable, nonce: string, sink: Sink): Gate {
  const mark = Buffer.from(beginMark(nonce));
  let held: Buffer | undefined = Buffer.alloc(0);
  const pass = (chunk: Buffer) => {
    const later = chunk.length === 0 ? undefined : sink(chunk);
    if (later === undefined) return;
    stream.pause();
    void later.then(() => stream.resume());
  };
  stream.on('data', (chunk: Buffer) => {
    if (held === undefined) return pass(chunk);
    held = Buffer.concat([held, chunk]).subarray(-MOST_GREETING_BYTES);
    const at = held.indexOf(mark);
    if (at === -1) return;
    const rest = held.subarray(at + mark.length);
    held = undefined;
    pass(rest);
  });
  // Waiting for the terminal has left it paused.
  stream.resume();
  return { hasBegun: () => held === undefined, said: () => held?.toString('utf8') ?? '' };
}

/** Hands the input on; in a terminal each key as it is pressed, and each new size. */
function hand({ input, output }: Console, channel: Channel, isTerminal: boolean): () => void {
  const send = (chunk: Buffer) => {
    if (!channel.stdin.write(chunk)) {
      input.pause();
      channel.stdin.once('drain', () => input.resume());
    }
  };
  const end = () => channel.stdin.end();
  const resize = () => channel.resize?.({ columns: output.columns ?? 80, rows: output.rows ?? 24 });
  if (isTerminal) input.setRawMode?.(true);
  input.on('data', send).once('end', end);
  output.on('resize', resize);
  return () => {
    input.off('data', send).off('end', end).pause();
    output.off('resize', resize);
    if (isTerminal) input.setRawMode?.(false);
  };
}

function toCode({ host }: Session, { code, signal }: Awaited<Channel['exited']>, gates: readonly Gate[]): number {
  if (!gates.some(({ hasBegun }) => hasBegun())) throw notBegun(host, gates, code);
  if (code !== null) return code;
  const number = Object.entries(constants.signals).find(
    ([name]) => name.replace(/^SIG/, '') === signal?.replace(/^SIG/, ''),
  );
  if (number !== undefined) return 128 + number[1];
  throw new ConnectError('dropped', `${host.label}: the connection was lost before the command ended`, {
    where: { host: host.name },
    hint: 'What it had begun there has been ended with the connection. Look at what it did before you run it again.',
  });
}

function notBegun(host: Session['host'], gates: readonly Gate[], code: number | null): ConnectError {
  const said = gates
    .flatMap((gate) => gate.said().split('\n'))
    .map((line) => line.trim())
    .filter(Boolean);
  const told = said.length === 0 ? (code === null ? '' : `: exit code ${code}`) : `: ${said.slice(-3).join(' / ')}`;
  return new ConnectError('shell', `${host.label}: the command was not begun${told}`, {
    where: { host: host.name },
    hint: 'Look at the release with `bowline status`, and at the login shell of the deploy user with `bowline doctor`.',
  });
}

/** Waits while a stream is full. */
export function writeTo(stream: Writable): Sink {
  return (chunk) => (stream.write(chunk) ? undefined : new Promise((resolve) => stream.once('drain', resolve)));
}
