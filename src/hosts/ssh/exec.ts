import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'ssh2';
import { ConnectError } from '../../errors';
import type { HostAddress } from '../address';
import type { Channel, TerminalShape } from '../host';
import { describeAddress } from '../label';
import { wrapChannel } from './channel';
import type { Link } from './link';

/** How long to wait before a session is asked for again; one that has just ended may still be counted. */
const PAUSES_MS = [100, 300, 1_000];

export interface CommandRequest {
  readonly address: HostAddress;
  readonly client: Client;
  readonly link: Link;
  /** Ends what only waits in case it is needed. */
  readonly makeRoom?: () => void;
  /** One that can be done without: a refusal is taken as it is. */
  readonly isSpare?: boolean;
  /** What it runs in, where it is not to run without a terminal. */
  readonly terminal?: TerminalShape | undefined;
}

/**
 * Runs a command in a session of its own.
 * @throws ConnectError: `dropped` when the connection is gone, `protocol` when the host opens no more
 * sessions, `shell` when it does not run commands.
 */
export async function startCommand(request: CommandRequest, command: string): Promise<Channel> {
  const { address, client, link, makeRoom, isSpare = false, terminal } = request;
  for (let attempt = 0; ; attempt += 1) {
    try {
      link.check();
      return await requestSession(client, command, terminal);
    } catch (error) {
      link.check(error);
      const pauseMs = PAUSES_MS[attempt];
      const mayPass = isSessionRefused(error) && !isSpare;
      if (mayPass) makeRoom?.();
      if (!mayPass || pauseMs === undefined) throw explain(address, error);
      await sleep(pauseMs);
    }
  }
}

/** node-ssh's own `execCommand` collects what a program prints, and closes its input at once. */
function requestSession(client: Client, command: string, terminal: TerminalShape | undefined): Promise<Channel> {
  return new Promise((resolve, reject) => {
    client.exec(command, terminal === undefined ? {} : { pty: describeTerminal(terminal) }, (error, channel) => {
      if (error) return reject(error);
      // At once: what a short program says about its end may be in the very next bytes.
      resolve(wrapChannel(channel, client));
    });
  });
}

function describeTerminal({ name, columns, rows }: TerminalShape) {
  return { term: name, cols: columns, rows, width: 0, height: 0 };
}

/** Only a channel that was not opened has a reason; one that was opened and then refused a command has none. */
function isSessionRefused(error: unknown): boolean {
  return error instanceof Error && 'reason' in error;
}

function explain(address: HostAddress, error: unknown): ConnectError {
  const label = describeAddress(address);
  const details = { where: { host: address.name }, cause: error };
  if (isSessionRefused(error)) {
    const hint = 'Raise MaxSessions in sshd_config on the host (10 is the default), or stop what else uses this login.';
    return new ConnectError('protocol', `${label}: the host opens no more sessions`, { ...details, hint });
  }
  const hint = `Check that ${address.user} may run commands: a login shell that exists, and no sftp-only account.`;
  return new ConnectError('shell', `${label}: the host does not run commands for ${address.user}`, {
    ...details,
    hint,
  });
}
