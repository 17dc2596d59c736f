import { isMaximum, summarize } from '../../checks/statistics';
import { describeMs, describeShare } from '../../checks/wording';
import type { Canary } from '../../config/model';

/** What a service has counted since it was started. */
export interface Counters {
  readonly requests: number;
  readonly errors: number;
}

/** What one host has counted, measurement by measurement, oldest first; null where it did not say. */
export type Series = readonly (Counters | null)[];

export interface Rate extends Counters {
  /** 0–1 */
  readonly rate: number;
}

/**
 * The newest error rate of some hosts together. It is of the last measurement where there were requests enough, else of as many
 * before it as it takes, so that little traffic does not mean no data, and a rise is seen at once where there is much.
 * @returns the requests that there were where they are too few
 */
export function findRate(hosts: readonly Series[], minRequests: number): Rate | { readonly requests: number } {
  const length = Math.max(0, ...hosts.map((series) => series.length));
  let most = 0;
  for (let start = length - 2; start >= 0; start -= 1) {
    const { requests, errors } = countSince(hosts, start);
    if (requests >= minRequests && requests > 0) return { requests, errors, rate: errors / requests };
    most = Math.max(most, requests);
  }
  return { requests: most };
}

/** A host that said nothing, or whose counters went back because it was started anew, has counted nothing. */
function countSince(hosts: readonly Series[], start: number): Counters {
  return hosts.reduce(
    (sum, series) => {
      const [first, last] = [series[start], series.at(-1)];
      if (!first || !last) return sum;
      const requests = last.requests - first.requests;
      const errors = last.errors - first.errors;
      if (requests < 0 || errors < 0) return sum;
      return { requests: sum.requests + requests, errors: sum.errors + errors };
    },
    { requests: 0, errors: 0 },
  );
}

/** One thing that a measurement has judged: a check of an app on a host, or a comparison of an app. */
export interface Finding {
  readonly app: string;
  /** undefined where it is of all hosts of the stage. */
  readonly host?: string | undefined;
  readonly name: string;
  /** null is no data. */
  readonly ok: boolean | null;
  readonly detail: string;
}

/** Judges the error rate of one host by the limit of its check. */
export function judgeLimit(
  { max, minRequests }: { readonly max: number; readonly minRequests: number },
  series: Series,
): Pick<Finding, 'ok' | 'detail'> {
  const found = findRate([series], minRequests);
  if (!('rate' in found)) return { ok: null, detail: tooFew(found.requests, minRequests) };
  return { ok: found.rate <= max, detail: `${describeRate(found)}; at most ${describeShare(max)}` };
}

/** Compares the error rate of the stage with the hosts of the old release. */
export function compareRates(
  { compare: { errorRate = 0 }, minRequests }: Pick<Canary, 'compare' | 'minRequests'>,
  own: readonly Series[],
  others: readonly Series[],
): Pick<Finding, 'ok' | 'detail'> {
  const [here, there] = [findRate(own, minRequests), findRate(others, minRequests)];
  if (!('rate' in here)) return { ok: null, detail: tooFew(here.requests, minRequests) };
  if (!('rate' in there)) return { ok: null, detail: `on the old release ${tooFew(there.requests, minRequests)}` };
  const limit = `at most ${describePoints(errorRate)} more`;
  const detail = `${describeRate(here)}; on the old release ${describeRate(there)}; ${limit}`;
  // Counted in millionths of a share, because 0.015 - 0.01 is a little more than 0.005.
  return { ok: Math.round((here.rate - there.rate) * 1e6) <= Math.round(errorRate * 1e6), detail };
}

/** Compares the response times of the stage with the hosts of the old release. */
export function compareTimes(
  { compare: { p95 = 1 } }: Pick<Canary, 'compare'>,
  own: readonly number[],
  others: readonly number[],
): Pick<Finding, 'ok' | 'detail'> {
  const [here, there] = [summarize(own), summarize(others)];
  if (here === null) return { ok: null, detail: 'no response times could be measured' };
  if (there === null) return { ok: null, detail: 'no response times could be measured on the old release' };
  const few = isMaximum('p95', Math.min(own.length, others.length)) ? ', each the maximum of so few' : '';
  const detail = `p95 ${describeMs(here.p95)}, on the old release ${describeMs(there.p95)}; at most ${p95} times as long${few}`;
  return { ok: here.p95 <= there.p95 * p95, detail };
}

function describeRate({ rate, requests, errors }: Rate): string {
  return `${describeShare(rate)} errors, ${errors} of ${requests} requests`;
}

function describePoints(share: number): string {
  return `${Math.round(share * 100_000) / 1_000} percentage points`;
}

function tooFew(requests: number, needed: number): string {
  return `${requests} requests; ${needed} are needed to judge`;
}

/** How the measurements of a canary stand. */
export interface Score {
  readonly measured: number;
  readonly failed: number;
  readonly inconclusive: number;
  /** What the newest measurement has found. */
  readonly last: readonly Finding[];
}

export const NO_SCORE: Score = { measured: 0, failed: 0, inconclusive: 0, last: [] };

export function addMeasurement(score: Score, last: readonly Finding[]): Score {
  const isFailed = last.some(({ ok }) => ok === false);
  const isInconclusive = !isFailed && last.some(({ ok }) => ok === null);
  return {
    measured: score.measured + 1,
    failed: score.failed + (isFailed ? 1 : 0),
    inconclusive: score.inconclusive + (isInconclusive ? 1 : 0),
    last,
  };
}

/** `undefined` is that it goes on. It passes only when all that it judges by has data at its end. */
export function decideCanary(
  { failures }: Pick<Canary, 'failures'>,
  { failed, last }: Score,
  isOver: boolean,
): 'success' | 'failed' | 'inconclusive' | undefined {
  if (failed >= failures) return 'failed';
  if (!isOver) return undefined;
  return last.length === 0 || last.some(({ ok }) => ok === null) ? 'inconclusive' : 'success';
}
