import type { Duplex } from 'node:stream';
import type { ClientChannel } from 'ssh2';
import { ConnectError, type ConnectKind } from '../../errors';
import type { HostAddress } from '../address';
import { describeAddress, describeEndpoint } from '../label';
import { joinStreams, wrapChannel } from './channel';
import type { Link } from './link';
import type { Login } from './login';

/** Why an SSH server did not open a channel: RFC 4254, 5.1. */
const REASONS = { prohibited: 1, connectFailed: 2, unknownType: 3 };

/**
 * Opens a TCP connection from the host by the protocol's own forwarding.
 * @returns undefined when the host does not allow that
 * @throws ConnectError saying how the connection from the host failed.
 */
export async function forward(
  address: HostAddress,
  { ssh, client }: Login,
  link: Link,
  target: { readonly address: string; readonly port: number },
): Promise<Duplex | undefined> {
  try {
    link.check();
    const channel = await ssh.forwardOut('127.0.0.1', 0, target.address, target.port);
    return joinStreams(wrapChannel(channel as ClientChannel, client));
  } catch (error) {
    link.check(error);
    const reason = readReason(error);
    if (reason === REASONS.prohibited || reason === REASONS.unknownType) return undefined;
    const kind = reason === REASONS.connectFailed ? findForwardKind(String(error)) : 'protocol';
    throw explainDial(address, target, kind, error);
  }
}

function readReason(error: unknown): unknown {
  return error instanceof Error && 'reason' in error ? error.reason : undefined;
}

/** OpenSSH tells the system's error in the description; Dropbear tells nothing, and refusal is the common case. */
function findForwardKind(description: string): ConnectKind {
  if (/timed out/i.test(description)) return 'timeout';
  if (/not known|resolve|name or service|nodename/i.test(description)) return 'dns';
  if (/unreachable|no route|denied|not permitted/i.test(description)) return 'unreachable';
  return 'refused';
}

const PROBLEMS: Readonly<Partial<Record<ConnectKind, string>>> = {
  refused: 'nothing listens on',
  timeout: 'no answer from',
  dns: 'the host does not know the name of',
  unreachable: 'the host has no way to',
};

/** Names why a connection from the host to `target` did not come about. */
export function explainDial(
  address: HostAddress,
  target: { readonly address: string; readonly port: number },
  kind: ConnectKind,
  cause?: unknown,
): ConnectError {
  const place = describeEndpoint(target.address, target.port);
  const problem = PROBLEMS[kind] ?? 'the host cannot open a connection to';
  return new ConnectError(kind, `${describeAddress(address)}: ${problem} ${place}`, {
    where: { host: address.name },
    cause,
    hint: `Check on the host that something listens on ${place}: ss -ltn`,
  });
}
