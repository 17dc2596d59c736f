/** One file, link or folder of a release, as a listing has it. */
export interface Entry {
  /** Below the release; empty for its own folder. */
  readonly path: string;
  /** As find calls it: `f`, `d`, `l`, and others that no release should have. */
  readonly type: string;
  /** Octal, four digits. */
  readonly mode: string;
  readonly inode: string;
  /** Seconds since the epoch, with a fraction where the host tells it. */
  readonly changedAt: string;
  readonly modifiedAt: string;
  /** In bytes. */
  readonly size: number;
  /** `uid:gid` */
  readonly owner: string;
  /** Where a link leads. */
  readonly leadsTo?: string;
}

const LINE =
  /^(?:(?<type>[a-zA-Z]):(?<mode>[0-7]+)|(?<raw>[0-9a-f]+)) (?<inode>\d+) (?<changedAt>-?[\d.]+) (?<modifiedAt>-?[\d.]+) (?<size>\d+) (?<owner>\d+:\d+) (?<quote>'?)\.\/\/(?<rest>.*)$/s;

/** Types by the bits of a raw mode. Source: inode(7), "The file type and mode". */
const TYPES: Readonly<Record<number, string>> = { 8: 'f', 4: 'd', 10: 'l', 1: 'p', 2: 'c', 6: 'b', 12: 's' };

/** Entries by path. What is no line of a listing is passed over. */
export function readListing(bytes: Buffer): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  // A character for a byte, because the length of a link is counted in bytes.
  for (const line of bytes.toString('latin1').split('\n')) {
    const entry = readLine(line);
    if (entry !== undefined) entries.set(entry.path, entry);
  }
  return entries;
}

function readLine(line: string): Entry | undefined {
  const groups = LINE.exec(line)?.groups;
  if (groups === undefined) return undefined;
  const { raw, inode = '', changedAt = '', modifiedAt = '', owner = '', rest = '', quote = '' } = groups;
  const bits = raw === undefined ? Number.NaN : Number.parseInt(raw, 16);
  const type = groups.type ?? TYPES[bits >> 12] ?? '?';
  const mode = (groups.mode ?? (bits & 0o7777).toString(8)).padStart(4, '0');
  const size = Number(groups.size);
  const { path, leadsTo } = type === 'l' ? splitLink(rest, size, quote) : { path: rest };
  return {
    path: decode(path),
    type,
    mode,
    inode,
    changedAt,
    modifiedAt,
    size,
    owner,
    ...(leadsTo === undefined ? {} : { leadsTo: decode(leadsTo) }),
  };
}

/** Names may have arrows too; the size of a link is the length of where it leads. */
function splitLink(rest: string, size: number, quote: string): { path: string; leadsTo: string } {
  const arrow = `${quote} -> ${quote}`;
  const text = rest.slice(0, rest.length - quote.length);
  const bySize = text.length - size - arrow.length;
  const at = bySize >= 0 && text.startsWith(arrow, bySize) ? bySize : Math.max(0, text.indexOf(arrow));
  return { path: text.slice(0, at), leadsTo: text.slice(at + arrow.length) };
}

/** The host wrote this for a line feed. */
function decode(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8').replaceAll('\x01', '\n');
}

/** Whether two times are one, as exactly as both are told. */
export function isSameTime(a: string, b: string): boolean {
  const isWhole = !a.includes('.') || !b.includes('.');
  return isWhole ? Math.trunc(Number(a)) === Math.trunc(Number(b)) : a === b;
}
