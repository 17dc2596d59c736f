import type { GitSource } from '../../config/sources/git';
import { findTransport } from '../../config/sources/git-address';

/*
 * How git is run for a source, the same on the runner and on a host. The settings of the machine are kept, because its
 * way to the network may stand there; what could run a program, change a file or store the token is overruled.
 */

const OVERRULED = [
  // An empty one forgets those of the machine, which might keep what they are given.
  'credential.helper=',
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.attributesFile=/dev/null',
  'core.autocrlf=false',
  'core.quotePath=false',
  'color.ui=false',
  'core.fsync=all',
  'fetch.recurseSubmodules=false',
  // A pack is on the disk before it has its name; loose files need not be.
  'fetch.unpackLimit=1',
  // Upkeep has a time of its own: no deploy waits for it.
  'gc.auto=0',
  'maintenance.auto=false',
  'protocol.version=2',
  'http.lowSpeedLimit=100',
  'http.lowSpeedTime=60',
];

/** What git is told by its environment; nothing of it is secret. */
export const GIT_VARIABLES = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_ALLOW_PROTOCOL: 'https:http:ssh',
  GCM_INTERACTIVE: 'never',
} as const;

/**
 * The settings as arguments of git.
 * @param tokenFile holds what a credential helper answers, as a path that a shell may read unquoted; undefined without a token
 */
export function listSettings({ git }: Pick<GitSource, 'git'>, tokenFile?: string): string[] {
  const helper = tokenFile === undefined ? [] : [`credential.${originOf(git)}.helper=${writeHelper(tokenFile)}`];
  return [...OVERRULED, ...helper].flatMap((setting) => ['-c', setting]);
}

/** A token is for its own server, whatever the server or a submodule leads to. */
function originOf(address: string): string {
  return new URL(address).origin;
}

function writeHelper(file: string): string {
  return `!bw() { [ "$1" = get ] && cat ${file}; }; bw`;
}

/** What the helper answers. */
export function writeCredential(user: string, token: string): string {
  return `username=${user}\npassword=${token}\n`;
}

/** Files of a deploy key, as paths that a shell may read unquoted. */
export interface KeyFiles {
  readonly key: string;
  readonly hostKeys: string;
}

/** Every server is one whose key is pinned: the settings and the agent of the machine are left out. */
export function writeSshCommand({ key, hostKeys }: KeyFiles): string {
  const options = [
    ...['BatchMode=yes', 'IdentitiesOnly=yes', 'IdentityAgent=none', 'StrictHostKeyChecking=yes'],
    ...[
      'UpdateHostKeys=no',
      `HostKeyAlias=${ALIAS}`,
      `UserKnownHostsFile=${hostKeys}`,
      'GlobalKnownHostsFile=/dev/null',
    ],
    ...['ConnectTimeout=20', 'ServerAliveInterval=15', 'ServerAliveCountMax=4'],
  ];
  return `ssh -F /dev/null ${options.map((option) => `-o ${option}`).join(' ')} -i ${key}`;
}

const ALIAS = 'git-server';

/** The pinned keys as a known_hosts file. */
export function writeHostKeys(keys: readonly string[]): string {
  return keys.map((key) => `${ALIAS} ${key}\n`).join('');
}

/** ssh does not take a key that lacks its last line feed, or that has the line ends of Windows. */
export function writeKey(text: string): string {
  return `${text.replaceAll('\r\n', '\n').trim()}\n`;
}

/** Where a source stands on its server, for people. */
export function nameServer({ git }: Pick<GitSource, 'git'>): string {
  if (findTransport(git) === 'ssh' && !git.includes('://')) return /^(?:[^@]*@)?([^:]*):/.exec(git)?.[1] ?? git;
  return new URL(git).host;
}
