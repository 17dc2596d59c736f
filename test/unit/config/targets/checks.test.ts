import { describe, expect, test } from 'vitest';
import { problemsOf, resolve, withApp } from '../fixture';

const WEB = 'port: 8000\nhealth: /h';
const COMMON = { when: ['post'], timeoutMs: 10_000, noData: 'fail' };

/** The checks of an app with a port and health. */
function checksOf(checks: string, app = WEB, runtime?: string) {
  return resolve(withApp(`${app}\nchecks: ${checks}`, runtime)).targets[0]?.checks ?? [];
}

const namesOf = (...parameters: Parameters<typeof checksOf>) => checksOf(...parameters).map(({ name }) => name);

function only(name: string, checks: string) {
  return checksOf(checks).find((check) => check.name === name);
}

describe('which checks are on', () => {
  test('process, port and health where they are configured', () => {
    expect(namesOf('{}')).toEqual(['process', 'port', 'health']);
    expect(namesOf('{}', 'port: 80')).toEqual(['process', 'port']);
    expect(namesOf('{}', 'keep: 5')).toEqual(['process']);
    expect(namesOf('{}', 'port: 80', 'runtime: static')).toEqual([]);
    expect(namesOf('{}', WEB, 'runtime: static')).toEqual(['health']);
    expect(namesOf('{}', 'keep: 5', 'runtime: { command: { start: a, stop: b, status: c } }')).toEqual(['process']);
  });

  test('others by asking, after the usual ones, in the order of the config', () => {
    expect(namesOf('{ version: true, connection: {}, port: { timeout: 1s } }')).toEqual([
      'process',
      'port',
      'health',
      'version',
      'connection',
    ]);
  });

  test('false takes one away, also one of another layer', () => {
    expect(namesOf('{ process: false, port: false, version: false }')).toEqual(['health']);
    const text = withApp(`${WEB}\nchecks: { version: {} }`).replace(
      '{ hosts: [web-1] }',
      '{ hosts: [web-1], checks: { version: false, health: false } }',
    );
    expect(resolve(text).targets[0]?.checks.map(({ name }) => name)).toEqual(['process', 'port']);
  });
});

describe('what a check is', () => {
  test.each([
    ['version', '{ version: {} }', { type: 'version' }],
    ['connection', '{ connection: true }', { type: 'connection' }],
    [
      'health',
      '{ health: { when: [pre, post], no_data: ignore } }',
      { type: 'health', when: ['pre', 'post'], timeoutMs: 5_000, noData: 'ignore' },
    ],
    ['health', '{ health: { timeout: 2s } }', { type: 'health', timeoutMs: 2_000 }],
    ['port', '{ port: { port: 9000 } }', { type: 'port', port: 9000 }],
    ['other', '{ other: { type: port, port: 9000 } }', { type: 'port', port: 9000 }],
    ['response_time', '{ response_time: {} }', { type: 'response_time', samples: 5, limits: { p95: 2_000 } }],
    [
      'response_time',
      '{ response_time: { p50: 1s, max: 3s, samples: 9, path: "/{app}" } }',
      { type: 'response_time', samples: 9, limits: { p50: 1_000, max: 3_000 }, path: '/shop' },
    ],
    ['error_rate', '{ error_rate: {} }', { type: 'error_rate', max: 0.01, windowMs: 60_000, minRequests: 20 }],
    [
      'error_rate',
      '{ error_rate: { max: 0.5%, window: 10s, min_requests: 1 } }',
      { type: 'error_rate', max: 0.005, windowMs: 10_000, minRequests: 1 },
    ],
    [
      'smoke',
      '{ smoke: { paths: [/, { path: "/{environment}", status: 200, body: ok, max: 500ms }] } }',
      { type: 'smoke', paths: [{ path: '/' }, { path: '/production', status: 200, body: 'ok', maxMs: 500 }] },
    ],
    [
      'site',
      '{ site: { type: http, url: "https://{app}.example.com/" } }',
      { type: 'http', url: 'https://shop.example.com/', smoke: {}, redirects: 0 },
    ],
    [
      'site',
      '{ site: { type: http, url: "http://a/", status: 301, body: b, max: 1s, redirects: 2 } }',
      { type: 'http', url: 'http://a/', smoke: { status: 301, body: 'b', maxMs: 1_000 }, redirects: 2 },
    ],
    ['database', '{ database: { command: ./ping } }', { type: 'database', command: './ping' }],
    ['database', '{ database: { tcp: "db:5432" } }', { type: 'database', tcp: { host: 'db', port: 5432 } }],
    ['cache', '{ cache: { type: tcp, tcp: "[::1]:6379" } }', { type: 'tcp', tcp: { host: '::1', port: 6379 } }],
    ['disk', '{ disk: {} }', { type: 'disk', freeShare: 0.1 }],
    ['disk', '{ disk: { free: 2GB } }', { type: 'disk', freeBytes: 2_000_000_000 }],
    [
      'queue',
      '{ queue: { type: command, run: ./q, timeout: 5s } }',
      { type: 'command', run: './q', runOn: 'host', timeoutMs: 5_000 },
    ],
    ['command', '{ command: { run: ./q, run_on: runner } }', { type: 'command', run: './q', runOn: 'runner' }],
    ['stability', '{ stability: {} }', { type: 'stability', forMs: 30_000, intervalMs: 1_000, watchesProcess: true }],
    [
      'errors',
      '{ errors: { type: prometheus, url: "http://127.0.0.1:9090", query: "up{host=\\"{host}\\"}", min: 1 } }',
      { type: 'prometheus', url: 'http://127.0.0.1:9090', query: 'up{host="web-1"}', min: 1 },
    ],
    [
      'prometheus',
      '{ prometheus: { url: "http://p", query: "sum(rate(e[5m]))", min: 0, max: 0.5, headers: { A: b } } }',
      { type: 'prometheus', url: 'http://p', query: 'sum(rate(e[5m]))', min: 0, max: 0.5, headers: { A: 'b' } },
    ],
    ['smoke', '{ smoke: { type: command, run: ./smoke.sh } }', { type: 'command', run: './smoke.sh', runOn: 'host' }],
  ])('%s: %s', (name, checks, expected) => expect(only(name, checks)).toEqual({ name, ...COMMON, ...expected }));

  test('a later layer may tune a check whose type an earlier one gives', () => {
    const text = withApp(`${WEB}\nchecks: { queue: { type: command, run: ./q } }`).replace(
      '{ hosts: [web-1] }',
      '{ hosts: [web-1], checks: { queue: { timeout: 1m } } }',
    );
    expect(resolve(text).targets[0]?.checks.at(-1)).toMatchObject({ name: 'queue', run: './q', timeoutMs: 60_000 });
  });

  test('a later layer may ask the database in another way', () => {
    const text = withApp(`${WEB}\nchecks: { database: { command: ./q } }`).replace(
      '{ hosts: [web-1] }',
      '{ hosts: [web-1], checks: { database: { tcp: "db:1" } } }',
    );
    expect(resolve(text).targets[0]?.checks.at(-1)).toMatchObject({ tcp: { host: 'db', port: 1 } });
  });

  test('path of response_time needs no health', () => {
    expect(checksOf('{ response_time: { path: / } }', 'port: 80').at(-1)).toMatchObject({ path: '/' });
  });
});

