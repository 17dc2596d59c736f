import type { Where } from '../errors';
import { Sh, sh } from './sh';

/** For what a critical script starts: a program keeps ignoring the signals that its parent ignored. */
export const RESTORE_SIGNALS = sh`trap - HUP INT TERM PIPE`;

/** One named piece of a phase. Its body runs under `set -e` in a subshell of its own. */
export interface Step {
  readonly name: string;
  readonly app?: string;
  readonly body: Sh;
  /** A step that only warns does not end the script. */
  readonly mayFail?: boolean;
}

/** A phase for one host: shell code that reports its steps in frames and ends with a frame of its own. */
export interface Script {
  readonly text: string;
  /** Marks the frames, so that nothing a program prints can be taken for one. */
  readonly nonce: string;
  /** In the order of the numbers that the frames carry. */
  readonly steps: readonly Where[];
}

export interface ScriptOptions {
  readonly nonce: string;
  /** Steps report themselves; bare code runs between them in the script's own shell. */
  readonly parts: readonly (Step | Sh)[];
  /** Runs to its end without its client: it ignores hang-ups and never sees a closed output. */
  readonly isCritical?: boolean;
  /** Leaves standard input to the code; otherwise it is closed. */
  readonly readsInput?: boolean;
}

/**
 * Writes a phase as one POSIX script. All of it stands in one brace group, because a shell runs what it
 * has of a script that was cut short; a cut group is a syntax error and does nothing.
 */
export function writeScript({ nonce, parts, isCritical = false, readsInput = false }: ScriptOptions): Script {
  const steps = parts.filter(isStep);
  let index = -1;
  const body = parts.map((part) => {
    if (!isStep(part)) return part.text;
    index += 1;
    return writeStep(part, index);
  });
  const inner = [prelude(nonce, readsInput), ...body, 'bw DONE 0'].join('\n');
  const text = isCritical ? detach(inner) : `{\n${inner}\nexit 0\n}\n`;
  return {
    text,
    nonce,
    steps: steps.map(({ name, app }) => (app === undefined ? { step: name } : { app, step: name })),
  };
}

function isStep(part: Step | Sh): part is Step {
  return !(part instanceof Sh);
}

function prelude(nonce: string, readsInput: boolean): string {
  return [
    readsInput ? '' : 'exec </dev/null',
    'exec 2>&1',
    'umask 022',
    'LC_ALL=C; export LC_ALL',
    sh`BW=${nonce}`.text,
    String.raw`bw() { printf '\036%s %s\n' "$BW" "$*" || :; }`,
    String.raw`bw_text() { printf '\036%s BLOB %s %s\n%s' "$BW" "$1" "${'$'}{#2}" "$2"; }`,
    `bw_file() { if [ -r "$2" ]; then bw_n=$(wc -c <"$2"); bw "BLOB $1 $((bw_n))"; head -c "$((bw_n))" "$2"; fi; }`,
  ]
    .filter(Boolean)
    .join('\n');
}

function writeStep({ body, mayFail = false }: Step, index: number): string {
  const onFailure = mayFail ? ':' : '{ bw DONE 1; exit 1; }';
  return [
    `bw BEGIN ${index}`,
    // A daemon that a step starts must not keep a lock open: 8 and 9 are the locks' descriptors.
    `( exec 8>&- 9>&-; set -e\n${body.text}\n)`,
    `bw_code=$?; bw END ${index} "$bw_code"; [ "$bw_code" = 0 ] || ${onFailure}`,
  ].join('\n');
}

/**
 * The output goes through a relay that keeps reading when the connection is gone, so that no command
 * of a critical section dies or fails because nobody listens any more.
 */
function detach(inner: string): string {
  return `{\n{ trap '' HUP INT TERM PIPE\n${inner}\nexit 0\n} | { trap '' HUP INT TERM PIPE; cat 2>/dev/null || cat >/dev/null; }\nexit 0\n}\n`;
}
