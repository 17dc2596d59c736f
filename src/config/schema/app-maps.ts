import * as z from 'zod';
import { BUILT_IN } from './defaults';
import { optional } from './documented';
import { duration, percentage, size, text, wholeNumber } from './values';

/*
 * The maps that stand under keys of an app and are of no use anywhere else.
 */

export const keepFailed = z.strictObject({
  count: optional(wholeNumber(0, 1000), {
    is: 'At most this many.',
    default: BUILT_IN.keep_failed.count,
    example: 2,
  }),
  age: optional(duration({ min: '0s', max: '3650d' }), {
    is: 'None that is older.',
    default: BUILT_IN.keep_failed.age,
    example: '7d',
  }),
});

export const lock = z.strictObject({
  scope: optional(z.enum(['host', 'app']), {
    is: '`host` is one deployment a host at a time, `app` one an app.',
    default: BUILT_IN.lock.scope,
    example: 'app',
  }),
  wait: optional(duration({ min: '0s' }), {
    is: 'How long a lock that another run holds is waited for.',
    default: BUILT_IN.lock.wait,
    example: '5m',
  }),
});

export const preflight = z.strictObject({
  disk_free: optional(size(), {
    is: 'What must be free on the disk of the app. A rollback does not ask for it.',
    default: BUILT_IN.preflight.disk_free,
    example: '10GB',
  }),
  inodes_free: optional(z.union([percentage(), wholeNumber(0, Number.MAX_SAFE_INTEGER)]), {
    is: 'The inodes that must be free there, as a share or a count. A rollback does not ask for them.',
    default: BUILT_IN.preflight.inodes_free,
    example: '5%',
    type: 'percentage or whole number',
  }),
  commands: optional(z.array(text().regex(/^[^\s/]\S*$/, { error: 'a command is one word' })), {
    is: 'Commands that must be there. A rollback does not ask for them.',
    default: BUILT_IN.preflight.commands,
    example: ['git'],
  }),
});
