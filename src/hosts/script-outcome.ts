import { CommandError, type Where } from '../errors';
import type { Host } from './host';

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

/** What tar says last of all, whatever went wrong. */
const SAYS_NOTHING = /^tar: (?:Exiting with failure|Error is not recoverable|Child returned status)/;
const READ_ON = 'Read its last lines in the log; the same command can be run on the host by hand.';
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/No space left on device/, 'Free space, or inodes, on that disk of the host (df -h, df -i), and run again.'],
  [/[Qq]uota exceeded/, 'Raise the quota of the deploy user on the host, or free some of it, and run again.'],
  [
    /Read-only file system/,
    'Mount it writable again: the kernel does that to a disk with errors (dmesg); then run again.',
  ],
  [/its time was up: /, 'Raise `timeout` of the hook, or make it faster.'],
  [/has Windows line ends/, 'Write it with LF: `*.sh text eol=lf` in .gitattributes, then `git add --renormalize .`.'],
  [/has no execute bit$/, 'Run `git update-index --chmod=+x FILE` and commit, or call it by its interpreter.'],
  [
    /(?:is not there|is not installed here)$/,
    'Install it on the host, or correct the command: it runs in the release.',
  ],
];

/** What to do about words of a host that many programs end with; undefined where they are none of these. */
export function adviseOnWords(said: string): string | undefined {
  return ADVICE.find(([cause]) => cause.test(said))?.[1];
}

/**
 * Turns a step that failed into the error that names it.
 * @param known why, where more is known than its last line
 */
export function toCommandError(
  { host }: { readonly host: Host },
  step: StepOutcome,
  known?: { readonly message: string; readonly hint?: string | undefined },
): CommandError {
  const name = [step.where.app, step.where.step].filter(Boolean).join(' ');
  const last = step.tail.findLast((line) => line.trim() !== '' && !SAYS_NOTHING.test(line));
  const reason = known?.message ?? last?.trim();
  const said = reason === undefined ? '' : `: ${reason}`;
  const message = `${host.label}: ${name} failed with exit code ${step.code}${said}`;
  return new CommandError(message, step.code, step.tail, {
    where: step.where,
    hint: known?.hint ?? adviseOnWords(said) ?? READ_ON,
  });
}
