/** Why a request got no answer. */
export interface NoAnswer {
  /** The system's, OpenSSL's or undici's, such as ECONNREFUSED; empty where there is none. */
  readonly code: string;
  /** Of the innermost error; it may quote the address. */
  readonly message: string;
}

/** Of the innermost error that says something: fetch wraps what the system said. */
export function findNoAnswer(error: unknown): NoAnswer {
  if (typeof error !== 'object' || error === null) return { code: '', message: '' };
  const {
    code,
    message,
    cause,
    errors = [],
  } = error as {
    readonly [Key in 'code' | 'message' | 'cause']?: unknown;
  } & { readonly errors?: readonly unknown[] };
  const inner = findNoAnswer(cause ?? errors[0]);
  const own = { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : '' };
  return inner.code !== '' || (own.code === '' && inner.message !== '') ? inner : own;
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was closed without an answer',
  UND_ERR_SOCKET: 'the connection was closed without an answer',
  EHOSTUNREACH: 'it cannot be reached',
  ENETUNREACH: 'it cannot be reached',
  UND_ERR_CONNECT_TIMEOUT: 'there was no connection in time',
};

/** The cause in words; undefined for a code that says nothing to people. */
export function describeCause({ code }: Pick<NoAnswer, 'code'>): string | undefined {
  return CAUSES[code];
}

/** Whether the certificate, or the TLS, of the other side was not accepted. */
export function isOfTls({ code }: Pick<NoAnswer, 'code'>): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME|ERR_TLS|ERR_SSL/.test(code);
}
