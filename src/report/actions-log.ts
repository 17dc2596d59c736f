import type { LogFace } from './log-face';
import type { Redactor } from './redact';
import { neutralise } from './sanitize';
import { createStepLog, type LiveLog } from './step-log';
import { createTitles } from './titles';

export interface ActionsLogOptions {
  /** Takes whole lines; the runner reads commands from standard output. */
  readonly write: (text: string) => void;
  readonly redactor?: Pick<Redactor, 'redact'>;
  readonly now?: () => number;
}

/** The log of a GitHub job: a foldable group for each step's output, what matters outside of it. */
export function createActionsLog({ write, redactor, now = Date.now }: ActionsLogOptions): LiveLog {
  // Before anything else, because a space that neutralising adds could tear a secret.
  const clean = (text: string) => neutralise(redactor?.redact(text) ?? text);
  const face = createActionsFace((line) => write(`${line}\n`));
  return createStepLog({ face, now, clean, titles: createTitles(clean) });
}

function createActionsFace(print: (line: string) => void): LogFace {
  return {
    phase: (name) => print(`▸ ${name}`),
    openGroup: (title) => print(spellCommand('group', title)),
    groupLine: print,
    closeGroup: () => print('::endgroup::'),
    ended: (_status, text) => print(text),
    repeated: (line) => print(`    ${line}`),
    going: (text) => print(`… ${text}`),
    note: (text) => print(`  ${text}`),
    warn: (text) => print(spellCommand('warning', text)),
  };
}

/** A workflow command with one value; the runner undoes the escapes. */
export function spellCommand(name: string, value: string): string {
  const escaped = value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return `::${name}::${escaped}`;
}
