import { randomBytes } from 'node:crypto';
import type { Duplex, Readable } from 'node:stream';
import { ConnectError, type ConnectKind } from '../../errors';
import type { HostAddress } from '../address';
import type { Channel } from '../host';
import { describeAddress } from '../label';
import { joinStreams } from './channel';
import { explainDial } from './forward';
import { RELAYS, type Relay, writeRelay } from './relays';

/** A login may print as much before it is taken for something else. */
const LONGEST_NOISE = 64 * 1024;

export interface TunnelOptions {
  readonly address: HostAddress;
  readonly start: (command: string) => Promise<Channel>;
  readonly onNote?: ((text: string) => void) | undefined;
}

/** Connections from a host whose SSH server does not forward any. */
export interface Tunnels {
  /** @throws ConnectError as `Host.dial` does. */
  dial(target: { readonly address: string; readonly port: number }): Promise<Duplex>;
}

/** Carries connections over the standard streams of a program on the host: the first that works, from then on. */
export function openTunnels({ address, start, onNote }: TunnelOptions): Tunnels {
  let relays: readonly Relay[] = RELAYS;
  const remember = (relay: Relay): void => {
    if (relays.length === 1) return;
    relays = [relay];
    onNote?.(
      `${describeAddress(address)}: its SSH server forwards no connections, so ${relay} on the host carries them`,
    );
  };
  return {
    async dial(target) {
      const mark = `bowline-${randomBytes(8).toString('hex')}`;
      const code = writeRelay({ mark, ...target, relays }).text;
      const channel = await start(readCode(code));
      channel.stdin.write(code);
      const { relay, verdict } = await readVerdict(channel.stdout, mark);
      if (relay !== undefined) remember(relay);
      if (verdict === 'connected') return joinStreams(channel);
      channel.close();
      throw isKind(verdict) ? explainDial(address, target, verdict) : refuseTunnel(address, verdict);
    },
  };
}

/**
 * The code goes ahead of the data on the same input and is read byte by byte, because a shell that reads its
 * code itself takes some of what follows. The line means the same to every login shell.
 */
function readCode(code: string): string {
  return `exec /bin/sh -c 'eval "$(dd bs=1 count=${Buffer.byteLength(code)} 2>/dev/null)"'`;
}

interface Answer {
  readonly relay?: Relay;
  readonly verdict: string;
}

/** Takes the relay's own line off the front of its output. */
function readVerdict(output: Readable, mark: string): Promise<Answer> {
  return new Promise((resolve) => {
    let seen = Buffer.alloc(0);
    const finish = (answer: Answer, rest: Buffer) => {
      output.off('data', hear).off('end', end).pause();
      if (rest.length > 0) output.unshift(rest);
      resolve(answer);
    };
    const end = () => finish({ verdict: '' }, Buffer.alloc(0));
    const hear = (chunk: Buffer) => {
      seen = Buffer.concat([seen, chunk]);
      const start = seen.indexOf(`\n${mark} `);
      const stop = start === -1 ? -1 : seen.indexOf('\n', start + 1);
      if (stop !== -1) finish(parseVerdict(seen.toString('utf8', start, stop)), seen.subarray(stop + 1));
      else if (seen.length > LONGEST_NOISE) end();
    };
    output.on('data', hear).once('end', end);
  });
}

function parseVerdict(line: string): Answer {
  const [, name, verdict = ''] = line.trim().split(' ');
  const relay = RELAYS.find((one) => one === name);
  return relay === undefined ? { verdict } : { relay, verdict };
}

function isKind(verdict: string): verdict is Extract<ConnectKind, 'refused' | 'timeout' | 'dns' | 'unreachable'> {
  return ['refused', 'timeout', 'dns', 'unreachable'].includes(verdict);
}

function refuseTunnel(address: HostAddress, verdict: string): ConnectError {
  const problem =
    verdict === 'none'
      ? `its SSH server forwards no connections, and none of ${RELAYS.join(', ')} is there to carry them`
      : 'its SSH server forwards no connections, and the login runs no program that could carry them';
  return new ConnectError('protocol', `${describeAddress(address)}: ${problem}`, {
    where: { host: address.name },
    hint: `Allow it for this user in sshd_config (AllowTcpForwarding local), or install one of ${RELAYS.join(', ')}.`,
  });
}
