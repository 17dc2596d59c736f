import * as z from 'zod';
import { type AnyCheckKeys, CHECKS, type CheckType, findCheck } from '../checks/registry';
import { BUILT_IN_CHECK } from './defaults';
import { optional, required } from './documented';
import { mergeKeys } from './key-union';
import { checkTime } from './values';

/** The keys of every check. */
export const COMMON_KEYS = {
  type: optional(z.enum(CHECKS.map(({ type }) => type) as [CheckType, ...CheckType[]]), {
    is: 'What the check does; without it its name says so.',
    example: 'command',
  }),
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
  timeout: optional(checkTime, {
    is: 'How long one attempt may take; `health` has its own in the health settings.',
    default: BUILT_IN_CHECK.timeout,
    example: '5s',
  }),
  no_data: optional(z.enum(['fail', 'ignore']), {
    is: 'What happens when there is nothing to judge; `ignore` only warns.',
    default: BUILT_IN_CHECK.no_data,
    example: 'ignore',
  }),
};

/** A check of one type, with exactly the keys of that type. Built when asked for: few configs have checks of every type. */
export function buildCheckSchema(type: CheckType): z.ZodType {
  return z.strictObject({ ...COMMON_KEYS, ...findCheck(type).keys });
}

type KeyOf<Maps> = Maps extends unknown ? keyof Maps : never;
type ValueOf<Maps, Key> = Maps extends unknown ? (Key extends keyof Maps ? Maps[Key] : never) : never;
type AnyKeys = { [Key in KeyOf<AnyCheckKeys>]: z.ZodOptional<z.ZodType<z.output<ValueOf<AnyCheckKeys, Key>>>> };

/**
 * A check in one layer of the config. Its type may be given in another layer, so every key of every type may
 * stand here; which of them fit is decided by the type once the layers are merged.
 */
const checkSchema = z.strictObject({ ...COMMON_KEYS, ...(mergeKeys(CHECKS) as AnyKeys) });

export type CheckLayer = z.output<typeof checkSchema>;

const CHECK_NAME = /^[a-z0-9][a-z0-9_-]{0,62}$/;

const checkName = z.string().regex(CHECK_NAME, {
  error: ({ input }) => `\`${String(input)}\` is not a name of a check: a-z, 0-9, _ and - are`,
});

const checkOrSwitch = z
  .union([z.boolean(), checkSchema])
  .transform((value): false | CheckLayer => (value === true ? {} : value));

/** Checks by name. */
export const checksSchema = z.record(
  checkName,
  required(checkOrSwitch, {
    is: 'A check: `{}` or `true` is on with the defaults, `false` takes an inherited one away.',
    example: {},
    id: 'check',
  }),
);
