import { ConnectError, type ConnectKind } from '../../errors';
import type { HostAddress } from '../address';
import { isSha1Refusal } from '../keys/agent';
import type { AuthenticationLog } from '../keys/authentication';
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
  return fail(kind, address, problem ?? '', hint ?? '', cause);
}

/** How far an attempt to log in had come when it failed. */
export interface LoginState {
  readonly log: AuthenticationLog;
  /** The first bytes the server sent. */
  said: string;
  /** The key exchange is over. */
  isEncrypted: boolean;
}

/** Names why the SSH connection over a TCP connection that stood did not come about. */
export function explainLogin(address: HostAddress, cause: unknown, state: LoginState): ConnectError {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const level = 'level' in error ? error.level : undefined;
  if (level === 'agent' || isSha1Refusal(error)) return explainSigning(address, error);
  if (level === 'client-authentication' || /authentication fail/i.test(error.message)) {
    return explainRefusal(address, error, state.log);
  }
  if (level === 'client-timeout') return explainStall(address, error, state);
  if (/^Handshake failed|no matching|unsupported/i.test(error.message)) return explainHandshake(address, error);
  return explainEnd(address, error, state);
}

function explainSigning(address: HostAddress, error: Error): ConnectError {
  if (isSha1Refusal(error)) {
    const hint = 'SHA-1 is broken. Use an ed25519 key, or bring sshd up to date (OpenSSH 7.2 or later).';
    return fail('auth', address, error.message, hint, error);
  }
  const hint = 'Check that the agent runs and holds the key (`ssh-add -l`), or give `ssh-key`.';
  return fail('key', address, `the agent failed: ${error.message}`, hint, error);
}

function explainRefusal(address: HostAddress, error: Error, log: AuthenticationLog): ConnectError {
  const { user, name } = address;
  const methods = log.methods.join(', ') || 'nothing that it names';
  const offered = log.offered.join(', ');
  if (log.isPartial) {
    const hint = `Let sshd ask ${user} for the key alone (AuthenticationMethods publickey): a run cannot answer questions.`;
    return fail('auth', address, `the key is right, but the server also wants ${methods}`, hint, error);
  }
  if (offered === '') {
    const hint = 'Give a private key as `ssh-key`, or name its secret in `key` of the host.';
    return fail('auth', address, `${user} cannot log in without a key; the server takes ${methods}`, hint, error);
  }
  if (/too many/i.test(error.message)) {
    const hint = 'Give only the key of this host: the server counts every key that is offered (MaxAuthTries).';
    return fail('auth', address, `too many keys were offered to ${user}: ${offered}`, hint, error);
  }
  const hint =
    `Add the public key to ~${user}/.ssh/authorized_keys on the host, or correct \`user\` or \`key\` of hosts.${name}. ` +
    'The log of sshd says what it did not like.';
  return fail('auth', address, `${user} was not let in: offered ${offered}; the server takes ${methods}`, hint, error);
}

function explainStall(address: HostAddress, error: Error, state: LoginState): ConnectError {
  const waited = `within ${address.connectTimeoutMs / 1000} s`;
  const problem = state.isEncrypted
    ? `the login did not end ${waited}`
    : state.said === ''
      ? `the port takes connections, but nothing speaks there ${waited}`
      : `the key exchange did not end ${waited}`;
  const hint = `Check that port ${address.port} is that of sshd, and the load of the host; or raise \`connect_timeout\`.`;
  return fail('timeout', address, problem, hint, error);
}

function explainHandshake(address: HostAddress, error: Error): ConnectError {
  const what = error.message.replace(/^Handshake failed: /, '');
  const hint =
    'Bring the SSH server up to date: it must know AES-GCM or ChaCha20-Poly1305, key exchange without SHA-1, and a ' +
    'host key of type ed25519, ECDSA or RSA with SHA-2.';
  return fail('protocol', address, `no common ground with the SSH server: ${what}`, hint, error);
}

/** What ssh2 says when it closes the connection itself, because what came is not what the protocol allows. */
const BREACH = /^(?:Max greeting lines|Header line|Invalid (?:identification|header|MAC)|Bad packet length|Inbound: )/;

/** The connection was closed before the login was over, by the other side or for what it sent. */
function explainEnd(address: HostAddress, error: Error, state: LoginState): ConnectError {
  const firstLine = state.said.split(/[\r\n]/)[0]?.trim() ?? '';
  const isSsh = firstLine === '' || firstLine.startsWith('SSH-');
  if (!isSsh && !/MaxStartups|not allowed/i.test(firstLine)) {
    const hint = `Port ${address.port} is not that of sshd: correct \`port\` of hosts.${address.name}.`;
    return fail('protocol', address, `what answers there is no SSH server; it says: ${firstLine}`, hint, error);
  }
  if (BREACH.test(error.message)) {
    const hint = `Check that port ${address.port} is that of sshd, and that nothing on the way changes what passes.`;
    return fail('protocol', address, `what answers there breaks the rules of SSH: ${error.message}`, hint, error);
  }
  const when = state.isEncrypted ? 'during the login' : 'before the key exchange was over';
  const said = isSsh ? '' : `, saying: ${firstLine}`;
  const hint =
    'sshd does so when too many connections begin at once (MaxStartups), and a firewall or fail2ban when it has ' +
    'banned this machine: the log of sshd says which.';
  return fail('dropped', address, `the server closed the connection ${when}${said}`, hint, error);
}

function describeCause(cause: unknown): string {
  return readErrorCode(cause) || (cause instanceof Error ? cause.message : String(cause));
}

function fail(kind: ConnectKind, address: HostAddress, problem: string, hint: string, cause: unknown): ConnectError {
  return new ConnectError(kind, `${describeAddress(address)}: ${problem}`, {
    where: { host: address.name },
    hint,
    cause,
  });
}
