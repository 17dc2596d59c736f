import * as z from 'zod';
import { optional } from '../schema/documented';
import { serviceCommand } from '../schema/values';
import { toMs } from '../units';
import { type BuiltRuntime, defineRuntime } from './definition';
import { SOAK, soak } from './soak';

const DEFAULTS = { soak: '5s' } as const;

const map = z.strictObject({
  start: optional(serviceCommand(), { is: 'Starts the service.', example: './service start' }),
  stop: optional(serviceCommand(), {
    is: 'Stops it; succeeds when it does not run.',
    example: './service stop',
  }),
  status: optional(serviceCommand(), { is: 'Exits 0 while it runs.', example: './service status' }),
  soak: optional(soak, { ...SOAK, default: DEFAULTS.soak }),
});

const stored = z.object({
  start: z.string(),
  stop: z.string(),
  /** Exits 0 while the service runs. */
  status: z.string(),
  soakMs: z.number(),
});

export type CommandRuntime = BuiltRuntime<'command', typeof stored>;

/** A service that the config's own commands start, stop and judge. */
export const commandRuntime = defineRuntime({
  kind: 'command',
  place: 2,
  documentation: {
    is: 'A service with commands of its own; they run in the live release.',
    example: { start: './service start', stop: './service stop', status: './service status' },
  },
  settings: map,
  defaults: DEFAULTS,
  stored,
  build({ start, stop, status, soak: wanted }, { say }) {
    if (start !== undefined && stop !== undefined && status !== undefined) {
      return { start, stop, status, soakMs: toMs(wanted) };
    }
    for (const [key, value] of Object.entries({ start, stop, status })) {
      if (value === undefined) say([key], `\`runtime.command\` has no \`${key}\``, 'Add the command.');
    }
    return undefined;
  },
});
