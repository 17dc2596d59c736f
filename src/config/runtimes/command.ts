import * as z from 'zod';
import { optional } from '../schema/documented';
import { command as commandText } from '../schema/values';
import { toMs } from '../units';
import { defineRuntime } from './definition';
import { SOAK, soak } from './soak';

const DEFAULTS = { soak: '5s' } as const;

const map = z.strictObject({
  start: optional(commandText(), { is: 'Starts the service.', example: './service start' }),
  stop: optional(commandText(), {
    is: 'Stops it; succeeds when it does not run.',
    example: './service stop',
  }),
  status: optional(commandText(), { is: 'Exits 0 while it runs.', example: './service status' }),
  soak: optional(soak, { ...SOAK, default: DEFAULTS.soak }),
});

const stored = z.object({
  kind: z.literal('command'),
  start: z.string(),
  stop: z.string(),
  /** Exits 0 while the service runs. */
  status: z.string(),
  soakMs: z.number(),
});

export type CommandRuntime = Readonly<z.output<typeof stored>>;

/** A service that the config's own commands start, stop and judge. */
export const command = defineRuntime({
  kind: 'command',
  key: optional(map, {
    is: 'A service with commands of its own; they run in the live release.',
    example: { start: './service start', stop: './service stop', status: './service status' },
  }),
  isBare: false,
  defaults: DEFAULTS,
  stored,
  takesCredentials: false,
  build({ start, stop, status, soak: wanted }, { say }): CommandRuntime | undefined {
    if (start !== undefined && stop !== undefined && status !== undefined) {
      return { kind: 'command', start, stop, status, soakMs: toMs(wanted) };
    }
    for (const [key, value] of Object.entries({ start, stop, status })) {
      if (value === undefined) say([key], `\`runtime.command\` has no \`${key}\``, 'Add the command.');
    }
    return undefined;
  },
  claims: () => [],
});
