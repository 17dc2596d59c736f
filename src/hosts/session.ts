import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CommandError, ConnectError, type Where } from '../errors';
import type { Progress } from '../report/progress';
import type { Redactor } from '../report/redact';
import { createLineDecoder } from '../report/sanitize';
import { createFrameReader, type Frame } from '../shell/frames';
import type { Script } from '../shell/script';
import type { Channel, Host } from './host';

/** How many lines of a step's output are kept for the message of its failure. */
const TAIL_LINES = 40;
/** How long a program may still write after its script said that it is done. */
const LINGER_MS = 50;
/** How long a host that was told to stop may take; a program that hangs there would hold the run past its deadline. */
const STOP_PATIENCE_MS = 2_000;
/** What a login shell may print before the script begins; more is a program that runs in the script's place. */
const MOST_GREETING_BYTES = 1024 * 1024;

/**
 * Every script is given to this, so that it can be started before the script is known. It reads how long the script
 * is. One with data behind it is taken from the same input byte by byte, because a shell that reads its script itself
 * takes some of what follows; one without, which is said by 0, is left to a shell. Nothing of it is in the command
 * line, so it may hold secrets, and the line survives any login shell: it has no newline and no backslash.
 */
export const SCRIPT_SHELL =
  'exec /bin/sh -c \'read -r n || exit; [ "$n" = 0 ] && exec /bin/sh -s; eval "$(dd bs=1 count="$n" 2>/dev/null)"\'';

export interface StepOutcome {
  readonly where: Where;
  readonly code: number;
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly tail: readonly string[];
}

export interface ScriptOutcome {
  /** In the order in which they ended. */
  readonly steps: readonly StepOutcome[];
  /** In the order in which they came; a key may come more than once. */
  readonly facts: readonly (readonly [string, string])[];
  readonly blobs: ReadonlyMap<string, Buffer>;
  /** The step that ended the script early. */
  readonly failed?: StepOutcome;
}

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
  const listener = listen(session, script, options);
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
  await Promise.race([channel.exited, listener.done]);
  listener.end();
}

/** A host that prints faster than the log is read waits, as a program does that writes into a pipe. */
function waitForLog(stream: Readable, { catchUp }: Progress): void {
  const caughtUp = catchUp?.();
  if (caughtUp === undefined) return;
  stream.pause();
  void caughtUp.then(() => stream.resume());
}

interface Listener {
  push(chunk: Buffer): void;
  stray(chunk: Buffer): void;
  end(): void;
  readonly done: Promise<void>;
  outcome(): ScriptOutcome;
}

