import type { CheckContext, CheckOf, Outcome } from './context';
import { describeAnswer, findHealthUrl, isSuccess } from './health-contract';
import { describeUrl, type HttpAnswer, probe } from './http-probe';
import { onLoopback } from './own-address';
import { isMaximum, STATISTICS, type Statistic, summarize } from './statistics';
import { createAnnouncer } from './waiting';
import { describeMs } from './wording';

type ResponseTime = CheckOf<'response_time'>;

/**
 * Asks one path several times, one after the other. A time runs from the open connection to the last byte, so
 * through SSH one round trip between runner and host is in it.
 */
export async function run(context: CheckContext, check: ResponseTime): Promise<Outcome> {
  const url = findUrl(context, check);
  if (url === null) return { ok: null, detail: 'no path is configured to ask', data: {} };
  const { redirects = 0, headers = {} } = context.target.health ?? {};
  const announce = createAnnouncer(context);
  const times: number[] = [];
  while (times.length < check.samples) {
    const answer = await probe(context, { url, timeoutMs: check.timeoutMs, redirects, headers });
    if (answer.error !== null || !isSuccess(answer.status)) return failSample(url, check, times, answer);
    times.push(answer.durationMs);
    announce(() => `${check.name}: ${times.length} of ${check.samples} samples`);
  }
  return judgeTimes(url, check, times);
}

/** Times of the health path, in milliseconds; fewer than asked for where an answer was none. */
export async function measureTimes(context: CheckContext, samples: number): Promise<readonly number[]> {
  const { health } = context.target;
  const url = findHealthUrl(context.target);
  if (url === null || health === undefined) return [];
  const { redirects, headers, timeoutMs } = health;
  const times: number[] = [];
  for (let index = 0; index < samples; index += 1) {
    const answer = await probe(context, { url, timeoutMs, redirects, headers });
    if (answer.error === null) times.push(answer.durationMs);
  }
  return times;
}

function findUrl({ target }: CheckContext, { path }: ResponseTime): URL | null {
  if (path === undefined) return findHealthUrl(target);
  if (target.port !== undefined) return onLoopback(target, target.port, path);
  const health = findHealthUrl(target);
  return health === null ? null : new URL(`${health.origin}${path}`);
}

function failSample(url: URL, check: ResponseTime, times: readonly number[], answer: HttpAnswer): Outcome {
  const detail = `sample ${times.length + 1} of ${check.samples} failed: ${answer.error ?? describeAnswer(answer)}`;
  return { ok: false, detail, data: { url: describeUrl(url), samples: times.length, status: answer.status } };
}

function judgeTimes(url: URL, { limits }: ResponseTime, times: readonly number[]): Outcome {
  const summary = summarize(times);
  if (summary === null) return { ok: null, detail: 'no times could be measured', data: { samples: times.length } };
  const limited = STATISTICS.filter((statistic) => limits[statistic] !== undefined);
  const shown = limited.length > 0 ? limited : (['p95'] as const);
  const exceeded = limited.filter((statistic) => summary[statistic] > (limits[statistic] ?? Number.POSITIVE_INFINITY));
  const told = shown.map((statistic) => describeStatistic(statistic, summary[statistic], limits[statistic]));
  const detail = `${told.join(', ')}; ${times.length} samples${describeFew(shown, times.length)}`;
  const rounded = Object.fromEntries(STATISTICS.map((statistic) => [statistic, round(summary[statistic])]));
  const data = { url: describeUrl(url), samples: times.length, ...rounded, limits, exceeded };
  return { ok: exceeded.length === 0, detail, data };
}

function describeStatistic(statistic: Statistic, value: number, limit: number | undefined): string {
  if (limit === undefined) return `${statistic} ${describeMs(value)}`;
  return `${statistic} ${describeMs(value)} ${value > limit ? 'is over' : 'of at most'} ${describeMs(limit)}`;
}

/** A percentile of few samples looks more exact than it is. */
function describeFew(shown: readonly Statistic[], samples: number): string {
  const maxima = shown.filter((statistic) => isMaximum(statistic, samples));
  return maxima.length === 0 ? '' : `, so few that ${maxima.join(' and ')} is the maximum`;
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
