import { optional } from '../schema/documented';
import { duration, percentage, wholeNumber } from '../schema/values';
import { parsePercentage, toMs } from '../units';
import { defineCheck, NO_HEALTH } from './definition';

interface ErrorRate {
  /** 0–1 */
  readonly max: number;
  readonly windowMs: number;
  readonly minRequests: number;
}

export const check = defineCheck({
  type: 'error_rate',
  place: 7,
  says: "The difference of health's `errors` and `requests` over a window. Needs `health`.",
  keys: {
    max: optional(percentage(), {
      is: 'The highest share of errors that passes.',
      default: '1%',
      example: '1%',
    }),
    window: optional(duration({ min: '1s', max: '1h' }), {
      is: 'The time between the two looks at the counters.',
      default: '60s',
      example: '60s',
    }),
    min_requests: optional(wholeNumber(1, 1_000_000_000), {
      is: 'Fewer requests than these in the window are no data.',
      default: 20,
      example: 20,
    }),
  },
  exitCode: 15,
  isSkippedInUndo: true,
  build: ({ check: { max = '', window, min_requests = 1 }, app, lacks }): ErrorRate | undefined =>
    app.health
      ? { max: parsePercentage(max) ?? 0, windowMs: toMs(window), minRequests: min_requests }
      : lacks(...NO_HEALTH),
});
