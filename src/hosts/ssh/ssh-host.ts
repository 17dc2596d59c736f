import type { Duplex } from 'node:stream';
import type { HostAddress } from '../address';
import type { Host } from '../host';
import { describeAddress } from '../label';
import { startCommand } from './exec';
import { forward } from './forward';
import { watchLink } from './link';
import type { Login } from './login';
import { keepReady, type ReadyPrograms } from './ready-programs';
import { openTunnels } from './tunnel';

export interface SshHostOptions {
  readonly address: HostAddress;
  readonly socket: Duplex;
  readonly login: Login;
  /** The host that the connection goes through; it is closed with this one. */
  readonly via?: Host | undefined;
  readonly onNote?: ((text: string) => void) | undefined;
}

/** A host over an authenticated SSH connection. */
export function openSshHost({ address, socket, login, via, onNote }: SshHostOptions): Host {
  const link = watchLink(address, socket, login.client);
  const ready = new Map<string, ReadyPrograms>();
  const makeRoom = () => {
    for (const { giveUp } of ready.values()) giveUp();
  };
  const request = { address, client: login.client, link };
  const start: Host['start'] = async (command, terminal) =>
    (terminal === undefined ? await ready.get(command)?.take() : undefined) ??
    startCommand({ ...request, makeRoom, terminal }, command);
  const tunnels = openTunnels({ address, start, onNote });
  const prohibited = new Set<string>();
  return {
    name: address.name,
    label: describeAddress(address),
    start,
    keepReady(command, count) {
      const startOne = () => startCommand({ ...request, isSpare: true }, command);
      if (!ready.has(command)) ready.set(command, keepReady(count, startOne));
    },
    get isLost() {
      return link.isLost;
    },
    async dial(port, target = '127.0.0.1') {
      const endpoint = { address: target, port };
      // What may be forwarded can differ by port (PermitOpen), so each is asked for, once.
      const key = `${target} ${port}`;
      const direct = prohibited.has(key) ? undefined : await forward(address, login, link, endpoint);
      if (direct !== undefined) return direct;
      prohibited.add(key);
      return tunnels.dial(endpoint);
    },
    async [Symbol.asyncDispose]() {
      await link.close();
      await via?.[Symbol.asyncDispose]();
    },
  };
}
