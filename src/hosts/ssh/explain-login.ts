import type { ConnectError } from '../../errors';
import type { HostAddress } from '../address';
import { isSha1Refusal } from '../keys/agent';
import type { AuthenticationLog } from '../keys/authentication';
import { findMismatch, type Proposal } from './algorithms';
import { failConnect } from './classify';
import type { ServerOffer } from './server-offer';

/** How far an attempt to log in had come when it failed. */
export interface LoginState {
  readonly log: AuthenticationLog;
  /** The first bytes the server sent. */
  said: string;
  /** What it can do; undefined while that has not come. */
  offer?: ServerOffer | undefined;
  /** What it said last of all before the end of the login, for people; empty where it said nothing. */
  banner: string;
  /** What it was asked for. */
  readonly asked: { readonly proposal: Proposal; readonly hostKeys: readonly string[] };
  /** The key exchange is over. */
  isEncrypted: boolean;
}

/** Names why the SSH connection over a TCP connection that stood did not come about. */
export function explainLogin(address: HostAddress, cause: unknown, state: LoginState): ConnectError {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const level = 'level' in error ? error.level : undefined;
  if (level === 'agent' || isSha1Refusal(error)) return explainSigning(address, error);
  if (level === 'client-authentication' || /authentication fail/i.test(error.message)) {
    return explainRefusal(address, error, state);
  }
  if (level === 'client-timeout') return explainStall(address, error, state);
  if (/^Handshake failed|no matching|unsupported/i.test(error.message)) return explainHandshake(address, error, state);
  return explainEnd(address, error, state);
}

function explainSigning(address: HostAddress, error: Error): ConnectError {
  if (isSha1Refusal(error)) {
    const hint = 'SHA-1 is broken. Use an ed25519 key, or bring sshd up to date (OpenSSH 7.2 or later).';
    return failConnect('auth', address, error.message, hint, error);
  }
  const hint = 'Check that the agent runs and holds the key (`ssh-add -l`), or give `ssh-key`.';
  return failConnect('key', address, `the agent failed: ${error.message}`, hint, error);
}

function explainRefusal(address: HostAddress, error: Error, state: LoginState): ConnectError {
  const { log } = state;
  const { user, name } = address;
  const methods = log.methods.join(', ') || 'nothing that it names';
  const offered = log.offered.join(', ');
  if (log.isPartial) {
    const hint = `Let sshd ask ${user} for the key alone (AuthenticationMethods publickey): a run cannot answer questions.`;
    return failConnect('auth', address, `the key is right, but the server also wants ${methods}`, hint, error);
  }
  if (offered === '') {
    const hint = 'Give a private key as `ssh-key`, or name its secret in `key` of the host.';
    return failConnect(
      'auth',
      address,
      `${user} cannot log in without a key; the server takes ${methods}`,
      hint,
      error,
    );
  }
  if (/too many/i.test(error.message)) {
    const hint = 'Give only the key of this host: the server counts every key that is offered (MaxAuthTries).';
    return failConnect('auth', address, `too many keys were offered to ${user}: ${offered}`, hint, error);
  }
  const said = describeBanner(state);
  const asCertificate =
    `The certificate has to name ${user} as a principal, or one that sshd maps to ${user} (AuthorizedPrincipalsFile), and sshd ` +
    'has to trust its authority (TrustedUserCAKeys). The log of sshd says what it did not like.';
  const asKey =
    `Add the public key to ~${user}/.ssh/authorized_keys on the host, or correct \`user\` or \`key\` of hosts.${name}. ` +
    'The log of sshd says what it did not like.';
  const hint = log.offered.some((one) => one.startsWith('the certificate')) ? asCertificate : asKey;
  return failConnect(
    'auth',
    address,
    `${user} was not let in: offered ${offered}; the server takes ${methods}${said}`,
    hint,
    error,
  );
}

function explainStall(address: HostAddress, error: Error, state: LoginState): ConnectError {
  const waited = `within ${address.connectTimeoutMs / 1000} s`;
  const problem = state.isEncrypted
    ? `the login did not end ${waited}`
    : state.said === ''
      ? `the port takes connections, but nothing speaks there ${waited}`
      : `the key exchange did not end ${waited}`;
  const hint = `Check that sshd listens on port ${address.port}, and the load of the host; or raise \`connect_timeout\`.`;
  return failConnect('timeout', address, problem, hint, error);
}

