import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** How long the processes of a session may take to end once its client is gone. */
const SETTLE_MS = 2_000;
/** As Linux counts for /proc on every architecture that Node runs on. */
const TICKS_PER_SECOND = 100;

/** What the servers of a bench spent on their sessions. */
export interface HostProcessor {
  /** Processor time in milliseconds of all sessions that ended so far; undefined where there is no /proc. */
  read(): Promise<number | undefined>;
}

interface Stat {
  readonly pid: number;
  readonly name: string;
  readonly parent: number;
  /** Of the children that it waited for, and theirs. */
  readonly childrenMs: number;
}

/** Watches the SSH servers that this process started. What a session leaves running behind is not in it. */
export function watchServers(): HostProcessor {
  return {
    async read() {
      if (!existsSync('/proc/self/stat')) return undefined;
      for (const until = Date.now() + SETTLE_MS; Date.now() < until; await pause(10)) {
        const { servers, sessions } = list();
        if (sessions === 0) return sum(servers);
      }
      return sum(list().servers);
    },
  };
}

function sum(servers: readonly Stat[]): number {
  return servers.reduce((total, { childrenMs }) => total + childrenMs, 0);
}

function list(): { readonly servers: readonly Stat[]; readonly sessions: number } {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readStat(name) ?? []) : []));
  const servers = all.filter(({ name, parent }) => name === 'sshd' && parent === process.pid);
  const pids = new Set(servers.map(({ pid }) => pid));
  return { servers, sessions: all.filter(({ parent }) => pids.has(parent)).length };
}

function readStat(pid: string): Stat | undefined {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // It ended meanwhile.
    return undefined;
  }
}

/** `pid (name) state parent … cutime cstime …`; a name may hold spaces and brackets. */
export function parseStat(text: string): Stat {
  const end = text.lastIndexOf(')');
  const fields = text.slice(end + 2).split(' ');
  const ticks = Number(fields[13]) + Number(fields[14]);
  return {
    pid: Number.parseInt(text, 10),
    name: text.slice(text.indexOf('(') + 1, end),
    parent: Number(fields[1]),
    childrenMs: (ticks * 1000) / TICKS_PER_SECOND,
  };
}
