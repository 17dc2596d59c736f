import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type BlueGreenRuntime, COLORS, type Color, type Units } from '../../../src/config/runtimes/blue-green';
import type { Target } from '../../../src/config/targets/target';
import { shareFile } from '../../../src/proxies/shares';
import { switchFiles } from '../../../src/proxies/switch-files';
import { pathsOf } from '../../../src/release/host-layout';
import type { Sh } from '../../../src/shell/sh';
import { makeTarget } from '../plan/target';
import { makeFolder, type Shell } from '../shell/shells';
import { type Ended, installPrograms, runSoon } from './color-programs';

export const [OLD, NEW] = ['20261121T020152Z-1111111', '20261121T030152Z-2222222'];
export const ROOT = { isRoot: true };

export function colorRuntime(changes: Partial<BlueGreenRuntime & Units> = {}): BlueGreenRuntime & Units {
  return {
    kind: 'blue_green',
    carrier: { kind: 'systemd', unit: 'shop@{port}.service', scope: 'system' },
    ports: { blue: 5001, green: 5002 },
    site: 'http://shop.example.com',
    proxy: { kind: 'caddy' },
    drainMs: 0,
    keepWarmMs: 0,
    proofSoakMs: 0,
    ...changes,
  };
}

/** A folder as a host of two colours, with a systemctl of its own and a proxy in this process. */
export interface ColorHost extends AsyncDisposable {
  readonly folder: string;
  readonly target: Target;
  readonly runtime: BlueGreenRuntime;
  readonly files: ReturnType<typeof switchFiles>;
  /** What the proxy answers with instead of what the files say. */
  answer: ((response: ServerResponse, request: IncomingMessage) => void) | undefined;
  /** Answers as the files say. */
  byFiles(response: ServerResponse): void;
  run(code: Sh, env?: Readonly<Record<string, string>>): Promise<Ended>;
  /** How systemctl was called to change something, since this was last asked. */
  takeCalls(): readonly string[];
  /** Has a verb fail for a unit. */
  refuse(unit: string, verb: string): void;
  /** Ends a unit, as a crash does. */
  kill(unit: string): void;
  /** Runs code whenever a unit is stopped. */
  onStop(code: string): void;
  /** The release that a link leads to. */
  link(name: string): string | undefined;
  /** The release that the proxy is told of a colour. */
  releaseOf(color: Color): string | undefined;
  /** Makes a colour one of a release, as a deploy that was good has left it. */
  settled(color: Color, release: string): void;
  /** All that tells which colour is which. */
  look(): Look;
  /** The inode of each file by which colours are switched. */
  inodes(): readonly number[];
}

export interface Look {
  readonly serves: string;
  readonly active: string | undefined;
  readonly previous: string | undefined;
  readonly current: string | undefined;
  readonly blue: string | undefined;
  readonly green: string | undefined;
  /** The ports of the units that run, and of those that start with the machine. */
  readonly runs: readonly string[];
  readonly enabled: readonly string[];
}

const readFile = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined);
const readLink = (path: string) => {
  try {
    return readlinkSync(path).replace('releases/', '');
  } catch {
    return undefined;
  }
};

/** The steps that the site of the host knows. */
export const KNOWN_SHARES = [5, 25];

/** As Caddy and nginx answer by the files of `switch`. */
function answerByFiles(files: ColorHost['files'], response: ServerResponse): void {
  const color = existsSync(files.on) ? 'green' : 'blue';
  const release = readFile(files.release(color));
  const share = KNOWN_SHARES.find((one) => existsSync(join(files.folder, shareFile(color, one)))) ?? 0;
  response.writeHead(release === undefined ? 404 : 200, {
    'Bowline-Color': color,
    'Bowline-Share': String(share),
    'Bowline-Shares': KNOWN_SHARES.join(','),
  });
  response.end(`${release ?? 'no release'}\n`);
}

export async function openColorHost(shell: Shell, changes: Partial<BlueGreenRuntime & Units> = {}): Promise<ColorHost> {
  const folder = makeFolder();
  const path = join(folder.path, 'srv/shöp 1');
  const files = switchFiles({ path });
  const server = createServer((request, response) => {
    (host.answer ?? host.byFiles)(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site = `http://shop.example.com:${(server.address() as AddressInfo).port}`;
  const runtime = colorRuntime({ site, ...changes });
  const target = makeTarget({ path, runtime, port: Number(new URL(runtime.site).port) || 80 });
  mkdirSync(join(folder.path, 'units'));
  for (const release of [OLD, NEW]) mkdirSync(join(pathsOf(path).release(release), '.bowline'), { recursive: true });
  mkdirSync(pathsOf(path).own);
  installPrograms(folder.path);
  const list = (suffix: string) =>
    readdirSync(join(folder.path, 'units'))
      .filter((name) => name.endsWith(suffix))
      .map((name) => /@(.*)\.service\./.exec(name)?.[1] ?? '')
      .sort();
  const mark = (name: string) => writeFileSync(join(folder.path, 'units', name), '');
  const host: ColorHost = {
    folder: folder.path,
    target,
    runtime,
    files,
    answer: undefined,
    byFiles: (response) => answerByFiles(files, response),
    run: (code, env = {}) =>
      runSoon(shell, code, {
        PATH: `${folder.path}/bin:${process.env.PATH}`,
        HOME: folder.path,
        HOST_UNITS: join(folder.path, 'units'),
        ...env,
      }),
    takeCalls() {
      const said = readFile(join(folder.path, 'calls')) ?? '';
      writeFileSync(join(folder.path, 'calls'), '');
      return said
        .split('\n')
        .filter((line) => line !== '' && !/\b(is-active|is-enabled|show|reset-failed)\b/.test(line));
    },
    refuse: (unit, verb) => mark(`${unit}.no-${verb}`),
    kill: (unit) => rmSync(join(folder.path, 'units', `${unit}.active`)),
    onStop: (code) => writeFileSync(join(folder.path, 'on-stop'), code),
    link: (name) => readLink(files.link(name)),
    releaseOf: (color) => readFile(files.release(color)),
    settled(color, release) {
      const unit = `shop@${runtime.ports[color]}.service`;
      for (const state of ['active', 'enabled']) mark(`${unit}.${state}`);
      mkdirSync(files.folder, { recursive: true });
      for (const name of [color, String(runtime.ports[color]), 'current'])
        symlinkSync(`releases/${release}`, files.link(name));
      writeFileSync(files.release(color), `${release}\n`);
      writeFileSync(files.active, `${color}\n`);
      writeFileSync(color === 'green' ? files.on : files.off, '');
    },
    look: () => ({
      serves: existsSync(files.on) ? 'green' : 'blue',
      active: readFile(files.active),
      previous: readFile(files.previous),
      current: readLink(files.link('current')),
      blue: readLink(files.link('blue')),
      green: readLink(files.link('green')),
      runs: list('.active'),
      enabled: list('.enabled'),
    }),
    inodes: () => {
      const names = [files.active, files.previous].flatMap((file) => [file, ...COLORS.map((one) => `${file}.${one}`)]);
      const there = [...names, files.on, files.off].filter((file) => existsSync(file));
      return there.map((file) => statSync(file).ino).sort();
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      folder[Symbol.dispose]();
    },
  };
  return host;
}
