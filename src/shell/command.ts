import { lines, Sh, sh } from './sh';

/** How a command of the config is run. */
export interface CommandPlan {
  /** Where a file of its own may lie while it runs, as the code sees it. */
  readonly scratch: Sh;
  readonly timeoutMs?: number | undefined;
}

/** More of them than these a command seldom names. */
const MOST_PATHS = 8;
/** What the shells say that a command of the config is read by, and that stop at the first failure when told so. */
const SHELLS = /^(?:sh|bash|dash|ash|ksh|mksh|zsh)$/;

/**
 * Writes the code that runs one command of the config: by its own `#!` line, else by /bin/sh, which stops at its first
 * failure. Where a program is not found, or its time is up, the last line that it prints says why.
 */
export function writeCommandCode(command: string, { scratch, timeoutMs }: CommandPlan): string {
  const script = readShebang(command);
  const paths = listPaths(command);
  if (script === undefined && paths.length === 0 && timeoutMs === undefined) return command;
  const seconds = timeoutMs === undefined ? undefined : Math.ceil(timeoutMs / 1000);
  const run = script === undefined ? sh`/bin/sh -ec ${command}` : sh`${script.words} "$bw_f"`;
  const bounded = seconds === undefined ? run : sh`timeout ${seconds} ${run}`;
  return lines(
    script !== undefined && keepScript(command, scratch),
    seconds !== undefined && sh`bw_t=$(date +%s)`,
    sh`bw_c=0; ${bounded} || bw_c=$?`,
    seconds !== undefined && sayTimeIsUp(seconds),
    sh`case $bw_c in 126|127) ${explainMissing([...(script?.needs ?? []), ...paths])};; esac`,
    sh`exit "$bw_c"`,
  ).text;
}

interface Script {
  readonly words: readonly string[];
  /** The programs of its first line. */
  readonly needs: readonly string[];
}

/** What the first line asks for, in words as the kernel makes them; undefined for a plain command. */
function readShebang(command: string): Script | undefined {
  const [, interpreter, rest = ''] = /^#!\s*(\S+)[^\S\n]*([^\n]*)/.exec(command.trimStart()) ?? [];
  if (interpreter === undefined) return undefined;
  const argument = rest.trim();
  const words = argument === '' ? [interpreter] : [interpreter, argument];
  const isEnv = baseName(interpreter) === 'env' && /^[^\s=-]\S*$/.test(argument);
  const program = isEnv ? argument : interpreter;
  // As everywhere else in the config, a command ends at its first failure.
  const isShell = SHELLS.test(baseName(program));
  return { words: isShell ? [...words, '-e'] : words, needs: isEnv ? [interpreter, argument] : [interpreter] };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Nobody else may read it or put one in its place, and it goes however the command ends. */
function keepScript(command: string, scratch: Sh): Sh {
  return lines(
    sh`bw_f=${scratch}/command.$$`,
    sh`trap 'rm -f -- "$bw_f"' EXIT; trap 'exit 129' HUP; trap 'exit 130' INT; trap 'exit 143' TERM`,
    sh`( umask 077; set -C; printf '%s\\n' ${command.trimStart()} >"$bw_f" ) || exit 1`,
  );
}

/** As `timeout` exits. Source: timeout(1), "Exit status". */
export const TIMED_OUT_CODE = 124;

/** A command may end with that code by itself, so the clock decides. */
function sayTimeIsUp(seconds: number): Sh {
  const text = `its time was up: \`timeout\` allows it ${seconds} s`;
  return sh`if [ "$bw_c" = ${TIMED_OUT_CODE} ] && [ "$(( $(date +%s) - bw_t ))" -ge ${seconds} ]; then echo ${text} >&2; fi`;
}

/** Words of a command that can be programs of the release: with a slash, and nothing that a shell would change. */
function listPaths(command: string): readonly string[] {
  const words = command.match(/(?<![^\s;&|()'"`])[\w.+-]*\/[\w./+-]+(?![^\s;&|()'"`])/g) ?? [];
  return [...new Set(words)].slice(0, MOST_PATHS);
}

/** Says of the first program that cannot be run what is wrong with it; a word without a slash is looked for in PATH. */
function explainMissing(programs: readonly string[]): Sh {
  if (programs.length === 0) return sh`:`;
  return lines(
    new Sh(`bw_cr=$(printf '\\r')
bw_why() { case $1 in */*) ;; *) command -v -- "$1" >/dev/null 2>&1 || echo "$1 is not installed here"; return;; esac
if [ -d "$1" ]; then return; elif [ ! -e "$1" ]; then echo "$1 is not there"; return; fi
bw_l=; IFS= read -r bw_l <"$1" 2>/dev/null || :
case $bw_l in '#!'*"$bw_cr") echo "$1 has Windows line ends (CR LF), so its interpreter is not found"; return;; esac
[ -x "$1" ] || { case $bw_l in '#!'*) echo "$1 has no execute bit";; esac; return; }
case $bw_l in '#!'*) ;; *) return;; esac
set -f; set -- "$1" \${bw_l#'#!'}
if [ ! -x "$2" ]; then echo "$1 is run by $2, which is not there"
else case $2 in */env) case \${3-} in ''|-*) ;; *) command -v -- "$3" >/dev/null 2>&1 || echo "$1 is run by $3, which is not installed here";; esac;; esac; fi; }`),
    sh`for bw_p in ${programs}; do bw_w=$(bw_why "$bw_p"); [ -z "$bw_w" ] || { echo "$bw_w" >&2; break; }; done`,
  );
}
