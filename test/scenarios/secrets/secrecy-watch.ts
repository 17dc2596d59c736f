import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const EVERY_MS = 10;

/** What a look at all processes and folders found, from the first look on. */
export interface Watch {
  /** Command lines that held one of the texts. */
  readonly commandLines: ReadonlySet<string>;
  /** Processes whose environment held one of the texts: command line, and environment as NAME=value lines. */
  readonly environments: ReadonlyMap<string, string>;
  /** Files with one of the texts in them that others could read, with their modes. */
  readonly openFiles: ReadonlySet<string>;
  /** Files with one of the texts in them. */
  readonly files: ReadonlySet<string>;
  readonly looks: number;
  stop(): void;
}

/** Looks every 10 ms at every process of this machine and every file below some folders. */
export function watchSecrets(needles: readonly string[], folders: readonly string[]): Watch {
  const found = { commandLines: new Set<string>(), openFiles: new Set<string>() };
  const environments = new Map<string, string>();
  const files = new Set<string>();
  let looks = 0;
  const holds = (text: string) => needles.some((needle) => text.includes(needle));
  const look = () => {
    looks += 1;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const commandLine = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
      if (holds(commandLine)) found.commandLines.add(commandLine);
      const environment = read(`/proc/${pid}/environ`);
      if (holds(environment)) environments.set(commandLine, environment.replaceAll('\0', '\n'));
    }
    for (const path of folders.flatMap((folder) => listFiles(folder))) {
      if (!holds(read(path))) continue;
      files.add(path);
      if (isOpen(path)) found.openFiles.add(`${path} ${(lstatSync(path).mode & 0o777).toString(8)}`);
    }
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    ...found,
    environments,
    files,
    get looks() {
      return looks;
    },
    stop: () => {
      clearInterval(timer);
      look();
    },
  };
}

/** Processes end and files go while they are looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === '.git' ? [] : listFiles(path);
      return entry.isFile() ? [path] : [];
    });
  } catch {
    return [];
  }
}

/** Whether somebody else may read a file, as its own mode says; a closed folder above it is not counted on. */
function isOpen(path: string): boolean {
  try {
    return (lstatSync(path).mode & 0o077) !== 0;
  } catch {
    return false;
  }
}

/** What strace is asked for: every program with its environment, and every file from its first instant. */
export const STRACE_OPTIONS = [
  ...['-D', '-f', '-y', '-v', '--seccomp-bpf', '-qq', '-s', '65536'],
  ...[
    '-e',
    'signal=none',
    '-e',
    'trace=execve,open,openat,creat,chmod,fchmod,fchmodat,rename,renameat,renameat2,link,linkat,umask,clone,clone3,fork,vfork,write,pwrite64,writev,copy_file_range,sendfile',
  ],
];

export interface Trace {
  /** Programs that got one of the texts as an argument. */
  readonly exposed: readonly string[];
  /** Programs that got one of the texts in their environment. */
  readonly informed: readonly string[];
  /** Files that one of the texts was written to. */
  readonly written: readonly string[];
  /** Of these, and of those in `temporary`, calls that made them, or let them be, readable by others. */
  readonly opened: readonly string[];
  readonly programs: number;
}

/** Reads what strace wrote. Texts must be ones that strace prints as they are; `temporary` is a folder. */
export function readTrace(text: string, needles: readonly string[], temporary: string): Trace {
  const holds = (part: string) => needles.some((needle) => part.includes(needle));
  const lines = text.split('\n');
  const programs = lines.filter((line) => /\bexecve\(/.test(line)).map(parseProgram);
  const written = new Set(
    lines.filter((line) => /\b(?:p?write(?:64|v)?)\(/.test(line) && holds(line)).flatMap(fileOfWrite),
  );
  for (const [from, to] of lines.flatMap(parseCopy)) if (written.has(from)) written.add(to);
  return {
    exposed: programs.filter(({ args }) => holds(args)).map(({ args }) => args),
    informed: programs.filter(({ env }) => holds(env)).map(({ args, env }) => `${args} ${env}`),
    written: [...written],
    opened: lines.filter(
      (line, index) =>
        [...written, `${temporary}/`].some((path) => line.includes(path)) && makesReadable(line, umaskAt(lines, index)),
    ),
    programs: programs.length,
  };
}

/** `execve("file", ["argument"], ["NAME=value"]`, whatever follows; the lists of both are quoted throughout. */
function parseProgram(line: string): { args: string; env: string } {
  const [, args, env] = /execve\("[^"]*", (\[(?:"(?:[^"\\]|\\.)*"(?:, )?)*\]), (\[.*)/.exec(line) ?? [];
  return { args: args ?? line, env: env ?? '' };
}

/** `write(4</path>, …` of a regular file; pipes, sockets and terminals are none. */
function fileOfWrite(line: string): string[] {
  const path = /write(?:64|v)?\(\d+<(\/[^>]*)>/.exec(line)?.[1];
  return path === undefined || path.startsWith('/dev/') || path.startsWith('/proc/') ? [] : [path];
}

/** From where to where a call copies or renames. */
function parseCopy(line: string): [string, string][] {
  const [, from, to] =
    /\b(?:rename|link)(?:at2?)?\((?:\S+, )?"([^"]+)", (?:\S+, )?"([^"]+)"/.exec(line) ??
    /copy_file_range\(\d+<([^>]+)>, [^,]+, \d+<([^>]+)>/.exec(line) ??
    [];
  return from === undefined || to === undefined ? [] : [[from, to]];
}

/** Whether a call makes a file with a mode, or gives it one, that lets others read. */
function makesReadable(line: string, umask: number): boolean {
  const made = /\bO_CREAT\b.*, (0[0-7]+)(?:\) += \d+| <unfinished)/.exec(line)?.[1];
  if (made !== undefined) return (Number.parseInt(made, 8) & ~umask & 0o044) !== 0;
  const given = /\bf?chmod(?:at)?\(.*, (0[0-7]+)/.exec(line)?.[1];
  return (Number.parseInt(given ?? '0', 8) & 0o044) !== 0;
}

/** What a process takes from modes at a line of its trace: as it said last, else as it was when its parent forked it. */
function umaskAt(lines: readonly string[], index: number, pid = pidOf(lines[index])): number {
  for (let at = index; at >= 0; at -= 1) {
    const own = pidOf(lines[at]) === pid ? /\bumask\((0[0-7]*)\)/.exec(lines[at] ?? '')?.[1] : undefined;
    if (own !== undefined) return Number.parseInt(own, 8);
  }
  const forked = lines.findIndex((line) => new RegExp(`\\b(?:clone3?|v?fork)\\b.* = ${pid}(?:<|$| )`).test(line));
  return forked === -1 ? 0o022 : umaskAt(lines, forked);
}

function pidOf(line = ''): string {
  return /^\d+/.exec(line)?.[0] ?? '';
}

/** Every trace file of a folder, one after the other. */
export function readTraces(folder: string): string {
  if (!existsSync(folder)) throw new Error(`${dirname(folder)} has no traces`);
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');
}
