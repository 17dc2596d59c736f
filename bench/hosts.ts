import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProxy } from '../test/fixtures/network';
import { generateKeyPair, type KeyPair, type Sshd, startSshd } from '../test/fixtures/sshd';

/** For scp and putDirectory, as every distribution sets it. */
const SFTP = 'Subsystem sftp internal-sftp';

/** An OpenSSH server of this machine that stands for a host. */
export interface BenchHost {
  readonly name: string;
  readonly sshd: Sshd;
  /** Where its clients connect to: the server, or a proxy that delays. */
  readonly port: number;
  /** Where its releases go; a folder of this machine. */
  readonly root: string;
}

/** Hosts with one key that all accept, and the config of OpenSSH's client for them. */
export interface Hosts extends AsyncDisposable {
  readonly all: readonly BenchHost[];
  readonly first: BenchHost;
  readonly key: KeyPair;
  readonly sshConfig: string;
  readonly knownHosts: string;
}

export interface HostsOptions {
  readonly base: string;
  readonly count?: number;
  /** Zero connects to the servers themselves. */
  readonly oneWayMs?: number;
  /** Lines of sshd_config. */
  readonly sshdOptions?: readonly string[];
}

/** Starts servers with OpenSSH's own defaults, and for each a proxy where the way is to be long. */
export async function startHosts({ base, count = 1, oneWayMs = 0, sshdOptions = [] }: HostsOptions): Promise<Hosts> {
  mkdirSync(base, { recursive: true });
  const key = generateKeyPair(base);
  const plainHome = `SetEnv HOME=${makePlainHome(base)}`;
  const opened: AsyncDisposable[] = [];
  const all: BenchHost[] = [];
  for (let index = 0; index < count; index += 1) {
    const name = `web-${index + 1}`;
    const sshd = await startSshd({ authorizedKeys: [key.publicKey], options: [...sshdOptions, SFTP, plainHome] });
    opened.push(sshd);
    const root = join(base, 'hosts', name);
    mkdirSync(root, { recursive: true });
    all.push({ name, sshd, root, port: await openWay(opened, sshd.port, oneWayMs) });
  }
  const [first] = all;
  if (first === undefined) throw new Error('there is no host to start');
  const files = writeClientFiles(base, key, all);
  return { all, first, key, ...files, [Symbol.asyncDispose]: () => closeAll(opened) };
}

/** bash reads the ~/.bashrc of an SSH session, and what stands in that of this machine is no part of a figure. */
function makePlainHome(base: string): string {
  const home = join(base, 'hosts/home');
  mkdirSync(home, { recursive: true });
  return home;
}

async function closeAll(opened: readonly AsyncDisposable[]): Promise<void> {
  await Promise.all(opened.map((one) => one[Symbol.asyncDispose]()));
}

async function openWay(opened: AsyncDisposable[], port: number, oneWayMs: number): Promise<number> {
  if (oneWayMs === 0) return port;
  const proxy = await startProxy({ targetPort: port });
  opened.push(proxy);
  proxy.delay(oneWayMs);
  return proxy.port;
}

/** Every client checks the host key and offers one key, as Bowline does. */
function writeClientFiles(base: string, key: KeyPair, hosts: readonly BenchHost[]) {
  const knownHosts = join(base, 'known_hosts');
  const lines = hosts.map(({ sshd, port }) => `[127.0.0.1]:${port} ${sshd.knownHostsLine.replace(/^\S+ /, '')}\n`);
  writeFileSync(knownHosts, lines.join(''));
  const sshConfig = join(base, 'ssh_config');
  const aliases = hosts.map(({ name, port }) => `Host ${name}\n  HostName 127.0.0.1\n  Port ${port}\n`);
  writeFileSync(
    sshConfig,
    `${aliases.join('')}Host *
  User root
  IdentityFile ${key.path}
  IdentitiesOnly yes
  UserKnownHostsFile ${knownHosts}
  GlobalKnownHostsFile /dev/null
  StrictHostKeyChecking yes
  BatchMode yes
  LogLevel ERROR
`,
  );
  return { sshConfig, knownHosts };
}
