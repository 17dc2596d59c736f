import { optional } from '../schema/documented';
import { urlPath } from '../schema/health';
import { checkTime, wholeNumber } from '../schema/values';
import { toMs } from '../units';
import { defineCheck } from './definition';

const STATISTICS = ['mean', 'p50', 'p95', 'p99', 'max'] as const;

interface ResponseTime {
  readonly samples: number;
  /** Upper bounds in milliseconds by statistic. */
  readonly limits: Readonly<Partial<Record<(typeof STATISTICS)[number], number>>>;
  readonly path?: string | undefined;
}

function limit(statistic: string) {
  return optional(checkTime, { is: `The highest ${statistic} that passes.`, example: '500ms' });
}

export const check = defineCheck({
  type: 'response_time',
  place: 6,
  says: 'Answers come fast enough. Needs `health`, or `path` and a `port`.',
  keys: {
    samples: optional(wholeNumber(1, 1000), {
      is: 'How many requests are made, one after the other.',
      default: 5,
      example: 10,
    }),
    mean: limit('mean'),
    p50: limit('median'),
    p95: optional(checkTime, {
      is: 'The highest 95th percentile that passes; the default counts only where no other limit is given.',
      default: '2s',
      example: '500ms',
    }),
    p99: limit('99th percentile'),
    max: limit('single time'),
    path: optional(urlPath(), { is: 'What is asked; without it what `health` asks.', example: '/' }),
  },
  exitCode: 14,
  isSkippedInUndo: true,
  isAlone: true,
  chooseDefaults: ({ p95, ...others }, written) =>
    STATISTICS.some((statistic) => Object.hasOwn(written, statistic)) ? others : { ...others, p95 },
  build: ({ check, app, lacks }): ResponseTime | undefined => {
    const { samples = 1, path } = check;
    const hasPath = path !== undefined && app.port !== undefined;
    if (!app.health && !hasPath) {
      return lacks('needs `health`, or `path` and a `port`', 'Say what to ask, or remove the check.');
    }
    if (path !== undefined && !hasPath) {
      return lacks('asks a path on the port of the app, and there is no `port`', 'Add `port`.');
    }
    const limits = STATISTICS.flatMap((name) =>
      check[name] === undefined ? [] : [[name, toMs(check[name])] as const],
    );
    return { samples, limits: Object.fromEntries(limits), ...(path === undefined ? {} : { path }) };
  },
});
