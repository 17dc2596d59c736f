import type { Where } from '../../errors';
import type { StepStatus } from '../result';
import { createPaint, type Paint } from '../text/paint';
import type { Redactor } from '../text/redact';
import { neutralise } from '../text/sanitize';
import { createTitles, type Titles } from '../text/titles';
import { createLineBatch, type LineBatch } from './line-batch';
import type { RunningStep } from './live-status';
import type { LogRenderer } from './log-renderer';
import { createPace } from './output-stream';
import { createScreen, type Screen, type TerminalStream } from './screen';
import { createStepLog, type LiveLog } from './step-log';
import { createTransferMeter, type TransferMeter } from './transfer-meter';

export interface TerminalLogOptions {
  readonly stdout: TerminalStream;
  readonly stderr: TerminalStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output belongs to the JSON at the end: people read standard error. */
  readonly isJson?: boolean;
  readonly redactor?: Pick<Redactor, 'redact'>;
  readonly now?: () => number;
  /** Puts a write off until all lines of one chunk are there; `queueMicrotask` by default. */
  readonly defer?: (flush: () => void) => void;
}

/** A log for people at a command line, and the stream and colours for whatever else is printed for them. */
export interface TerminalLog extends LiveLog {
  readonly paint: Paint;
  /** Prints whole lines above the status line as they are: what is made of a result is redacted before. */
  print(text: string): void;
}

/** Source: no-color.org and force-color.org; no colour is the stronger wish. */
function wantsColour(isTerminal: boolean, { NO_COLOR, FORCE_COLOR }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR) return false;
  return isTerminal || (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0');
}

/** Colour, spinner and progress bar on a terminal; plain short lines in a pipe or a CI. */
export function createTerminalLog(options: TerminalLogOptions): TerminalLog {
  const { stdout, stderr, env, isJson = false, redactor, now = Date.now, defer } = options;
  const stream = isJson ? stderr : stdout;
  const isTerminal = stream.isTTY === true && env.TERM !== 'dumb';
  const paint = createPaint(wantsColour(isTerminal, env));
  const screen = isTerminal && !env.CI ? createScreen(stream, paint.dim, now) : undefined;
  const write = (text: string) => (screen ?? { print: stream.write.bind(stream) }).print(text);
  const batch = createLineBatch(write, defer);
  const print = (text: string) => {
    batch.flush();
    write(text);
  };
  const clean = (line: string) => neutralise(redactor?.redact(line) ?? line);
  const titles = createTitles(clean);
  const pace = createPace(stream);
  const catchUp = () => {
    batch.flush();
    return pace();
  };
  const renderer = { ...createTerminalFace(write, batch, paint), catchUp };
  const log = createStepLog({ renderer, now, clean, titles, isTold: screen === undefined });
  return { ...(screen === undefined ? log : withScreen({ log, screen, titles, clean, now })), paint, print };
}

function createTerminalFace(
  write: (text: string) => void,
  batch: LineBatch,
  paint: Paint,
): Omit<LogRenderer, 'catchUp'> {
  const print = (line: string) => {
    batch.flush();
    write(`${line}\n`);
  };
  return {
    phase: (name) => print(paint.bold(`▸ ${name}`)),
    openGroup: (title) => print(`  ${title}`),
    groupLine: (line) => batch.add(paint.dim(`    ${line}`)),
    closeGroup() {},
    ended: (status, text) => print(`  ${colourOf(status, paint)(text)}`),
    // Nothing is folded away here: the lines stand right above.
    repeated() {},
    going: (text) => print(`  … ${text}`),
    note: (text) => print(`    ${text}`),
    warn: (text) => print(`  ${paint.yellow(`! ${text}`)}`),
  };
}

function colourOf(status: StepStatus, paint: Paint): Paint['red'] {
  if (status === 'failed') return paint.red;
  return status === 'success' ? paint.green : paint.dim;
}

interface ScreenParts {
  readonly log: LiveLog;
  readonly screen: Screen;
  readonly titles: Titles;
  readonly clean: (line: string) => string;
  readonly now: () => number;
}

interface ShownStep extends RunningStep {
  readonly meter: TransferMeter;
  /** What is only said of a step that nobody started goes with the phase. */
  readonly isStarted: boolean;
}

/** Keeps the status line up to date beside the log. */
function withScreen({ log, screen, titles, clean, now }: ScreenParts): LiveLog {
  const shown = new Map<string, ShownStep>();
  const redraw = () => screen.show([...shown.values()]);
  const change = (where: Where, part: Partial<ShownStep>): ShownStep => {
    const title = titles.titleOf(where);
    const known = shown.get(title) ?? { title, startedAt: now(), meter: createTransferMeter(), isStarted: false };
    const step = { ...known, ...part };
    shown.set(title, step);
    redraw();
    return step;
  };
  return {
    ...log,
    phase(name) {
      for (const [title, { isStarted }] of shown) if (!isStarted) shown.delete(title);
      redraw();
      log.phase(name);
    },
    stepStarted(where) {
      change(where, { startedAt: now(), isStarted: true });
      log.stepStarted(where);
    },
    stepEnded(where, ...rest) {
      shown.delete(titles.titleOf(where));
      redraw();
      log.stepEnded(where, ...rest);
    },
    transfer(where, sentBytes, totalBytes) {
      const { meter } = change(where, {});
      meter.update(sentBytes, totalBytes, now());
      change(where, { transfer: meter.read() });
    },
    waiting(where, text) {
      change(where, { waiting: clean(text) });
    },
    [Symbol.dispose]() {
      screen[Symbol.dispose]();
      log[Symbol.dispose]();
    },
  };
}
