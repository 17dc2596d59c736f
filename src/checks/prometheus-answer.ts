import { excerpt } from './wording';

/** One series of the answer to an instant query. */
export interface Sample {
  /** As PromQL writes them: `{job="shop"}`; empty for a scalar. */
  readonly labels: string;
  /** May be NaN or infinite. */
  readonly value: number;
}

/**
 * Reads the body of an answer to `/api/v1/query`.
 * @returns the samples, or why there are none, in the words of the server where it has some
 */
export function readSamples(body: string): readonly Sample[] | string {
  const answer = asRecord(parse(body));
  if (answer.status === 'error') return describeRefusal(answer);
  const data = asRecord(answer.data);
  if (answer.status !== 'success' || typeof data.resultType !== 'string') return 'the answer is not one of Prometheus';
  const warnings = Array.isArray(answer.warnings) ? answer.warnings.map(String) : [];
  if (warnings.length > 0) return `Prometheus warns: ${excerpt(warnings.join('; '))}`;
  if (data.resultType === 'scalar') return readAll([{ value: data.result }]);
  if (data.resultType === 'vector' && Array.isArray(data.result)) return readAll(data.result);
  return `the query gives a ${excerpt(data.resultType)}, and a scalar or a vector is needed`;
}

function readAll(entries: readonly unknown[]): readonly Sample[] | string {
  if (entries.length === 0) return 'the query gives no series';
  const samples = entries.map(readSample);
  const read = samples.filter((sample) => sample !== undefined);
  return read.length === samples.length ? read : 'the query gives a histogram, and a number is needed';
}

function readSample(entry: unknown): Sample | undefined {
  const { metric, value } = asRecord(entry);
  const text: unknown = Array.isArray(value) ? value[1] : undefined;
  return typeof text === 'string' ? { labels: writeLabels(asRecord(metric)), value: readNumber(text) } : undefined;
}

function readNumber(text: string): number {
  const infinite = /^([+-]?)Inf$/.exec(text);
  if (infinite !== null) return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return text.trim() === '' ? Number.NaN : Number(text);
}

function writeLabels({ __name__: name = '', ...labels }: Readonly<Record<string, unknown>>): string {
  const all = Object.entries(labels).map(([key, value]) => `${key}=${JSON.stringify(String(value))}`);
  return excerpt(`${String(name)}${all.length === 0 ? '' : `{${all.join(', ')}}`}`);
}

function describeRefusal({ errorType, error }: Readonly<Record<string, unknown>>): string {
  const words = [errorType, error].filter((word) => typeof word === 'string' && word !== '').join(': ');
  return `Prometheus refuses the query: ${excerpt(words) || 'without a reason'}`;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
