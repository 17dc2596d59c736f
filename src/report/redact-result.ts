import type { Result } from './result';
import type { Redactor } from './text/redact';

type Redact = Pick<Redactor, 'redact'>['redact'];

/** Fields whose values Bowline chooses itself; hiding a word in them would only break who reads them. */
const OWN_FIELDS: readonly string[] = ['status', 'mode', 'code', 'phase', 'startedAt', 'endedAt', 'checkedAt'];
/** What checks measured: its fields are the app's, not ours. */
const FOREIGN_FIELD = 'data';

/** The result without any secret, for everything that leaves the process. */
export function redactResult(result: Result, redactor: Pick<Redactor, 'redact'>): Result {
  return redactOwn(result, redactor.redact) as Result;
}

function redactOwn(value: unknown, redact: Redact): unknown {
  return mapValue(value, redact, (key, one) => {
    if (key === FOREIGN_FIELD) return [key, redactForeign(one, redact)];
    return [key, OWN_FIELDS.includes(key) ? one : redactOwn(one, redact)];
  });
}

function redactForeign(value: unknown, redact: Redact): unknown {
  return mapValue(value, redact, (key, one) => [redact(key), redactForeign(one, redact)]);
}

function mapValue(value: unknown, redact: Redact, mapField: (key: string, one: unknown) => [string, unknown]): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((one) => mapValue(one, redact, mapField));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => mapField(key, one)));
}
