import type { CheckContext, CheckOf, Outcome } from './context';
import { describeUrl, probe } from './http-probe';
import { readSamples, type Sample } from './prometheus-answer';
import { describeHttpStatus } from './wording';

type Prometheus = CheckOf<'prometheus'>;

/** Asks Prometheus for the value of a query as it is now, as the host where the URL names its loopback, else as the runner. */
export async function run(context: CheckContext, check: Prometheus): Promise<Outcome> {
  if (!URL.canParse(check.url)) return { ok: null, detail: 'the URL cannot be read', data: {} };
  const url = urlOf(check);
  const { timeoutMs, headers } = check;
  const answer = await probe(context, { url, timeoutMs, headers });
  const data = { url: describeUrl(url), query: check.query, status: answer.status };
  if (answer.error !== null) return { ok: null, detail: answer.error, data };
  const samples = readSamples(answer.body);
  const isFine = answer.status === 200;
  if (typeof samples === 'string' || !isFine) {
    const status = isFine || answer.status === null ? '' : `${describeHttpStatus(answer.status)}: `;
    return { ok: null, detail: `${status}${typeof samples === 'string' ? samples : 'not a success'}`, data };
  }
  return judge(check, samples, data);
}

/** The server may live below a path. */
function urlOf({ url: written, query }: Prometheus): URL {
  const url = new URL(written);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/api/v1/query`;
  url.search = '';
  url.hash = '';
  url.searchParams.set('query', query);
  return url;
}

/** Every series has to hold. One that does not fails, whatever others have no data. */
function judge(check: Prometheus, samples: readonly Sample[], data: Outcome['data']): Outcome {
  const byExcess = [...samples].sort((a, b) => excessOf(check, b) - excessOf(check, a));
  const known = byExcess.filter(({ value }) => !Number.isNaN(value));
  const [worst] = known;
  const failed = known.filter((sample) => excessOf(check, sample) > 0).length;
  const unknown = samples.length - known.length;
  const told = { ...data, series: samples.length, failed, worst: worst === undefined ? null : worst.value };
  if (worst !== undefined && failed > 0) {
    return { ok: false, detail: describe(check, worst, failedOf(failed, samples.length)), data: told };
  }
  if (worst === undefined || unknown > 0) {
    const where = samples.length === 1 ? '' : ` in ${unknown} of ${samples.length} series`;
    return { ok: null, detail: `the value is NaN${where}`, data: told };
  }
  return { ok: true, detail: describe(check, worst, allOf(samples.length)), data: told };
}

/** How far a value is beyond the nearer limit; negative within both. What is no number is beyond none. */
function excessOf({ min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: Prometheus, { value }: Sample) {
  if (Number.isNaN(value)) return Number.NEGATIVE_INFINITY;
  // An infinite value is no difference away from a limit that is not set.
  const over = max === Number.POSITIVE_INFINITY ? Number.NEGATIVE_INFINITY : value - max;
  const under = min === Number.NEGATIVE_INFINITY ? Number.NEGATIVE_INFINITY : min - value;
  return Math.max(over, under);
}

function failedOf(failed: number, all: number): string {
  return all === 1 ? '' : `${failed} of ${all} series fail, the worst `;
}

function allOf(all: number): string {
  return all === 1 ? '' : `${all} series hold, the nearest to its limit `;
}

function describe({ min, max }: Prometheus, { value, labels }: Sample, before: string): string {
  const limits = [
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
  ].join(', ');
  const name = labels === '' ? '' : `${labels}: `;
  return `${before}${name}${Number(value.toPrecision(6))}; ${limits}`;
}
