import type { z } from 'zod';
import type { AppContext } from '../app-context';
import type { Check, CheckType, Endpoint, Health, Runtime, Smoke } from '../model';
import { findNearest } from '../names/nearest';
import { CHECK_SCHEMAS, CHECK_TYPES, type checkSchema, isCheckType } from '../schema/checks';
import { applySchema } from '../schema/issues';
import { parsePercentage, parseSize, toMs } from '../units';
import { checkUrl } from './target-health';

type Settings = z.output<typeof checkSchema>;

interface Context {
  readonly subject: AppContext;
  readonly runtime: Runtime;
  readonly health: Health | undefined;
  readonly name: string;
  readonly check: Settings;
  /** Tells that the check lacks something; there is no check without it. */
  lacks(message: string, hint: string): undefined;
}

/** What a type has beside the keys of every check. */
type Specific = Check extends infer One
  ? One extends Check
    ? Omit<One, 'name' | 'when' | 'timeoutMs' | 'noData'>
    : never
  : never;

/** The checks of an app that are on, in the order: usual ones, then that of the config. */
export function buildChecks(subject: AppContext, runtime: Runtime, health: Health | undefined): readonly Check[] {
  return Object.entries(subject.settings.checks ?? {}).flatMap(([name, check]) => {
    if (check === false) return [];
    const type = readType(subject, name, check);
    if (!type || !fitsType(subject, name, type, check)) return [];
    const lacks = (message: string, hint: string) => void subject.say(['checks', name], `\`${name}\` ${message}`, hint);
    const specific = BUILDERS[type]({ subject, runtime, health, name, check, lacks } as Context);
    return specific ? [{ ...buildCommon(name, check), ...specific }] : [];
  });
}

function readType({ say }: AppContext, name: string, check: Settings): CheckType | undefined {
  const type = check.type ?? name;
  if (isCheckType(type)) return type;
  const nearest = findNearest(name, Object.keys(CHECK_TYPES));
  const rest = nearest ? `did you mean \`${nearest}\`?` : `there are ${Object.keys(CHECK_TYPES).join(', ')}`;
  say(
    ['checks', name],
    `\`${name}\` is no check by itself: ${rest}`,
    'Correct the name, or say what it does by `type`.',
  );
  return undefined;
}

/** Layers may hold the keys of any type; together they must be those of the one. */
function fitsType({ say, sayOfKey }: AppContext, name: string, type: CheckType, check: Settings): boolean {
  const { problems } = applySchema(CHECK_SCHEMAS[type] as z.ZodType, check);
  for (const { path, isKey, message, hint } of problems) {
    (isKey ? sayOfKey : say)(['checks', name, ...path], `in a \`${type}\` check: ${message}`, hint);
  }
  return problems.length === 0;
}

function buildCommon(name: string, { when = ['post'], timeout, no_data = 'fail' }: Settings) {
  return { name, when, timeoutMs: toMs(timeout), noData: no_data };
}

const NEEDS_HEALTH = 'needs `health`, which says where it is asked';

function needsHealth<T extends Specific>(make: (check: Settings) => T) {
  return ({ health, check, lacks }: Context): T | undefined =>
    health ? make(check) : lacks(NEEDS_HEALTH, 'Add `health` to the app, or remove the check.');
}

const BUILDERS: Readonly<Record<CheckType, (context: Context) => Specific | undefined>> = {
  process: ({ runtime, lacks }) =>
    runtime.kind === 'static'
      ? lacks('needs a service, and the runtime is `static`', 'Remove the check.')
      : { type: 'process' },
  port: ({ check, subject, lacks }) => {
    const port = check.port ?? subject.settings.port;
    return port === undefined ? lacks('needs a `port`', 'Add it to the app or to the check.') : { type: 'port', port };
  },
  health: needsHealth(() => ({ type: 'health' as const })),
  connection: needsHealth(() => ({ type: 'connection' as const })),
  version: needsHealth(() => ({ type: 'version' as const })),
  response_time: buildResponseTime,
  error_rate: needsHealth(({ max = '', window, min_requests = 1 }) => ({
    type: 'error_rate' as const,
    max: parsePercentage(max) ?? 0,
    windowMs: toMs(window),
    minRequests: min_requests,
  })),
  smoke: ({ check, subject, lacks }) => {
    if (!check.paths) return lacks('has no `paths`', 'List the paths to ask.');
    if (subject.settings.port === undefined) {
      return lacks('asks paths on the port of the app, and there is no `port`', 'Add `port`, or use `type: http`.');
    }
    return { type: 'smoke', paths: check.paths.map(buildSmoke) };
  },
  http: ({ check, subject, name, lacks }) => {
    if (check.url === undefined) return lacks('has no `url`', 'Say what to ask.');
    checkUrl(subject, ['checks', name, 'url'], check.url);
    return { type: 'http', url: check.url, smoke: buildExpectation(check), redirects: check.redirects ?? 0 };
  },
  database: ({ check, lacks }) => {
    const { command, tcp } = check;
    if ((command === undefined) === (tcp === undefined)) {
      return lacks('needs one of `command` and `tcp`', 'Say how the database is asked.');
    }
    return { type: 'database', ...(tcp === undefined ? { command } : { tcp: parseEndpoint(tcp) }) };
  },
  tcp: ({ check, lacks }) =>
    check.tcp === undefined
      ? lacks('has no `tcp`', 'Say what to connect to, as host:port.')
      : { type: 'tcp', tcp: parseEndpoint(check.tcp) },
  disk: ({ check: { free = '' } }) => {
    const share = parsePercentage(free);
    return { type: 'disk', ...(share === undefined ? { freeBytes: parseSize(free) } : { freeShare: share }) };
  },
  command: ({ check: { run, run_on = 'host' }, lacks }) =>
    run === undefined ? lacks('has no `run`', 'Add the command.') : { type: 'command', run, runOn: run_on },
};

const STATISTICS = ['mean', 'p50', 'p95', 'p99', 'max'] as const;

function buildResponseTime({ check, health, subject, lacks }: Context): Specific | undefined {
  const hasPath = check.path !== undefined && subject.settings.port !== undefined;
  if (!health && !hasPath) {
    return lacks('needs `health`, or `path` and a `port`', 'Say what to ask, or remove the check.');
  }
  if (check.path !== undefined && !hasPath) {
    return lacks('asks a path on the port of the app, and there is no `port`', 'Add `port`.');
  }
  const limits = STATISTICS.flatMap((name) => (check[name] === undefined ? [] : [[name, toMs(check[name])] as const]));
  return {
    type: 'response_time',
    samples: check.samples ?? 1,
    limits: Object.fromEntries(limits),
    ...(check.path === undefined ? {} : { path: check.path }),
  };
}

interface Expectation {
  readonly status?: number | undefined;
  readonly body?: string | undefined;
  readonly max?: string | undefined;
}

function buildSmoke(path: string | ({ readonly path: string } & Expectation)): Smoke {
  return typeof path === 'string' ? { path } : { path: path.path, ...buildExpectation(path) };
}

function buildExpectation({ status, body, max }: Expectation): Omit<Smoke, 'path'> {
  return {
    ...(status === undefined ? {} : { status }),
    ...(body === undefined ? {} : { body }),
    ...(max === undefined ? {} : { maxMs: toMs(max) }),
  };
}

/** `host:port`, or `[address]:port` for IPv6. */
function parseEndpoint(text: string): Endpoint {
  const colon = text.lastIndexOf(':');
  return { host: text.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(text.slice(colon + 1)) };
}
