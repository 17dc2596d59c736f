import { judgeAnswer } from './answer';
import type { CheckContext, CheckOf, Outcome } from './context';
import { findHealthUrl } from './health-contract';
import { probe } from './http-probe';
import { onLoopback } from './own-address';

/** Asks each path once, one after the other, so that they do not slow each other down. */
export async function run(context: CheckContext, { paths, timeoutMs, ...check }: CheckOf<'smoke'>): Promise<Outcome> {
  const findUrl = locate(context);
  if (findUrl === null || paths.length === 0)
    return { ok: null, detail: 'no path and port are configured to ask', data: {} };
  const headers = { ...context.target.health?.headers, ...check.headers };
  const reports = [];
  for (const smoke of paths) {
    const answer = await probe(context, { url: findUrl(smoke.path), timeoutMs, headers });
    reports.push({ path: smoke.path, ...judgeAnswer(answer, smoke) });
  }
  const failed = reports.filter(({ ok }) => !ok);
  const detail =
    failed.length === 0
      ? `${reports.length} of ${reports.length} paths answer as expected`
      : failed.map(({ path, reason }) => `${path}: ${reason}`).join('; ');
  return { ok: failed.length === 0, detail, data: { paths: reports } };
}

/** Where the paths are: on the app's port, else beside the health endpoint. */
function locate({ target }: CheckContext): ((path: string) => URL) | null {
  const { port } = target;
  if (port !== undefined) return (path) => onLoopback(target, port, path);
  const health = findHealthUrl(target);
  return health === null ? null : (path) => new URL(`${health.origin}${path.startsWith('/') ? '' : '/'}${path}`);
}
