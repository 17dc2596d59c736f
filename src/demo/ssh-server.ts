import { createServer, type Server as Listener, type Socket } from 'node:net';
import type { AuthContext, Connection, ParsedKey, PublicKeyAuthContext } from 'ssh2';
import { forwardConnections } from './ssh-forward';
import { fingerprintOf, generateSshKey } from './ssh-key';
import { type ProcessGroups, type SessionSettings, serveSession, trackGroups } from './ssh-session';

/** OpenSSH asks nothing of a silent client by default, and ssh2 cannot be told "never": 24 days. */
const NO_KEEPALIVE_MS = 2 ** 31 - 1;

export interface SshServerOptions {
  /** An existing directory: home and working directory of every session. */
  readonly root: string;
  /** Public keys that may log in, under any user name; lines as in authorized_keys, without options. */
  readonly authorizedKeys: readonly string[];
  /** Added to the few variables that a session gets; nothing is inherited. */
  readonly env?: Readonly<Record<string, string>>;
  /** True by default; connections go to the loopback only. */
  readonly allowForwarding?: boolean;
  /** A forwarded port N goes to N + this, and sessions see it as PORT_OFFSET: several hosts on one machine. */
  readonly portOffset?: number;
  /** A private key; one is made when it is absent. */
  readonly hostKey?: string;
  /** The login shell and what `/bin/sh` in a command stands for, such as `dash` or `busybox ash`. */
  readonly shell?: string;
  /** PATH of the sessions; this process's own by default. */
  readonly path?: string;
  readonly onConnection?: (connection: AcceptedConnection) => void;
}

export interface AcceptedConnection {
  /** Ends the connection at once, as if the server's process for it had been killed. */
  drop(): void;
}

/** What clients did so far. */
export interface SshTraffic {
  /** TCP connections. */
  connections: number;
  /** Authentication requests, refused ones included. */
  attempts: number;
  logins: number;
  /** Sessions and forwarded connections. */
  channels: number;
  /** Forwarded connections, refused ones included. */
  forwards: number;
  /** As the clients sent them, in the order in which they started. */
  readonly commands: string[];
}

export interface SshServer extends AsyncDisposable {
  /** On 127.0.0.1. */
  readonly port: number;
  /** Of the host key, `SHA256:…`. */
  readonly fingerprint: string;
  readonly knownHostsLine: string;
  readonly traffic: Readonly<SshTraffic>;
  /** Closes every connection and kills what sessions left running in their process groups. */
  stop(): Promise<void>;
}

/**
 * Starts an SSH server on a free port of the loopback. Sessions run for real, as this user, without a pty;
 * when a client goes away they are treated as OpenSSH treats them.
 * @throws Error when a key cannot be read.
 */
export async function startSshServer(options: SshServerOptions): Promise<SshServer> {
  const { default: ssh2 } = await import('ssh2');
  const hostKeyText = options.hostKey ?? generateSshKey().privateKey;
  const hostKey = readKey(ssh2.utils.parseKey(hostKeyText));
  const authorized = options.authorizedKeys.map((line) => readKey(ssh2.utils.parseKey(line)));
  const traffic: SshTraffic = { connections: 0, attempts: 0, logins: 0, channels: 0, forwards: 0, commands: [] };
  const groups = trackGroups();
  const sockets = new Set<Socket>();
  const protocol = new ssh2.Server({ hostKeys: [hostKeyText], keepaliveInterval: NO_KEEPALIVE_MS }, (connection) =>
    serveConnection(connection, { authorized, options, traffic, groups }),
  );
  const listener = createServer((socket) => {
    traffic.connections += 1;
    sockets.add(socket.setNoDelay(true));
    socket.once('close', () => sockets.delete(socket));
    protocol.injectSocket(socket);
    options.onConnection?.({ drop: () => socket.destroy() });
  });
  const port = await listen(listener);
  const stop = () => shutDown(listener, sockets, groups);
  const blob = hostKey.getPublicSSH();
  return {
    port,
    fingerprint: fingerprintOf(blob),
    knownHostsLine: `[127.0.0.1]:${port} ${hostKey.type} ${blob.toString('base64')}`,
    traffic,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

interface ConnectionContext {
  readonly authorized: readonly ParsedKey[];
  readonly options: SshServerOptions;
  readonly traffic: SshTraffic;
  readonly groups: ProcessGroups;
}

function serveConnection(connection: Connection, { authorized, options, traffic, groups }: ConnectionContext): void {
  const closers = new Set<() => void>();
  let user = '';
  // A client that resets or breaks off is nothing to report: `close` follows.
  connection.on('error', () => {});
  connection.on('close', () => {
    for (const close of closers) close();
  });
  connection.on('authentication', (attempt) => {
    traffic.attempts += 1;
    user = attempt.username;
    decide(attempt, authorized);
  });
  connection.on('ready', () => {
    traffic.logins += 1;
  });
  connection.on('session', (accept) => {
    traffic.channels += 1;
    serveSession(accept(), { ...settingsOf(options, user), groups, closers, commands: traffic.commands });
  });
  if (options.allowForwarding !== false) {
    forwardConnections(connection, { portOffset: options.portOffset ?? 0, traffic, closers });
  }
}

function settingsOf(options: SshServerOptions, user: string): SessionSettings {
  const { root, portOffset, shell = '/bin/sh', path = process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin' } = options;
  return {
    root,
    shell,
    env: {
      HOME: root,
      USER: user,
      LOGNAME: user,
      PATH: path,
      SHELL: '/bin/sh',
      LANG: 'C.UTF-8',
      ...(portOffset === undefined ? {} : { PORT_OFFSET: String(portOffset) }),
      ...options.env,
    },
  };
}

/** A key that is offered is asked about first, without a signature, and then used with one. */
function decide(attempt: AuthContext, authorized: readonly ParsedKey[]): void {
  if (attempt.method === 'publickey' && isAccepted(attempt, authorized)) attempt.accept();
  else attempt.reject(['publickey']);
}

function isAccepted(
  { key, signature, blob, hashAlgo }: PublicKeyAuthContext,
  authorized: readonly ParsedKey[],
): boolean {
  const known = authorized.find((candidate) => candidate.getPublicSSH().equals(key.data));
  if (known === undefined || signature === undefined) return known !== undefined;
  return blob !== undefined && known.verify(blob, signature, hashAlgo) === true;
}

function readKey(parsed: ParsedKey | Error): ParsedKey {
  if (parsed instanceof Error) throw parsed;
  return parsed;
}

function listen(listener: Listener): Promise<number> {
  return new Promise((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
    });
  });
}

async function shutDown(listener: Listener, sockets: ReadonlySet<Socket>, groups: ProcessGroups): Promise<void> {
  const closed = new Promise<void>((resolve) => listener.close(() => resolve()));
  for (const socket of sockets) socket.destroy();
  await Promise.all([closed, groups.kill()]);
}
