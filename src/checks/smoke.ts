import type { Smoke } from '../config/model';
import type { CheckContext, CheckOf, Outcome } from './context';
import { describeAnswer, findHealthUrl, isSuccess, onLoopback } from './health-contract';
import { describeUrl, type HttpAnswer, probe } from './http-probe';
import { describeMs } from './wording';

type Expectation = Omit<Smoke, 'path'>;

/** Asks each path once, one after the other, so that they do not slow each other down. */
export async function checkSmoke(context: CheckContext, { paths, timeoutMs }: CheckOf<'smoke'>): Promise<Outcome> {
  const findUrl = locate(context);
  if (findUrl === null || paths.length === 0)
    return { ok: null, detail: 'no path and port are configured to ask', data: {} };
  const reports = [];
  for (const smoke of paths) {
    const answer = await probe(context, { url: findUrl(smoke.path), timeoutMs });
    reports.push({ path: smoke.path, ...report(answer, smoke) });
  }
  const failed = reports.filter(({ ok }) => !ok);
  const detail =
    failed.length === 0
      ? `${reports.length} of ${reports.length} paths answer as expected`
      : failed.map(({ path, reason }) => `${path}: ${reason}`).join('; ');
  return { ok: failed.length === 0, detail, data: { paths: reports } };
}

/** Asks one URL, as the host where it names its loopback, else as the runner. */
export async function checkHttp(context: CheckContext, check: CheckOf<'http'>): Promise<Outcome> {
  if (!URL.canParse(check.url)) return { ok: false, detail: 'the URL cannot be read', data: {} };
  const url = new URL(check.url);
  const answer = await probe(context, { url, timeoutMs: check.timeoutMs, redirects: check.redirects });
  const { ok, reason, ...data } = report(answer, check.smoke);
  return { ok, detail: reason, data: { url: describeUrl(url), ...data } };
}

/** Where the paths are: on the app's port, else beside the health endpoint. */
function locate({ target }: CheckContext): ((path: string) => URL) | null {
  const { port } = target;
  if (port !== undefined) return (path) => onLoopback(port, path);
  const health = findHealthUrl(target);
  return health === null ? null : (path) => new URL(`${health.origin}${path.startsWith('/') ? '' : '/'}${path}`);
}

function report(answer: HttpAnswer, expectation: Expectation) {
  const problem = findProblem(answer, expectation);
  const reason = problem ?? `${describeAnswer(answer)} in ${describeMs(answer.durationMs)}`;
  return { ok: problem === null, reason, status: answer.status, durationMs: Math.round(answer.durationMs) };
}

/** The first thing that is not as expected; null where all is. */
function findProblem(answer: HttpAnswer, { status, body, maxMs }: Expectation): string | null {
  if (answer.error !== null) return answer.error;
  if (status === undefined && !isSuccess(answer.status)) return describeAnswer(answer);
  if (status !== undefined && answer.status !== status) return `${describeAnswer(answer)}; ${status} is expected`;
  if (body !== undefined && !answer.body.includes(body)) return `the body does not contain ${JSON.stringify(body)}`;
  if (maxMs === undefined || answer.durationMs <= maxMs) return null;
  return `it took ${describeMs(answer.durationMs)}; at most ${describeMs(maxMs)}`;
}
