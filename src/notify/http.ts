import { setTimeout as pause } from 'node:timers/promises';
import { quoteAnswer, readBeginning } from '../http/answer';
import { describeCause, findNoAnswer, isOfTls } from '../http/no-answer';
import { findCut } from '../report/text/visible';
import { NotifyError } from './notify-error';

/** What every sender is given beside its message. */
export interface Sending {
  /** Aborted when the time of the message is over. */
  readonly signal: AbortSignal;
  /** Hides secrets in what others answer. */
  readonly redact: (text: string) => string;
}

export interface Post {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  /** What to look at when the address does not do; names of secrets and keys, never their values. */
  readonly check: string;
}

interface Refusal {
  readonly status: number;
  readonly text: string;
}

/** How often a message is sent again that the other side had no time for. */
const MOST_TRIES = 3;
const MOST_BYTES = 4_096;

/**
 * Posts JSON, and again where the answer asks for patience that there is time for. Redirects are not followed: what
 * is sent is for one address.
 * @returns the beginning of the answer, when it is asked for
 * @throws NotifyError that tells neither address nor secret
 */
export async function postJson(post: Post, sending: Sending): Promise<() => Promise<string>> {
  for (let tries = 1; ; tries += 1) {
    const response = await request(post, sending);
    if (response.ok) return () => readText(response, sending);
    const refusal = { status: response.status, text: await readText(response, sending) };
    const patienceMs = response.status === 429 && tries < MOST_TRIES ? readPatience(response, refusal) : undefined;
    if (patienceMs === undefined) throw toError(refusal, post);
    await pause(patienceMs, undefined, { signal: sending.signal }).catch(() => {
      throw toError(refusal, post);
    });
  }
}

async function request({ url, headers, body, check }: Post, { signal }: Sending): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8', 'user-agent': 'bowline' },
      body,
      redirect: 'manual',
      signal,
    });
  } catch (error) {
    throw toSilence(error, check, signal);
  }
}

/** Slack says it in seconds in a header, Telegram in the body. */
function readPatience({ headers }: Response, { text }: Refusal): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? /"retry_after":\s*(\d+)/.exec(text)?.[1] ?? 1);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.max(100, seconds * 1_000) : undefined;
}

async function readText(response: Response, { redact }: Sending): Promise<string> {
  const text = redact(await readBeginning(response, MOST_BYTES));
  return text.slice(0, findCut(text, MOST_BYTES));
}

function toError({ status, text }: Refusal, { check }: Post): NotifyError {
  if (status >= 300 && status < 400) {
    return new NotifyError(`it answers with a redirect (${status}), which is not followed`, `Check ${check}.`);
  }
  const said = quoteAnswer(text);
  const message = `it answers ${status}${said === '' ? '' : `: ${said}`}`;
  if (status === 429) return new NotifyError(message, 'It takes fewer messages than it got: send it fewer events.');
  return new NotifyError(message, status >= 500 ? 'Try again later.' : `Check ${check}.`);
}

/** Why there was no answer; by the code, because the message of the system may quote the address. */
export function toSilence(error: unknown, check: string, signal: AbortSignal): NotifyError {
  if (error instanceof NotifyError) return error;
  if (signal.aborted) return toTimeout(signal, check);
  const found = findNoAnswer(error);
  const { code } = found;
  if (isOfTls(found)) {
    const hint = `Check ${check}; a certificate of your own is trusted by NODE_EXTRA_CA_CERTS in the environment.`;
    return new NotifyError(`its certificate or its TLS is not accepted (${code})`, hint);
  }
  const cause = describeCause(found) ?? `the connection failed${code === '' ? '' : ` (${code})`}`;
  return new NotifyError(cause, `Check ${check}, and that this machine may connect to it.`);
}

function toTimeout({ reason }: AbortSignal, check: string): NotifyError {
  if (reason instanceof NotifyError) return reason;
  return new NotifyError('there was no answer in time', `Check ${check}.`);
}
