import { ConnectError, type ConnectKind } from '../../errors';
import type { HostAddress } from '../address';
import { describeAddress, describeEndpoint } from '../label';

/** The system's or the resolver's code, such as ECONNREFUSED; empty when an error has none. */
export function readErrorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

const KINDS_BY_CODE: Readonly<Record<string, ConnectKind>> = {
  ENOTFOUND: 'dns',
  ENODATA: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'dropped',
  EPIPE: 'dropped',
};

/** What the code of a failed TCP connection means. */
export function findKind(error: unknown): ConnectKind {
  return KINDS_BY_CODE[readErrorCode(error)] ?? 'unreachable';
}

/** Names why no TCP connection to a host came about, and the next thing to do. */
export function explainSocket(address: HostAddress, cause: unknown): ConnectError {
  const kind = findKind(cause);
  const code = readErrorCode(cause);
  const { name, port } = address;
  const place = describeEndpoint(address.address, port);
  const timeout = `${address.connectTimeoutMs / 1000} s`;
  const [problem, hint] = {
    dns:
      code === 'EAI_AGAIN'
        ? [`DNS does not answer for ${address.address}`, 'Check the network and the resolver of this machine.']
        : [`DNS does not know the name ${address.address}`, `Check \`address\` of hosts.${name} in the config.`],
    refused: [
      `${place} refused the connection`,
      `Check that sshd runs on the host and listens on port ${port}; else correct \`port\` of hosts.${name}.`,
    ],
    timeout: [
      `${place} did not answer within ${timeout}`,
      `A firewall may drop packets from this machine to port ${port}, the host may be down, or \`address\` is wrong.`,
    ],
    dropped: [`${place} reset the connection`, 'Check the firewall between here and there, and the log of sshd.'],
  }[kind as 'dns' | 'refused' | 'timeout' | 'dropped'] ?? [
    `${place} cannot be reached: ${describeCause(cause)}`,
    'Check the route from this machine: a VPN that is down, or an IPv6 address without IPv6.',
  ];
  return failConnect(kind, address, problem ?? '', hint ?? '', cause);
}

function describeCause(cause: unknown): string {
  return readErrorCode(cause) || (cause instanceof Error ? cause.message : String(cause));
}

/** Says what went wrong with the connection to a host, and what to do next. */
export function failConnect(
  kind: ConnectKind,
  address: HostAddress,
  problem: string,
  hint: string,
  cause: unknown,
): ConnectError {
  return new ConnectError(kind, `${describeAddress(address)}: ${problem}`, {
    where: { host: address.name },
    hint,
    cause,
  });
}
