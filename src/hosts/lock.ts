import { BowlineError, ConnectError, LockHeldError } from '../errors';
import { createLineDecoder } from '../report/text/sanitize';
import { createFrameReader, type Frame } from '../shell/frames';
import { isFenceWord, type LockWord } from '../shell/lock-words';
import type { Script } from '../shell/script';
import type { Channel } from './host';
import { type Session, startScript } from './session';

const BEAT_MS = 1_000;
/** The holder on the host gives up later (10 s), so this side never believes in a lock that another may have. */
const ECHO_DEADLINE_MS = 8_000;
/** Of what the host says beside its answers, for the message of a failure. */
const KEPT_LINES = 3;

export interface LockRequest {
  /** The holder: it takes the locks, and answers heartbeats while it has them. */
  readonly script: Script;
  /** The nonce of its frames. */
  readonly nonce: string;
  /** 0 where the holder refuses at once; then nobody is told of waiting. */
  readonly waitMs: number;
  readonly signal: AbortSignal;
  readonly onWaiting: (holder: string) => void;
}

/** The locks of one host, held by a shell over there for as long as this side sends heartbeats. */
export interface HeldLock extends AsyncDisposable {
  /** In the order of the apps that the script names. */
  readonly fences: readonly number[];
  /** Aborted with the reason once the lock can no longer be relied on. */
  readonly lost: AbortSignal;
}

/**
 * Takes the locks of a host: its own, where the scope says so, and that of every app.
 * @throws LockHeldError naming the holder; ConnectError when the host cannot keep a lock.
 */
export async function takeLock(session: Session, request: LockRequest): Promise<HeldLock> {
  request.signal.throwIfAborted();
  session.traffic.roundTrips += 1;
  const channel = await startScript(session, request.script, 'open');
  channel.stdin.on('error', () => {});
  channel.stdin.write(request.script.text);
  const holder = new Holder(session, channel, request);
  request.signal.addEventListener('abort', () => holder.giveUp(), { once: true, signal: holder.ended });
  // Aborted while the channel was being opened: nobody calls the listener any more.
  if (request.signal.aborted) holder.giveUp();
  await holder.taken;
  return holder;
}

class Holder implements HeldLock {
  readonly fences: number[] = [];
  readonly taken: Promise<void>;
  /** Closes the channel without waiting for the host, which may hang. */
  giveUp: () => void = () => {};
  readonly #lost = new AbortController();
  readonly #ended = new AbortController();
  readonly #said: string[] = [];
  readonly #words = createLineDecoder((line) => this.#note(line));
  #lastEcho = Date.now();
  #beats: NodeJS.Timeout | undefined;
  #isReleased = false;

  constructor(
    private readonly session: Session,
    private readonly channel: Channel,
    private readonly request: LockRequest,
  ) {
    this.taken = new Promise((resolve, reject) => {
      this.giveUp = () => {
        channel.close();
        reject(request.signal.reason);
      };
      // Beats come as long as the lock is held, and none is kept.
      const limits = { totalBytes: Number.POSITIVE_INFINITY };
      const reader = createFrameReader(request.nonce, (frame) => this.#hear(frame, resolve, reject), limits);
      channel.stdout.on('data', (chunk: Buffer) => {
        try {
          reader.push(chunk);
        } catch (error) {
          this.#note((error as Error).message);
          channel.close();
          reject(this.#brokenHolder());
        }
      });
      channel.stderr.on('data', (chunk: Buffer) => this.#words.push(chunk));
      channel.exited.then(() => {
        this.#stopBeating();
        reject(request.signal.aborted ? request.signal.reason : this.#brokenHolder());
        this.#lose(session.host.isLost ? 'the connection was lost' : 'its holder on the host ended');
        this.#ended.abort();
      });
    });
  }

  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isReleased = true;
    this.#stopBeating();
    this.channel.stdin.end('q');
    await Promise.race([this.channel.exited, new Promise((resolve) => setTimeout(resolve, 500).unref())]);
    this.channel.close();
  }

  #hear(frame: Frame, resolve: () => void, reject: (error: unknown) => void): void {
    if (frame.kind === 'output') this.#words.push(frame.bytes);
    if (frame.kind !== 'fact') return;
    const says = (word: LockWord) => frame.key === word;
    if (isFenceWord(frame.key)) this.fences.push(Number(frame.value));
    if (says('beat')) this.#lastEcho = Date.now();
    if (says('waiting') && this.request.waitMs > 0) this.request.onWaiting(frame.value);
    if (says('busy')) this.request.onWaiting('the end of a switch that an earlier run began');
    if (says('refused')) reject(this.#refused(frame.value.trim()));
    if (says('broken')) reject(this.#brokenLock(frame.value));
    if (says('held')) {
      this.#startBeating();
      resolve();
    }
  }

  #note(line: string): void {
    if (line.trim() !== '') this.#said.push(line.trim());
    if (this.#said.length > KEPT_LINES) this.#said.shift();
  }

  /** The last lines that the host said beside its answers. */
  #lastWords(): string {
    this.#words.end();
    return this.#said.join('; ');
  }

  #startBeating(): void {
    this.#lastEcho = Date.now();
    this.#beats = setInterval(() => {
      if (Date.now() - this.#lastEcho > ECHO_DEADLINE_MS) this.#lose('the host has not answered a heartbeat');
      else this.channel.stdin.write('b');
    }, BEAT_MS);
    this.#beats.unref();
  }

  #stopBeating(): void {
    clearInterval(this.#beats);
  }

  #lose(why: string): void {
    if (this.#isReleased || this.#lost.signal.aborted) return;
    this.#stopBeating();
    const { label, name } = this.session.host;
    this.#lost.abort(
      new BowlineError('lock_lost', `${label}: the lock was lost: ${why}`, {
        where: { host: name },
        hint: 'Nothing more is changed there by this run; run again, and the next run finds out where the host stands.',
      }),
    );
  }

  #refused(holder: string): LockHeldError {
    const { label, name } = this.session.host;
    const by = holder === '' ? 'another deployment' : holder;
    return new LockHeldError(`${label}: the lock is held by ${by}`, holder, {
      where: { host: name, step: 'lock' },
      hint: 'Wait for that run to end, or set `lock-wait`; a lock is never left behind, so nothing has to be removed.',
    });
  }

  #brokenLock(path: string): ConnectError {
    const { label, name } = this.session.host;
    const said = this.#lastWords();
    return new ConnectError('shell', `${label}: ${path} cannot be used as a lock${said ? `: ${said}` : ''}`, {
      where: { host: name, step: 'lock' },
      hint: path.startsWith('/run/')
        ? `Create it once as root, readable for all: install -m 666 /dev/null ${path}; or set lock.scope to app.`
        : 'Check that the deploy user may write there and that the disk is not full.',
    });
  }

  #brokenHolder(): ConnectError {
    const { label, name } = this.session.host;
    const said = this.#lastWords() || 'it said nothing';
    return new ConnectError('shell', `${label}: the lock could not be taken: ${said}`, {
      where: { host: name, step: 'lock' },
      hint: 'Check the connection and that flock and timeout work for this user.',
    });
  }
}
