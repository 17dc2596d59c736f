import { isForwarder, type ListeningSocket, type Sighting } from './listeners';

/** Whose a port is, and in one phrase who listens there; `unknown` says what could not be seen. */
export interface Owner {
  readonly is: 'own' | 'foreign' | 'unknown';
  readonly detail: string;
}

/**
 * Whose the socket is that answers on a port of the loopback. Only what was seen speaks against the service: a process
 * that is none of its own, or a user that none of its processes has.
 * @param service what people call it; undefined where nothing tells its processes
 */
export function judgeListener(seen: Sighting, port: number, service: string | undefined): Owner {
  const answering = findAnswering(seen.sockets, port);
  const [first] = answering;
  if (first === undefined) return { is: 'unknown', detail: 'its owner cannot be seen in /proc/net/tcp' };
  const who = describeHolder(seen, first);
  if (service === undefined) return { is: 'unknown', detail: who };
  const family = findFamily(seen);
  const holders = answering.flatMap(({ inode }) => seen.holders.get(inode) ?? []);
  if (holders.some((pid) => family.has(pid))) return { is: 'own', detail: describeCompany(seen, holders, family) };
  const held = seen.held.find(({ listen }) => answering.some((socket) => listen === describeSocket(socket)));
  if (held?.starts === service) return { is: 'own', detail: `systemd holds it by ${held.socket}` };
  if (family.size === 0) return { is: 'unknown', detail: `${who}; the processes of ${service} cannot be seen` };
  if (mayForward(seen, holders)) return { is: 'unknown', detail: `${who}, which may pass it on to ${service}` };
  if (held !== undefined) return foreign(seen, `systemd for ${held.socket}`, service, family);
  if (holders.length > 0 || mayNotBe(seen, first, family)) return foreign(seen, who, service, family);
  return { is: 'own', detail: '' };
}

/** A holder that is seen is no other one than it is; one that is not seen may be any of those that run. */
function mayForward({ isForwarded, processes }: Sighting, holders: readonly number[]): boolean {
  const others = holders.filter((pid) => pid !== 1);
  return others.length === 0 ? isForwarded : others.some((pid) => isForwarder(processes.get(pid)?.name ?? ''));
}

/** No process of the service has it, as far as all their files can be read, or else by the users they run as. */
function mayNotBe(
  { readable, processes, startsAs }: Sighting,
  { uid }: ListeningSocket,
  family: ReadonlySet<number>,
): boolean {
  if ([...family].every((pid) => readable.has(pid))) return true;
  return !startsAs.has(uid) && ![...family].some((pid) => processes.get(pid)?.uid === uid);
}

/** What a connection to 127.0.0.1, and else to ::1, gets to: the kernel prefers the address that says more. */
const PREFERENCE = ['127.0.0.1', '::ffff:7f00:1', '0.0.0.0', '::', '::1'];

function findAnswering(sockets: readonly ListeningSocket[], port: number): readonly ListeningSocket[] {
  const here = sockets.filter((socket) => socket.port === port);
  const best = PREFERENCE.find((address) => here.some((socket) => socket.address === address));
  return here.filter(({ address }) => address === best);
}

/** The members and all that they have started, however far away it has moved. */
function findFamily({ members, processes }: Sighting): ReadonlySet<number> {
  const isOf = (pid: number, depth = 0): boolean => {
    if (members.has(pid)) return true;
    const parent = processes.get(pid)?.parent ?? 0;
    return parent > 1 && depth < 64 && isOf(parent, depth + 1);
  };
  return new Set([...members, ...processes.keys()].filter((pid) => isOf(pid)));
}

/** Several may share a port (SO_REUSEPORT); what another one takes of it is worth a word. */
function describeCompany(seen: Sighting, holders: readonly number[], family: ReadonlySet<number>): string {
  const others = [...new Set(holders.filter((pid) => !family.has(pid)))];
  return others.length === 0 ? '' : `shared with ${others.map((pid) => describeProcess(seen, pid)).join(', ')}`;
}

function foreign(seen: Sighting, who: string, service: string, family: ReadonlySet<number>): Owner {
  return { is: 'foreign', detail: `${who}, no part of ${service}, which ${describeOwn(seen, family)}` };
}

/** Where the service itself listens; by its user, where its files may not be read and nobody else is that user. */
function describeOwn(seen: Sighting, family: ReadonlySet<number>): string {
  const { sockets, holders, readable, processes } = seen;
  const isReadable = [...family].every((pid) => readable.has(pid));
  const users = new Set([...family].map((pid) => processes.get(pid)?.uid).filter((uid) => uid !== 0));
  const own = sockets.filter(({ inode, uid }) =>
    isReadable ? (holders.get(inode) ?? []).some((pid) => family.has(pid)) : users.has(uid),
  );
  const places = [...new Set(own.map(describeSocket))];
  if (places.length > 0) return `listens on ${places.join(', ')}`;
  return isReadable ? 'listens nowhere' : 'listens where this user may not see it';
}

function describeSocket({ address, port }: ListeningSocket): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

function describeHolder(seen: Sighting, socket: ListeningSocket): string {
  const [pid] = seen.holders.get(socket.inode) ?? [];
  return pid === undefined ? `a program of the user ${nameOf(seen, socket.uid)}` : describeProcess(seen, pid);
}

function describeProcess(seen: Sighting, pid: number): string {
  const { name = 'a program', uid } = seen.processes.get(pid) ?? {};
  return `${name} (process ${pid}${uid === undefined ? '' : `, user ${nameOf(seen, uid)}`})`;
}

function nameOf({ accounts }: Sighting, uid: number): string {
  return accounts.get(uid) ?? String(uid);
}
