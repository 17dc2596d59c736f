import type { Client } from 'ssh2';

/*
 * Reaches into private parts of ssh2, as only this folder does. package.json pins the version; where a part is not as
 * expected, ssh2 goes its own, slower way. docs/internals/connection.md says what the risk is.
 */

/** The parts of ssh2, in the version that package.json pins, whose order of questions and answers is shortened here. */
interface Protocol {
  service(name: string): void;
  authPK(username: string, key: OfferedKey, algorithm?: string, sign?: unknown): void;
  readonly _handlers: {
    SERVICE_ACCEPT(protocol: Protocol, name: string): void;
    USERAUTH_PK_OK(protocol: Protocol): void;
    GLOBAL_REQUEST(protocol: Protocol, name: string, ...rest: unknown[]): void;
  };
}

interface OfferedKey {
  readonly type: string;
  isPrivateKey(): boolean;
}

export interface ShortenOptions {
  /** Whether the first thing to be offered does not depend on what the server says about signatures. */
  readonly mayBeginAtOnce: boolean;
}

/**
 * Saves two of the round trips of a login. ssh2 asks whether it may authenticate, then whether a key would be
 * taken, and then signs; servers take it all at once. An agent's key is still asked about, because its owner may
 * have to confirm each use. Where ssh2 is another than is known here, its own way is taken. Must be called before the
 * first bytes come.
 */
export function shortenHandshake(client: Client, { mayBeginAtOnce }: ShortenOptions): void {
  const { _protocol: protocol } = client as unknown as { readonly _protocol?: Protocol };
  if (!isKnown(protocol)) return;
  const handlers = protocol._handlers;
  if (mayBeginAtOnce) beginAtOnce(protocol, handlers);
  signAtOnce(protocol, handlers);
  ignoreOtherHostKeys(handlers);
}

function isKnown(protocol: Partial<Protocol> | undefined): protocol is Protocol {
  const handlers: Partial<Protocol['_handlers']> = protocol?._handlers ?? {};
  const parts = [protocol?.service, protocol?.authPK, handlers.SERVICE_ACCEPT, handlers.USERAUTH_PK_OK];
  return [...parts, handlers.GLOBAL_REQUEST].every((part) => typeof part === 'function');
}

function beginAtOnce(protocol: Protocol, handlers: Protocol['_handlers']): void {
  const ask = protocol.service.bind(protocol);
  const begin = handlers.SERVICE_ACCEPT;
  handlers.SERVICE_ACCEPT = () => {};
  protocol.service = (name) => {
    ask(name);
    begin(protocol, name);
  };
}

function signAtOnce(protocol: Protocol, handlers: Protocol['_handlers']): void {
  const authenticate = protocol.authPK.bind(protocol);
  protocol.authPK = (username, key, algorithm, sign) => {
    // What ssh2 does when the server says that it would take the key is to call this again, with a way to sign.
    if (sign === undefined && key.isPrivateKey()) handlers.USERAUTH_PK_OK(protocol);
    else authenticate(username, key, algorithm, sign);
  };
}

/** OpenSSH names its other keys after a login, and ssh2 makes it prove them: work that nobody has a use for. */
function ignoreOtherHostKeys(handlers: Protocol['_handlers']): void {
  const handle = handlers.GLOBAL_REQUEST;
  handlers.GLOBAL_REQUEST = (protocol, name, ...rest) => {
    if (name !== 'hostkeys-00@openssh.com') handle(protocol, name, ...rest);
  };
}
