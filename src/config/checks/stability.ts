import { optional } from '../schema/documented';
import { duration } from '../schema/values';
import { toMs } from '../units';
import { defineCheck } from './definition';

interface Stability {
  readonly forMs: number;
  readonly intervalMs: number;
  /** Static files have no process. */
  readonly watchesProcess: boolean;
}

export const check = defineCheck({
  type: 'stability',
  says: 'The service stays as it is for a while: healthy at every look, the same process, not started again. The first look that finds otherwise fails it. Needs a service or `health`.',
  keys: {
    for: optional(duration({ min: '1s', max: '1h' }), {
      is: 'How long it is watched. All of it counts in `deadline`.',
      default: '30s',
      example: '30s',
    }),
    interval: optional(duration({ min: '100ms', max: '1m' }), {
      is: 'The time between two looks.',
      default: '1s',
      example: '1s',
    }),
  },
  isSkippedInUndo: true,
  build: ({ check: { for: length, interval }, app, lacks, say }): Stability | undefined => {
    if (!app.hasService && !app.health)
      return lacks('needs a service or `health`', 'Add `health`, or remove the check.');
    const parts = { forMs: toMs(length), intervalMs: toMs(interval), watchesProcess: app.hasService };
    if (parts.intervalMs > parts.forMs)
      say(['interval'], 'the `interval` is longer than `for`', 'Look more often, or watch for longer.');
    return parts;
  },
});