/** Turns the frames of a script into its outcome, and tells the progress as they come. */
function listen({ host, redactor }: Session, script: Script, { progress, onFact }: RunOptions): Listener {
  const steps: StepOutcome[] = [];
  const facts: [string, string][] = [];
  const blobs = new Map<string, Buffer>();
  const stray: string[] = [];
  let open: { where: Where; startedAt: Date; tail: string[] } | undefined;
  let lastBegun = -1;
  let greetingBytes: number | undefined = 0;
  let doneCode: number | undefined;
  let finish: () => void = () => {};
  let broken: unknown;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });

  const onLine = (line: string): void => {
    const tail = open?.tail ?? stray;
    tail.push(line);
    if (tail.length > TAIL_LINES) tail.shift();
    progress.output(open?.where ?? { host: host.name }, line);
  };
  const decoder = createLineDecoder(onLine, redactor === undefined ? {} : { redactor });

  const onFrame = (frame: Frame): void => {
    if (frame.kind === 'output') {
      onOutput(frame.bytes);
      return;
    }
    greetingBytes = undefined;
    decoder.end();
    onMark(frame);
  };

  const onOutput = (bytes: Buffer): void => {
    decoder.push(bytes);
    if (greetingBytes === undefined) return;
    greetingBytes += bytes.length;
    if (greetingBytes > MOST_GREETING_BYTES) throw new Error(`it printed ${greetingBytes} bytes and no answer`);
  };

  const onMark = (frame: Exclude<Frame, { kind: 'output' }>): void => {
    switch (frame.kind) {
      case 'begin':
        if (frame.step <= lastBegun || script.steps[frame.step] === undefined)
          throw new Error(`step ${frame.step} begins, which is not its turn`);
        lastBegun = frame.step;
        open = { where: { host: host.name, ...script.steps[frame.step] }, startedAt: new Date(), tail: [] };
        progress.stepStarted(open.where);
        break;
      case 'end':
        closeStep(frame.code);
        break;
      case 'fact':
        facts.push([frame.key, frame.value]);
        onFact?.(frame.key, frame.value);
        break;
      case 'blob':
        blobs.set(frame.key, frame.bytes);
        break;
      case 'done':
        doneCode = frame.code;
        setTimeout(finish, LINGER_MS).unref();
    }
  };

  const closeStep = (code: number): void => {
    if (open === undefined) return;
    const { where, startedAt, tail } = open;
    const durationMs = Date.now() - startedAt.getTime();
    steps.push({ where, code, startedAt, durationMs, tail });
    progress.stepEnded(where, code === 0 ? 'success' : 'failed', durationMs);
    open = undefined;
  };

  const reader = createFrameReader(script.nonce, onFrame);
  const hear = (take: (chunk: Buffer) => void, chunk: Buffer): void => {
    if (broken !== undefined) return;
    try {
      take(chunk);
    } catch (error) {
      broken = error;
      finish();
    }
  };
  return {
    push: (chunk) => hear(reader.push, chunk),
    stray: (chunk) => hear(onOutput, chunk),
    end() {
      reader.end();
      decoder.end();
    },
    done,
    outcome() {
      if (broken !== undefined) throw nonsense(host, broken);
      if (doneCode === undefined) throw cutShort(host, open?.where, open?.tail ?? stray);
      const failed = steps.find((step) => step.code !== 0 && doneCode !== 0 && step === steps.at(-1));
      return { steps, facts, blobs, ...(failed === undefined ? {} : { failed }) };
    },
  };
}

function nonsense(host: Host, cause: unknown): ConnectError {
  return new ConnectError('shell', `${host.label}: its answer makes no sense: ${(cause as Error).message}`, {
    where: { host: host.name },
    cause,
    hint: 'Look at what the login shell of this user prints and runs; a forced command may stand in the way.',
  });
}

function cutShort(host: Host, where: Where | undefined, tail: readonly string[]): ConnectError {
  const at = where?.step === undefined ? '' : ` during ${[where.app, where.step].filter(Boolean).join(' ')}`;
  const last = tail.at(-1);
  const said = last === undefined ? '' : `; it last said: ${last}`;
  return new ConnectError(host.isLost ? 'dropped' : 'shell', `${host.label}: the session ended${at}${said}`, {
    where: where ?? { host: host.name },
    hint: host.isLost
      ? 'Check the network and the host, then run again: the next run finds out where the host stands.'
      : 'Check that this user may run /bin/sh: a forced command, a full disk or the kernel ended it.',
  });
}

/** What tar says last of all, whatever went wrong. */
const SAYS_NOTHING = /^tar: (?:Exiting with failure|Error is not recoverable|Child returned status)/;
const READ_ON = 'Read its last lines above; the same command can be run on the host by hand.';
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/No space left on device/, 'Free space, or inodes, on that disk of the host (df -h, df -i), and run again.'],
  [/[Qq]uota exceeded/, 'Raise the quota of the deploy user on the host, or free some of it, and run again.'],
  [
    /Read-only file system/,
    'Mount it writable again: the kernel does that to a disk with errors (dmesg); then run again.',
  ],
];

/** Turns a step that failed into the error that names it. */
export function toCommandError(session: Session, step: StepOutcome): CommandError {
  const name = [step.where.app, step.where.step].filter(Boolean).join(' ');
  const last = step.tail.findLast((line) => line.trim() !== '' && !SAYS_NOTHING.test(line));
  const said = last === undefined ? '' : `: ${last.trim()}`;
  const message = `${session.host.label}: ${name} failed with exit code ${step.code}${said}`;
  return new CommandError(message, step.code, step.tail, {
    where: step.where,
    hint: ADVICE.find(([cause]) => cause.test(said))?.[1] ?? READ_ON,
  });
}
