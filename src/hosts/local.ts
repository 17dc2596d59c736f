import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { ConnectError } from '../errors';
import type { HostAddress } from './address';
import type { Channel, Exit, Host } from './host';
import { findKind } from './ssh/classify';
import { explainDial } from './ssh/forward';
import { openSocket } from './ssh/socket';

/** The machine that this process runs on, with the same promises as one over SSH. */
export function openLocalHost(address: HostAddress): Host {
  return {
    name: address.name,
    label: `${address.name} (local)`,
    start: (command, terminal) => (terminal === undefined ? startLocal(address, command) : refuseTerminal(address)),
    dial: (port, target = '127.0.0.1') => dialLocal(address, target, port),
    isLost: false,
    async [Symbol.asyncDispose]() {},
  };
}

async function refuseTerminal({ name }: HostAddress): Promise<Channel> {
  throw new ConnectError('shell', 'local: no terminal can be made here', {
    where: { host: name },
    hint: 'You are on that machine: run the command there by hand, or leave out `-i`.',
  });
}

function startLocal(address: HostAddress, command: string): Promise<Channel> {
  return new Promise((resolve, reject) => {
    // In a process group of its own, so that a Ctrl-C meant for Bowline does not reach what it has started.
    const child = spawn('/bin/sh', ['-c', command], { detached: true, stdio: 'pipe' });
    child.once('spawn', () => resolve(wrapChild(child)));
    child.once('error', (cause) =>
      reject(
        new ConnectError('shell', `local: /bin/sh does not start: ${cause.message}`, {
          where: { host: address.name },
          cause,
          hint: '`connection: local` needs a machine with a POSIX shell.',
        }),
      ),
    );
  });
}

function wrapChild(child: ChildProcessWithoutNullStreams): Channel {
  const { stdin, stdout, stderr } = child;
  // Who writes hears of a closed input by the write; who does not write has nothing to hear.
  stdin.on('error', () => {});
  let giveUp = (_exit: Exit): void => {};
  const exited = new Promise<Exit>((resolve) => {
    giveUp = resolve;
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  return {
    stdin,
    stdout,
    stderr,
    exited,
    close() {
      for (const stream of [stdin, stdout, stderr]) stream.destroy();
      child.unref();
      // What ignores its closed streams runs on, as it would on the far side of a connection.
      giveUp({ code: null, signal: null });
    },
  };
}

async function dialLocal(address: HostAddress, target: string, port: number): Promise<Duplex> {
  try {
    return await openSocket(target, port, {});
  } catch (error) {
    throw explainDial(address, { address: target, port }, findKind(error), error);
  }
}
