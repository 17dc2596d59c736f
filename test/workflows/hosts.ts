import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSshKey } from '../../src/demo/ssh-key';
import { startMachine } from '../fixtures/machines';
import { findFreePort } from '../fixtures/port';
import { startSshd } from '../fixtures/sshd';
import { findNode } from './act';

/** Where the shop of the example goes: both of its environments, on one machine. */
export interface ShopHost extends AsyncDisposable {
  readonly port: number;
  readonly user: string;
  readonly fingerprint: string;
  readonly privateKey: string;
  /** Where the shop listens, by environment. */
  readonly appPorts: Readonly<Record<ShopEnvironment, number>>;
  /** What of the config is another here than in the example. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What the shop answers at a path; undefined where nothing listens. */
  ask(environment: ShopEnvironment, path?: string): Promise<Record<string, unknown> | undefined>;
}

export type ShopEnvironment = 'test' | 'production';

const SERVICE = {
  start: 'node src/main.js >"$BOWLINE_PATH/shared/log" 2>&1 </dev/null & echo $! >"$BOWLINE_PATH/shared/pid"',
  status: 'kill -0 "$(cat "$BOWLINE_PATH/shared/pid")"',
  stop: 'pid=$(cat "$BOWLINE_PATH/shared/pid") || exit 0; kill "$pid"; while kill -0 "$pid"; do sleep 0.1; done',
};

/** This machine behind OpenSSH's server: no root, no Docker. */
export async function startLoopbackHost(): Promise<ShopHost> {
  const root = mkdtempSync(join(tmpdir(), 'bowline-shop-'));
  const key = generateSshKey();
  const sshd = await startSshd({ authorizedKeys: [key.publicKey] });
  const appPorts = { test: await findFreePort(), production: await findFreePort() };
  return {
    port: sshd.port,
    user: sshd.user,
    fingerprint: sshd.fingerprints[0] ?? '',
    privateKey: key.privateKey,
    appPorts,
    settings: {
      path: join(root, '{app}-{environment}'),
      shared: ['shared/'],
      runtime: { command: { ...SERVICE, soak: '200ms' } },
    },
    ask: (environment, path = '/health') => fetchAnswer(`http://127.0.0.1:${appPorts[environment]}${path}`),
    [Symbol.asyncDispose]: async () => {
      await sshd.stop();
      for (const environment of Object.keys(appPorts)) endService(join(root, `shop-${environment}/shared/pid`));
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function endService(pidFile: string): void {
  if (!existsSync(pidFile)) return;
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8')));
  } catch {
    // It has ended by itself.
  }
}

async function fetchAnswer(url: string): Promise<Record<string, unknown> | undefined> {
  const options = { headers: { connection: 'close' }, signal: AbortSignal.timeout(5_000) };
  const response = await fetch(url, options).catch(() => undefined);
  return (await response?.json()) as Record<string, unknown> | undefined;
}

/** A machine with its own systemd, as the config of the example has it; Node is lent to it. */
export async function startSystemdHost(): Promise<ShopHost> {
  const node = `${findNode()}/node`;
  const machine = await startMachine({ name: 'shop', dockerOptions: [`--volume=${node}:/usr/local/bin/node:ro`] });
  const appPorts = { test: 8001, production: 8000 };
  return {
    port: machine.sshPort,
    user: machine.user,
    fingerprint: machine.fingerprint,
    privateKey: machine.privateKey,
    appPorts,
    settings: {},
    ask: async (environment, path = '/health') => {
      const program = `fetch("http://127.0.0.1:${appPorts[environment]}${path}").then((answer) => answer.text()).then(console.log)`;
      const answer = await machine.exec(`node -e '${program}' 2>/dev/null || :`);
      return answer.trim() === '' ? undefined : (JSON.parse(answer) as Record<string, unknown>);
    },
    [Symbol.asyncDispose]: () => machine[Symbol.asyncDispose](),
  };
}
