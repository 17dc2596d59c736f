import { BowlineError } from '../errors';
import { quoteAnswer, readBeginning } from '../http/answer';
import { describeCause, findNoAnswer, isOfTls } from '../http/no-answer';
import { makeVisible } from '../report/text/visible';
import { readWords } from './answers';

/** Who is asked, what about, and as whom; for messages. */
export interface Asked {
  /** `ghcr.io` */
  readonly registry: string;
  /** `the tags of ghcr.io/you/logger` */
  readonly subject: string;
  /** Undefined where nobody logs in. */
  readonly login?: { readonly user: string; readonly secretName: string } | undefined;
}

/** A registry that refused a request, or gave no answer that can be used. Thrown before anything is touched. */
export class RegistryError extends BowlineError {
  constructor(
    message: string,
    /** Of the answer; null where there was none. */
    readonly status: number | null,
    hint: string,
    cause?: unknown,
  ) {
    super('registry', message, { hint, cause });
  }
}

/** What is read of a refusal. */
const MOST_BYTES = 4_096;

/** A refusal in the registry's own words. */
export async function toRefusal(response: Response, asked: Asked): Promise<RegistryError> {
  const words = quoteAnswer(readWords(await readBeginning(response, MOST_BYTES)));
  const { status } = response;
  const { what, hint } = describeRefusal(status, asked, response.headers.get('retry-after'));
  return new RegistryError(`${what}${words === '' ? ` (${status})` : `: ${words}`}`, status, hint);
}

interface Told {
  readonly what: string;
  readonly hint: string;
}

function describeRefusal(status: number, asked: Asked, retryAfter: string | null): Told {
  const { registry, subject } = asked;
  if (status === 401) return describeLogin(asked);
  if (status === 403) {
    const hint = 'Give that login the right to read the image; at ghcr.io a token needs `read:packages`.';
    return { what: `${registry} does not let ${nameLogin(asked)} read ${subject}`, hint };
  }
  if (status === 404) {
    const hint = `Check the name in \`source.image\`; a registry says the same of an image that ${nameLogin(asked)} may not see.`;
    return { what: `${registry} does not have ${subject}`, hint };
  }
  if (status === 429) {
    const asks = retryAfter === null ? '' : ` It asks to wait (Retry-After: ${makeVisible(retryAfter)}).`;
    const hint = `Try again later.${asks}${asked.login === undefined ? ' With `source.login` it may allow more.' : ''}`;
    return { what: `${registry} takes no more requests for now, and was asked for ${subject}`, hint };
  }
  const hint = status >= 500 ? 'Try again later.' : 'Check that `source.image` names a registry of images.';
  return { what: `${registry} answers ${status} when it is asked for ${subject}`, hint };
}

function describeLogin({ registry, subject, login }: Asked): Told {
  if (login === undefined) {
    const hint =
      'Add `source.login`, or make the image public; a registry says the same of an image that it does not have.';
    return { what: `${registry} wants a login for ${subject}`, hint };
  }
  const hint = `Check \`source.login\`: the user, and the secret ${login.secretName}, which may have expired.`;
  return { what: `${registry} refuses the login of ${login.user} for ${subject}`, hint };
}

function nameLogin({ login }: Asked): string {
  return login === undefined ? 'anybody' : login.user;
}

const REACH =
  'Check the registry in `source.image`, and that this machine may connect to it; behind a proxy, set `HTTPS_PROXY` and ' +
  '`NODE_USE_ENV_PROXY: 1` in the `env` of the step.';

/** Why there was no answer. */
export function toSilence(error: unknown, { registry, subject }: Asked): RegistryError {
  const tell = (why: string, hint: string) =>
    new RegistryError(`${registry} gave no answer about ${subject}: ${why}`, null, hint, error);
  if (error instanceof Error && error.name === 'TimeoutError') return tell('it took too long', REACH);
  const found = findNoAnswer(error);
  const { code, message } = found;
  if (/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG/.test(code)) {
    return tell(
      `it does not speak TLS (${code})`,
      'Give the registry a certificate; only one on this machine may go without.',
    );
  }
  if (isOfTls(found)) {
    const hint = 'A certificate of your own is trusted by `NODE_EXTRA_CA_CERTS` in the `env` of the step.';
    // Behind a semicolon newer Nodes give a tip for who starts Node by hand.
    return tell(`its certificate is not accepted (${code}: ${makeVisible(message.replace(/; .*/s, ''))})`, hint);
  }
  return tell(describeCause(found) ?? makeVisible(message || code || 'the connection failed'), REACH);
}
