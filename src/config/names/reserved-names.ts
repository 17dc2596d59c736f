/*
 * Names of variables that mean something to the shell or the loader itself. The env of a service is read by /bin/sh, which
 * is bash on some hosts, dash or busybox on others; a name that one of them keeps for itself fails there, or is lost.
 */

/** Bash refuses an assignment and ends the script; `OPTIND` does that in dash too, unless it is a number. */
const READ_ONLY = ['UID', 'EUID', 'PPID', 'BASHOPTS', 'SHELLOPTS', 'OPTIND'];

/** Bash gives them values of its own, whatever is assigned. */
const DYNAMIC = [
  '_',
  'COMP_WORDBREAKS',
  'DIRSTACK',
  'EPOCHREALTIME',
  'EPOCHSECONDS',
  'FUNCNAME',
  'GROUPS',
  'HISTCMD',
  'LINENO',
  'PIPESTATUS',
  'RANDOM',
  'SECONDS',
  'SRANDOM',
];

/** They change how a shell splits words and what it runs before anything else. */
const STEERING = ['ENV', 'IFS'];

const RESERVED: ReadonlySet<string> = new Set([...READ_ONLY, ...DYNAMIC, ...STEERING]);

/** Why the service cannot have a variable of this name; undefined where it can. */
export function checkServiceName(name: string): string | undefined {
  if (name.startsWith('BOWLINE_')) return 'is taken: Bowline sets the names that begin with BOWLINE_ itself';
  if (name.startsWith('LD_')) {
    return 'is reserved by the loader, for every program that reads it; set it with `Environment=` in the unit';
  }
  const isReserved = RESERVED.has(name) || name.startsWith('BASH_') || name === 'BASHPID';
  return isReserved ? 'is reserved by the shell that reads the env; give it another name' : undefined;
}
