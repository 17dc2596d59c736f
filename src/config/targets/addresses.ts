import type { HostAddress } from '../../hosts/address';
import type { ConfigDocument } from '../document';
import { type Filling, fillField, isUnfilled } from '../filling/filling';
import type { Path } from '../locations';
import { BUILT_IN_SSH } from '../schema/defaults';
import type { HostSettings, SshSettings } from '../schema/hosts';
import { toMs } from '../units';
import { checkHostName } from './host-name';

/** Finds the addresses of hosts by name, each made once. */
export type FindAddress = (name: string) => HostAddress;

/** Resolves hosts when they are asked for, so that the variables of the others need not be set. */
export function openAddresses(document: ConfigDocument, filling: Filling): FindAddress {
  const known = new Map<string, HostAddress>();
  const make = (name: string): HostAddress => readAddress(openHost(document, filling, name));

  /** The way to a host: that to its first hop, and then all hops; each is reached through the one before. */
  function findRoute(name: string): readonly HostAddress[] {
    const hops = document.config.hosts[name]?.jump ?? [];
    return hops[0] === undefined ? [] : [...findRoute(hops[0]), ...hops.map(make)];
  }

  return (name) => {
    const address = known.get(name) ?? { ...make(name), jump: findRoute(name) };
    known.set(name, address);
    return address;
  };
}

/** One host's settings, with a way to fill its texts and to tell what is wrong. */
interface HostEntry {
  readonly name: string;
  readonly host: HostSettings;
  readonly ssh: SshSettings;
  fill(path: Path, text: string): string;
  say(path: Path, message: string, hint: string): void;
}

function openHost(document: ConfigDocument, filling: Filling, name: string): HostEntry {
  const host = document.config.hosts[name] ?? {};
  return {
    name,
    host,
    ssh: { ...BUILT_IN_SSH, ...document.config.defaults?.ssh, ...host },
    fill: (path, text) => fillField(filling, { text, fills: ['variables'] }, {}, findHostOrigin(document, name, path)),
    say: (path, message, hint) =>
      filling.problems.add(filling.locations.value(findHostOrigin(document, name, path)), message, hint),
  };
}

/** Where a key of a host stands: there, or in `defaults.ssh`. */
export function findHostOrigin({ config }: ConfigDocument, name: string, path: Path): Path {
  const key = String(path[0]);
  const isInherited = !Object.hasOwn(config.hosts[name] ?? {}, key) && Object.hasOwn(config.defaults?.ssh ?? {}, key);
  return isInherited ? ['defaults', 'ssh', ...path] : ['hosts', name, ...path];
}

function readAddress(entry: HostEntry): HostAddress {
  const { name, host, ssh } = entry;
  const timing = {
    connectTimeoutMs: toMs(ssh.connect_timeout),
    keepaliveMs: toMs(ssh.keepalive),
  };
  if (host.connection === 'local') {
    checkLocal(entry);
    return { name, connection: 'local', address: 'localhost', port: 0, user: '', hostKeys: [], jump: [], ...timing };
  }
  return {
    name,
    connection: 'ssh',
    address: readHostName(entry),
    port: readPort(entry),
    user: readUser(entry),
    hostKeys: readHostKeys(entry),
    ...(ssh.key === undefined ? {} : { key: ssh.key }),
    jump: [],
    ...timing,
  };
}

function checkLocal({ host, say }: HostEntry): void {
  for (const key of Object.keys(host).filter((one) => !['connection', 'env'].includes(one))) {
    say([key], `\`${key}\` says nothing about the machine itself`, 'Remove it, or `connection: local`.');
  }
}

function readHostName({ name, host, fill, say }: HostEntry): string {
  if (host.address === undefined) {
    say([], `the host \`${name}\` has no \`address\``, 'Add it, or `connection: local` for the machine itself.');
    return '';
  }
  const address = fill(['address'], host.address);
  const complaint = isUnfilled(address) ? undefined : checkHostName(address);
  if (complaint) say(['address'], `\`${address}\` ${complaint}`, 'Write its name in DNS or its IP address.');
  return address;
}

function readPort({ ssh, fill, say }: HostEntry): number {
  if (typeof ssh.port !== 'string') return ssh.port ?? BUILT_IN_SSH.port;
  const text = fill(['port'], ssh.port);
  if (isUnfilled(text)) return BUILT_IN_SSH.port;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535) say(['port'], `\`${text}\` is no port`, 'Give it a whole number from 1 to 65535.');
  return port;
}

function readUser({ ssh, fill, say }: HostEntry): string {
  const user = fill(['user'], ssh.user ?? BUILT_IN_SSH.user);
  if (!isUnfilled(user) && !/^[A-Za-z0-9_][\w.@+\\-]*\$?$/.test(user)) {
    say(['user'], `\`${user}\` is no name of a user`, 'Write the account on the host.');
  }
  return user;
}

/** A filled text may hold several lines, as a known_hosts file has them. */
function readHostKeys({ name, host, fill, say }: HostEntry): readonly string[] {
  return (host.host_key ?? []).flatMap((written, index) => {
    const lines = fill(['host_key', index], written).split(/\r?\n/);
    const keys = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
    for (const key of keys.filter((line) => !isUnfilled(line))) {
      const complaint = checkHostKey(key);
      const hint = 'Write SHA256:… as `ssh-keygen -lf` prints it, or a line as `ssh-keyscan` prints it.';
      if (complaint) say(['host_key', index], `hosts.${name}.host_key: \`${key}\` ${complaint}`, hint);
    }
    return keys;
  });
}

function checkHostKey(line: string): string | undefined {
  if (/^SHA256:[A-Za-z0-9+/]{43}=?$/i.test(line)) return undefined;
  if (/^SHA256:\S+$/i.test(line)) return 'is damaged: a SHA256 fingerprint has 43 characters';
  const isLine = /^(?:@[\w-]+\s+)?\S+\s+[\w@.-]+\s+[A-Za-z0-9+/]+=*(?:\s.*)?$/.test(line);
  return isLine ? undefined : 'is neither a SHA256 fingerprint nor a known_hosts line';
}