function explainHandshake(address: HostAddress, error: Error, { offer, asked }: LoginState): ConnectError {
  const mismatch = offer === undefined ? undefined : findMismatch(offer, asked.proposal, asked.hostKeys);
  if (mismatch === undefined) {
    const what = error.message.replace(/^Handshake failed: /, '');
    const hint =
      'Bring the SSH server up to date: it must know AES-GCM, ChaCha20-Poly1305 or AES-CTR, key exchange without SHA-1, ' +
      'and a host key of type ed25519, ECDSA or RSA with SHA-2.';
    return failConnect('protocol', address, `no common ground with the SSH server: ${what}`, hint, error);
  }
  const { kind, offered, line } = mismatch;
  const problem = `no ${kind} in common with the SSH server, which offers ${offered.join(', ') || 'none'}`;
  const key = kind === 'host key format' ? ' Make its host keys with `ssh-keygen -A` if it has none of that type.' : '';
  const hint = `Add to sshd_config on the host, and restart sshd: ${line}.${key}`;
  return failConnect('protocol', address, problem, hint, error);
}

const MOST_BANNER_LINES = 3;
const LONGEST_BANNER_LINE = 200;

/** The last lines of what the server said for people, as the end of a message; empty where it said nothing. */
function describeBanner({ banner }: LoginState): string {
  const lines = banner
    .split(/[\r\n]+/)
    .map((line) =>
      line
        .replace(/[^\P{C}]/gu, '?')
        .trim()
        .slice(0, LONGEST_BANNER_LINE),
    )
    .filter(Boolean);
  return lines.length === 0 ? '' : `; the server says: ${lines.slice(-MOST_BANNER_LINES).join(' / ')}`;
}

/** What ssh2 says when it closes the connection itself, because what came is not what the protocol allows. */
const BREACH = /^(?:Max greeting lines|Header line|Invalid (?:identification|header|MAC)|Bad packet length|Inbound: )/;

/** The connection was closed before the login was over, by the other side or for what it sent. */
function explainEnd(address: HostAddress, error: Error, state: LoginState): ConnectError {
  const firstLine = state.said.split(/[\r\n]/)[0]?.trim() ?? '';
  const isSsh = firstLine === '' || firstLine.startsWith('SSH-');
  if (!isSsh && !/MaxStartups|not allowed/i.test(firstLine)) {
    const hint = `What answers on port ${address.port} is not sshd: correct \`port\` of hosts.${address.name}.`;
    return failConnect('protocol', address, `what answers there is no SSH server; it says: ${firstLine}`, hint, error);
  }
  if (BREACH.test(error.message)) {
    const hint = `Check that sshd listens on port ${address.port}, and that nothing on the way changes the data.`;
    return failConnect(
      'protocol',
      address,
      `what answers there breaks the rules of SSH: ${error.message}`,
      hint,
      error,
    );
  }
  if (state.isEncrypted) return explainTurnedAway(address, error, state);
  const said = isSsh ? describeReason(error) : `, saying: ${firstLine}`;
  const hint =
    said !== '' && !/MaxStartups/i.test(said)
      ? 'That is the reason of the server itself; its log (`journalctl -u ssh`) may say more.'
      : 'sshd does so when too many connections begin at once (MaxStartups), and a firewall or fail2ban when it has ' +
        'banned this machine: the log of sshd says which.';
  const problem = `the server closed the connection before the key exchange was over${said}`;
  return failConnect('dropped', address, problem, hint, error);
}

/** What the server gave as its reason: ssh2 marks it by a number, and spells one without text in capitals. */
function describeReason(error: Error): string {
  const isReason = 'code' in error && typeof error.code === 'number' && !/^[A-Z_]+$/.test(error.message);
  return isReason ? `, saying: ${error.message.slice(0, LONGEST_BANNER_LINE)}` : '';
}

/** The key was shown already, so it is not the number of connections that the server minds. */
function explainTurnedAway(address: HostAddress, error: Error, state: LoginState): ConnectError {
  const said = `${describeReason(error)}${describeBanner(state)}`;
  const problem = `the server closed the connection during the login of ${address.user}${said}`;
  const hint =
    said === ''
      ? `Look at the account ${address.user} on the host (expired, locked, or refused by PAM) and at the log of sshd ` +
        '(`journalctl -u ssh`), which says why.'
      : `That is the reason of the server itself: check the account ${address.user} on the host ` +
        '(`chage -l`, /etc/nologin, PAM); the log of sshd (`journalctl -u ssh`) may say more.';
  return failConnect(said === '' ? 'dropped' : 'auth', address, problem, hint, error);
}
