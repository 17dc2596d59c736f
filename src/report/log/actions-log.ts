import type { Redactor } from '../text/redact';
import { neutralise } from '../text/sanitize';
import { createTitles } from '../text/titles';
import { createLineBatch } from './line-batch';
import type { LogRenderer } from './log-renderer';
import { createPace, type OutputStream } from './output-stream';
import { createStepLog, type LiveLog } from './step-log';

export interface ActionsLogOptions {
  /** Takes whole lines; the runner reads commands from standard output. */
  readonly stream: OutputStream;
  readonly redactor?: Pick<Redactor, 'redact'>;
  readonly now?: () => number;
  /** Puts a write off until all lines of one chunk are there; `queueMicrotask` by default. */
  readonly defer?: (flush: () => void) => void;
}

/** The log of a GitHub job: a foldable group for each step's output, what matters outside of it. */
export function createActionsLog({ stream, redactor, now = Date.now, defer }: ActionsLogOptions): LiveLog {
  // Before anything else, because a space that neutralising adds could tear a secret.
  const clean = (text: string) => neutralise(redactor?.redact(text) ?? text);
  const renderer = createActionsFace(stream, defer);
  return createStepLog({ renderer, now, clean, titles: createTitles(clean) });
}

function createActionsFace(stream: OutputStream, defer: ActionsLogOptions['defer']): LogRenderer {
  const pace = createPace(stream);
  const batch = createLineBatch((text) => void stream.write(text), defer);
  const print = (line: string) => {
    batch.flush();
    stream.write(`${line}\n`);
  };
  return {
    phase: (name) => print(`▸ ${name}`),
    openGroup: (title) => print(writeCommand('group', title)),
    groupLine: batch.add,
    closeGroup: () => print('::endgroup::'),
    ended: (_status, text) => print(text),
    repeated: (line) => print(`    ${line}`),
    going: (text) => print(`… ${text}`),
    note: (text) => print(`  ${text}`),
    warn: (text) => print(writeCommand('warning', text)),
    catchUp() {
      batch.flush();
      return pace();
    },
  };
}

/** A workflow command with one value; the runner undoes the escapes. */
export function writeCommand(name: string, value: string): string {
  const escaped = value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return `::${name}::${escaped}`;
}
