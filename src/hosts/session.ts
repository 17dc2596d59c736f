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
  const stop = () => channel.close();
  options.signal?.addEventListener('abort', stop, { once: true });
  // Aborted while the channel was being opened: nobody calls the listener any more.
  if (options.signal?.aborted === true) stop();
  try {
    await Promise.all([drain(channel, listener), feed(channel, script, options.input)]);
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
  return host.start(input === undefined ? 'exec /bin/sh -s' : readFromInput(script));
}

/**
 * The script goes ahead of the data on the same input, byte by byte, because a shell that reads its
 * script itself takes some of what follows. Nothing of it is in the command line, so it may hold
 * secrets, and the line survives any login shell: it has no newline and no backslash.
 */
function readFromInput(script: Script): string {
  return `exec /bin/sh -c 'eval "$(dd bs=1 count=${Buffer.byteLength(script.text)} 2>/dev/null)"'`;
}

async function feed(channel: Channel, script: Script, input: Readable | 'open' | undefined): Promise<void> {
  channel.stdin.on('error', ignoreClosedInput);
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

async function drain(channel: Channel, listener: Listener): Promise<void> {
  channel.stdout.on('data', (chunk: Buffer) => listener.push(chunk));
  channel.stderr.on('data', (chunk: Buffer) => listener.stray(chunk));
  await Promise.race([channel.exited, listener.done]);
  listener.end();
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
    if (frame.kind === 'output') decoder.push(frame.bytes);
    else {
      decoder.end();
      onMark(frame);
    }
  };

  const onMark = (frame: Exclude<Frame, { kind: 'output' }>): void => {
    switch (frame.kind) {
      case 'begin':
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
  return {
    push(chunk) {
      try {
        reader.push(chunk);
      } catch (error) {
        broken = error;
        finish();
      }
    },
    stray: (chunk) => decoder.push(chunk),
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

/** Turns a step that failed into the error that names it. */
export function toCommandError(session: Session, step: StepOutcome): CommandError {
  const name = [step.where.app, step.where.step].filter(Boolean).join(' ');
  const last = step.tail.findLast((line) => line.trim() !== '');
  const said = last === undefined ? '' : `: ${last.trim()}`;
  const message = `${session.host.label}: ${name} failed with exit code ${step.code}${said}`;
  return new CommandError(message, step.code, step.tail, {
    where: step.where,
    hint: 'Read its last lines above; the same command can be run on the host by hand.',
  });
}
