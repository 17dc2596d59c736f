import { lines, type Sh, sh } from '../shell/sh';

/** A socket that listens. */
export interface ListeningSocket {
  /** As people write it: `127.0.0.1`, `::1`. */
  readonly address: string;
  readonly port: number;
  /** Of the user that made it. */
  readonly uid: number;
  readonly inode: string;
}

export interface SeenProcess {
  readonly name: string;
  readonly parent: number;
  readonly uid: number;
}

/** What a user may see of who listens on a host. */
export interface Sighting {
  readonly sockets: readonly ListeningSocket[];
  /** Who holds a socket, by its inode; only of processes whose files may be read. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
  /** Processes whose files may be read. */
  readonly readable: ReadonlySet<number>;
  readonly processes: ReadonlyMap<number, SeenProcess>;
  /** Processes that are the service's by the word of what runs it. */
  readonly members: ReadonlySet<number>;
  /** Users that the service is started as. */
  readonly startsAs: ReadonlySet<number>;
  /** What systemd listens for itself: an address with its port, and the unit that it starts then. */
  readonly held: readonly { readonly listen: string; readonly socket: string; readonly starts: string }[];
  /** Something carries connections of the port into a container, or to another service. */
  readonly isForwarded: boolean;
  readonly accounts: ReadonlyMap<number, string>;
}

/** By these names connections are carried into containers; what listens is then no process of the service. */
const FORWARDERS = 'docker-proxy|rootlessport|rootlesskit|slirp4netns|pasta|pasta.avx2|passt|conmon';

export function isForwarder(name: string): boolean {
  return FORWARDERS.split('|').includes(name);
}

/** Prints what can be seen of who listens, without any rights. What may not be read is left out. */
export function seeListeners(port: number): Sh {
  return lines(
    sh`grep -H -E '^(Name|PPid|Uid):' /proc/[0-9]*/status 2>/dev/null | sed 's/^/process /'`,
    sh`cut -d: -f1,3 /etc/passwd 2>/dev/null | head -n 1000 | sed 's/^/account /'`,
    sh`bw_n=$(cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | grep -E '^ *[0-9]+: [0-9A-F]+:[0-9A-F]+ [0-9A-F]+:0000 0A ')`,
    sh`printf '%s\\n' "$bw_n" | sed 's/^/socket /'`,
    sh`bw_i=$(printf '%s\\n' "$bw_n" | sed 's/^ *\\([^ ]* *\\)\\{9\\}\\([0-9]*\\) .*/\\2/' | tr '\\n' '|')`,
    sh`ls -l /proc/[0-9]*/fd 2>/dev/null | grep -E -e '^/proc/' -e "socket:\\[(\${bw_i}none)\\]" | sed 's/^/file /'`,
    sh`for bw_p in $(grep -l -E ${`^Name:[[:space:]]*(${FORWARDERS})$`} /proc/[0-9]*/status 2>/dev/null); do bw_p=\${bw_p%/status}`,
    // docker-proxy names the port; the others tell nobody.
    sh`case $(cat "$bw_p/comm" 2>/dev/null) in (docker-proxy) tr '\\000' '\\n' <"$bw_p/cmdline" 2>/dev/null | grep -q -x ${port} || continue;; esac; echo forwarded; done`,
  );
}

/** Reads what `seeListeners`, and what runs the service, have printed. */
export function readSighting(output: readonly string[]): Sighting {
  const of = (tag: string) =>
    output.filter((line) => line.startsWith(`${tag} `)).map((line) => line.slice(tag.length + 1));
  const { holders, readable } = readFiles(of('file'));
  return {
    sockets: of('socket').flatMap(readSocket),
    holders,
    readable,
    processes: readProcesses(of('process')),
    members: new Set(of('member').map(Number)),
    startsAs: new Set(of('uid').map(Number)),
    held: of('held').map((line) => {
      const [listen = '', socket = '', starts = ''] = line.trim().split(/\s+/);
      return { listen, socket, starts };
    }),
    isForwarded: output.includes('forwarded'),
    accounts: new Map(of('account').map((line) => [Number(line.split(':')[1]), line.split(':')[0] ?? ''])),
  };
}

/** `  1: 0100007F:1F90 00000000:0000 0A … UID TIMEOUT INODE`. Source: proc(5), "/proc/net/tcp". */
function readSocket(line: string): readonly ListeningSocket[] {
  const [, local = '', , , , , , uid, , inode = ''] = line.trim().split(/\s+/);
  const [address = '', port = ''] = local.split(':');
  if (!/^([0-9A-F]{8}|[0-9A-F]{32})$/.test(address) || inode === '') return [];
  return [{ address: readAddress(address), port: Number.parseInt(port, 16), uid: Number(uid), inode }];
}

/** Each word of 32 bits has its lowest byte first. */
function readAddress(hex: string): string {
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) => (word.match(/../g) ?? []).reverse());
  if (bytes.length === 4) return bytes.map((byte) => Number.parseInt(byte, 16)).join('.');
  const groups = bytes.flatMap((byte, index) => (index % 2 === 0 ? [`${byte}${bytes[index + 1]}`] : []));
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}

/** What `ls -l` prints of the files of each process: a heading, and lines that end in `socket:[INODE]`. */
function readFiles(listing: readonly string[]): Pick<Sighting, 'holders' | 'readable'> {
  const holders = new Map<string, number[]>();
  const readable = new Set<number>();
  let pid = 0;
  for (const line of listing) {
    const heading = /^\/proc\/(\d+)\/fd:/.exec(line);
    if (heading !== null) {
      pid = Number(heading[1]);
      readable.add(pid);
    }
    const inode = /socket:\[(\d+)\]$/.exec(line)?.[1];
    if (inode !== undefined) holders.set(inode, [...new Set([...(holders.get(inode) ?? []), pid])]);
  }
  return { holders, readable };
}

function readProcesses(all: readonly string[]): ReadonlyMap<number, SeenProcess> {
  const processes = new Map<number, SeenProcess>();
  for (const line of all) {
    const [, id, key, value = ''] = /^\/proc\/(\d+)\/status:(\w+):\s*(.*)$/.exec(line) ?? [];
    const pid = Number(id);
    const known = processes.get(pid) ?? { name: '', parent: 0, uid: -1 };
    if (key === 'Name') processes.set(pid, { ...known, name: value });
    if (key === 'PPid') processes.set(pid, { ...known, parent: Number(value) });
    // The effective one, by which the kernel judges.
    if (key === 'Uid') processes.set(pid, { ...known, uid: Number(value.split(/\s+/)[1]) });
  }
  return processes;
}
