import * as z from 'zod';

/** A request that did not end well, as octokit tells it. */
export interface Failure {
  readonly method: string;
  /** Without the server, as `/repos/octocat/shop/issues`. */
  readonly path: string;
  /** null when there was no answer, or one that was cut short. */
  readonly status: number | null;
  /** What GitHub says, or why there was no answer. */
  readonly text: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Of octokit's RequestError, which is matched by its shape: there may be several copies of the class. */
const requestError = z.object({
  message: z.string(),
  status: z.number(),
  request: z.object({ method: z.string(), url: z.string() }),
  response: z.object({ headers: z.record(z.string(), z.unknown()), data: z.unknown().optional() }).optional(),
  cause: z.unknown().optional(),
});

/** What went wrong; undefined for what is no failure of a request. */
export function readFailure(error: unknown): Failure | undefined {
  const { data: failed, success } = requestError.safeParse(error);
  if (!success) return undefined;
  const { method, url } = failed.request;
  const asked = { method, path: pathOf(url) };
  if (failed.response === undefined) {
    return { ...asked, status: null, text: describeSilence(failed.cause, failed.message), headers: {} };
  }
  const { headers, data } = failed.response;
  return { ...asked, status: failed.status, text: describeAnswer(data), headers };
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}

function describeSilence(cause: unknown, message: string): string {
  return cause instanceof Error && cause.name === 'TimeoutError' ? 'it took too long' : message;
}

const detail = z.union([z.string(), z.object({ message: z.string() }).transform(({ message }) => message)]);
const coded = z
  .object({ field: z.string().optional(), code: z.string() })
  .transform(({ field, code }) => [field, code].filter(Boolean).join(' '));
const answer = z.object({ message: z.string(), errors: z.array(z.unknown()).catch([]) });

/** The message of an answer with its details: `Validation Failed: tag_name already_exists`. */
function describeAnswer(data: unknown): string {
  const read = answer.safeParse(data);
  if (!read.success) return '';
  const details = read.data.errors.flatMap((one) => detail.or(coded).safeParse(one).data ?? []);
  return [read.data.message.trim(), details.join(', ')].filter(Boolean).join(': ');
}

/** GitHub asks to wait, be it the hour's limit or the one on too many requests at once. */
export function isRateLimited({ status, headers, text }: Failure): boolean {
  if (status === 429) return true;
  return (
    status === 403 &&
    (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(text))
  );
}

/** It may have been carried out, or work a moment later. */
export function isTransient({ status }: Failure): boolean {
  return status === null || status >= 500;
}
