import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import type { Host } from '../../../src/hosts/host';
import { openLocalHost } from '../../../src/hosts/local';
import { quote } from '../../../src/shell/quote';

/** A shell that a host's /bin/sh may be. */
export interface Shell {
  readonly name: string;
  /** The program and what comes before its own arguments. */
  readonly argv: readonly [string, ...string[]];
}

const KNOWN: readonly { readonly name: string; readonly program: string; readonly first?: string }[] = [
  { name: 'dash', program: 'dash' },
  // It takes a pipe of Node for a network, and would run what the person at this machine has it run at each login.
  { name: 'bash', program: 'bash', first: '--norc' },
  { name: 'busybox ash', program: 'busybox', first: 'ash' },
];

/** The path of a program of this machine. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin'];
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

export const SHELLS: readonly Shell[] = KNOWN.flatMap(({ name, program, first }) => {
  const path = findProgram(program);
  return path === undefined ? [] : [{ name, argv: first === undefined ? [path] : ([path, first] as const) }];
});

/** Runs a group of tests under every shell; one that this machine lacks is named in the output. */
export function describeShells(
  what: string,
  body: (shell: Shell) => void,
  { isConcurrent = false }: { isConcurrent?: boolean } = {},
): void {
  for (const { name } of KNOWN) {
    const shell = SHELLS.find((one) => one.name === name);
    // `npm test` installs nothing, so a machine may lack one; CI installs all of them.
    if (shell === undefined && process.env.CI) throw new Error(`${name} is not on this machine`);
    if (shell === undefined) describe.skip(`${what}, ${name}: not on this machine`, () => {});
    else (isConcurrent ? describe.concurrent : describe)(`${what}, ${name}`, () => body(shell));
  }
}

/** The two ways in which a script reaches a shell. */
export const WIRE_FORMS = ['stdin', 'eval'] as const;
export type WireForm = (typeof WIRE_FORMS)[number];

/** Runs a script to its end, as the session sends it; `data` stands behind an evaluated script. */
export function runShell(
  { argv: [program, ...first] }: Shell,
  text: string,
  { form = 'stdin', data = '', env = process.env, expectedBytes = Buffer.byteLength(text) }: RunShellOptions = {},
): SpawnSyncReturns<Buffer> {
  const command = `eval "$(dd bs=1 count=${expectedBytes} 2>/dev/null)"`;
  return spawnSync(program, [...first, ...(form === 'stdin' ? ['-s'] : ['-c', command])], {
    input: Buffer.concat([Buffer.from(text), Buffer.from(form === 'eval' ? data : '')]),
    env,
    maxBuffer: 256 * 1024 * 1024,
  });
}

export interface RunShellOptions {
  readonly form?: WireForm;
  readonly data?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** What the client said that it will send, where it sends less. */
  readonly expectedBytes?: number;
}

/** This machine as a host whose /bin/sh is another shell, and whose PATH may be another one. */
export function openShellHost({ argv }: Shell, path = process.env.PATH ?? ''): Host {
  const local = openLocalHost({
    name: 'web-1',
    connection: 'local',
    address: 'web-1',
    port: 22,
    user: 'deploy',
    hostKeys: [],
    jump: [],
    connectTimeoutMs: 1_000,
    keepaliveMs: 1_000,
  });
  const shell = argv.map(quote).join(' ');
  return {
    ...local,
    start: (command) =>
      local.start(`PATH=${quote(path)}; export PATH; ${command.replaceAll('exec /bin/sh', `exec ${shell}`)}`),
  };
}

export interface ToolBox extends Disposable {
  /** A folder for PATH. */
  readonly path: string;
}

/** A folder with busybox's applets; what Debian leaves out of its busybox comes from the machine. */
export function makeBusyboxTools(): ToolBox | undefined {
  const busybox = findProgram('busybox');
  const missing = ['flock', 'comm'].map((name) => [name, findProgram(name)] as const);
  if (busybox === undefined) return undefined;
  const path = mkdtempSync(join(tmpdir(), 'busybox-'));
  for (const applet of spawnSync(busybox, ['--list'], { encoding: 'utf8' }).stdout.trim().split('\n')) {
    if (!applet.includes('[')) symlinkSync(busybox, join(path, applet));
  }
  for (const [name, file] of missing) {
    if (file !== undefined && !existsSync(join(path, name))) symlinkSync(file, join(path, name));
  }
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true, maxRetries: 10 }) };
}

/** A folder of this test alone. */
export function makeFolder(prefix = 'bowline-'): ToolBox {
  const path = mkdtempSync(join(tmpdir(), prefix));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true, maxRetries: 10 }) };
}
