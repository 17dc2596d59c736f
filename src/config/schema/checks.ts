import * as z from 'zod';
import type { CheckType } from '../model';
import { COMMON_KEYS, KEYS, upTo } from './check-keys';
import { optional, required } from './documented';
import { duration, percentage } from './values';

/** The checks by type, each with exactly its own keys. */
export const CHECK_SCHEMAS = {
  process: z.strictObject({ ...COMMON_KEYS, ...KEYS.process }),
  port: z.strictObject({ ...COMMON_KEYS, ...KEYS.port }),
  health: z.strictObject({ ...COMMON_KEYS, ...KEYS.health }),
  connection: z.strictObject({ ...COMMON_KEYS, ...KEYS.connection }),
  version: z.strictObject({ ...COMMON_KEYS, ...KEYS.version }),
  response_time: z.strictObject({ ...COMMON_KEYS, ...KEYS.response_time }),
  error_rate: z.strictObject({ ...COMMON_KEYS, ...KEYS.error_rate }),
  smoke: z.strictObject({ ...COMMON_KEYS, ...KEYS.smoke }),
  http: z.strictObject({ ...COMMON_KEYS, ...KEYS.http }),
  database: z.strictObject({ ...COMMON_KEYS, ...KEYS.database }),
  tcp: z.strictObject({ ...COMMON_KEYS, ...KEYS.tcp }),
  disk: z.strictObject({ ...COMMON_KEYS, ...KEYS.disk }),
  command: z.strictObject({ ...COMMON_KEYS, ...KEYS.command }),
} satisfies Record<CheckType, z.ZodType>;

/** What `type` or a check's name may be. */
export function isCheckType(name: string): name is CheckType {
  return Object.hasOwn(CHECK_SCHEMAS, name);
}

/** What each type does and needs, for the reference and for errors. */
export const CHECK_TYPES: Readonly<Record<CheckType, string>> = {
  process: 'The service runs. On where the runtime is `systemd` or `command`.',
  port: 'Something listens on the port. On where `port` is set, except for static files.',
  health: 'The health settings are met. On where `health` is set; `checks.health` only tunes it.',
  connection: 'The health field `connected` is true. Needs `health`.',
  version: 'The health field `version` is that of the release. Needs `health`.',
  response_time: 'Answers come fast enough. Needs `health`, or `path` and a `port`.',
  error_rate: "The difference of health's `errors` and `requests` over a window. Needs `health`.",
  smoke: 'Paths answer as they should. Needs a `port`.',
  http: 'A URL answers as it should.',
  database: 'The database answers: a command or a TCP connection.',
  tcp: 'Something accepts a TCP connection from the host.',
  disk: 'Enough is free on the disk of the app.',
  command: 'A command of your own exits 0.',
};

/**
 * A check in one layer of the config. Its type may be given in another layer, so every key of every type may
 * stand here; which of them fit is decided by the type once the layers are merged.
 */
export const checkSchema = z.strictObject({
  ...COMMON_KEYS,
  ...KEYS.port,
  ...KEYS.response_time,
  ...KEYS.smoke,
  ...KEYS.http,
  ...KEYS.error_rate,
  ...KEYS.database,
  ...KEYS.disk,
  ...KEYS.command,
  max: optional(z.union([duration(upTo), percentage()]), {
    is: 'The highest time that passes, or for `error_rate` the highest share of errors.',
    example: '500ms',
    type: 'duration or percentage',
  }),
});

const CHECK_NAME = /^[a-z0-9][a-z0-9_-]{0,62}$/;

const checkName = z.string().regex(CHECK_NAME, {
  error: ({ input }) => `\`${String(input)}\` is not a name of a check: a-z, 0-9, _ and - are`,
});

const checkOrSwitch = z
  .union([z.boolean(), checkSchema])
  .transform((value): false | z.output<typeof checkSchema> => (value === true ? {} : value));

/** Checks by name. */
export const checksSchema = z.record(
  checkName,
  required(checkOrSwitch, {
    is: 'A check: `{}` or `true` is on with the defaults, `false` takes an inherited one away.',
    example: {},
    id: 'check',
  }),
);