describe('what is wrong with a check', () => {
  test.each([
    ['rare looks', 'checks: { stability: { for: 5s, interval: 10s } }', 'the `interval` is longer than `for`'],
    ['no server', 'checks: { prometheus: { query: up, min: 1 } }', '`prometheus` has no `url`'],
    ['no query', 'checks: { prometheus: { url: "http://p", min: 1 } }', '`prometheus` has no `query`'],
    ['no limit', 'checks: { prometheus: { url: "http://p", query: up } }', 'has neither `min` nor `max`'],
    [
      'crossed limits',
      'checks: { prometheus: { url: "http://p", query: up, min: 2, max: 1 } }',
      '`min` 2 is more than',
    ],
    [
      'a limit that is no number',
      'checks: { prometheus: { url: "http://p", query: up, max: 1s } }',
      'expected a number, found the text',
    ],
    [
      'a password in a URL',
      'checks: { prometheus: { url: "http://a:b@p", query: up, max: 1 } }',
      'the URL holds a user or a password',
    ],
    ['no type', 'checks: { queue: {} }', '9:22 `queue` is no check by itself: there are process, port, health'],
    ['a misspelt name', 'checks: { helth: {} }', '9:22 `helth` is no check by itself: did you mean `health`?'],
    ['an unknown type', 'checks: { queue: { type: comand } }', 'expected one of process, port, health, connection'],
    [
      'a key of another type',
      'checks: { disk: { p95: 1s } }',
      '9:23 in a `disk` check: unknown key `p95`: there are type, when, timeout, no_data, free',
    ],
    [
      'a value of another type',
      'checks: { response_time: { path: /, max: 1% } }\nport: 80',
      '9:46 in a `response_time` check: found "1%"; a duration has a unit',
    ],
    ['version without health', 'checks: { version: {} }', '9:24 `version` needs `health`'],
    ['connection without health', 'checks: { connection: {} }', '9:27 `connection` needs `health`'],
    ['error_rate without health', 'checks: { error_rate: {} }', '9:27 `error_rate` needs `health`'],
    ['health without health', 'checks: { health: {} }', '9:23 `health` needs `health`'],
    [
      'response_time with nothing to ask',
      'checks: { response_time: {} }',
      '9:30 `response_time` needs `health`, or `path` and a `port`',
    ],
    [
      'a path without a port',
      'checks: { response_time: { path: / } }\nhealth: { url: "http://a/" }',
      '9:30 `response_time` asks a path on the port of the app, and there is no `port`',
    ],
    ['port without a port', 'checks: { port: {} }', '9:21 `port` needs a `port`'],
    ['smoke without a port', 'checks: { smoke: { paths: [/] } }', '9:22 `smoke` asks paths on the port of the app'],
    ['smoke without paths', 'checks: { smoke: {} }\nport: 80', '9:22 `smoke` has no `paths`'],
    ['http without a url', 'checks: { a: { type: http } }', '9:18 `a` has no `url`'],
    ['http with something else', 'checks: { a: { type: http, url: /x } }', '9:37 `/x` is not a URL of http or https'],
    ['tcp without an endpoint', 'checks: { tcp: {} }', '9:20 `tcp` has no `tcp`'],
    ['a command without a command', 'checks: { command: {} }', '9:24 `command` has no `run`'],
    ['database without a way', 'checks: { database: {} }', '9:25 `database` needs one of `command` and `tcp`'],
    [
      'database with two ways',
      'checks: { database: { command: a, tcp: "b:1" } }',
      '9:25 `database` needs one of `command` and `tcp`',
    ],
  ])('%s', (_, lines, expected) => expect(problemsOf(withApp(lines))).toEqual([expect.stringContaining(expected)]));

  test('stability of static files without health', () => {
    expect(problemsOf(withApp('checks: { stability: {} }', 'runtime: static'))).toEqual([
      expect.stringContaining('`stability` needs a service or `health`'),
    ]);
  });

  test('process of static files', () => {
    expect(problemsOf(withApp('checks: { process: {} }', 'runtime: static'))).toEqual([
      '9:24 `process` needs a service, and the runtime is `static`',
    ]);
  });
});
