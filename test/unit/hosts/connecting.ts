import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Credentials, HostAddress } from '../../../src/hosts/address';
import { type ConnectOptions, connect } from '../../../src/hosts/connect';
import type { Exit, Host } from '../../../src/hosts/host';
import { parseKnownHosts } from '../../../src/hosts/keys/known-hosts';
import { Secret } from '../../../src/shell/secret';
import { generateKeyPair, type KeyPair, type Sshd } from '../../fixtures/sshd';

export const NOTHING_KNOWN = parseKnownHosts('', 'known-hosts');

/** An address with everything that a test does not care about. */
export function makeAddress(parts: Partial<HostAddress> = {}): HostAddress {
  return {
    name: 'web-1',
    connection: 'ssh',
    address: '127.0.0.1',
    port: 22,
    user: 'deploy',
    hostKeys: [],
    jump: [],
    connectTimeoutMs: 10_000,
    keepaliveMs: 10_000,
    ...parts,
  };
}

/** The address of a server, pinned by its fingerprints unless `parts` says otherwise. */
export function addressOf({ port, user, fingerprints }: Sshd, parts: Partial<HostAddress> = {}): HostAddress {
  return makeAddress({ port, user, hostKeys: fingerprints, ...parts });
}

/** A directory and a key to log in with, for the tests of one file. */
export interface Keys extends Disposable {
  readonly folder: string;
  readonly own: KeyPair;
}

export function makeKeys(): Keys {
  const folder = mkdtempSync(join(tmpdir(), 'bowline-keys-'));
  const own = generateKeyPair(folder);
  return { folder, own, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Options that offer this one key to every host. */
export function offer(key: KeyPair | Credentials, more: Partial<ConnectOptions> = {}): ConnectOptions {
  const credentials = 'privateKey' in key ? { keys: [new Secret(key.privateKey)] } : key;
  return {
    credentialsFor: () => credentials,
    knownHosts: NOTHING_KNOWN,
    signal: new AbortController().signal,
    ...more,
  };
}

/** The error of an attempt that must fail. */
export async function failToConnect(address: HostAddress, options: ConnectOptions): Promise<Error> {
  const result: unknown = await connect(address, options).catch((error: unknown) => error);
  if (result instanceof Error) return result;
  await (result as Host)[Symbol.asyncDispose]();
  throw new Error('it connected');
}

export interface Ran extends Exit {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. */
export async function run(host: Host, command: string, input: string | Buffer = ''): Promise<Ran> {
  const channel = await host.start(command);
  channel.stdin.end(input);
  const [stdout, stderr, exit] = await Promise.all([text(channel.stdout), text(channel.stderr), channel.exited]);
  return { ...exit, stdout, stderr };
}
