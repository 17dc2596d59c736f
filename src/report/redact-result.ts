import type { Result } from './result';
import type { Redactor } from './text/redact';

type Redact = Pick<Redactor, 'redact'>['redact'];

/**
 * Fields that hold Bowline's own facts: what it chose, counted or was asked for by name. A secret that happens to be a part
 * of one, such as `2026`, is given away by none of them, and whoever reads them needs them whole.
 */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  ...['status', 'mode', 'code', 'phase', 'type', 'action', 'state', 'verdict', 'color', 'format'],
  ...['at', 'startedAt', 'endedAt', 'checkedAt', 'switchedAt', 'createdAt', 'stateAt', 'since'],
  ...['id', 'runId', 'runUrl', 'deploymentId', 'actor', 'fingerprint', 'ref', 'target', 'rollbackOf'],
  ...['environment', 'app', 'apps', 'host', 'hosts', 'stage', 'deployed', 'batches', 'unchanged', 'unreached'],
  ...['runsOn', 'onFailure'],
  ...['release', 'previousRelease', 'live', 'tag', 'previousTag'],
  ...['version', 'previousVersion', 'liveVersion'],
  ...['revision', 'previousRevision', 'liveRevision', 'baseRevision', 'from', 'to', 'sha'],
]);
/** The lists whose rows have names out of the config's own keys; other names may be commands. */
const NAMED_BY_KEY: ReadonlySet<string> = new Set(['apps', 'stages', 'plannedStages', 'phases']);
/** What checks measured: its fields are the app's, not ours. */
const FOREIGN_FIELD = 'data';
/** What commands printed, under names of the config and of its hosts. */
const OUTPUTS_FIELD = 'outputs';

/** The result without any secret, for everything that leaves the process. */
export function redactResult(result: Result, { redact }: Pick<Redactor, 'redact'>): Result {
  return redactOwn(result, 'result', false, redact) as Result;
}

/**
 * @param field that holds the value
 * @param isOwn whether its texts are Bowline's own
 */
function redactOwn(value: unknown, field: string, isOwn: boolean, redact: Redact): unknown {
  if (typeof value === 'string') return isOwn ? value : redact(value);
  if (Array.isArray(value)) return value.map((one) => redactOwn(one, field, isOwn, redact));
  return mapFields(value, (key, one) => {
    if (key === FOREIGN_FIELD) return [key, redactForeign(one, redact)];
    if (key === OUTPUTS_FIELD) return [key, redactValues(one, redact)];
    return [key, redactOwn(one, key, OWN_FIELDS.has(key) || (key === 'name' && NAMED_BY_KEY.has(field)), redact)];
  });
}

function redactValues(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  return mapFields(value, (key, one) => [key, redactValues(one, redact)]);
}

function redactForeign(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((one) => redactForeign(one, redact));
  return mapFields(value, (key, one) => [redact(key), redactForeign(one, redact)]);
}

function mapFields(value: unknown, map: (key: string, one: unknown) => [string, unknown]): unknown {
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => map(key, one)));
}

/** The result for those who may not see what the services logged: it is production's, and the readers may be anybody. */
export function withoutLogs(result: Result): Result {
  return { ...result, hosts: result.hosts.map((host) => ({ ...host, logs: [] })) };
}
