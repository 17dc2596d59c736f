import { ConnectError, type Where } from '../errors';
import type { Progress } from '../report/log/progress';
import type { Redactor } from '../report/text/redact';
import { createLineDecoder } from '../report/text/sanitize';
import { createFrameReader, type Frame } from '../shell/frames';
import type { Script } from '../shell/script';
import type { Exit, Host } from './host';
import { adviseOnWords, type ScriptOutcome, type StepOutcome } from './script-outcome';

/** How many lines of a step's output are kept for the message of its failure. */
const TAIL_LINES = 40;
/** How long a program may still write after its script said that it is done. */
const LINGER_MS = 50;
/** What a login shell may print before the script begins; more is a program that runs in the script's place. */
const MOST_GREETING_BYTES = 1024 * 1024;

/** What is listened to, and who is told. */
export interface Listening {
  readonly host: Host;
  readonly script: Script;
  readonly progress: Progress;
  readonly onFact?: (key: string, value: string) => void;
  /** Hides secrets before a long line is cut, because in two pieces they would not be known again. */
  readonly redactor?: Pick<Redactor, 'redact' | 'longest'> | undefined;
}

/** Takes what a running script prints, and says in the end what became of it. */
export interface Listener {
  push(chunk: Buffer): void;
  stray(chunk: Buffer): void;
  /** Nothing more comes; `exit` is undefined while what runs there has not ended. */
  end(exit?: Exit): void;
  readonly done: Promise<void>;
  outcome(): ScriptOutcome;
}

/** Turns the frames of a script into its outcome, and tells the progress as they come. */
export function listen({ host, redactor, script, progress, onFact }: Listening): Listener {
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
  let exit: Exit | undefined;
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
    end(ended) {
      exit = ended;
      reader.end();
      decoder.end();
    },
    done,
    outcome() {
      if (broken !== undefined) throw nonsense(host, broken);
      if (doneCode === undefined) throw cutShort(host, { where: open?.where, tail: open?.tail ?? stray, exit });
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

/** How many of the last lines are quoted: sshd and PAM take up to three to say why they let nobody in. */
const QUOTED_LINES = 3;

interface Cut {
  readonly where: Where | undefined;
  readonly tail: readonly string[];
  readonly exit: Exit | undefined;
}

function cutShort(host: Host, { where, tail, exit }: Cut): ConnectError {
  const at = where?.step === undefined ? '' : ` during ${[where.app, where.step].filter(Boolean).join(' ')}`;
  const lines = tail.map((line) => line.trim()).filter(Boolean);
  const said = lines.length === 0 ? '' : `; it last said: ${lines.slice(-QUOTED_LINES).join(' / ')}`;
  const message = `${host.label}: the session ended${at}${describeExit(exit)}${said}`;
  return new ConnectError(host.isLost ? 'dropped' : 'shell', message, {
    where: where ?? { host: host.name },
    hint: host.isLost
      ? 'Check the network and the host, then run again: the next run finds out where the host stands.'
      : (adviseOnWords(said) ?? adviseOnCut(where !== undefined, said !== '')),
  });
}

function describeExit(exit: Exit | undefined): string {
  if (exit === undefined || (exit.code === null && exit.signal === null)) return '';
  return exit.code === null ? ` by the signal ${exit.signal}` : ` with exit code ${exit.code}`;
}

function adviseOnCut(hasBegun: boolean, hasSaid: boolean): string {
  if (hasBegun) return 'Check the memory and the disk of the host: the kernel or a person may have ended it.';
  if (hasSaid)
    return 'That is what the host said in place of running /bin/sh: a forced command, /etc/nologin, an expired password or the login shell.';
  return 'Check that this user may run /bin/sh: its login shell (`getent passwd`), a forced command, a full disk.';
}
