import * as z from 'zod';
import type { CheckType } from '../model';
import { BUILT_IN_CHECK, BUILT_IN_CHECKS } from './defaults';
import { optional, required } from './documented';
import { url, urlPath } from './health';
import { command, duration, percentage, port, size, text, wholeNumber } from './values';

export const upTo = { min: '1ms', max: '1h' };

/** The keys of every check. */
export const COMMON_KEYS = {
  type: optional(
    z.enum([
      'process',
      'port',
      'health',
      'connection',
      'version',
      'response_time',
      'error_rate',
      'smoke',
      'http',
      'database',
      'tcp',
      'disk',
      'command',
    ] satisfies CheckType[]),
    { is: 'What the check does; without it its name says so.', example: 'command' },
  ),
  when: optional(
    z
      .array(z.enum(['pre', 'post']))
      .min(1)
      .refine((moments) => new Set(moments).size === moments.length, { error: 'each moment stands once' }),
    {
      is: '`pre` is before anything is changed, `post` after the switch.',
      default: BUILT_IN_CHECK.when,
      example: ['pre', 'post'],
    },
  ),
  timeout: optional(duration(upTo), {
    is: 'How long one attempt may take; for `health` that of the health settings.',
    default: BUILT_IN_CHECK.timeout,
    example: '5s',
  }),
  no_data: optional(z.enum(['fail', 'ignore']), {
    is: 'What happens when there is nothing to judge; `ignore` only warns.',
    default: BUILT_IN_CHECK.no_data,
    example: 'ignore',
  }),
};

function limit(statistic: string) {
  return optional(duration(upTo), { is: `The highest ${statistic} that passes.`, example: '500ms' });
}

const answer = {
  status: optional(wholeNumber(100, 599), { is: 'The status that passes; without it any 2xx.', example: 200 }),
  body: optional(text(), { is: 'Text that the body must contain.', example: 'users' }),
  max: optional(duration(upTo), { is: 'The longest time for the answer.', example: '500ms' }),
};

const smokePath = z.union([
  urlPath(),
  z.strictObject({
    path: required(urlPath(), { is: 'The path, on 127.0.0.1 and the port.', example: '/' }),
    ...answer,
  }),
]);

const ENDPOINT = /^(?:\[[0-9A-Fa-f:.]+\]|[^\s:[\]/@]+):(\d{1,5})$/;

const endpoint = z
  .string()
  .regex(ENDPOINT, { error: 'an endpoint is host:port, such as 127.0.0.1:5432' })
  .refine((value) => isPort(ENDPOINT.exec(value)?.[1] ?? '1'), {
    error: 'a port is a whole number from 1 to 65535',
  })
  .meta({ bowline: { type: 'host:port' } });

const tcp = optional(endpoint, { is: 'What the host connects to.', example: '127.0.0.1:5432' });

/** The keys of each type beside the common ones. */
export const KEYS = {
  process: {},
  port: { port: optional(port(), { is: 'The port; without it that of the app.', example: 8000 }) },
  health: {},
  connection: {},
  version: {},
  response_time: {
    samples: optional(wholeNumber(1, 1000), {
      is: 'How many requests are made, one after the other.',
      default: BUILT_IN_CHECKS.response_time.samples,
      example: 10,
    }),
    mean: limit('mean'),
    p50: limit('median'),
    p95: optional(duration(upTo), {
      is: 'The highest 95th percentile that passes; the default counts only where no other limit is given.',
      default: BUILT_IN_CHECKS.response_time.p95,
      example: '500ms',
    }),
    p99: limit('99th percentile'),
    max: limit('single time'),
    path: optional(urlPath(), { is: 'What is asked; without it what `health` asks.', example: '/' }),
  },
  error_rate: {
    max: optional(percentage(), {
      is: 'The highest share of errors that passes.',
      default: BUILT_IN_CHECKS.error_rate.max,
      example: '1%',
    }),
    window: optional(duration({ min: '1s', max: '1h' }), {
      is: 'The time between the two looks at the counters.',
      default: BUILT_IN_CHECKS.error_rate.window,
      example: '60s',
    }),
    min_requests: optional(wholeNumber(1, 1_000_000_000), {
      is: 'Fewer requests than these in the window are no data.',
      default: BUILT_IN_CHECKS.error_rate.min_requests,
      example: 20,
    }),
  },
  smoke: {
    paths: optional(z.array(smokePath).min(1), {
      is: 'Paths, or maps of `path`, `status`, `body` and `max`.',
      example: ['/', { path: '/metrics', status: 200, body: 'users', max: '500ms' }],
      type: 'list of paths or maps',
    }),
  },
  http: {
    url: optional(url(), { is: 'What is asked.', example: 'https://example.com/' }),
    ...answer,
    redirects: optional(wholeNumber(0, 10), {
      is: 'How many redirects are followed.',
      default: BUILT_IN_CHECKS.http.redirects,
      example: 1,
    }),
  },
  database: {
    command: optional(command(), {
      is: 'A command on the host that exits 0 when the database answers.',
      example: '.venv/bin/python -m lib.db ping',
    }),
    tcp,
  },
  tcp: { tcp },
  disk: {
    free: optional(z.union([size(), percentage()]), {
      is: 'What must be free where the app lies, as a size or a share.',
      default: BUILT_IN_CHECKS.disk.free,
      example: '2GB',
      type: 'size or percentage',
    }),
  },
  command: {
    run: optional(command(), { is: 'The command; it exits 0 when all is well.', example: './check-queue.sh' }),
    run_on: optional(z.enum(['host', 'runner']), {
      is: 'Where it runs.',
      default: BUILT_IN_CHECKS.command.run_on,
      example: 'runner',
    }),
  },
};

function isPort(digits: string): boolean {
  const number = Number(digits);
  return number >= 1 && number <= 65535;
}
